import { addToGroup } from '../text/add-to-group.js'
import { append } from '../text/append.js'
import type { Place } from '../decode/source.js'
import { Source } from '../decode/source.js'
import type { LintOptions } from '../engine/options.js'
import type { HostNames } from '../estate/hosts.js'
import { importFile, type Accepts } from '../import/import-file.js'
import type { MachineRegistry } from '../import/machine-registry.js'
import { ChangeRouter } from '../import/route.js'
import { hostListed } from '../model/server-names.js'
import type { RegistryFile, RegistryNote } from '../parse/registry/model.js'
import { foldName } from '../parse/registry/names.js'
import { RegistryState, type RegistryKey } from '../parse/registry/state.js'
import type { RegistryValue } from '../parse/registry/value.js'
import type { ReadInput } from '../read/read-input.js'
import type { NamedMachine } from './align-machines.js'
import type { RemovedBy } from './compare-registry.js'
import { plural } from '../text/words.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import { idleLines } from './idle-lines.js'
import { NoHome } from './no-home.js'
import type { IdleLine } from './result.js'

/** A machine before and after the changes. */
export interface ChangedMachine {
  readonly machine: MachineRegistry
  readonly after: RegistryState
  /** The change whose registry it is, where no machine of the base takes the change. */
  readonly alone: RegistryFile | null
  /** The line that took a key or one of its values away, where one did. */
  readonly removedBy: RemovedBy
  /** The texts that its values stand in: those of its exports, and of each change a text of its own. */
  readonly sources: readonly Source[]
}

export interface AppliedChanges {
  readonly machines: readonly ChangedMachine[]
  /** The inputs of the state after: those of the base as the changes left them, and the changes for what is wrong with them as files. */
  readonly reads: readonly ReadInput[]
  readonly idle: readonly IdleLine[]
  /** The files of changes that no machine takes. */
  readonly astray: readonly string[]
  readonly notices: readonly string[]
}

/** Imports changes into the machines of a base, one after the other. */
export function applyChanges(
  base: readonly ReadInput[],
  changes: readonly ReadInput[],
  machines: readonly NamedMachine[],
  hosts: HostNames,
  options: LintOptions,
): AppliedChanges {
  const registries = machines.map(({ registry }) => registry)
  const logs = new Map(registries.map((machine) => [machine, new RemovalLog(machine.state)]))
  const notices: string[] = []
  const idle: IdleLine[] = []
  const homeless: RegistryFile[] = []
  const router = new ChangeRouter(registries)
  const noHome = new NoHome(registries)
  const hostOf = new Map(machines.map(({ registry, host }) => [registry, host]))
  const elsewhere: MachineRegistry = { files: [], host: null, state: new RegistryState(), owners: new Set() }
  for (const { path, registry: file } of changes) {
    if (!file || file.form !== 'reg') continue
    if (file.header.verdict !== 'accepted') {
      const why = file.header.verdict === 'rejected' ? 'regedit refuses it' : 'regedit reports success and imports nothing'
      notices.push(`${path}: ${why}, so that nothing of it is imported`)
      continue
    }
    const host = (options.servers && hostListed(options.servers, path)) ?? null
    const isFor = (machine: MachineRegistry): boolean => {
      const own = hostOf.get(machine) ?? null
      return host === null || (own !== null && hosts.same(own, host))
    }
    if (host !== null && !registries.some(isFor)) notices.push(`${path}: the configuration says that it is for ${host}, of which the base holds no export`)
    let route = router.route(file, isFor)
    if (route.size === 0) {
      if (file.keyLines + file.deletedKeys.length > 0) notices.push(noHome.notice(file))
      homeless.push(file)
      if (!logs.has(elsewhere)) logs.set(elsewhere, new RemovalLog(elsewhere.state))
      route = new Map([[elsewhere, () => true]])
    }
    const targets = [...route].map(([machine, accepts]) => ({ log: logs.get(machine) as RemovalLog, accepts }))
    append(idle, idleLines(file, targets.map(({ log, accepts }) => ({ state: log.state, accepts }))))
    for (const { log, accepts } of targets) {
      if (!route.has(elsewhere)) append(notices, unseen(file, log.state, accepts))
      log.add(importFile(log.state, file, accepts, log.own(file.source)))
    }
  }
  const exports = new Map(registries.flatMap((machine) => [...exportsAfter(machine, (logs.get(machine) as RemovalLog).state)]))
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
      sources: [...machine.files.map(({ source }) => source), ...log.sources],
    })),
    reads: [
      ...base.map((read) => ({ ...read, ...(read.registry && { registry: exports.get(read.registry) ?? read.registry }) })),
      ...changes.map((read) => ({ ...read, ...(read.registry && { registry: withoutSettings(read.registry) }) })),
    ],
    idle,
    astray: homeless.map(({ source }) => source.path),
    notices,
  }
}

/** Says what a change does to a part of the registry that the base does not show: nothing can compare it or bring it back. */
function unseen(change: RegistryFile, state: RegistryState, accepts: Accepts): string[] {
  const { source: { path }, registry, deletedKeys, deletedValues } = change
  const isUnseen = (key: string): boolean => accepts(key) && !state.key(key) && !state.showsAround(key)
  const deletes = [...deletedKeys.map((key) => key.path), ...deletedValues.map(({ keyPath }) => keyPath)].filter(isUnseen)
  const sets = [...registry.keys].filter((key) => key.values.size > 0).map((key) => key.path).filter(isUnseen)
  const said = (keys: readonly string[], does: string, so: string): string[] => {
    const [first, ...others] = new Set(keys)
    if (first === undefined) return []
    const more = others.length > 0 ? ` and ${plural(others.length, 'more key')}` : ''
    return [`${path}: ${does} [${nameWithoutSecrets(first)}]${more}, of which the base does not show all: ${so}`]
  }
  return [
    ...said(deletes, 'deletes what stands in', 'what else goes with it is not seen, and no rollback restores it'),
    ...said(sets, 'sets values in', 'they are taken for new, and a rollback deletes them'),
  ]
}

/** The registry of a machine while changes are imported, and which lines took what away. */
class RemovalLog {
  readonly state: RegistryState
  readonly #by = new Map<string, Place>()

  readonly sources: Source[] = []

  constructor(before: RegistryState) {
    this.state = before.copy()
  }

  add({ keysGone, valuesGone }: ReturnType<typeof importFile>): void {
    for (const { key, by } of keysGone) this.#by.set(key.folded, by)
    for (const { value, by } of valuesGone) this.#by.set(`${value.key.folded}\u0000${foldName(value.name)}`, by)
  }

  /** The text of a change as this machine's own, so that what stands in it can be told from the same on another machine. */
  own({ path, text, encoding }: Source): Source {
    const own = new Source(path, text, encoding)
    this.sources.push(own)
    return own
  }

  removedBy({ folded }: RegistryKey, name: string | null): Place | undefined {
    return (name === null ? undefined : this.#by.get(`${folded}\u0000${name}`)) ?? this.#by.get(folded)
  }
}

/**
 * The exports of a machine after the changes. Each still shows what the changes left of it; what they set is shown by the
 * first export that holds the key, or else by the first one.
 */
function exportsAfter({ files, host, state: before }: MachineRegistry, after: RegistryState): Map<RegistryFile, RegistryFile> {
  const states = new Map(files.map((file) => [file, new RegistryState()]))
  const holdersOf = new Map<string, RegistryFile[]>()
  for (const file of files) for (const { folded } of file.registry.keys) addToGroup(holdersOf, folded, file)
  for (const key of after.keys) {
    const holders = holdersOf.get(key.folded) ?? []
    const home = states.get(holders[0] ?? (files[0] as RegistryFile)) as RegistryState
    const own = home.openLike(key)
    const shown = new Map<string, { readonly to: RegistryKey; readonly value: RegistryValue }[]>()
    for (const file of holders) {
      const held = file.registry.keyLike(key) as RegistryKey
      const to = (states.get(file) as RegistryState).openLike(held)
      for (const [name, value] of held.values) addToGroup(shown, name, { to, value })
    }
    const old = before.keyLike(key)?.values
    for (const [name, value] of key.values) {
      if (old?.get(name) !== value) own.values.set(name, value)
      else for (const one of shown.get(name) ?? []) one.to.values.set(name, one.value)
    }
  }
  const machine = { host }
  return new Map(files.map((file) => {
    const registry = states.get(file) as RegistryState
    return [file, { ...file, registry, machine, notes: file.notes.filter((note) => isStillThere(note, registry)) }]
  }))
}

/** What was odd about a value is past where a change has set another one. */
function isStillThere({ value }: RegistryNote, state: RegistryState): boolean {
  const now = state.keyLike(value.key)?.values.get(foldName(value.name))
  return now !== undefined && now.source === value.source && now.place.start === value.place.start
}
