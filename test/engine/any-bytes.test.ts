import fc from 'fast-check'
import { rangeOf } from '../../src/core/decode/source.js'
import { inspect } from '../../src/core/inspect.js'
import { lint } from '../../src/core/lint.js'
import { RULES } from '../../src/core/rules/index.js'
import { safe } from '../../src/report/safe-text.js'
import { resolveExampleOptions } from '../support/example-options.js'
import { PLAIN, toInputs, WINDOWS } from '../support/estate-files.js'
import type { LintInput, LintOptions } from '../../src/core/engine/options.js'
import type { Place } from '../../src/core/decode/source.js'

/** One line once a report has escaped it, as reports do with whatever a name may hold. */
// eslint-disable-next-line no-control-regex -- control characters are what must not be there
const CLEAN = /^[^\x00-\x1f\x7f]+$/

async function lintAny(inputs: readonly LintInput[], options: LintOptions): Promise<void> {
  const { findings, notChecked } = await lint(inputs, options)
  const seen = new Set<string>()
  for (const { ruleId, message, place, related, scenario, fix, fingerprint } of findings) {
    for (const text of [message, ...scenario, ...related.map((one) => one.message), ...(fix ? [fix.description] : [])]) {
      if (!CLEAN.test(safe(text))) throw new Error(`${ruleId} says ${JSON.stringify(text)}`)
    }
    for (const one of [place, ...related.map((other) => other.place), ...(fix?.edits ?? []).map((edit) => edit.place)])
      expectInside(ruleId, one)
    expect(seen.has(fingerprint)).toBe(false)
    seen.add(fingerprint)
  }
  for (const { ruleId, reason } of notChecked)
    if (!CLEAN.test(reason)) throw new Error(`${ruleId} gives the reason ${JSON.stringify(reason)}`)
  JSON.stringify(await inspect(inputs, options))
}

function expectInside(ruleId: string, place: Place): void {
  const { start, end, source } = place
  if (!(start >= 0 && start <= end && end <= source.text.length))
    throw new Error(`${ruleId}: ${start}-${end} of ${source.text.length}`)
  const range = rangeOf(place)
  for (const { line, column, offset } of [range.start, range.end]) {
    expect(source.lineStarts[line - 1]).toBe(offset - column + 1)
  }
}

/** The example estates of all rules: every kind of input, with faults in it. */
const SEEDS: readonly LintInput[] = RULES.flatMap((rule) => {
  const files = { ...rule.docs.flagged }
  delete (files as Record<string, string>)['.icmlintrc.yaml']
  return [...toInputs(files, WINDOWS), ...toInputs(files, PLAIN)]
})

const OPTIONS: readonly LintOptions[] = [
  { preset: 'strict' },
  {
    preset: 'strict',
    release: '12.6(2)',
    deployment: { type: 'pcce', vru: 'cvp', cvpRnaTimeout: 15, desktop: 'finesse', cms: true },
  },
  { preset: 'strict', release: '7.5', deployment: { type: 'ucce', vru: 'ip-ivr', desktop: 'ctios', cms: false } },
  {},
]

const options = fc.constantFrom(...OPTIONS)

/** What breaks readers: quotes, brackets, line ends, control characters, marks, halves of characters, markup. */
const SPLICES = [
  '\0',
  '\r',
  '\n',
  '\r\n',
  '"',
  '\\',
  ',\\\r\n',
  '[',
  ']',
  '=',
  '@',
  '-',
  ';',
  '#',
  '<',
  '>',
  '&',
  '<![CDATA[',
  ']]>',
  '<!--',
  '&#0;',
  '&lt',
  ',',
  '\t',
  '\u001b[2J',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u0080',
  '{',
  '}',
  ': ',
  '- ',
  '!!',
  '|',
  '*',
  '%',
  'NULL',
  '-1',
  '99999999999',
  '0x',
  '/LOAD',
  '__proto__',
]

interface Change {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.constantFrom(0, 0, 1, 2, 7, 60),
    insert: fc.constantFrom('', ...SPLICES),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Splices texts into bytes, in the width of their characters. */
function mutate(bytes: Uint8Array, made: readonly Change[]): Uint8Array {
  let result = Buffer.from(bytes)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'
  for (const { at, remove, insert } of made) {
    const from = Math.floor(at * result.length)
    result = Buffer.concat([result.subarray(0, from), Buffer.from(insert, encoding), result.subarray(from + remove)])
  }
  return new Uint8Array(result)
}

const SETTINGS = { seed: 4711 }

test('random bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 3 }), options, async (files, one) => {
      await lintAny(
        files.map((bytes, i) => ({ path: `f${i}`, bytes })),
        one,
      )
    }),
    { ...SETTINGS, numRuns: 300 },
  )
})

test('random texts behind the beginning of each kind', async () => {
  const beginnings = [
    'REGEDIT4\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_a\\CTIOS1]\n',
    'REGEDIT\n',
    'HKEY_LOCAL_MACHINE\\X\n    a    ',
    '<results>',
    '<agentDeskSetting>',
    'peripherals:\n  - ',
    '{"peripherals":[',
    'PeripheralID,EnterpriseName,ConfigParam\n',
    'AgentID\tSkillTargetID\n',
    '__TABLE Agent\n',
    '<Peripheral ',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.array(fc.oneof(fc.constantFrom(...SPLICES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 }),
      options,
      async (beginning, parts, one) => {
        const text = beginning + parts.join('')
        await lintAny([{ path: 'a', bytes: new Uint8Array(Buffer.from(text, 'utf8')) }], one)
        await lintAny([{ path: 'a', bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) }], one)
      },
    ),
    { ...SETTINGS, numRuns: 400 },
  )
})

test('inputs of every kind with a few changes', async () => {
  const files = fc.array(fc.tuple(fc.nat(SEEDS.length - 1), changes), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(files, options, async (chosen, one) => {
      const inputs = chosen.map(([index, made], i) => {
        const { path, bytes } = SEEDS[index] as LintInput
        return { path: `${i}-${path}`, bytes: mutate(bytes, made) }
      })
      await lintAny(inputs, one)
    }),
    { ...SETTINGS, numRuns: 600 },
  )
})

test('every example, whole and cut off anywhere', async () => {
  for (const rule of RULES) {
    const files = { ...rule.docs.flagged }
    delete (files as Record<string, string>)['.icmlintrc.yaml']
    for (const writing of [WINDOWS, PLAIN])
      await lintAny(toInputs(files, writing), { ...resolveExampleOptions(rule), preset: 'strict' })
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(SEEDS.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), async (index, share) => {
      const { path, bytes } = SEEDS[index] as LintInput
      await lintAny([{ path, bytes: bytes.subarray(0, Math.floor(share * bytes.length)) }], { preset: 'strict' })
    }),
    { ...SETTINGS, numRuns: 200 },
  )
})
