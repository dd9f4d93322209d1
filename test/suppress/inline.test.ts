import { rangeOf } from '../../src/core/decode/source.js'
import type { LintOptions } from '../../src/core/engine/options.js'
import type { Finding } from '../../src/core/findings/finding.js'
import { lint } from '../../src/core/lint.js'
import { cpuTime } from '../helpers/cpu-time.js'
import { profile } from '../support/ctios-files.js'
import { PLAIN, takeMarks, toInputs, WINDOWS, type EstateFiles, type Writing } from '../support/estate-files.js'

const NO_SECOND = 'profile/no-secondary-server'
const SECRET = 'reg/secret-in-export'
const RANGE = 'desk/logout-non-activity-time-range'

/** Only what these tests speak of, and what is said of directives. */
const IDS = new Set([NO_SECOND, SECRET, RANGE, 'reg/swallowed-line', 'reg/header-rejected', 'input/list-truncated'])

interface Case {
  readonly files: EstateFiles
  /** What is left: rule and line, or for config/* rule, line and marked text. */
  readonly left?: readonly string[]
  readonly suppressed?: readonly string[]
  readonly messages?: readonly RegExp[]
  readonly options?: LintOptions
}

/** A profile with a single server, whose key line has text of ours before and after it. */
function oneServer(before: string, after = '', changes: Readonly<Record<string, string | null>> = {}): string {
  return profile({ CtiOsB: null, PortB: null, ...changes }).replace(/^(\[.*\]\n)/m, (key) => `${before}${key}${after}`)
}

/** A password in front of whose line stands text of ours. */
function secret(before: string): string {
  return profile({ ClientPassword: '"x"' }).replace(/^"ClientPassword/m, (line) => `${before}${line}`)
}

function desk(before: string, count = 1): string {
  const fields = `    <name>A</name>\n${before}    <logoutNonActivityTime>5</logoutNonActivityTime>\n`
  const one = `  <agentDeskSetting>\n${fields}  </agentDeskSetting>\n`
  return `<results>\n${one.repeat(count)}</results>\n`
}

async function check({ files: marked, left = [], suppressed = [], messages, options }: Case, writing: Writing): Promise<void> {
  const { files, ranges } = takeMarks(marked, writing)
  const result = await lint(toInputs(files, writing), options)
  const about = result.findings.filter(({ ruleId }) => IDS.has(ruleId) || ruleId.startsWith('config/'))
  const config = about.filter(({ ruleId }) => ruleId.startsWith('config/'))
  expect(about.map((one) => `${one.ruleId} ${rangeOf(one.place).start.line}`)).toEqual(left)
  const silenced = result.suppressed.filter(({ finding }) => IDS.has(finding.ruleId))
  const lineOf = ({ place }: Finding) => rangeOf(place).start.line
  expect(silenced.map(({ finding, reason }) => `${finding.ruleId} ${lineOf(finding)}: ${reason}`)).toEqual(suppressed)
  expect(result.suppressed.every(({ by }) => by === 'inline')).toBe(true)
  expect(config.map(({ place }) => ({ path: place.source.path, start: place.start, end: place.end }))).toEqual(ranges)
  for (const { subject, place, message } of config) {
    expect(subject).toBe(`input:${place.source.path}`)
    // eslint-disable-next-line no-control-regex -- one line, whatever the comment holds
    expect(message).toMatch(/^[^\x00-\x1f]{20,}[.)?]$/)
  }
  messages?.forEach((pattern, i) => expect(config[i]?.message).toMatch(pattern))
}

const NEXT = 'icmlint-disable-next-line'

/** Behind the first password the end of what silences it, then another one. */
const END_AND_SECOND = `; icmlint-enable ${SECRET}\n"DefaultPassword"="y"\n`

/** An export without its header and the blank line below it. */
const withoutHeader = (text: string) => text.slice(text.indexOf('['))

const SILENCED: Readonly<Record<string, Case>> = {
  'the next line': { files: { 'a.reg': oneServer(`; ${NEXT} ${NO_SECOND} -- by design\n`) }, suppressed: [`${NO_SECOND} 4: by design`] },
  'behind blank lines and comments': {
    files: { 'a.reg': oneServer(`; ${NEXT} ${NO_SECOND} -- by design\n\n  \n; another\n# one\n`) },
    suppressed: [`${NO_SECOND} 8: by design`],
  },
  'several rules, one of a family': {
    files: { 'a.reg': secret(`; ${NEXT} ${SECRET}, ctios/*, reg/* -- a lab\n`) },
    suppressed: [`${SECRET} 14: a lab`],
  },
  'a block': {
    files: { 'a.reg': secret('; icmlint-disable reg/* -- a lab\n') },
    suppressed: [`${SECRET} 14: a lab`],
  },
  'a block up to its end': {
    files: { 'a.reg': `${secret(`; icmlint-disable ${SECRET} -- a lab\n`)}${END_AND_SECOND}` },
    suppressed: [`${SECRET} 14: a lab`],
    left: [`${SECRET} 16`],
  },
  'a block within a block: the end of the rule ends both': {
    files: {
      'a.reg': `${secret(`; icmlint-disable reg/* -- outer\n; icmlint-disable ${SECRET} -- inner\n`)}${END_AND_SECOND}`,
    },
    suppressed: [`${SECRET} 15: inner`],
    left: [`${SECRET} 17`],
  },
  'the end of everything': {
    files: { 'a.reg': `${secret(`; icmlint-disable reg/* -- a lab\n`)}; icmlint-enable\n"DefaultPassword"="y"\n` },
    suppressed: [`${SECRET} 14: a lab`],
    left: [`${SECRET} 16`],
  },
  'a file, from anywhere in it': {
    files: { 'a.reg': `${secret('')}"DefaultPassword"="y"\n# icmlint-disable-file ${SECRET} -- a lab\n` },
    suppressed: [`${SECRET} 13: a lab`, `${SECRET} 14: a lab`],
  },
  'the reason of the nearest': {
    files: {
      'a.reg': secret(`; icmlint-disable-file reg/* -- file\n; icmlint-disable reg/* -- block\n; ${NEXT} reg/* -- line\n`),
    },
    suppressed: [`${SECRET} 16: line`],
  },
  'a line that was swallowed, from inside of the value that swallowed it': {
    files: { 'a.reg': oneServer('', `"x"=hex:01,\\\n; ${NEXT} reg/swallowed-line -- known\n"CtiOsB"="b"\n`) },
    suppressed: [`reg/swallowed-line 6: known`],
    left: [`${NO_SECOND} 3`],
  },
  XML: {
    files: { 'd.xml': desk(`    <!-- ${NEXT} ${RANGE} -- a lab -->\n`) },
    suppressed: [`${RANGE} 5: a lab`],
  },
  'XML with another separator': {
    files: { 'd.xml': desk(`    <!-- ${NEXT} ${RANGE} — a\n  lab -->\n`) },
    suppressed: [`${RANGE} 6: a lab`],
  },
  'every second row of XML': {
    files: { 'd.xml': desk('', 2).replace(/( +<logout[^]*?)( +<logout)/, `$1    <!-- ${NEXT} ${RANGE}: a lab -->\n$2`) },
    left: [`${RANGE} 4`],
    suppressed: [`${RANGE} 9: a lab`],
  },
}

const TOLD: Readonly<Record<string, Case>> = {
  'no reason': {
    files: { 'a.reg': oneServer(`; ‹${NEXT} ${NO_SECOND}›\n`) },
    left: ['config/suppression-without-reason 3', `${NO_SECOND} 4`],
    messages: [/does not silence “profile\/no-secondary-server”.*icmlint-disable-next-line RULE -- reason/],
  },
  'no reason behind the hyphens': {
    files: { 'd.xml': desk(`<!-- ‹icmlint-disable ${RANGE} --› -->`) },
    left: ['config/suppression-without-reason 4', `${RANGE} 4`],
  },
  'a block without a reason: its end is not blamed': {
    files: { 'a.reg': `${secret(`; ‹icmlint-disable ${SECRET}›\n`)}; icmlint-enable ${SECRET}\n` },
    left: ['config/suppression-without-reason 13', `${SECRET} 14`],
  },
  'an unknown rule': {
    files: { 'a.reg': oneServer(`; ${NEXT} ‹profile/no-secondary-serv› -- by design\n`) },
    left: ['config/unused-suppression 3', `${NO_SECOND} 4`],
    messages: [/no rule “profile\/no-secondary-serv”\. Did you mean profile\/no-secondary-server\?/],
  },
  'a rule of another family': {
    files: { 'a.reg': oneServer(`; ${NEXT} ‹ctios/no-secondary-server› -- by design\n`) },
    left: ['config/unused-suppression 3', `${NO_SECOND} 4`],
    messages: [/Did you mean profile\/no-secondary-server\?/],
  },
  'everything': {
    files: { 'a.reg': oneServer(`; ${NEXT} ‹*› -- by design\n`) },
    left: ['config/unused-suppression 3', `${NO_SECOND} 4`],
    messages: [/no rule “\*”\. Name one/],
  },
  'no rule': {
    files: { 'a.reg': oneServer(`; ‹${NEXT} -- by design›\n`) },
    left: ['config/unused-suppression 3', `${NO_SECOND} 4`],
    messages: [/names no rule/],
  },
  'a word that is none': {
    files: { 'a.reg': oneServer(`; ‹icmlint-disable-nextline› ${NO_SECOND} -- by design\n`) },
    left: ['config/unused-suppression 3', `${NO_SECOND} 4`],
    messages: [/no directive\. Write icmlint-disable-next-line\./],
  },
  'nothing to silence': {
    files: { 'a.reg': profile().replace(/^\[/m, `; ${NEXT} ‹${NO_SECOND}› -- by design\n[`) },
    left: ['config/unused-suppression 3'],
    messages: [/finds nothing on the next line/],
  },
  'the wrong line': {
    files: { 'a.reg': oneServer('', `; ${NEXT} ‹${NO_SECOND}› -- by design\n`) },
    left: [`${NO_SECOND} 3`, 'config/unused-suppression 4'],
  },
  'no line left': {
    files: { 'a.reg': `${oneServer('')}; ${NEXT} ‹${NO_SECOND}› -- by design\n; nothing\n\n` },
    left: [`${NO_SECOND} 3`, 'config/unused-suppression 11'],
    messages: [/below it is no line/],
  },
  'an end without a beginning': {
    files: { 'a.reg': oneServer(`; icmlint-enable ‹${NO_SECOND}›\n; ‹icmlint-enable›\n`) },
    left: ['config/unused-suppression 3', 'config/unused-suppression 4', `${NO_SECOND} 5`],
    messages: [/ends nothing.*silences “profile/, /ends nothing.*silences anything/],
  },
  'what an input must not hide of itself': {
    files: {
      'a.reg':
        'REGEDIT5 x\n; icmlint-disable-file ‹reg/header-rejected›, ‹reg/header-imports-nothing› -- no\n' +
        withoutHeader(oneServer('')),
      'd.xml': desk(`<!-- icmlint-disable-file ‹input/*›, ‹config/*›, ${RANGE} -- no -->`).replace(
        '<results>',
        '<results><pageInfo><totalResults>100</totalResults></pageInfo>',
      ),
    },
    left: [
      'config/unused-suppression 2', 'config/unused-suppression 2', `${NO_SECOND} 3`,
      'input/list-truncated 1', 'config/unused-suppression 4', 'config/unused-suppression 4',
    ],
    suppressed: [`${RANGE} 4: no`],
    messages: [/cannot be suppressed in an input/, /cannot be/, /cannot be/, /cannot be/],
  },
  'the family of a rule that must not be hidden silences its other rules': {
    files: { 'a.reg': secret(`; icmlint-disable-file reg/* -- no\n`).replace('Version 5.00', 'Version 6.00') },
    left: ['reg/header-rejected 1'],
    suppressed: [`${SECRET} 14: no`],
  },
}

const UNKNOWN_USE: Readonly<Record<string, Case>> = {
  'a rule that is off': {
    files: { 'a.reg': oneServer(`; ${NEXT} ${NO_SECOND} -- by design\n`) },
    options: { rules: { [NO_SECOND]: 'off' } },
  },
  'a rule that is off for this file': {
    files: { 'a.reg': oneServer(`; ${NEXT} ${NO_SECOND} -- by design\n`) },
    options: { overrides: [{ matches: (path) => path === 'a.reg', rules: { [NO_SECOND]: 'off' } }] },
  },
  'a rule that is not in the preset': { files: { 'a.reg': profile().replace('\n[', '\n; icmlint-disable desk/unused -- x\n[') } },
  'a rule that could not look': { files: { 'a.reg': profile().replace('\n[', `\n; icmlint-disable pim/load-spelling -- x\n[`) } },
  'a file that could not be read': { files: { 'a.txt': `; icmlint-disable ${NO_SECOND} -- x\n` } },
}

describe.each([WINDOWS, PLAIN])('$name', (writing) => {
  test.each(Object.entries(SILENCED))('silences: %s', (_name, one) => check(one, writing))
  test.each(Object.entries(TOLD))('is told: %s', (_name, one) => check(one, writing))
  test.each(Object.entries(UNKNOWN_USE))('is not called unused: %s', (_name, one) => check(one, writing))
})

test('what is said of directives obeys the settings of its rules', async () => {
  const files = { 'a.reg': oneServer(`; ${NEXT} ${NO_SECOND}\n; ${NEXT} no/rule -- x\n`) }
  const rules = { 'config/unused-suppression': 'off', 'config/suppression-without-reason': 'info' } as const
  const { findings } = await lint(toInputs(files, WINDOWS), { rules })
  expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
    'config/suppression-without-reason info',
    `${NO_SECOND} warning`,
  ])
})

test('fingerprints do not change when a line is silenced', async () => {
  const text = (directive: string) => ({ 'd.xml': desk('', 2).replace('  <agent', `${directive}  <agent`) })
  const plain = await lint(toInputs(text(''), PLAIN))
  const silenced = await lint(toInputs(text(`<!-- icmlint-disable-file desk/* -- x -->\n`), PLAIN))
  const prints = (list: readonly { fingerprint: string; ruleId: string }[]) =>
    list.filter(({ ruleId }) => ruleId.startsWith('desk/')).map(({ fingerprint }) => fingerprint)
  expect(prints(silenced.suppressed.map(({ finding }) => finding))).toEqual(prints(plain.findings))
  expect(prints(plain.findings).length).toBeGreaterThan(1)
})

test('many directives cost little', async () => {
  const directives = Array.from(
    { length: 20_000 },
    (_, i) => `; ${NEXT} ${NO_SECOND}, ${SECRET} -- x\n; icmlint-disable reg/* -- y\n; ${NEXT} desk/unusd-${i} -- z\n`,
  )
  const text = oneServer(directives.join(''), '"ClientPassword"="x"\n'.repeat(2000))
  const started = cpuTime()
  const { findings, suppressed } = await lint(toInputs({ 'a.reg': text }, PLAIN))
  expect(findings.length).toBeGreaterThan(20_000)
  expect(suppressed.length).toBeGreaterThan(1)
  expect(cpuTime() - started).toBeLessThan(10_000)
})
