import { append } from '../text/append.js'
import type { LintInput, LintOptions } from '../engine/options.js'
import { hostNames } from '../estate/hosts.js'
import { checkRelease, readInputs } from '../lint.js'
import type { RegistryKey } from '../parse/registry/state.js'
import { alignMachines, type AlignedMachines, type NamedMachine } from './align-machines.js'
import { assemble, sided } from './assemble.js'
import { compareRegistries, type RegistryDifference } from './compare-registry.js'
import { coverage } from './coverage.js'
import type { Home } from './homes.js'
import { keepApart } from './keep-apart.js'
import type { SubjectChange } from './link-findings.js'
import { newlyLost } from './newly-lost.js'
import { machineNotices, mergedNotices, partNotices, tableNotices } from './notices.js'
import { registryChanges } from './registry-changes.js'
import type { ReviewResult } from './result.js'
import { machinesOf, machineTitle, named, recordsOf, stateOf } from './state.js'
import { tableChanges } from './table-changes.js'
import { judge } from './unjudged.js'

/** The inputs of one state, with the configuration that holds for them. */
export interface StateInputs {
  readonly inputs: readonly LintInput[]
  readonly options: LintOptions
}

/**
 * Reviews a change by two states of an estate: what of its settings differs, and what that brings and repairs. Files may be
 * renamed, moved, written in another encoding or order. What one state does not hold at all is not compared, and said so.
 * @throws RangeError for a release that is none
 */
export async function reviewStates(before: StateInputs, after: StateInputs): Promise<ReviewResult> {
  checkRelease(before.options.release)
  checkRelease(after.options.release)
  const old = await stateOf(await readInputs(before.inputs, 'all', before.options.limits), before.options)
  const oldRegistries = machinesOf(old.reads, before.options)
  const oldMachines = named(oldRegistries, old.estate)
  const reads = await readInputs(after.inputs, 'all', after.options.limits)
  const registries = { before: { reads: old.reads, machines: oldRegistries }, after: { reads, machines: machinesOf(reads, after.options) } }
  const now = await stateOf(keepApart(registries.before, registries.after), after.options)
  const newMachines = named(machinesOf(now.reads, after.options), now.estate)
  const hosts = hostNames([...oldMachines, ...newMachines].flatMap(({ host }) => host ?? []), after.options.servers)
  const aligned = alignMachines(oldMachines, newMachines, hosts)
  const differences: RegistryDifference[] = []
  const changes: SubjectChange[] = []
  const keysGone: RegistryKey[] = []
  const notices: string[] = []
  for (const [a, b] of aligned.pairs) {
    const states = [a.registry.state, b.registry.state] as const
    const compared = compareRegistries(...states, { removedBy: () => undefined, ...coverage(...states) })
    append(differences, compared.found)
    append(changes, registryChanges(compared.found, machineTitle(b, newMachines), null))
    append(notices, partNotices(compared))
    append(keysGone, compared.unknownAfter)
  }
  const tables = tableChanges(recordsOf(old), recordsOf(now))
  return assemble({
    old,
    now,
    inputs: [...sided(old.result.inputs, () => 'before'), ...sided(now.result.inputs, () => 'after')],
    changes: [...changes, ...tables.changes],
    differences,
    renamed: tables.renamed,
    homes: homesOfAligned(aligned),
    pathsAfter: now.result.inputs.map(({ path }) => path),
    lost: newlyLost(old.reads, now.reads),
    idle: [],
    astray: [],
    notices: [
      ...notices,
      ...machineNotices(aligned, oldMachines, newMachines),
      ...tableNotices(tables),
      ...mergedNotices([...oldMachines, ...newMachines].map(({ registry }) => registry)),
    ],
    unjudged: judge({ machines: aligned.onlyBefore, keys: keysGone, tables: tables.unknownAfter }, old.result, now.result),
  })
}

function homesOfAligned({ pairs, onlyBefore, onlyAfter }: AlignedMachines): Home[] {
  const sources = ({ registry }: NamedMachine) => registry.files.map(({ source }) => source)
  return [
    ...pairs.map(([old, now]) => ({ before: sources(old), after: sources(now) })),
    ...onlyBefore.map((old) => ({ before: sources(old), after: [] })),
    ...onlyAfter.map((now) => ({ before: [], after: sources(now) })),
  ]
}
