import type { MachineRegistry } from '../import/machine-registry.js'
import { addToGroup } from '../text/add-to-group.js'
import type { HostNames } from '../estate/hosts.js'
import { MOST_SERVERS } from '../estate/most-servers.js'

/** A machine with the name that its peers or the configuration give it. */
export interface NamedMachine {
  readonly registry: MachineRegistry
  readonly host: string | null
}

export interface AlignedMachines {
  readonly pairs: ReadonlyArray<readonly [before: NamedMachine, after: NamedMachine]>
  readonly onlyBefore: readonly NamedMachine[]
  readonly onlyAfter: readonly NamedMachine[]
  /** Whether more machines than are compared hold the same servers, so that one may be taken for another. */
  readonly cut: boolean
}

/**
 * Finds each machine of one state in the other, whatever its files are called: by host, else by the CTI OS servers and ICM
 * components that it holds, and of several such the one with most values in common.
 */
export function alignMachines(
  before: readonly NamedMachine[], after: readonly NamedMachine[], hosts: HostNames,
): AlignedMachines {
  const pairs: Array<readonly [NamedMachine, NamedMachine]> = []
  const left = new Set(after)
  const pair = (old: NamedMachine, now: NamedMachine): void => {
    pairs.push([old, now])
    left.delete(now)
  }
  const waiting = new Set<NamedMachine>()
  const byHost = groupedBy(after, ({ host }) => (host === null ? [] : [hosts.canonical(host)]))
  for (const old of before) {
    const now = old.host === null ? undefined : byHost.get(hosts.canonical(old.host))?.find((one) => left.has(one))
    if (now) pair(old, now)
    else waiting.add(old)
  }
  const onlyBefore: NamedMachine[] = []
  let cut = false
  const nowByOwner = groupedBy([...left], ownersOf)
  const oldByOwner = groupedBy([...waiting], ownersOf)
  for (const old of waiting) {
    waiting.delete(old)
    const { compared, more } = sharingOwners(old, nowByOwner, left)
    cut ||= more
    const candidates = compared.filter((now) => mayBeSame(old, now, hosts))
    const hasRival = (now: NamedMachine): boolean =>
      sharingOwners(now, oldByOwner, waiting).compared.some((other) => mayBeSame(other, now, hosts))
    // Nobody else may be it: no need to look at every value.
    const rivals = candidates.some(hasRival)
    const now = candidates.length > 1 || rivals ? mostAlike(old, candidates) : candidates[0]
    if (now) pair(old, now)
    else onlyBefore.push(old)
  }
  return { pairs, onlyBefore, onlyAfter: [...left], cut }
}

const NO_OWNER = ''

/** What a machine is looked up by; those that hold no server and no component are looked for among their like. */
function ownersOf({ registry: { owners } }: NamedMachine): readonly string[] {
  return owners.size > 0 ? [...owners] : [NO_OWNER]
}

function groupedBy(
  machines: readonly NamedMachine[], keysOf: (machine: NamedMachine) => readonly string[],
): Map<string, NamedMachine[]> {
  const groups = new Map<string, NamedMachine[]>()
  for (const machine of machines) {
    for (const key of keysOf(machine)) addToGroup(groups, key, machine)
  }
  return groups
}

/** The machines that have a server or component in common with one, as far as they are compared; of those without any, all. */
function sharingOwners(
  machine: NamedMachine, byOwner: ReadonlyMap<string, readonly NamedMachine[]>, among: ReadonlySet<NamedMachine>,
): { readonly compared: readonly NamedMachine[]; readonly more: boolean } {
  const found = new Set<NamedMachine>()
  const most = machine.registry.owners.size > 0 ? MOST_SERVERS : Infinity
  for (const owner of ownersOf(machine)) {
    for (const other of byOwner.get(owner) ?? []) {
      if (found.size > most) break
      if (among.has(other)) found.add(other)
    }
  }
  return { compared: [...found].slice(0, most), more: found.size > most }
}

function mayBeSame(old: NamedMachine, now: NamedMachine, hosts: HostNames): boolean {
  if (old.host !== null && now.host !== null && !hosts.same(old.host, now.host)) return false
  const [a, b] = [old.registry, now.registry]
  if (a.owners.size > 0 || b.owners.size > 0) return [...a.owners].some((owner) => b.owners.has(owner))
  // Files that hold no key at all, such as those that an import refuses, are known by their names alone.
  if (a.state.keyCount + b.state.keyCount === 0) return fileNames(a).some((name) => fileNames(b).includes(name))
  for (const key of a.state.keys) if (b.state.keyLike(key)) return true
  return false
}

function fileNames({ files }: MachineRegistry): string[] {
  return files.map(({ source: { path } }) => path.slice(path.lastIndexOf('/') + 1))
}

function mostAlike(old: NamedMachine, candidates: readonly NamedMachine[]): NamedMachine | undefined {
  let best: NamedMachine | undefined
  let most = -1
  for (const candidate of candidates) {
    const score = valuesInCommon(old, candidate)
    if (score > most) [best, most] = [candidate, score]
  }
  return best
}

function valuesInCommon({ registry: { state: a } }: NamedMachine, { registry: { state: b } }: NamedMachine): number {
  let count = 0
  for (const key of a.keys) {
    const other = b.keyLike(key)
    for (const [name, value] of other ? key.values : []) if (other?.values.get(name)?.sameDataAs(value) === true) count++
  }
  return count
}
