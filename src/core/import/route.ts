import type { RegistryFile } from '../parse/registry/model.js'
import { foldName } from '../parse/registry/names.js'
import { kept } from '../text/kept.js'
import type { Accepts } from './import-file.js'
import type { MachineRegistry } from './machine-registry.js'
import { ownerOf } from './owner.js'

/** The machines that a change is for, each with the lines of the change that it takes. */
export type Route = ReadonlyMap<MachineRegistry, Accepts>

/**
 * Tells where a change is imported. Each key goes to the machines whose exports hold the CTI OS server or ICM component
 * that it belongs to; a key of none of them (a misspelt one, another program's) goes where it exists, else wherever the rest
 * of the change goes. A single machine takes every change; else a change of which no machine holds anything goes nowhere.
 */
export class ChangeRouter {
  readonly #byOwner = new Map<string, Set<MachineRegistry>>()

  constructor(private readonly machines: readonly MachineRegistry[]) {
    for (const machine of machines) {
      for (const owner of machine.owners) kept(this.#byOwner, owner, () => new Set<MachineRegistry>()).add(machine)
    }
  }

  /** @param isFor whether the configuration leaves a machine in question: it may say which host a change is for */
  route(change: RegistryFile, isFor: (machine: MachineRegistry) => boolean = () => true): Route {
    const possible = this.machines.filter(isFor)
    const holders = this.#holdersOf(change, new Set(possible))
    const holding = new Set([...new Set(holders.values())].flatMap((some) => [...some]))
    const found = possible.filter((machine) => holding.has(machine))
    const targets = found.length === 0 && (possible.length === 1 || possible.length < this.machines.length) ? possible : found
    return new Map(targets.map((machine) => [machine, (path) => {
      const some = holders.get(foldName(path))
      return some === undefined || some.size === 0 || some.has(machine)
    }]))
  }

  /** By folded path, for all keys that a change opens or deletes: the machines that hold what the key belongs to. */
  #holdersOf(
    { registry, deletedKeys, deletedValues }: RegistryFile,
    possible: ReadonlySet<MachineRegistry>,
  ): ReadonlyMap<string, ReadonlySet<MachineRegistry>> {
    const byOwner = new Map<string, ReadonlySet<MachineRegistry>>()
    const holdersOfOwner = (owner: string) => kept(byOwner, owner, () => {
      const all = this.#byOwner.get(owner) ?? []
      return new Set([...all].filter((machine) => possible.has(machine)))
    })
    const holders = new Map<string, ReadonlySet<MachineRegistry>>()
    const add = (path: string): void => {
      const owner = ownerOf(path)
      kept(holders, foldName(path), () =>
        owner === undefined ? new Set([...possible].filter(({ state }) => state.holdsAtOrBelow(path))) : holdersOfOwner(owner))
    }
    for (const key of registry.keys) add(key.path)
    for (const { path } of deletedKeys) add(path)
    for (const { keyPath } of deletedValues) add(keyPath)
    return holders
  }
}
