import { exitCodeOf } from '../../../src/cli/failure.js'
import { EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS } from '../../../src/cli/exit-codes.js'
import type { LintInput, LintOptions } from '../../../src/core/engine/options.js'
import type { LintResult } from '../../../src/core/engine/result.js'
import { inspect } from '../../../src/core/inspect.js'
import { lint } from '../../../src/core/lint.js'
import { FORMATS, FORMAT_NAMES, type FormatName } from '../../../src/report/formats.js'
import { inspectText } from '../../../src/report/inspect-text.js'
import { report } from '../../helpers/results.js'
import { HOSTILE_NAMES } from '../../support/hostile-estate.js'
import { checkReport, checkResult, checkSame, checkText, checkUnpolluted } from '../checks.js'
import { chosen, isRunTwice } from '../make.js'
import { mutated } from '../mutate.js'
import type { Random } from '../random.js'
import type { SeedPool } from '../seeds.js'
import { hold, type Case, type Target } from '../target.js'
import { ANY_TOKENS, DELIMITED_TOKENS, NATIVE_TOKENS, QUERY_TOKENS, REGISTRY_TOKENS, SUPPRESS_TOKENS, XML_TOKENS } from '../tokens.js'

export const ALL_TOKENS: readonly string[] = [
  ...ANY_TOKENS, ...REGISTRY_TOKENS, ...QUERY_TOKENS, ...XML_TOKENS, ...DELIMITED_TOKENS, ...NATIVE_TOKENS, ...SUPPRESS_TOKENS,
]

/** Ways to lint that bring other rules, and other words, into play. */
export const OPTIONS: readonly LintOptions[] = [
  { preset: 'strict' },
  { preset: 'strict', release: '12.6(2)', deployment: { type: 'pcce', vru: 'cvp', cvpRnaTimeout: 15, desktop: 'finesse', cms: true } },
  { preset: 'strict', release: '7.5', deployment: { type: 'ucce', vru: 'ip-ivr', desktop: 'ctios', cms: false } },
  { preset: 'logout' },
  {},
]

/** Several inputs as one estate: findings, exit code, and the same again. */
export const engineTarget: Target = {
  name: 'engine',
  share: 4,
  make: estatesOf(3),
  check: async (given) => {
    const { inputs, options } = estateOf(given)
    const result = await lint(inputs, options)
    checkResult(result)
    checkExitCode(result)
    if (isRunTwice(given)) checkSame(told(result), told(await lint(inputs, options)), 'lint-differs')
    if (given.variant % 8 === 1) {
      const inspection = await inspect(inputs, options)
      checkText(inspectText(inspection, { color: false, width: 80 }), 'inspect')
      JSON.stringify(inspection)
    }
    checkUnpolluted()
  },
}

/** Reports of whatever the inputs bring: one format an input. */
export const reportsTarget: Target = {
  name: 'reports',
  share: 3,
  make: estatesOf(2),
  check: async (given) => {
    const { inputs, options } = estateOf(given)
    const result = await lint(inputs, options)
    const format = chosen<FormatName>(given.variant, 3, FORMAT_NAMES)
    const reporter = await FORMATS[format]()
    const context = {
      color: chosen(given.variant, 4, [false, false, true]),
      width: chosen(given.variant, 5, [80, 20, 200, 1]),
      quiet: chosen(given.variant, 6, [false, false, true]),
    }
    const text = report(reporter, result, context)
    checkReport(format, text)
    if (isRunTwice(given)) checkSame(report(reporter, result, context), text, 'report-differs')
    checkUnpolluted()
  },
}

/** Cases of up to so many inputs of any kind. */
export function estatesOf(most: number): (random: Random, seeds: SeedPool) => Case {
  return (random, seeds) => ({
    files: Array.from({ length: 1 + random.below(most) }, () => mutated(random, { seeds: seeds.all, tokens: ALL_TOKENS })),
    variant: random.word(),
  })
}

/** The inputs that a case stands for, some with names that reports must not repeat as they are. */
export function estateOf({ files, variant }: Case): { inputs: LintInput[]; options: LintOptions } {
  const inputs = files.map((bytes, i) => {
    const name = chosen(variant, 1 + i, [...HOSTILE_NAMES, ...HOSTILE_NAMES.map(() => 'input')])
    return { path: `${i}/${name}`, bytes, named: chosen(variant, 2, [true, true, false]) }
  })
  return { inputs, options: chosen(variant, 0, OPTIONS) }
}

/** The exit code is what the contract makes of the findings. */
function checkExitCode(result: LintResult): void {
  const has = (...severities: readonly string[]): boolean => result.findings.some(({ severity }) => severities.includes(severity))
  const failed = result.inputs.some(({ status }) => status === 'failed')
  const expected = (isOver: boolean): number => (failed ? EXIT_FAILURE : isOver ? EXIT_FINDINGS : EXIT_CLEAN)
  const told = [
    [exitCodeOf(result.inputs, result.findings, { failOn: 'error' }), expected(has('error'))],
    [exitCodeOf(result.inputs, result.findings, { failOn: 'info' }), expected(result.findings.length > 0)],
    [exitCodeOf(result.inputs, result.findings, { failOn: 'never', maxWarnings: 0 }), expected(has('warning'))],
  ]
  hold(told.every(([code, wanted]) => code === wanted), 'exit-code-wrong', () => JSON.stringify(told))
}

/** All that a result says, as a text by which two can be compared. */
export function told({ findings, suppressed, notChecked, inputs }: LintResult): string {
  const of = ({ ruleId, severity, message, subject, place, related, scenario, fingerprint, fix }: LintResult['findings'][number]) => [
    ruleId, severity, message, subject, place.source.path, place.start, place.end, scenario, fingerprint, fix?.description ?? '',
    related.map((one) => [one.message, one.place.start]),
  ]
  return JSON.stringify([findings.map(of), suppressed.map(({ finding, by, reason }) => [of(finding), by, reason]), notChecked, inputs])
}
