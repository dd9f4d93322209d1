import { Source } from '../../src/core/decode/source.js'
import { lint } from '../../src/core/lint.js'
import { rulesWithPages } from '../../src/core/rules/pages.js'
import { FORMATS } from '../../src/report/formats.js'
import { resolveText } from '../config/support.js'
import { sarifFaults, hasSarifSchema } from '../helpers/report-formats.js'
import { adoptedResult, findingAt, placeOf, report, resultOf } from '../helpers/results.js'
import { toInputs, WINDOWS } from '../support/estate-files.js'

const ROOT = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios'

async function sarifOf(result: Parameters<typeof report>[1], context = {}) {
  const text = report(await FORMATS.sarif(), result, context)
  if (hasSarifSchema) expect(sarifFaults(text)).toBeNull()
  return JSON.parse(text).runs[0]
}

test('names neither clock nor machine nor command line', async () => {
  const text = report(await FORMATS.sarif(), adoptedResult())
  expect(text).not.toMatch(/"(?:\w*TimeUtc|\w*guid|workingDirectory|commandLine|machine|account|uri": "file:[^"]*)"/i)
  expect(text).not.toContain(process.cwd())
  expect(Object.keys(JSON.parse(text))[0]).toBe('version')
})

test('suppressed findings are there, and say why', async () => {
  const { results } = await sarifOf(adoptedResult())
  const suppressed = results.filter((one: { suppressions?: unknown }) => one.suppressions)
  const states = suppressed.map((one: { suppressions: unknown; baselineState: string }) => [one.suppressions, one.baselineState])
  expect(states).toEqual([
    [[{ kind: 'inSource', status: 'accepted', justification: 'single server by design' }], 'new'],
    [[{ kind: 'external', status: 'accepted', justification: 'single server by design' }], 'new'],
    [[{ kind: 'external', status: 'accepted', justification: 'known to the baseline' }], 'unchanged'],
  ])
})

test('no reason of a suppression and no damaged name repeats a secret', async () => {
  const reason = 'as agreed: Password=hunter2'
  const files = {
    'a.reg':
      `Windows Registry Editor Version 5.00\n\n[${ROOT}\\C\\S]\n` +
      `; icmlint-disable-next-line reg/dropped-value -- ${reason}\n"a"=dword:xx\n"b"=dword:xx\n`,
    'b.xml': '<Password:hunter2>\n<agentDeskSetting><name>B</name>\n<logoutNonActivityTime>0</logoutNonActivityTime></agentDeskSetting>\n',
  }
  const { options, suppressions } = await resolveText(`suppressions: [{ rule: reg/dropped-value, reason: "${reason}" }]\n`)
  const result = await lint(toInputs(files, WINDOWS), { ...options, suppressions })
  expect(result.suppressed.map((one) => [one.by, one.reason])).toEqual([['inline', 'as agreed: Password=***'], ['config', 'as agreed: Password=***']])
  const run = await sarifOf(result)
  expect(JSON.stringify(run)).toContain('/Password:***/agentDeskSetting[1]/')
  expect(JSON.stringify(run)).not.toContain('hunter2')
})

test('without a baseline nothing is said of one', async () => {
  const { results } = await sarifOf({ ...adoptedResult(), suppressed: [] })
  for (const one of results) expect(Object.keys(one)).not.toContain('baselineState')
})

test('an input that cannot be read makes the run a failed one', async () => {
  const { invocations } = await sarifOf(adoptedResult())
  expect(invocations[0].executionSuccessful).toBe(false)
  expect(invocations[0].toolExecutionNotifications).toHaveLength(1)
  expect(invocations[0].toolConfigurationNotifications).toHaveLength(3)
  const clean = await sarifOf(resultOf([]))
  expect(clean.invocations[0].executionSuccessful).toBe(true)
  expect(clean.results).toEqual([])
})

test('errors only, where only errors are wanted', async () => {
  const { results, tool } = await sarifOf(adoptedResult(), { quiet: true })
  expect(new Set(results.map(({ level }: { level: string }) => level))).toEqual(new Set(['error']))
  expect(new Set(tool.driver.rules.map(({ id }: { id: string }) => id))).toEqual(
    new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId)),
  )
})

test('every rule is described as code scanning wants it', async () => {
  const rules = await rulesWithPages()
  const source = new Source('a.reg', 'x', 'utf8')
  const findings = rules.map(({ meta }, i) =>
    findingAt(source.place(0, 1), { ruleId: meta.id, fingerprint: String(i), helpUri: 'https://example.com/a(b)?c=[d]' }),
  )
  const { tool } = await sarifOf(resultOf(findings))
  expect(tool.driver.rules).toHaveLength(rules.length)
  for (const { id, shortDescription, fullDescription, help, helpUri, properties } of tool.driver.rules) {
    for (const text of [shortDescription.text, fullDescription.text]) {
      expect([id, text.length > 0 && text.length <= 1024]).toEqual([id, true])
    }
    expect(help.text).not.toBe('')
    expect(help.markdown).toContain('## What it checks')
    expect(fullDescription.text).not.toMatch(/\n|\*\*|`/)
    expect(helpUri).toBe('https://example.com/a%28b%29?c=%5Bd%5D')
    expect(properties.tags.length).toBeLessThanOrEqual(10)
    expect(['error', 'warning', 'recommendation']).toContain(properties['problem.severity'])
    expect(['very-high', 'high']).toContain(properties.precision)
  }
})

test('findings say where they are in the registry and in XML', async () => {
  const files = {
    'a.reg':
      `Windows Registry Editor Version 5.00\n\n[${ROOT}\\CTIOS_a\\CTIOS1\\Server\\Connections]\n` +
      '"ClientHeartbeatInterval"=dword:xx\n',
    'b.xml':
      '<results>\n<agentDeskSettings><agentDeskSetting><name>A</name></agentDeskSetting>\n' +
      '<agentDeskSetting><name>B</name><logoutNonActivityTime>0</logoutNonActivityTime></agentDeskSetting>' +
      '</agentDeskSettings></results>\n',
  }
  const { results } = await sarifOf(await lint(toInputs(files, WINDOWS)))
  type Located = { readonly locations: { readonly logicalLocations: object[] }[] }
  const names = results.flatMap(({ locations }: Located) => locations[0]?.logicalLocations[0])
  expect(names).toContainEqual({
    name: 'ClientHeartbeatInterval',
    fullyQualifiedName: `${ROOT}\\CTIOS_a\\CTIOS1\\Server\\Connections\\ClientHeartbeatInterval`,
    kind: 'registryValue',
  })
  expect(names).toContainEqual({
    fullyQualifiedName: '/results[1]/agentDeskSettings[1]/agentDeskSetting[2]/logoutNonActivityTime[1]/text()',
    kind: 'text',
  })
})

test('a fix changes what it says, and one that only describes is none', async () => {
  const source = new Source('a b#.reg', 'abc', 'utf8')
  const place = placeOf(source, 'b')
  const findings = [
    findingAt(place, {
      fix: { safe: false, description: 'do', edits: [{ place, text: 'x' }, { place: source.place(3, 3), text: '\r\n' }] },
    }),
    findingAt(place, { fix: { safe: true, description: 'do it by hand' }, fingerprint: '1' }),
  ]
  const { results } = await sarifOf(resultOf(findings))
  expect(results[0].fixes).toEqual([
    {
      description: { text: 'do (changes behaviour: review it)' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'a%20b%23.reg', uriBaseId: '%SRCROOT%', index: 0 },
          replacements: [
            { deletedRegion: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 3 }, insertedContent: { text: 'x' } },
            { deletedRegion: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 4 }, insertedContent: { text: '\r\n' } },
          ],
        },
      ],
      properties: { safe: false },
    },
  ])
  expect(results[1].fixes).toBeUndefined()
  expect(results[1].properties.fix).toEqual({ safe: true, description: 'do it by hand' })
})

test('no fix repeats a secret', async () => {
  const lines = ['"Other"="some\\thing"', '"ClientPassword"="hunt\\er2"', '"DefaultPassword"=\u201chunter2\u201d']
  const text = ['Windows Registry Editor Version 5.00', '', `[${ROOT}\\x]`, ...lines, ''].join('\n')
  const source = new Source('a.reg', text, 'utf8')
  const findings = lines.map((line, i) => {
    const place = placeOf(source, line.slice(line.indexOf('=') + 1))
    const fix = { safe: true, description: 'do', edits: [{ place, text: `"hunter${i}"` }] }
    return findingAt(place, { fingerprint: String(i), fix })
  })
  const { results } = await sarifOf(resultOf(findings))
  expect(results.map((one: { fixes?: unknown }) => one.fixes !== undefined)).toEqual([true, false, false])
  const linted = report(await FORMATS.sarif(), await lint(toInputs({ 'a.reg': text }, WINDOWS), { preset: 'strict' }))
  expect(linted).not.toContain('hunter2')
})
