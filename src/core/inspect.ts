import type { LintInput, LintOptions } from './engine/options.js'
import type { ReadInput } from './read/read-input.js'
import type { Estate } from './estate/model.js'
import { estateOf, readInputs } from './lint.js'
import { isDroppedLine, lossText, type LostLine } from './parse/registry/loss.js'
import type { RegistryFile } from './parse/registry/model.js'
import { typeName, type RegistryValue } from './parse/registry/value.js'
import type { ExportRecord } from './records/record.js'
import { hexWithoutSecrets } from './secrets/bytes.js'
import { isSecretValue, seemsSecret } from './secrets/name.js'
import { HIDDEN } from './secrets/hidden.js'
import { cellWithoutSecrets, nameWithoutSecrets, parametersWithoutSecrets, textsWithoutSecrets } from './secrets/shown.js'
import { hexOf } from './text/hex-of.js'

export interface InspectOptions extends LintOptions {
  /** Whether the data of secrets is left out. Default: hide. */
  readonly secrets?: 'hide' | 'show'
}

export interface InspectedLine {
  readonly line: number
  readonly reason: string
}

/** One value as `inspect` shows it. */
export interface InspectedValue {
  readonly name: string
  readonly type: string
  readonly data?: string | number | readonly string[]
  readonly hex?: string
}

export interface InspectedRegistry {
  /** A regedit export, or a listing of `reg query`, which is no file to import. */
  readonly form: 'reg' | 'reg-query'
  readonly import: 'accepted' | 'rejected' | 'nothing'
  readonly keys: ReadonlyArray<{ readonly path: string; readonly values: readonly InspectedValue[] }>
  readonly deletedKeys: readonly string[]
  readonly deletedValues: ReadonlyArray<{ readonly key: string; readonly name: string }>
  readonly dropped: readonly InspectedLine[]
  /** Lines that an open hex value above took for its data. */
  readonly swallowed: readonly InspectedLine[]
}

export interface InspectedInput {
  readonly path: string
  readonly kind: string | null
  readonly encoding: string | null
  readonly status: 'read' | 'partial' | 'skipped' | 'failed'
  readonly reason?: string
  readonly registry?: InspectedRegistry
  readonly records?: ReadonlyArray<{ readonly table: string; readonly fields: Readonly<Record<string, string | null>> }>
}

/** What the linter understood: the inputs, the effective registry of each file, the estate they make. */
export interface Inspection {
  readonly inputs: readonly InspectedInput[]
  readonly estate: InspectedEstate
}

export interface InspectedEstate {
  readonly ctiosServers: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly peripherals: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly deskSettings: readonly string[]
  readonly agents: number
  readonly teams: number
  readonly skillGroups: number
}

export async function inspect(inputs: readonly LintInput[], options: InspectOptions = {}): Promise<Inspection> {
  const reads = await readInputs(inputs, 'all', options.limits)
  const show = options.secrets === 'show'
  return {
    inputs: reads.map((read) => inspectInput(read, show)),
    estate: inspectEstate(estateOf(reads, options), show),
  }
}

function inspectInput(read: ReadInput, show: boolean): InspectedInput {
  const skipped = read.kind === null && !read.named
  return {
    path: read.path,
    kind: read.kind,
    encoding: read.failed && read.source.text === '' ? null : read.source.encoding,
    status: skipped ? 'skipped' : read.failed ? 'failed' : read.problems.length > 0 ? 'partial' : 'read',
    ...(read.reason === undefined ? {} : { reason: read.reason }),
    ...(read.registry ? { registry: inspectRegistry(read.registry, show) } : {}),
    ...(read.registry || skipped ? {} : { records: read.records.map((record) => inspectRecord(record, show)) }),
  }
}

/** A file that regedit refuses, or that imports nothing, leaves an empty registry behind. */
export function inspectRegistry(file: RegistryFile, show: boolean): InspectedRegistry {
  const { form, header: { verdict } } = file
  if (verdict !== 'accepted') {
    return { form, import: verdict, keys: [], deletedKeys: [], deletedValues: [], dropped: [], swallowed: [] }
  }
  const shown = (name: string): string => (show ? name : nameWithoutSecrets(name))
  return {
    form,
    import: verdict,
    keys: [...file.registry.keys].map((key) => ({
      path: shown(key.path),
      values: [...key.values.values()].map((value) => inspectValue(value, show)),
    })),
    deletedKeys: file.deletedKeys.map((key) => shown(key.path)),
    deletedValues: file.deletedValues.map(({ keyPath, name }) => ({ key: shown(keyPath), name: name === '' ? '@' : shown(name) })),
    dropped: file.lost.filter(isDroppedLine).map(inspectLine),
    swallowed: file.lost.filter((lost) => !isDroppedLine(lost)).map(inspectLine),
  }
}

function inspectLine({ line, reason }: LostLine): InspectedLine {
  return { line, reason: lossText(reason) }
}

function inspectValue(value: RegistryValue, show: boolean): InspectedValue {
  const name = value.storedName === '' ? '@' : value.storedName
  const base = { name: show ? name : nameWithoutSecrets(name), type: typeName(value.type) }
  if (!show && isSecretValue(value)) return { ...base, data: HIDDEN }
  const data = value.text ?? value.texts ?? value.number ?? value.bigNumber?.toString()
  const shown = show ? data : shownData(data)
  const hex = shown !== data ? {} : { hex: show ? hexOf(value.bytes) : hexWithoutSecrets(value.bytes) }
  return { ...base, ...(shown === undefined ? {} : { data: shown }), ...hex }
}

/** Texts may name secrets as well, as connection strings do; the same where they name none. */
function shownData(data: InspectedValue['data']): InspectedValue['data'] {
  if (typeof data === 'string') return nameWithoutSecrets(data)
  if (typeof data !== 'object') return data
  const texts = textsWithoutSecrets(data)
  return texts.every((text, index) => text === data[index]) ? data : texts
}

function inspectRecord(record: ExportRecord, show: boolean): { table: string; fields: Record<string, string | null> } {
  const fields = [...record.fields.values(), ...record.unknownFields].map(({ column, text }) => {
    const hidden = !show && text !== null && seemsSecret(column)
    const shown = show || text === null ? text : cellWithoutSecrets(column, text)
    return [show ? column : nameWithoutSecrets(column), hidden ? HIDDEN : shown] as const
  })
  return { table: record.table, fields: Object.fromEntries(fields) }
}

function shownParameter(name: string, value: string | null, show: boolean): { name: string; value: string | null } {
  if (show || value === null) return { name, value }
  return { name: nameWithoutSecrets(name), value: seemsSecret(name) ? HIDDEN : parametersWithoutSecrets(value) }
}

function inspectEstate(estate: Estate, show: boolean): InspectedEstate {
  const shown = <T extends string | null>(text: T): T => (show || text === null ? text : nameWithoutSecrets(text) as T)
  const pairOf = (pair: Estate['servers'][number]['ctiServer']) => pair && { sideA: shown(pair.sideA), sideB: shown(pair.sideB) }
  return {
    ctiosServers: estate.servers.map((server) => ({
      subject: server.subject,
      host: shown(server.machine.host),
      files: [...new Set(server.sources.map((source) => source.path))],
      ctiServer: pairOf(server.ctiServer),
      peers: server.peers.map((peer) => shown(peer.host)),
      peripherals: server.peripherals.map(({ name, id, type }) => ({ name: shown(name), id: id ?? null, type: type ?? null })),
      profiles: server.profiles.map((profile) => ({
        name: shown(profile.name),
        peripheralId: profile.peripheralId ?? null,
        hosts: profile.hosts.map(({ host }) => shown(host)),
      })),
    })),
    peripherals: estate.peripherals.map((peripheral) => ({
      subject: peripheral.subject,
      name: shown(peripheral.name ?? null),
      clientType: peripheral.clientType ?? null,
      parameters: peripheral.pim?.parameters.map(({ name, value }) => shownParameter(name, value, show)) ?? null,
      ctiosServerHosts: peripheral.id === undefined ? [] : estate.serverHostsOf(peripheral.id).map(({ label }) => shown(label)),
    })),
    deskSettings: estate.deskSettings.map((row) => row.subject),
    agents: estate.agents.length,
    teams: estate.teams.length,
    skillGroups: estate.skillGroups.length,
  }
}
