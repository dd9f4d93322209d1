import { Source } from '../../src/core/decode/source.js'
import type { Place } from '../../src/core/decode/source.js'
import type { LintResult } from '../../src/core/engine/result.js'
import type { Finding } from '../../src/core/findings/finding.js'
import type { Rule } from '../../src/core/rules/rule.js'
import type { ReportContext, Reporter } from '../../src/report/reporter.js'

export const PLAIN: ReportContext = { color: false, width: 80, quiet: false, version: '1.2.3' }

/** The place of a piece of a source's text. */
export function placeOf(source: Source, text: string): Place {
  const start = source.text.indexOf(text)
  if (start < 0) throw new Error(`${JSON.stringify(text)} is not in ${source.path}`)
  return source.place(start, start + text.length)
}

export function findingAt(place: Place, finding: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'desk/unused',
    severity: 'error',
    message: 'a message',
    subject: 'desk:Claims',
    place,
    related: [],
    scenario: [],
    fingerprint: '0123456789abcdef',
    ...finding,
  }
}

export function resultOf(findings: readonly Finding[], result: Partial<LintResult> = {}): LintResult {
  const sources = new Map(findings.map(({ place }) => [place.source.path, place.source]))
  return {
    release: null,
    inputs: [...sources.values()].map(({ path, encoding }) => ({ path, kind: 'registry', encoding, status: 'read' })),
    findings,
    suppressed: [],
    notChecked: [],
    sources,
    ...result,
  }
}

export function report(reporter: Reporter, result: LintResult, context: Partial<ReportContext> = {}): string {
  return [...reporter(result, { ...PLAIN, ...context })].join('')
}

/** An estate with a finding of every kind. */
export function sampleResult(): LintResult {
  const registry = new Source(
    'exports/ctios-a.reg',
    [
      'Windows Registry Editor Version 5.00',
      '',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\ConnectionProfiles\\Name\\Agents]',
      '"RejectIfAlreadyLoggedIn"=dword:00000001',
      '\t"Heartbeat"=\tdword:00000005 ; 顧客サービス',
      '"ClientPassword"="hunter2"',
      '',
    ].join('\r\n'),
    'utf16le',
  )
  const desk = new Source(
    'exports/desk.xml',
    '<agentDeskSetting>\n  <name>Claims_Day</name>\n  <logoutNonActivityTime>10</logoutNonActivityTime>\n</agentDeskSetting>\n',
    'utf8',
  )
  return resultOf(
    [
      findingAt(placeOf(registry, '00000001'), {
        ruleId: 'profile/reject-if-already-logged-in',
        subject: 'profile:CTIOS_cust1/CTIOS1/Agents',
        message:
          'profile Agents has RejectIfAlreadyLoggedIn = 1: after a failover the agent is refused, ' +
          'because the session on the other server still counts; set it to 0',
        related: [{ place: placeOf(desk, 'Claims_Day'), message: 'the agents of these desk settings use the profile' }],
        scenario: [
          'CTIOS1 loses its network.',
          'The softphone of the agent turns to the other server, which refuses the login because the agent is logged in already.',
        ],
        fix: { safe: true, description: 'set RejectIfAlreadyLoggedIn to dword:00000000' },
        helpUri: 'https://example.com/profiles',
      }),
      findingAt(placeOf(registry, '00000005'), {
        severity: 'warning',
        ruleId: 'ctios/heartbeat',
        message: 'Heartbeat is odd',
        fix: { safe: false, description: 'remove it' },
      }),
      findingAt(placeOf(registry, 'hunter2'), {
        severity: 'warning',
        ruleId: 'reg/secret',
        message: 'the export holds a password',
      }),
      findingAt(
        placeOf(desk, '<agentDeskSetting>\n  <name>Claims_Day</name>\n  <logoutNonActivityTime>10</logoutNonActivityTime>'),
        {
          severity: 'info',
          message: 'no team uses these desk settings',
        },
      ),
    ],
    {
      release: '7.5',
      inputs: [
        { path: 'exports/ctios-a.reg', kind: 'registry', encoding: 'utf16le', status: 'read' },
        { path: 'exports/desk.xml', kind: 'desk-settings', encoding: 'utf8', status: 'partial' },
        { path: 'exports/notes.txt', kind: null, encoding: 'utf8', status: 'skipped', reason: 'no export' },
      ],
      notChecked: [
        { ruleId: 'pim/load', reason: 'no peripheral export among the inputs' },
        { ruleId: 'pim/other', reason: 'no peripheral export among the inputs' },
        { ruleId: 'desk/remote-agent-type-range', reason: 'the release is unknown', subjects: 1 },
      ],
    },
  )
}

/** The same with what adoption brings: findings suppressed and known, an input that cannot be read, a fix with its edit. */
export function adoptedResult(): LintResult {
  const sample = sampleResult()
  const [reject, ...others] = sample.findings as [Finding, ...Finding[]]
  const { source } = reject.place
  const suppressed = (['inline', 'config', 'baseline'] as const).map((by, i) => ({
    finding: findingAt(placeOf(source, 'Heartbeat'), {
      fingerprint: `00000000000000a${i}`,
      message: `${i + 1} suppressed by ${by}`,
    }),
    by,
    reason: by === 'baseline' ? null : 'single server by design',
  }))
  const fix = { safe: true, description: 'set it to 0', edits: [{ place: reject.place, text: '00000000' }] }
  return {
    ...sample,
    inputs: [
      ...sample.inputs,
      { path: 'exports/gone.reg', kind: null, encoding: null, status: 'failed', reason: 'no such file' },
    ],
    findings: [{ ...reject, fix }, ...others].map((finding, i) => ({ ...finding, fingerprint: `000000000000000${i}` })),
    suppressed,
  }
}

/** A rule of which the sample has a finding. */
export const sampleRule: Rule = {
  meta: {
    id: 'profile/reject-if-already-logged-in',
    severity: 'error',
    preset: 'recommended',
    summary: 'A second login is not refused.',
    needs: ['profiles'],
    symptom: 'logged-out',
    sources: [{ document: 'DOC', part: 'a table' }],
  },
  docs: {
    what: 'The value `RejectIfAlreadyLoggedIn` of a **connection profile**.',
    why: 'The agent is logged out.',
    flagged: { 'a.reg': '"RejectIfAlreadyLoggedIn"=dword:00000000\n' },
    repaired: { 'a.reg': '"RejectIfAlreadyLoggedIn"=dword:00000001\n' },
    remedy: 'Set it to 1.',
    release: 'all releases',
  },
  check: {},
}
