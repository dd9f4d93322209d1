import { rangeOf, textOf, type Place } from '../../src/core/decode/source.js'
import type { LintOptions } from '../../src/core/engine/options.js'
import { runRules, type RuleOutcome } from '../../src/core/engine/run-rules.js'
import type { Fix, Severity } from '../../src/core/findings/finding.js'
import { estateOf, readInputs } from '../../src/core/lint.js'
import type { Rule } from '../../src/core/rules/rule.js'
import { expectGoldenCases } from '../helpers/golden.js'
import { PLAIN, takeMarks, toInputs, WINDOWS, type EstateFiles, type Writing } from './estate-files.js'

export interface ValidCase {
  readonly name: string
  readonly files: EstateFiles
  readonly options?: LintOptions
  /** What the rule says it could not check; left out, it must have checked everything. `false`: do not look. */
  readonly notChecked?: RegExp | false
}

export interface InvalidCase extends ValidCase {
  /** In the order of the marks: what each message says. */
  readonly messages?: readonly RegExp[]
  readonly subjects?: readonly string[]
  readonly severities?: readonly Severity[]
  /** For each finding: the texts of its related places. */
  readonly related?: ReadonlyArray<readonly string[]>
  /** For each finding: how many steps its scenario has. */
  readonly scenarioSteps?: readonly number[]
  /** For each finding: whether it has a safe fix, an unsafe one, or none. */
  readonly fixes?: ReadonlyArray<'safe' | 'unsafe' | 'none'>
}

/** Runs one rule alone over an estate, under the strict preset unless the options say otherwise. */
export async function runRule(rule: Rule, files: EstateFiles, writing: Writing, options: LintOptions = {}): Promise<RuleOutcome> {
  const reads = await readInputs(toInputs(files, writing))
  const effective = { preset: 'strict', ...options } as const
  return runRules([rule], reads, estateOf(reads, effective), effective)
}

/**
 * Runs a rule's table: each case as Windows writes files and plain; `‹…›` marks exactly what each finding points at. All that
 * the rule says of them, to the letter, is in its file below test/golden/rules.
 */
export function testRule(rule: Rule, table: { readonly invalid: readonly InvalidCase[]; readonly valid: readonly ValidCase[] }): void {
  describe(rule.meta.id, () => {
    for (const writing of [WINDOWS, PLAIN]) {
      describe(writing.name, () => {
        test.each(table.invalid.map((one) => [one.name, one] as const))('flags: %s', (_name, one) => expectFlagged(rule, one, writing))
        test.each(table.valid.map((one) => [one.name, one] as const))('is quiet: %s', async (_name, one) => {
          const { files, ranges } = takeMarks(one.files, writing)
          expect(ranges).toEqual([])
          const outcome = await runRule(rule, files, writing, one.options)
          expect(outcome.findings.map(({ message, place }) => ({ message, text: textOf(place) }))).toEqual([])
          expectNotChecked(outcome, one)
        })
      })
    }

    test('says what its golden file says', async () => {
      const cases = [...table.invalid, ...table.valid]
      const said = await Promise.all(cases.map(async (one) => {
        const { files } = takeMarks(one.files, PLAIN)
        return { title: one.name, text: sayOutcome(await runRule(rule, files, PLAIN, one.options)) }
      }))
      expectGoldenCases(`rules/${rule.meta.id}.txt`, said)
    })
  })
}

/** All of an outcome for a golden file, one thing a line. */
export function sayOutcome({ findings, notChecked }: RuleOutcome): string {
  const lines = findings.flatMap(({ place, severity, subject, message, related, scenario, fix }) => [
    `${sayPlace(place)} ${severity} ${subject}`,
    `  ${message}`,
    ...related.map((one) => `  related ${sayPlace(one.place)} “${textOf(one.place)}”: ${one.message}`),
    ...scenario.map((step, i) => `  ${i + 1}. ${step}`),
    ...(fix ? sayFix(fix) : []),
  ])
  lines.push(...notChecked.map(({ reason, subjects }) => `not checked${subjects === undefined ? '' : ` (${subjects})`}: ${reason}`))
  return lines.map((line) => `${line.replace(/\r?\n/g, '⏎')}\n`).join('')
}

function sayPlace(place: Place): string {
  const { start, end } = rangeOf(place)
  return `${place.source.path}:${start.line}:${start.column}-${end.line}:${end.column}`
}

function sayFix({ safe, description, edits = [], setting }: Fix): string[] {
  return [
    `  fix, ${safe === false ? 'unsafe' : safe === true ? 'safe' : String(safe)}: ${description}`,
    ...edits.map(({ place, text }) => `    ${sayPlace(place)} “${textOf(place)}” → “${text}”`),
    ...(setting ? [`    ${setting.record.table}.${setting.column} = ${JSON.stringify(setting.value)}`] : []),
  ]
}

async function expectFlagged(rule: Rule, one: InvalidCase, writing: Writing): Promise<void> {
  const { files, ranges } = takeMarks(one.files, writing)
  const outcome = await runRule(rule, files, writing, one.options)
  const { findings } = outcome
  const marked = ranges.map((range) => ({ ...range, text: (files[range.path] as string).slice(range.start, range.end) }))
  expect(
    findings.map(({ place }) => ({
      path: place.source.path, start: place.start, end: place.end, text: place.source.text.slice(place.start, place.end),
    })),
  ).toEqual(marked)
  expect(ranges.length).toBeGreaterThan(0)
  for (const finding of findings) {
    expect(finding.ruleId).toBe(rule.meta.id)
    // What is unprintable in a name is left to the reporters; the line end of an input must not slip in.
    expect(finding.message).toMatch(/^[^\r\n]{20,}[.)”"]$/)
  }
  one.messages?.forEach((pattern, i) => expect(findings[i]?.message).toMatch(pattern))
  if (one.subjects) expect(findings.map((finding) => finding.subject)).toEqual(one.subjects)
  if (one.severities) expect(findings.map((finding) => finding.severity)).toEqual(one.severities)
  if (one.scenarioSteps) expect(findings.map((finding) => finding.scenario.length)).toEqual(one.scenarioSteps)
  if (one.fixes) expect(findings.map(({ fix }) => (fix ? (fix.safe ? 'safe' : 'unsafe') : 'none'))).toEqual(one.fixes)
  if (one.related) {
    const texts = findings.map(({ related }) => related.map(({ place }) => place.source.text.slice(place.start, place.end)))
    expect(texts).toEqual(one.related)
  }
  expectNotChecked(outcome, one)
}

function expectNotChecked(outcome: RuleOutcome, one: ValidCase): void {
  if (one.notChecked === false) return
  const reasons = outcome.notChecked.map(({ reason }) => reason).join('\n')
  if (one.notChecked) expect(reasons).toMatch(one.notChecked)
  else expect(reasons).toBe('')
}
