import { append } from '../text/append.js'
import type { LintInput, LintOptions } from '../engine/options.js'
import { machinePatches, type MachinePatch } from '../import/machine-patches.js'
import { checkRelease, readInputs } from '../lint.js'
import type { ReadInput } from '../read/read-input.js'
import { applyChanges } from './apply-changes.js'
import { assemble, sided } from './assemble.js'
import { compareRegistries, type RegistryDifference } from './compare-registry.js'
import type { SubjectChange } from './link-findings.js'
import { encodingNotices, mergedNotices } from './notices.js'
import { registryChanges } from './registry-changes.js'
import type { ReviewResult } from './result.js'
import { judge } from './unjudged.js'
import { machinesOf, machineTitle, named, patchName, stateOf } from './state.js'

/** Both states are of the same exports: what one does not hold is not there. */
const TELL_ALL = { beforeTells: () => true, afterTells: () => true } as const

/** The review of change files, and what takes them back. */
export interface ChangeReview {
  readonly result: ReviewResult
  /** Inputs named as changes that are no files to import, with why. */
  readonly unusable: ReadonlyArray<{ readonly path: string; readonly reason: string }>
  /** What brings each machine that the changes touch back to what the base shows. */
  readonly rollback: () => MachinePatch[]
}

/**
 * Reviews change files by importing them into the base, one after the other, as regedit would.
 * @throws RangeError for a release that is none
 */
export async function reviewChange(
  base: readonly LintInput[],
  changes: readonly LintInput[],
  options: LintOptions,
): Promise<ChangeReview> {
  checkRelease(options.release)
  const reads = await readInputs(base, 'all', options.limits)
  const changeReads: ReadInput[] = []
  for (const change of changes) changeReads.push(...(await readInputs([change], 'all', options.limits)))
  const old = await stateOf(reads, options)
  const machines = machinesOf(reads, options)
  const titled = named(machines, old.estate)
  const titledOf = new Map(titled.map((one) => [one.registry, one]))
  const applied = applyChanges(reads, changeReads, titled, old.estate.hosts, options)
  const now = await stateOf(applied.reads, options)
  const differences: RegistryDifference[] = []
  const settings: SubjectChange[] = []
  for (const { machine, after, alone, removedBy } of applied.machines) {
    const { found } = compareRegistries(machine.state, after, { removedBy, ...TELL_ALL })
    const own = titledOf.get(machine)
    const title = own ? machineTitle(own, titled) : 'no machine of the base'
    append(differences, found)
    append(settings, registryChanges(found, title, alone ? null : machine.owners))
  }
  const changePaths = new Set(changeReads.map(({ path }) => path))
  const result = assemble({
    old,
    now,
    inputs: sided(now.result.inputs, ({ path }) => (changePaths.has(path) ? 'change' : 'base')),
    changes: settings,
    differences,
    renamed: new Map(),
    homes: applied.machines.map(({ machine, sources }) => ({ before: machine.files.map(({ source }) => source), after: sources })),
    pathsAfter: reads.map(({ path }) => path),
    lost: changeReads.flatMap(({ registry }) => (registry?.header.verdict === 'accepted' ? registry.lost : [])),
    idle: applied.idle,
    astray: applied.astray,
    notices: [...applied.notices, ...encodingNotices(changeReads), ...mergedNotices(machines)],
    unjudged: judge({ machines: [], keys: [], tables: [] }, old.result, now.result),
  })
  return {
    result,
    unusable: changeReads.flatMap(unusableChange),
    rollback: () => machinePatches(applied.machines.map(({ machine, after }) => {
      const own = titledOf.get(machine)
      return { name: own ? patchName(own) : '', exports: machine.files.map(({ source }) => source.path), from: after, to: machine.state }
    })),
  }
}

function unusableChange({ path, form, kind, reason }: ReadInput): Array<{ path: string; reason: string }> {
  // Of a part of the change, the answer would be about something else.
  if (form === 'reg') return reason === undefined ? [] : [{ path, reason: `the change was read in part: ${reason}` }]
  if (form === 'reg-query') return [{ path, reason: 'a listing of reg query, not a file that regedit could import' }]
  return [{ path, reason: kind === null ? (reason ?? 'not a .reg file') : `an export of ${kind}, not a .reg file` }]
}
