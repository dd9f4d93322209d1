import fc from 'fast-check'
import { groupAlike } from '../../src/core/engine/alike.js'
import type { LintOptions } from '../../src/core/engine/options.js'
import { runRules, type RuleOutcome } from '../../src/core/engine/run-rules.js'
import { estateOf, readInputs } from '../../src/core/lint.js'
import type { ReadInput } from '../../src/core/read/read-input.js'
import { tellsApart } from '../../src/core/records/likeness.js'
import { tableOf } from '../../src/core/records/table.js'
import { RULES } from '../../src/core/rules/index.js'
import type { Rule } from '../../src/core/rules/rule.js'

const COLUMNS = tableOf('Agent_Desk_Settings').columns.filter(({ pseudo }) => pseudo !== true)
const APART = new Set(COLUMNS.filter((column) => tellsApart(tableOf('Agent_Desk_Settings'), column)).map(({ name }) => name))

/** The same rules, but that each of them looks at each of the desk settings. */
const ONE_BY_ONE: readonly Rule[] = RULES.map((rule) => {
  const { deskValues, ...check } = rule.check
  return deskValues ? { ...rule, check: { ...check, deskSettings: deskValues } } : rule
})

const OPTIONS: readonly LintOptions[] = [
  { preset: 'strict' },
  { preset: 'strict', release: '7.5', deployment: { type: 'ucce', vru: 'cvp', cvpRnaTimeout: 15, desktop: 'ctios', cms: false } },
  { preset: 'recommended', release: '15.0', deployment: { type: 'pcce', vru: 'ip-ivr', desktop: 'finesse' } },
]

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('0', '1', 'Y', 'N', 'NULL', '') },
  { weight: 1, arbitrary: fc.constantFrom('"NULL"', '"Y"', ' 1 ', '"a,b"', '"3:x"', '5', '15', '299', '7200', '7201', '-1', 'true', 'x') },
)
const likeRow = fc.array(cell, { minLength: COLUMNS.length, maxLength: COLUMNS.length })

const tables = fc.record({
  columns: fc.subarray(COLUMNS.map(({ name }) => name), { minLength: 3 }).map((names) => [...new Set(['AgentDeskSettingsID', ...names, 'LogoutNonActivityTime'])]),
  kinds: fc.array(likeRow, { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.record({ kind: fc.nat(3), text: fc.constantFrom('', 'x', '"quoted, text"', 'NULL', '"') }), { minLength: 1, maxLength: 12 }),
  options: fc.constantFrom(...OPTIONS),
})
type TableOfRows = typeof tables extends fc.Arbitrary<infer T> ? T : never

function apartCell(column: string, index: number, text: string): string {
  if (column === 'AgentDeskSettingsID') return String(5000 + index)
  if (column === 'EnterpriseName') return index % 2 === 0 ? `Desk_${index}` : `"Desk_${index}"`
  return column === 'Description' ? text.replace(/^"$/, '') : String(index)
}

function csv({ columns, kinds, rows }: TableOfRows, without: ReadonlySet<string> = new Set()): string {
  const kept = columns.filter((column) => !without.has(column))
  const lines = rows.map(({ kind, text }, index) => kept.map((column) => {
    if (APART.has(column)) return apartCell(column, index, text)
    return (kinds[kind % kinds.length] as string[])[COLUMNS.findIndex(({ name }) => name === column)] as string
  }).join(','))
  return `${[kept.join(','), ...lines].join('\n')}\n`
}

const xml = ({ columns, kinds, rows }: TableOfRows): string => {
  const escaped = (text: string): string => text.replaceAll('"', '&quot;')
  const objects = rows.map(({ kind, text }, index) => {
    const elements = columns.flatMap((column) => {
      const at = COLUMNS.findIndex(({ name }) => name === column)
      const rest = COLUMNS[at]?.rest
      if (rest === undefined || rest.includes('/') || rest === 'refURL') return []
      const value = APART.has(column) ? apartCell(column, index, text) : (kinds[kind % kinds.length] as string[])[at] as string
      return [`<${rest}>${escaped(value)}</${rest}>`]
    })
    return `<agentDeskSetting>${elements.join('')}</agentDeskSetting>`
  })
  return `<results><agentDeskSettings>${objects.join('\n')}</agentDeskSettings></results>`
}

type Files = Readonly<Record<string, string>>

const read = (files: Files): Promise<ReadInput[]> =>
  readInputs(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })))

async function outcome(rules: readonly Rule[], files: Files, options: LintOptions): Promise<RuleOutcome> {
  const reads = await read(files)
  return runRules(rules, reads, estateOf(reads, options), options)
}

const told = ({ findings, notChecked }: RuleOutcome) => ({
  findings: findings.map(({ place, ...finding }) => ({ ...finding, path: place.source.path, start: place.start, end: place.end })),
  notChecked,
})

test('desk settings that set the same are judged as each of them by itself', async () => {
  let spared = 0
  await fc.assert(fc.asyncProperty(tables, fc.boolean(), async (table, asXml) => {
    const files = asXml ? { 'desk.xml': xml(table) } : { 'desk.csv': csv(table), 'more.csv': csv({ ...table, rows: table.rows.slice(1) }) }
    const together = await outcome(RULES, files, table.options)
    expect(told(together)).toEqual(told(await outcome(ONE_BY_ONE, files, table.options)))
    const { deskSettings } = estateOf(await read(files), table.options)
    if (groupAlike(deskSettings).length < deskSettings.length) spared++
  }), { numRuns: 100, seed: 5 })
  expect(spared).toBeGreaterThan(75)
})

test('a rule that looks at what desk settings set decides by nothing that tells them apart', async () => {
  const rules = ONE_BY_ONE.filter((_, index) => RULES[index]?.check.deskValues)
  expect(rules.length).toBeGreaterThan(20)
  const without = new Set([...APART].filter((name) => name !== 'AgentDeskSettingsID'))
  const lines = ({ findings, notChecked }: RuleOutcome) => ({
    findings: findings.map(({ ruleId, place }) => `${place.source.position(place.start).line} ${ruleId}`).sort(),
    notChecked,
  })
  await fc.assert(fc.asyncProperty(tables, async (table) => {
    const [all, less] = await Promise.all([csv(table), csv(table, without)].map((text) => outcome(rules, { 'desk.csv': text }, table.options)))
    expect(lines(all as RuleOutcome)).toEqual(lines(less as RuleOutcome))
  }), { numRuns: 100, seed: 6 })
})
