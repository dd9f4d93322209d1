import type { LintOptions } from '../engine/options.js'
import type { LintResult } from '../engine/result.js'
import type { Estate } from '../estate/model.js'
import { machineRegistries, type MachineRegistry } from '../import/machine-registry.js'
import { estateOf, lintReads } from '../lint.js'
import { lastSegment } from '../parse/registry/names.js'
import type { RegistryFile } from '../parse/registry/model.js'
import type { ReadInput } from '../read/read-input.js'
import type { NamedMachine } from './align-machines.js'
import type { TableState } from './table-changes.js'

/** One state of an estate, linted. */
export interface ReviewState {
  readonly reads: readonly ReadInput[]
  readonly estate: Estate
  readonly result: LintResult
}

export async function stateOf(reads: readonly ReadInput[], options: LintOptions): Promise<ReviewState> {
  const estate = estateOf(reads, options)
  return { reads, estate, result: await lintReads(reads, estate, options) }
}

/** What its exports of tables say. */
export function recordsOf({ reads, estate }: ReviewState): TableState {
  return { estate, records: reads.flatMap(({ records }) => records) }
}

/** The registries of all machines of a state. */
export function machinesOf(reads: readonly ReadInput[], options: LintOptions): MachineRegistry[] {
  return machineRegistries(registryFiles(reads), options.servers)
}

function registryFiles(reads: readonly ReadInput[]): RegistryFile[] {
  return reads.flatMap(({ registry }) => registry ?? [])
}

/** The machines with their hosts, as far as the configuration or the peers tell. */
export function named(machines: readonly MachineRegistry[], { servers }: Estate): NamedMachine[] {
  const machineOf = new Map(servers.flatMap(({ sources, machine }) => sources.map((source) => [source, machine] as const)))
  return machines.map((registry) => {
    const machine = registry.files.map(({ source }) => machineOf.get(source)).find((one) => one !== undefined)
    return { registry, host: machine?.host ?? registry.host }
  })
}

/** What a machine is called: its host, or the file that shows it; null where there is only one machine. */
export function machineTitle({ registry, host }: NamedMachine, all: readonly NamedMachine[]): string | null {
  if (host !== null) return host
  return all.length > 1 ? (registry.files[0]?.source.path ?? null) : null
}

/** What tells the file of a machine's patch apart: its host, else its only CTI OS server, else the name of its export. */
export function patchName({ registry, host }: NamedMachine): string {
  const servers = [...registry.owners].map(lastSegment)
  const path = registry.files[0]?.source.path ?? ''
  return host ?? (servers.length === 1 ? (servers[0] as string) : path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''))
}
