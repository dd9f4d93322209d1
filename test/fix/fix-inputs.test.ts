import { decode } from '../../src/core/decode/decode.js'
import { Source } from '../../src/core/decode/source.js'
import type { LintInput, LintOptions } from '../../src/core/engine/options.js'
import type { LintResult } from '../../src/core/engine/result.js'
import { fixInputs, type FixOptions, type Lint } from '../../src/core/fix/fix-inputs.js'
import type { Fix } from '../../src/core/findings/finding.js'
import { profileKey } from '../support/fix-files.js'
import { findingAt, resultOf } from '../helpers/results.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'

const text = (bytes: Uint8Array | undefined): string => (bytes ? decode(bytes).text : '')

/** The text of the only input after all safe fixes. */
async function fixed(lines: readonly string[], options: FixOptions = {}): Promise<string> {
  const bytes = utf16(lines.join('\r\n'))
  const { changed } = await fixInputs([{ path: 'a.reg', bytes }], options)
  return changed.length === 0 ? lines.join('\r\n') : text(changed[0]?.after)
}

const profile = (...lines: string[]): string[] => [HEADER_5, '', `[${profileKey('Agents')}]`, ...lines, '']
const WHOLE = ['"PeripheralID"=dword:00001388', '"CtiOsA"="a"', '"PortA"=dword:a42c', '"Heartbeat"=dword:5', '"MaxHeartbeats"=dword:5']

describe('with the rules there are', () => {
  test('a value that is missing is set once', async () => {
    expect(await fixed(profile(...WHOLE))).toBe(profile('"RejectIfAlreadyLoggedIn"=dword:00000001', ...WHOLE).join('\r\n'))
  })

  test('of many exports of one server, each is repaired', async () => {
    const inputs = Array.from({ length: 30 }, (_, i) => ({ path: `day-${i}.reg`, bytes: utf16(profile('"RejectIfAlreadyLoggedIn"=dword:00000000', ...WHOLE).join('\r\n')) }))
    const { changed, refused } = await fixInputs(inputs)
    expect([changed.length, refused]).toEqual([30, []])
  })

  // A lost or misspelt line sets the value once it is repaired: it must not be set beside it.
  test.each([
    ['“RejectIfAlreadyLoggedIn”=dword:00000001', '"RejectIfAlreadyLoggedIn"=dword:00000001'],
    ['"RejectIfAllreadyLoggedIn"=dword:00000001', '"RejectIfAlreadyLoggedIn"=dword:00000001'],
    ['"RejectIfAlreadyLoggedIn"=dword:0x0 # off', '"RejectIfAlreadyLoggedIn"=dword:00000001 ; off'],
  ])('what the file says comes first: %s', async (written, repaired) => {
    expect(await fixed(profile(written, ...WHOLE))).toBe(profile(repaired, ...WHOLE).join('\r\n'))
  })

  test('a large export is edited where the file is, whatever a lint passes over', async () => {
    const others = Array.from({ length: 9000 }, (_, i) => [`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Key ${i}]`, '"Path"="C:\\\\x"', '']).flat()
    const [header = '', blank = '', ...own] = profile(...WHOLE)
    const repaired = own.flatMap((line) => (line.startsWith('[') ? [line, '"RejectIfAlreadyLoggedIn"=dword:00000001'] : [line]))
    expect(await fixed([header, blank, ...others, ...own])).toBe([header, blank, ...others, ...repaired].join('\r\n'))
  })

  test('what is suppressed stays', async () => {
    const lines = profile('; icmlint-disable-next-line profile/reject-if-already-logged-in -- a lab', '"RejectIfAlreadyLoggedIn"=dword:0', ...WHOLE)
    expect(await fixed(lines)).toBe(lines.join('\r\n'))
  })

  test('the configuration holds', async () => {
    const lines = profile('"RejectIfAlreadyLoggedIn"=dword:0', ...WHOLE)
    expect(await fixed(lines, { lint: { rules: { 'profile/reject-if-already-logged-in': 'off' } } })).toBe(lines.join('\r\n'))
  })

  test('unsafe fixes on request only', async () => {
    const lines = [HEADER_5, '', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]', '"a"="C:\\Temp\\new"', '']
    expect(await fixed(lines)).toBe(lines.join('\r\n'))
    expect(await fixed(lines, { unsafe: true })).toBe(lines.join('\r\n').replace('C:\\Temp\\new', 'C:\\\\Temp\\\\new'))
  })

  test('places are those of the input as it was', async () => {
    const lines = profile('// note', '"RejectIfAllreadyLoggedIn"=dword:0', ...WHOLE)
    const { changed } = await fixInputs([{ path: 'a.reg', bytes: utf16(lines.join('\r\n')) }])
    expect(changed[0]?.fixed.map(({ finding, place }) => [finding.ruleId, place.source.lineOf(place.start)])).toEqual([
      ['reg/unreadable-line', 4],
      ['reg/unknown-value-name', 5],
      ['profile/reject-if-already-logged-in', 5],
    ])
  })

  test('an input that must stay as it is', async () => {
    const inputs = [{ path: 'a.reg', bytes: utf16(profile('"RejectIfAlreadyLoggedIn"=dword:0', ...WHOLE).join('\r\n')) }]
    const { changed, refused } = await fixInputs(inputs, { locked: new Map([['a.reg', 'it is locked']]) })
    expect(changed).toEqual([])
    expect(refused).toEqual([expect.objectContaining({ reason: 'it is locked' })])
  })
})

interface Repair {
  readonly ruleId: string
  readonly start: number
  readonly end: number
  readonly text: string
}

type MadeUp = (source: Source) => readonly Repair[]

/** A lint of one text that says what a function makes of it; `#` at its beginning is what cannot be read. */
function lintBy(rule: MadeUp, seen: string[] = []): Lint {
  return async (inputs: readonly LintInput[], _options: LintOptions): Promise<LintResult> => {
    const sources = inputs.map(({ path, bytes }) => {
      const decoded = decode(bytes)
      return new Source(path, decoded.text, decoded.encoding)
    })
    seen.push(...sources.map((source) => source.text))
    const findings = sources.flatMap((source) =>
      rule(source).map(({ ruleId, start, end, text: added }) => {
        const place = source.place(start, end)
        const fix: Fix = { safe: true, description: ruleId, edits: [{ place, text: added }] }
        return findingAt(place, { ruleId, subject: ruleId, fix })
      }),
    )
    const status = (source: Source) => (source.text.startsWith('#') ? 'failed' as const : 'read' as const)
    const reports = sources.map((source) => ({ path: source.path, kind: 'registry' as const, encoding: source.encoding, status: status(source) }))
    return resultOf(findings, { inputs: reports, sources: new Map(sources.map((source) => [source.path, source])) })
  }
}

/** Each word is a finding of its own rule, repaired by another word. */
const words = (repairs: Readonly<Record<string, string>>): MadeUp => ({ text: all }) =>
  Object.entries(repairs).flatMap(([word, repair]) =>
    [...all.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }) => ({
      ruleId: `made/${word}`, start: index, end: index + word.length, text: repair,
    })))

async function run(before: string, rule: MadeUp, seen: string[] = []) {
  const bytes = new Uint8Array(Buffer.from(before))
  const { changed, refused } = await fixInputs([{ path: 'a', bytes }], {}, lintBy(rule, seen))
  const after = changed.length === 0 ? before : text(changed[0]?.after)
  return { after, refused: refused.map(({ finding, reason }) => [finding.ruleId, reason]) }
}

test.each<[string, string, Readonly<Record<string, string>>, string, ReadonlyArray<readonly [string, string | RegExp]>]>([
  ['one after the other', 'one', { one: 'two', two: 'three' }, 'three', []],
  ['without effect', 'one', { one: 'one' }, 'one', [['made/one', /would not take the finding away/]]],
  ['without effect beside others', 'one two', { one: 'one', two: 'three' }, 'one three', [['made/one', /take the finding away/]]],
  ['growing', 'one', { one: 'one one' }, 'one', [['made/one', /take the finding away/]]],
  ['that undo each other', 'one', { one: 'two', two: 'one' }, 'one', [['made/one', /another fix takes it back/]]],
  ['that undo each other beside others', 'one six', { one: 'two', two: 'one', six: 'seven' }, 'two seven', [['made/two', /takes it back/]]],
  ['that make the input unreadable', 'one', { one: '#' }, 'one', [['made/one', /not be read as well/]]],
])('fixes %s', async (_name, before, repairs, after, refused) => {
  const done = await run(before, words(repairs))
  expect(done.after).toBe(after)
  expect(done.refused).toEqual(refused.map(([rule, reason]) => [rule, expect.stringMatching(reason)]))
  // What is left to fix would be left again.
  const again = await run(done.after, words(repairs))
  expect(again.after).toBe(after)
})

test('never goes on for ever', async () => {
  const seen: string[] = []
  const counting: MadeUp = ({ text: all }) => [{ ruleId: `made/${all}`, start: 0, end: all.length, text: String(Number(all) + 1) }]
  const { after, refused } = await run('1', counting, seen)
  expect(after).toBe('11')
  expect(refused).toEqual([['made/11', expect.stringMatching(/run icmlint fix again/)]])
  expect(seen.length).toBe(11)
})

test('what an encoding cannot hold is not fixed, and the rest is', async () => {
  const bytes = new Uint8Array(Buffer.from('\xe9 one two', 'latin1'))
  const { changed, refused } = await fixInputs([{ path: 'a', bytes }], {}, lintBy(words({ one: '顧', two: 'three' })))
  expect(Buffer.from(changed[0]?.after ?? []).toString('latin1')).toBe('\xe9 one three')
  expect(refused.map(({ finding, reason }) => [finding.ruleId, reason])).toEqual([['made/one', expect.stringMatching(/encoding/)]])
})
