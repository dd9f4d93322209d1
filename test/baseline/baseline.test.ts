import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { applyBaseline, decidedBy } from '../../src/core/baseline/apply-baseline.js'
import type { BaselineEntry, PlacedEntry } from '../../src/core/baseline/baseline.js'
import { readBaseline } from '../../src/core/baseline/read-baseline.js'
import { baselineText, updateBaseline } from '../../src/core/baseline/write-baseline.js'
import { Source } from '../../src/core/decode/source.js'
import type { LintOptions } from '../../src/core/engine/options.js'
import type { LintResult } from '../../src/core/engine/result.js'
import { lint } from '../../src/core/lint.js'
import { profile } from '../support/ctios-files.js'
import { toInputs, WINDOWS, type EstateFiles } from '../support/estate-files.js'

const NO_SECOND = 'profile/no-secondary-server'
const ENTRY: BaselineEntry = { path: 'a.reg', rule: NO_SECOND, subject: 'profile:CTIOS_cust1/CTIOS1/Agents', count: 1 }
const NOTHING_GONE = { gone: new Set<string>() }

const schema = JSON.parse(readFileSync(join(__dirname, '../../schemas/baseline.schema.json'), 'utf8')) as object
const validate = new Ajv({ strict: true }).compile(schema)

function entriesIn(text: string): readonly PlacedEntry[] {
  const reading = readBaseline(new Source('baseline.json', text, 'utf8'))
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults))
  return reading.entries
}

function entry(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ version: 1, tool: 'icmlint', entries: [{ ...ENTRY, ...changes }] })
}

const estate = (profiles: Readonly<Record<string, boolean>>): EstateFiles =>
  Object.fromEntries(
    Object.entries(profiles).map(([path, faulty]) => {
      const name = path === 'a.reg' ? 'Agents' : path
      return [path, profile(faulty ? { CtiOsB: null, PortB: null } : {}, name)]
    }),
  )

const lintOf = (files: EstateFiles, options: LintOptions = {}): Promise<LintResult> => lint(toInputs(files, WINDOWS), options)

describe('reading', () => {
  test.each([
    ['nothing in it', '', 0, /not JSON/],
    ['no JSON', '{ "version": 1, ', 16, /not JSON: the name of a field is missing/],
    ['comments', '// x\n{}', 0, /not JSON: a comment stands here/],
    ['a list', '[]', 0, /a baseline is an object/],
    ['another version', entry().replace('"version":1', '"version":2'), 11, /"version" must be 1/],
    ['another tool', entry().replace('icmlint', 'eslint'), 20, /"tool" must be "icmlint"/],
    ['no entries', '{ "version": 1, "tool": "icmlint" }', 0, /"entries" is missing/],
    ['entries that are no list', '{ "version": 1, "tool": "icmlint", "entries": {} }', 46, /must be a list/],
    ['an entry that is none', '{ "version": 1, "tool": "icmlint", "entries": [1] }', 47, /an entry must be an object/],
    ['an unknown key', entry({ lines: 3 }), entry({ lines: 3 }).indexOf('"lines"'), /unknown key "lines"; known: path, rule, /],
    ['no subject', entry({ subject: undefined }), 41, /"subject" is missing/],
    ['an empty path', entry({ path: '' }), entry().indexOf('"a.reg"'), /"path" must be a text that is not empty/],
    ['a rule that is a number', entry({ rule: 3 }), entry().indexOf('"profile/'), /"rule" must be a text/],
    ['a count of 0', entry({ count: 0 }), entry().length - 4, /"count" must be a whole number/],
    ['half a count', entry({ count: 0.5 }), entry().length - 4, /"count" must be a whole number/],
    ['a count beyond all', entry().replace('"count":1', '"count":1e400'), entry().length - 4, /"count" must be a whole number/],
    ['__proto__', entry().replace('"count":1', '"__proto__":{"count":1}'), 44, /unknown key "__proto__"|"count" is missing/],
    ['hostile depth', '['.repeat(100_000), 100, /nested too deep/],
  ])('refuses %s', (_name, text, offset, message) => {
    const reading = readBaseline(new Source('b.json', text, 'utf8'))
    if (!('faults' in reading)) throw new Error('it was read')
    const fault = reading.faults.find((one) => message.test(one.message))
    expect(fault).toMatchObject({ message: expect.stringMatching(message) as string })
    if (!text.includes('__proto__')) expect(fault?.offset).toBe(offset)
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      return
    }
    expect([validate(value), text]).toEqual([false, text])
  })

  test('takes what is written, where it stands', () => {
    const text = baselineText([ENTRY, { ...ENTRY, path: 'b "c"\n\ud800.reg', count: 3 }])
    const entries = entriesIn(text)
    expect(entries.map(({ path, count }) => [path, count])).toEqual([['a.reg', 1], ['b "c"\n\ud800.reg', 3]])
    expect(entries.map(({ place: { source, start, end } }) => source.text.slice(start, end).replace(/"subject".*/, ''))).toEqual([
      `{ "path": "a.reg", "rule": "${NO_SECOND}", `,
      `{ "path": "b \\"c\\"\\n\\ud800.reg", "rule": "${NO_SECOND}", `,
    ])
    expect(validate(JSON.parse(text))).toBe(true)
    expect(validate(JSON.parse(baselineText([])))).toBe(true)
    expect(entriesIn(baselineText([]))).toEqual([])
  })

  test('many faults are not all told', () => {
    const reading = readBaseline(new Source('b.json', `{"version":1,"tool":"icmlint","entries":[${'1,'.repeat(1000)}1]}`, 'utf8'))
    expect('faults' in reading ? reading.faults.length : 0).toBe(20)
  })
})

describe('writing', () => {
  test('counts by file, rule and subject, in a stable order', async () => {
    const { findings } = await lintOf(estate({ 'b.reg': true, 'a.reg': true }))
    const faults = findings.filter(({ ruleId }) => ruleId === NO_SECOND)
    const twice = updateBaseline([], [...faults, ...faults].reverse(), () => true)
    expect(twice).toEqual({
      entries: [{ ...ENTRY, count: 2 }, { ...ENTRY, path: 'b.reg', subject: 'profile:CTIOS_cust1/CTIOS1/b.reg', count: 2 }],
      added: 4,
      removed: 0,
    })
  })

  test('drops what is decided, keeps what is not', () => {
    const other = { ...ENTRY, path: 'other.reg', count: 2 }
    expect(updateBaseline([other, { ...ENTRY, count: 4 }], [], ({ path }) => path === 'a.reg')).toEqual({
      entries: [other],
      added: 0,
      removed: 4,
    })
  })

  test('__proto__ is a path like any other', () => {
    const hostile = { path: '__proto__', rule: '__proto__', subject: '__proto__', count: 1 }
    const text = baselineText(updateBaseline([hostile], [], () => false).entries)
    expect(entriesIn(text)).toMatchObject([hostile])
  })
})

describe('applying', () => {
  const applied = (result: LintResult, entries: readonly BaselineEntry[], gone: readonly string[] = [], options: LintOptions = {}) =>
    applyBaseline(result, entriesIn(baselineText(entries)), options, { gone: new Set(gone) })
  const apply = async (files: EstateFiles, entries: readonly BaselineEntry[]) => applied(await lintOf(files), entries)
  const shown = ({ findings }: LintResult) => findings.map(({ ruleId, place }) => `${ruleId} ${place.source.path}`)

  test('known findings go, new ones stay', async () => {
    const result = await apply(estate({ 'a.reg': true, 'b.reg': true }), [ENTRY])
    expect(shown(result)).toEqual([`${NO_SECOND} b.reg`])
    expect(result.suppressed).toMatchObject([{ by: 'baseline', reason: null, finding: { ruleId: NO_SECOND } }])
  })

  test('lines may move, line ends and encodings change', async () => {
    const moved = { 'a.reg': estate({ 'a.reg': true })['a.reg']?.replace('\n[', '\n; one\n; two\n\n[') ?? '' }
    const result = await lint(toInputs(moved, { ...WINDOWS, registry: 'utf8', lineEnd: '\n' }))
    expect(applied(result, [ENTRY]).findings).toEqual([])
  })

  test('beyond the count they show', async () => {
    const row = '<agentDeskSetting><name>A</name><logoutNonActivityTime>5</logoutNonActivityTime></agentDeskSetting>\n'
    const known = { path: 'd.xml', rule: 'desk/logout-non-activity-time-range', subject: 'desk:A', count: 2 }
    const result = await apply({ 'd.xml': `<results>\n${row.repeat(3)}</results>\n` }, [known])
    expect(shown(result).filter((one) => one.startsWith(known.rule))).toEqual([`${known.rule} d.xml`])
    expect(result.suppressed).toHaveLength(2)
  })

  test('an entry that no finding needs is stale, and points at itself', async () => {
    const result = await apply(estate({ 'a.reg': false }), [ENTRY])
    expect(shown(result)).toEqual(['config/stale-baseline baseline.json'])
    const [finding] = result.findings
    expect(finding).toMatchObject({ severity: 'warning', subject: ENTRY.subject })
    expect(finding?.message).toMatch(/knows 1 finding of “profile\/no-secondary-server”.*this run has none/)
    expect(finding?.place.source.text.slice(finding.place.start, finding.place.end)).toMatch(/^\{ "path": "a\.reg".*\}$/)
    expect(result.sources.get('baseline.json')).toBe(finding?.place.source)
  })

  test('one that some findings need says how many', async () => {
    const result = await apply(estate({ 'a.reg': true }), [{ ...ENTRY, count: 3 }])
    expect(result.findings[0]?.message).toMatch(/knows 3 findings.*this run has 1/)
  })

  test.each<readonly [string, BaselineEntry, readonly string[], LintOptions, readonly string[]]>([
    ['of a file that is no part of the run', { ...ENTRY, path: 'c.reg' }, [], {}, []],
    ['of a file that is gone', { ...ENTRY, path: 'c.reg' }, ['c.reg'], {}, ['config/stale-baseline baseline.json']],
    ['of a rule that is off', ENTRY, [], { rules: { [NO_SECOND]: 'off' } }, []],
    ['of a rule that could not look', { ...ENTRY, rule: 'pim/load-spelling' }, [], {}, []],
    ['of a rule that does not exist', { ...ENTRY, rule: 'no/rule' }, [], {}, ['config/stale-baseline baseline.json']],
    ['while the rule is off', ENTRY, [], { rules: { 'config/stale-baseline': 'off' } }, []],
  ])('stale or not: %s', async (_name, known, gone, options, expected) => {
    const result = await lintOf(estate({ 'a.reg': false }), options)
    expect(shown(applied(result, [known], gone, options))).toEqual(expected)
  })

  test('an input that could not be read decides nothing', async () => {
    const result = await lintOf({ 'a.reg': 'nothing of the kind' })
    expect(decidedBy(result, {}, NOTHING_GONE)(ENTRY)).toBe(false)
  })
})
