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
 * of the change goes. A change that the configuration says is for one host goes to that machine only. A single machine takes
 * every change; else a change of which no machine holds anything goes nowhere.
 */
export function routeChange(change: RegistryFile, machines: readonly MachineRegistry[], host: string | null): Route {
  const possible = host === null ? machines : machines.filter((machine) => machine.host === host)
  const paths = pathsOf(change)
  const owners = new Map([...paths].map((path) => [foldName(path), ownerOf(path)] as const))
  const [only, ...others] = possible
  const found = possible.filter((machine) => [...paths].some((path) => holds(machine, path, owners.get(foldName(path)))))
  const targets = found.length === 0 && only && (others.length === 0 || host !== null) ? possible : found
  return new Map(targets.map((machine) => [machine, (path) => {
    const folded = foldName(path)
    const owner = owners.get(folded)
    if (holds(machine, path, owner)) return true
    return !targets.some((other) => other !== machine && holds(other, path, owner))
  }]))
}

/** All keys that a change opens or deletes. */
function pathsOf({ registry, deletedKeys, deletedValues }: RegistryFile): Set<string> {
  const paths = new Set<string>()
  for (const key of registry.keys) paths.add(key.path)
  for (const { path } of deletedKeys) paths.add(path)
  for (const { keyPath } of deletedValues) paths.add(keyPath)
  return paths
}

function holds(machine: MachineRegistry, path: string, owner: string | undefined): boolean {
  if (owner !== undefined) return machine.owners.has(owner)
  return machine.state.holdsAtOrBelow(path)
}
