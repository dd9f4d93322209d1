import type { LintInput } from '../../core/engine/options.js'
import type { LintResult } from '../../core/engine/result.js'
import type { FixResult } from '../../core/fix/fix-result.js'
import type { FixArguments } from '../argument-types.js'
import { layoutWidth, wantsColor } from '../color.js'
import { diagnostics } from '../diagnostic.js'
import { EXIT_FAILURE } from '../exit-codes.js'
import { exitCodeOf } from '../failure.js'
import { findTargets, type FixTargets } from '../fix-targets.js'
import { gather, type Gathered } from '../gather.js'
import type { Io } from '../io.js'
import { inChunks } from '../node-files.js'
import { byCodeUnits } from '../paths.js'
import { progressOn } from '../progress.js'
import { checkTargets } from '../targets.js'
import { tellIncomplete } from '../tell-incomplete.js'
import { withToday } from '../today.js'
import { reasonOf } from '../user-error.js'
import { VERSION } from '../version.js'
import { patchTargets, planPatches, writePatches, type PatchPlan } from '../write-patches.js'

const CHUNK = 64 * 1024

/** What the fixes come to. */
interface Fixed {
  readonly outcome: FixResult
  /** What a lint says of the inputs as they are now or, where nothing is to be written, would be. */
  readonly left: LintResult
  /** Whether all changes were made that could be. */
  readonly complete: boolean
  /** The files to import that are asked for. */
  readonly patches: readonly PatchPlan[]
}

/** Applies the fixes of findings to the inputs, or shows what that would change. */
export async function fixCommand(args: FixArguments, io: Io): Promise<number> {
  const progress = progressOn(io, false)
  const gathered = await gather(args, io, progress)
  const { patch } = args
  const { outcome, left, complete, patches } = await (patch === undefined ? fix(args, gathered, io) : planPatch(patch, args, gathered, io))
  const whole = { ...left, inputs: [...left.inputs, ...gathered.failed].sort((a, b) => byCodeUnits(a.path, b.path)) }
  await checkTargets(patches.flatMap(patchTargets), { inputs: whole.inputs, configFiles: gathered.configFiles }, io)
  await writeReport({ outcome, left: whole, complete, patches }, args, gathered, io)
  await tellIncomplete(left, io)
  await writePatches(patches, io)
  if (gathered.incomplete || !complete) return EXIT_FAILURE
  return exitCodeOf(whole.inputs, whole.findings, { failOn: args.failOn ?? gathered.config.failOn })
}

async function fix(args: FixArguments, { inputs, config }: Gathered, io: Io): Promise<Fixed> {
  const { fixInputs } = await import('../../core/fix/fix-inputs.js')
  const options = { unsafe: args.unsafe, lint: withToday(config.options, io) }
  const locked = new Map<string, string>()
  for (;;) {
    const outcome = await fixInputs(inputs, { ...options, locked })
    const targets = await findTargets(outcome.changed.map(({ path }) => path), args.paths, io)
    if (targets.refused.size > 0) {
      // What may not be written is not repaired, and what would follow from it is not either.
      for (const [path, reason] of targets.refused) locked.set(path, reason)
      await complain(targets.refused, io)
      continue
    }
    const failed = args.dryRun ? new Map<string, string>() : await writeInputs(outcome, targets, io)
    if (failed.size === 0) return { outcome, left: outcome.result, complete: locked.size === 0, patches: [] }
    await complain(failed, io)
    const written = outcome.changed.filter(({ path }) => !failed.has(path))
    const { lint } = await import('../../core/lint.js')
    const left = await lint(withBytes(inputs, written), options.lint)
    return { outcome: { ...outcome, changed: written }, left, complete: false, patches: [] }
  }
}

/** Puts the new bytes in the place of the old ones; the answer holds the files where that failed, with the reason. */
async function writeInputs({ changed }: FixResult, { files }: FixTargets, io: Io): Promise<ReadonlyMap<string, string>> {
  const failed = new Map<string, string>()
  const written = new Map<string, Uint8Array>()
  for (const { path, before, after } of changed) {
    const target = files.get(path) ?? ''
    const there = written.get(target)
    // One file by two names.
    if (there && sameBytes(there, after)) continue
    try {
      await io.files.replace(target, after, before)
      written.set(target, after)
    } catch (error) {
      failed.set(path, reasonOf(error))
    }
  }
  return failed
}

/** Makes of the change a file to be imported, and what takes it back, instead of touching the inputs. */
async function planPatch(patch: string, args: FixArguments, { inputs, config }: Gathered, io: Io): Promise<Fixed> {
  const { fixInputs } = await import('../../core/fix/fix-inputs.js')
  const { patchInputs } = await import('../../core/fix/patch-inputs.js')
  const options = withToday(config.options, io)
  const locked = new Map<string, string>()
  for (;;) {
    const outcome = await fixInputs(inputs, { unsafe: args.unsafe, lint: options, locked })
    const { change, rollback, notInPatch } = await patchInputs(inputs, outcome.changed, options)
    if (notInPatch.length > 0) {
      for (const path of notInPatch) locked.set(path, 'it is no registry export, and --patch writes what regedit imports: run icmlint fix without it')
      continue
    }
    if (change.length === 0 && outcome.changed.length > 0) {
      for (const { path } of outcome.changed) locked.set(path, 'it changes no setting, so that there is nothing to import: run icmlint fix without --patch')
      continue
    }
    const patches = [planPatches(patch, change), ...(args.rollback === undefined ? [] : [planPatches(args.rollback, rollback)])]
    return { outcome, left: outcome.result, complete: true, patches }
  }
}

async function writeReport(fixed: Fixed, args: FixArguments, { config }: Gathered, io: Io): Promise<void> {
  const { fixReport } = await import('../../report/fix-report.js')
  const { outcome, left } = fixed
  const report = {
    outcome,
    left,
    mode: args.patch !== undefined ? 'patch' as const : args.dryRun ? 'dry-run' as const : 'done' as const,
    unsafe: args.unsafe,
    deployment: config.options.deployment ?? {},
  }
  const context = { color: wantsColor(io.stdout, io.env, args.color), width: layoutWidth(io.stdout), quiet: false, version: VERSION }
  for (const chunk of inChunks(fixReport(report, context), CHUNK)) {
    if (io.stdout.closed) return
    await io.stdout.write(chunk)
  }
}

async function complain(reasons: ReadonlyMap<string, string>, io: Io): Promise<void> {
  await io.stderr.write(diagnostics([...reasons].map(([path, reason]) => `${path}: not changed: ${reason}`)))
}

function withBytes(inputs: readonly LintInput[], changed: FixResult['changed']): LintInput[] {
  const bytes = new Map(changed.map(({ path, after }) => [path, after]))
  return inputs.map((input) => ({ ...input, bytes: bytes.get(input.path) ?? input.bytes }))
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
