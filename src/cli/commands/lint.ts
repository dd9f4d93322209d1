import type { LintResult } from '../../core/engine/result.js'
import type { LintArguments } from '../argument-types.js'
import type { BaselineRun } from '../baseline.js'
import { EXIT_FAILURE } from '../exit-codes.js'
import { exitCodeOf, tellTooManyWarnings, type FailureLimits } from '../failure.js'
import { gather } from '../gather.js'
import type { Io } from '../io.js'
import { byCodeUnits } from '../paths.js'
import { progressOn } from '../progress.js'
import { checkTargets, type Target } from '../targets.js'
import { tellIncomplete } from '../tell-incomplete.js'
import { withToday } from '../today.js'
import { reportTargets, writeReports } from '../write-reports.js'

/** Lints the inputs as one estate and writes the reports. */
export async function lintCommand(args: LintArguments, io: Io): Promise<number> {
  const { result, read, limits, incomplete, mostFindings } = await lintWithProgress(args, io)
  await writeReports(result, { ...args, mostFindings }, io)
  await tellIncomplete({ inputs: read, findings: result.findings }, io)
  await tellTooManyWarnings(result.findings, limits, io)
  return incomplete ? EXIT_FAILURE : exitCodeOf(result.inputs, result.findings, limits)
}

async function lintWithProgress(
  args: LintArguments,
  io: Io,
): Promise<{
  result: LintResult
  read: LintResult['inputs']
  limits: FailureLimits
  incomplete: boolean
  mostFindings: number | undefined
}> {
  const progress = progressOn(io, args.progress && !args.quiet)
  try {
    const baseline = await baselineOf(args, io)
    const wanted = { ...args, inPart: true, tellUnmatched: !args.quiet }
    const { inputs, failed, incomplete, config, configFiles } = await gather(wanted, io, progress)
    progress.show('linting')
    const { lint } = await import('../../core/lint.js')
    const options = withToday(config.options, io)
    const linted = await lint(inputs, options)
    const whole = { ...linted, inputs: [...linted.inputs, ...failed].sort((a, b) => byCodeUnits(a.path, b.path)) }
    await checkTargets(targetsOf(args), { inputs: whole.inputs, configFiles, baseline: args.baseline }, io)
    const { result, complete } = baseline ? await baseline.apply(whole, options) : { result: whole, complete: true }
    return {
      read: linted.inputs,
      result,
      limits: { failOn: args.failOn ?? config.failOn, maxWarnings: args.maxWarnings ?? config.maxWarnings },
      incomplete: incomplete || !complete,
      mostFindings: options.limits?.findings,
    }
  } finally {
    progress.done()
  }
}

function targetsOf({ outputs, writeBaseline }: LintArguments): Target[] {
  return [...reportTargets(outputs), ...(writeBaseline === undefined ? [] : [{ file: writeBaseline, what: 'the baseline' as const }])]
}

async function baselineOf(args: LintArguments, io: Io): Promise<BaselineRun | undefined> {
  if (args.baseline === undefined && args.writeBaseline === undefined) return undefined
  return (await import('../baseline.js')).openBaseline(args, io)
}
