import type { Place } from '../decode/source.js'
import type { LintOptions } from '../engine/options.js'
import { importFile } from '../import/import-file.js'
import type { MachineRegistry } from '../import/machine-registry.js'
import { routeChange } from '../import/route.js'
import type { RegistryFile, RegistryNote } from '../parse/registry/model.js'
import { foldName } from '../parse/registry/names.js'
import { RegistryState, type RegistryKey } from '../parse/registry/state.js'
import type { ReadInput } from '../read/read-input.js'
import type { RemovedBy } from './compare-registry.js'
import { idleLines } from './idle-lines.js'
import type { IdleLine } from './result.js'

/** A machine before and after the changes. */
export interface ChangedMachine {
  readonly machine: MachineRegistry
  readonly after: RegistryState
  /** The change whose registry it is, where no machine of the base takes the change. */
  readonly alone: RegistryFile | null
  /** The line that took a key or one of its values away, where one did. */
  readonly removedBy: RemovedBy
}

export interface AppliedChanges {
  readonly machines: readonly ChangedMachine[]
  /** The inputs of the state after: those of the base as the changes left them, and the changes for what is wrong with them as files. */
  readonly reads: readonly ReadInput[]
  readonly idle: readonly IdleLine[]
  readonly notices: readonly string[]
}

/** Imports changes into the machines of a base, one after the other. */
export function applyChanges(
  base: readonly ReadInput[],
  changes: readonly ReadInput[],
  machines: readonly MachineRegistry[],
  options: LintOptions,
): AppliedChanges {
  const logs = new Map(machines.map((machine) => [machine, new RemovalLog(machine.state)]))
  const notices: string[] = []
  const idle: IdleLine[] = []
  const homeless: RegistryFile[] = []
  const elsewhere: MachineRegistry = { files: [], host: null, state: new RegistryState(), owners: new Set() }
  for (const { path, registry: file } of changes) {
    if (!file || file.form !== 'reg') continue
    if (file.header.verdict !== 'accepted') {
      const why = file.header.verdict === 'rejected' ? 'regedit refuses it' : 'regedit reports success and imports nothing'
      notices.push(`${path}: ${why}, so that nothing of it is imported`)
      continue
    }
    const host = options.servers?.hosts?.find(({ matches }) => matches(path))?.host ?? null
    let route = routeChange(file, machines, host)
    if (route.size === 0) {
      if (file.keyLines + file.deletedKeys.length > 0) notices.push(noHome(path, machines))
      homeless.push(file)
      if (!logs.has(elsewhere)) logs.set(elsewhere, new RemovalLog(elsewhere.state))
      route = new Map([[elsewhere, () => true]])
    }
    const targets = [...route].map(([machine, accepts]) => ({ log: logs.get(machine) as RemovalLog, accepts }))
    idle.push(...idleLines(file, targets.map(({ log, accepts }) => ({ state: log.state, accepts }))))
    for (const { log, accepts } of targets) log.add(importFile(log.state, file, accepts))
  }
  const [alone] = homeless
  const aloneState = logs.get(elsewhere)?.state
  // What a change sets is in the registries of the machines now: of the file itself, what is wrong with its lines is left.
  const withoutSettings = (file: RegistryFile): RegistryFile => {
    return { ...file, registry: (file === alone && aloneState) || new RegistryState() }
  }
  return {
    machines: [...logs].map(([machine, log]) => ({
      machine,
      after: log.state,
      alone: machine === elsewhere ? (alone ?? null) : null,
      removedBy: (key, name) => log.removedBy(key, name),
    })),
    reads: [
      ...base.map((read) => withState(read, machines, logs)),
      ...changes.map((read) => ({ ...read, ...(read.registry && { registry: withoutSettings(read.registry) }) })),
    ],
    idle,
    notices,
  }
}

function noHome(path: string, machines: readonly MachineRegistry[]): string {
  const why = machines.length === 0 ? 'the base holds no registry export' : 'no export of the base holds a key that it touches'
  return `${path}: ${why}, so it is shown as imported into an empty registry`
}

/** The registry of a machine while changes are imported, and which lines took what away. */
class RemovalLog {
  readonly state: RegistryState
  readonly #by = new Map<string, Place>()

  constructor(before: RegistryState) {
    this.state = before.copy()
  }

  add({ keysGone, valuesGone }: ReturnType<typeof importFile>): void {
    for (const { key, by } of keysGone) this.#by.set(key.folded, by)
    for (const { value, by } of valuesGone) this.#by.set(`${value.key.folded}\u0000${foldName(value.name)}`, by)
  }

  removedBy({ folded }: RegistryKey, name: string | null): Place | undefined {
    return (name === null ? undefined : this.#by.get(`${folded}\u0000${name}`)) ?? this.#by.get(folded)
  }
}

/** An export of the base after the changes: the first one of a machine shows its whole registry, the others show nothing. */
function withState(read: ReadInput, machines: readonly MachineRegistry[], logs: ReadonlyMap<MachineRegistry, RemovalLog>): ReadInput {
  const file = read.registry
  const machine = file && machines.find(({ files }) => files.includes(file))
  const state = machine && logs.get(machine)?.state
  if (!file || !machine || !state) return read
  const registry = file === machine.files[0] ? state : new RegistryState()
  const notes = file.notes.filter((note) => isStillThere(note, state))
  return { ...read, registry: { ...file, registry, notes, machine: { host: machine.host } } }
}

/** What was odd about a value is past where a change has set another one. */
function isStillThere({ value }: RegistryNote, state: RegistryState): boolean {
  const now = state.keyLike(value.key)?.values.get(foldName(value.name))
  return now !== undefined && now.source === value.source && now.place.start === value.place.start
}
