import type { Source } from '../decode/source.js'
import { readExcerpts, hostsNamed } from '../estate/excerpts.js'
import { hostNames } from '../estate/hosts.js'
import { groupByMachine } from '../estate/machines.js'
import { hostListed, type ServerNames } from '../model/server-names.js'
import type { RegistryFile } from '../parse/registry/model.js'
import { RegistryState, type RegistryKey } from '../parse/registry/state.js'
import { addToGroup } from '../text/add-to-group.js'
import { ownerOf } from './owner.js'

/** The registry of one computer, put together from the exports of it. */
export interface MachineRegistry {
  /** At least one, in the order of the inputs. */
  readonly files: readonly RegistryFile[]
  /** As the configuration names it; null where it does not. */
  readonly host: string | null
  readonly state: RegistryState
  /** The folded paths of the CTI OS servers and ICM components that it holds. */
  readonly owners: ReadonlySet<string>
}

/** Puts the registries of all machines together. Exports that hold nothing of a CTI OS server are a machine each. */
export function machineRegistries(files: readonly RegistryFile[], configured: ServerNames | undefined): MachineRegistry[] {
  const excerpts = readExcerpts(files)
  const groups = groupByMachine(excerpts, configured, hostNames(hostsNamed(excerpts), configured))
  const groupOf = new Map<Source, { readonly host: string | null; readonly sources: readonly Source[] }>()
  for (const { machine: { host }, sources } of groups) for (const source of sources) groupOf.set(source, { host, sources })
  const fileOf = new Map(files.map((file) => [file.source, file]))
  const machines: MachineRegistry[] = []
  const done = new Set<Source>()
  for (const file of files) {
    if (done.has(file.source)) continue
    const { host, sources } = groupOf.get(file.source) ?? { host: listedHost(file, configured), sources: [file.source] }
    const own = sources.flatMap((source) => fileOf.get(source) ?? [])
    for (const { source } of own) done.add(source)
    const state = mergedRegistry(own)
    machines.push({ files: own, host, state, owners: ownersIn(state) })
  }
  return machines
}

function listedHost({ source }: RegistryFile, configured: ServerNames | undefined): string | null {
  return (configured && hostListed(configured, source.path)) ?? null
}

/** One registry of several exports: of a key that two of them hold, the one with more values counts first, as in the estate. */
export function mergedRegistry(files: readonly RegistryFile[]): RegistryState {
  const [only, ...others] = files
  if (only && others.length === 0) return only.registry.copy()
  const byPath = new Map<string, RegistryKey[]>()
  for (const { registry } of files) {
    for (const key of registry.keys) addToGroup(byPath, key.folded, key)
  }
  const state = new RegistryState()
  for (const keys of byPath.values()) {
    const [fullest, ...rest] = keys.sort((a, b) => b.values.size - a.values.size) as [RegistryKey, ...RegistryKey[]]
    const { values } = state.openLike(fullest)
    for (const key of [fullest, ...rest]) for (const [name, value] of key.values) if (!values.has(name)) values.set(name, value)
  }
  return state
}

function ownersIn(state: RegistryState): Set<string> {
  const owners = new Set<string>()
  for (const key of state.keys) {
    const owner = ownerOf(key.path)
    if (owner !== undefined) owners.add(owner)
  }
  return owners
}
