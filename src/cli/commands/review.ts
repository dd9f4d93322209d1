import type { InputReport } from '../../core/engine/result.js'
import type { Finding } from '../../core/findings/finding.js'
import { isLostLine } from '../../core/review/losses.js'
import type { ReviewResult } from '../../core/review/result.js'
import type { ReviewArguments } from '../argument-types.js'
import { changeFiles } from '../change-files.js'
import { EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS } from '../exit-codes.js'
import { exitCodeOf, tellTooManyWarnings, type FailureLimits } from '../failure.js'
import type { Gathered } from '../gather.js'
import { gather } from '../gather.js'
import type { Io } from '../io.js'
import { absolutePath, byCodeUnits, pathKey } from '../paths.js'
import { progressOn, type Progress } from '../progress.js'
import { checkTargets } from '../targets.js'
import { tellIncomplete } from '../tell-incomplete.js'
import { withToday } from '../today.js'
import { UserError } from '../user-error.js'
import { patchTargets, planPatches, writePatches, type PatchPlan } from '../write-patches.js'
import { reportTargets, writeReviewReports } from '../write-reports.js'

/** A review, and what else decides on the exit code. */
interface Reviewed {
  readonly result: ReviewResult
  readonly incomplete: boolean
  /** The inputs whose bytes could be had. */
  readonly read: readonly InputReport[]
  readonly configFiles: Iterable<string>
  /** What takes the change back, where that is asked for. */
  readonly rollback?: PatchPlan
  readonly limits: FailureLimits
}

/** Reviews a change; writes the reports, and then what takes it back: where that cannot be written, the reports are there. */
export async function reviewCommand(args: ReviewArguments, io: Io): Promise<number> {
  const { result, incomplete, limits, rollback, read, configFiles } = await reviewWithProgress(args, io)
  const targets = [...reportTargets(args.outputs), ...(rollback ? patchTargets(rollback) : [])]
  await checkTargets(targets, { inputs: result.inputs, configFiles }, io)
  await writeReviewReports(result, args, io)
  // What both states have alike is no news, and in no report.
  await tellIncomplete({ inputs: read, findings: result.new }, io)
  if (rollback) await writePatches([rollback], io)
  await tellTooManyWarnings(counted(result, args.all), limits, io)
  return incomplete ? EXIT_FAILURE : exitCode(result, limits, args.all)
}

async function reviewWithProgress(args: ReviewArguments, io: Io): Promise<Reviewed> {
  const progress = progressOn(io, args.progress && !args.quiet)
  try {
    return args.changes.length > 0 ? await changeReview(args, io, progress) : await stateReview(args, io, progress)
  } finally {
    progress.done()
  }
}

async function stateReview(args: ReviewArguments, io: Io, progress: Progress): Promise<Reviewed> {
  const [before = '', after = ''] = args.paths
  const old = await gather({ ...args, paths: [before] }, io, progress)
  const now = await gather({ ...args, paths: [after], tellUnmatched: !args.quiet }, io, progress)
  progress.show('comparing')
  const { reviewStates } = await import('../../core/review/review-states.js')
  const result = await reviewStates(
    { inputs: old.inputs, options: withToday(old.config.options, io) },
    { inputs: now.inputs, options: withToday(now.config.options, io) },
  )
  const failed = [...sided(old.failed, 'before'), ...sided(now.failed, 'after')]
  return {
    result: withFailed(result, failed),
    incomplete: old.incomplete || now.incomplete,
    read: result.inputs,
    configFiles: [...old.configFiles, ...now.configFiles],
    limits: limitsOf(args, now),
  }
}

async function changeReview(args: ReviewArguments, io: Io, progress: Progress): Promise<Reviewed> {
  const files = await changeFiles(args.changes, io)
  const gathered = await gather({ ...args, paths: [...args.paths, ...files], tellUnmatched: !args.quiet }, io, progress)
  const keyOf = (path: string): string => pathKey(absolutePath(path, io), io)
  const keys = new Set(files.map(keyOf))
  const isChange = ({ path }: { readonly path: string }): boolean => keys.has(keyOf(path))
  const inputOf = new Map(gathered.inputs.map((input) => [keyOf(input.path), input]))
  const changes = files.flatMap((file) => inputOf.get(keyOf(file)) ?? [])
  // Without one of the changes, the answer would be about something else.
  const unread = gathered.failed.find(isChange)
  if (unread) throw new UserError(`the change ${unread.path} cannot be read: ${unread.reason ?? ''}`)
  const base = gathered.inputs.filter((input) => !isChange(input))
  progress.show('importing')
  const { reviewChange } = await import('../../core/review/review-change.js')
  const { result, unusable, rollback } = await reviewChange(base, changes, withToday(gathered.config.options, io))
  const [first] = unusable
  if (first) throw new UserError(`${first.path}: ${first.reason}`)
  const cut = result.inputs.find(({ status, reason }) => status === 'partial' && reason !== undefined)
  if (cut && args.rollback !== undefined) {
    throw new UserError(`${cut.path}: only a part of it was read, and the way back needs all of it: ${cut.reason ?? ''}`)
  }
  return {
    result: withFailed(result, sided(gathered.failed, 'base')),
    incomplete: gathered.incomplete,
    read: result.inputs,
    configFiles: gathered.configFiles,
    ...(args.rollback !== undefined && { rollback: planPatches(args.rollback, rollback()) }),
    limits: limitsOf(args, gathered),
  }
}

function sided(inputs: readonly InputReport[], side: ReviewResult['inputs'][number]['side']): ReviewResult['inputs'] {
  return inputs.map((input) => ({ ...input, side }))
}

function withFailed(result: ReviewResult, failed: ReviewResult['inputs']): ReviewResult {
  return { ...result, inputs: [...result.inputs, ...failed].sort((a, b) => byCodeUnits(a.path, b.path)) }
}

function limitsOf(args: ReviewArguments, { config }: Gathered): Reviewed['limits'] {
  return { failOn: args.failOn ?? config.failOn, maxWarnings: args.maxWarnings ?? config.maxWarnings }
}

/** What the change makes worse decides; with `all`, everything that there is behind it. */
function counted({ new: brought, unchanged }: ReviewResult, all: boolean): readonly Finding[] {
  return all ? [...brought, ...unchanged] : brought
}

function exitCode(result: ReviewResult, limits: FailureLimits, all: boolean): number {
  const code = exitCodeOf(result.inputs, counted(result, all), limits)
  // A change that does not arrive whole is worse, whatever a comment in it says.
  return code === EXIT_CLEAN && limits.failOn !== 'never' && result.lost.some(isLostLine) ? EXIT_FINDINGS : code
}
