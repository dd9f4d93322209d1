import type { RegistryFile } from '../parse/registry/model.js'
import { foldName } from '../parse/registry/names.js'
import type { Accepts } from './import-file.js'
import type { MachineRegistry } from './machine-registry.js'
import { ownerOf } from './owner.js'

/** The machines that a change is for, each with the lines of the change that it takes. */
export type Route = ReadonlyMap<MachineRegistry, Accepts>

/**
 * Tells where a change is imported. Each key goes to the machines whose exports hold the CTI OS server or ICM component
 * that it belongs to; a key of none of them (a misspelt one, another program's) goes where it exists, else wherever the rest
 * of the change goes. A single machine takes every change; else a change of which no machine holds anything goes nowhere.
 * @param isFor whether the configuration leaves a machine in question: it may say which host a change is for
 */
export function routeChange(
  change: RegistryFile,
  machines: readonly MachineRegistry[],
  isFor: (machine: MachineRegistry) => boolean = () => true,
): Route {
  const possible = machines.filter(isFor)
  const holders = holdersOf(change, possible)
  const found = possible.filter((machine) => [...holders.values()].some((some) => some.has(machine)))
  const targets = found.length === 0 && (possible.length === 1 || possible.length < machines.length) ? possible : found
  return new Map(targets.map((machine) => [machine, (path) => {
    const some = holders.get(foldName(path))
    return some === undefined || some.size === 0 || some.has(machine)
  }]))
}

/** By folded path, for all keys that a change opens or deletes: the machines that hold what the key belongs to. */
function holdersOf(
  { registry, deletedKeys, deletedValues }: RegistryFile,
  machines: readonly MachineRegistry[],
): ReadonlyMap<string, ReadonlySet<MachineRegistry>> {
  const byOwner = new Map<string, Set<MachineRegistry>>()
  for (const machine of machines) {
    for (const owner of machine.owners) {
      const known = byOwner.get(owner)
      if (known) known.add(machine)
      else byOwner.set(owner, new Set([machine]))
    }
  }
  const holders = new Map<string, ReadonlySet<MachineRegistry>>()
  const add = (path: string): void => {
    const folded = foldName(path)
    if (holders.has(folded)) return
    const owner = ownerOf(path)
    const some = owner === undefined ? new Set(machines.filter(({ state }) => state.holdsAtOrBelow(path))) : byOwner.get(owner)
    holders.set(folded, some ?? NONE)
  }
  for (const key of registry.keys) add(key.path)
  for (const { path } of deletedKeys) add(path)
  for (const { keyPath } of deletedValues) add(keyPath)
  return holders
}

const NONE: ReadonlySet<MachineRegistry> = new Set()
