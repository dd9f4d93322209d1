import type { Source } from '../decode/source.js'
import type { RegistryFile } from '../parse/registry/model.js'
import { foldName, lastSegment } from '../parse/registry/names.js'
import type { RegistryKey } from '../parse/registry/state.js'
import type { RegistryValue } from '../parse/registry/value.js'
import { subjectName } from '../findings/subject-name.js'
import { addToGroup } from '../text/add-to-group.js'
import { ctiosKey, PROFILE_KEYS } from './ctios-keys.js'
import type { Excerpt } from './excerpts.js'
import type { MachineExcerpts } from './machines.js'
import type { ConnectionProfile, CtiServerPair, CtiosServer, Machine, Peer, ProfileHost, Section, ServerPeripheral } from './model.js'

/** Puts the CTI OS servers of all registry exports together, from what each machine's files hold of them. */
export function buildServers(machines: readonly MachineExcerpts[], files: readonly RegistryFile[]): CtiosServer[] {
  const unread: Unread = {
    lostKeys: keysWithLostLines(files),
    cut: new Set(files.filter(({ cutAt }) => cutAt !== undefined).map(({ source }) => source)),
  }
  return machines.flatMap(({ machine, excerpts }) => [...excerpts.values()].map((parts) => makeServer(machine, parts, unread)))
}

/** The folded paths of keys below which a line was lost or a value deleted. */
function keysWithLostLines(files: readonly RegistryFile[]): Set<string> {
  const keys = new Set<string>()
  for (const { lost, deletedValues } of files) {
    for (const { keyPath } of [...lost, ...deletedValues]) if (keyPath !== undefined) keys.add(foldName(keyPath))
  }
  return keys
}

/** What stands in the files and is not in the registries that were made of them. */
interface Unread {
  /** Folded paths of keys of which a line is lost. */
  readonly lostKeys: ReadonlySet<string>
  /** Files of which only a part was read. */
  readonly cut: ReadonlySet<Source>
}

function makeServer(machine: Machine, parts: readonly Excerpt[], unread: Unread): CtiosServer {
  const first = parts.reduce((fullest, part) => (part.keys.size > fullest.keys.size ? part : fullest))
  const keys = new Map<string, RegistryKey[]>()
  for (const part of parts) for (const [path, key] of part.keys) addToGroup(keys, path, key)
  const sections = new Map([...keys].map(([path, own]) => [path, makeSection(path, own)]))
  const section = (path: string): Section | undefined => sections.get(foldName(path))
  const sectionsBelow = (path: string): Section[] => childrenOf(sections, foldName(path))
  const peers = sectionsBelow('Server\\Peers').map(
    (peer): Peer => ({ host: lastSegment(peer.path), section: peer, port: peer.value('Port') }),
  )
  const peripherals = sectionsBelow('Server\\Peripherals').map(
    (entry): ServerPeripheral => ({
      name: lastSegment(entry.path), id: entry.number('PeripheralID'), type: entry.number('PeripheralType'), section: entry,
    }),
  )
  const profiles: ConnectionProfile[] = []
  const server: CtiosServer = {
    subject: `ctios:${[first.instance, first.server].map(subjectName).join('/')}`,
    instance: first.instance,
    name: first.server,
    keyPath: first.serverPath,
    place: first.place,
    machine,
    sources: parts.map((part) => part.source),
    section,
    sectionsBelow,
    profiles,
    peers,
    peripherals,
    ctiServer: ctiServerOf(section('CtiDriver\\Config')),
  }
  for (const settings of sectionsBelow(PROFILE_KEYS)) profiles.push(makeProfile(server, settings, unread))
  return server
}

/** The sections one level below a key, in the order of their first key lines. */
function childrenOf(sections: ReadonlyMap<string, Section>, path: string): Section[] {
  const prefix = `${path}\\`
  const children: Section[] = []
  for (const [folded, section] of sections) {
    if (folded.startsWith(prefix) && !folded.includes('\\', prefix.length)) children.push(section)
  }
  return children
}

/** @param parts the key in the files that hold it, at least one */
function makeSection(path: string, parts: readonly RegistryKey[]): Section {
  // The fullest file stands first: it is the export, and the others are excerpts or changes beside it.
  const keys = [...parts].sort((a, b) => b.values.size - a.values.size)
  const first = keys[0] as RegistryKey
  let merged: ReadonlyMap<string, RegistryValue> | undefined
  const values = (): ReadonlyMap<string, RegistryValue> => (keys.length === 1 ? first.values : (merged ??= mergedValues(keys)))
  const value = (name: string): RegistryValue | undefined => values().get(foldName(name))
  return {
    path: ctiosKey(first.path, first.folded)?.relative ?? path,
    keys,
    place: first.place,
    get values() {
      return values().values()
    },
    value,
    number: (name) => value(name)?.number,
    text: (name) => value(name)?.text,
  }
}

function mergedValues(keys: readonly RegistryKey[]): Map<string, RegistryValue> {
  const merged = new Map<string, RegistryValue>()
  for (const key of keys) for (const [name, value] of key.values) if (!merged.has(name)) merged.set(name, value)
  return merged
}

function makeProfile(server: CtiosServer, section: Section, { lostKeys, cut }: Unread): ConnectionProfile {
  const name = lastSegment(section.path)
  const hosts: ProfileHost[] = []
  for (const side of ['A', 'B'] as const) {
    const value = section.value(`CtiOs${side}`)
    const host = value?.text?.trim()
    if (value && host) hosts.push({ side, host, value, port: section.value(`Port${side}`) })
  }
  return {
    subject: `profile:${[server.instance, server.name, name].map(subjectName).join('/')}`,
    name,
    server,
    section,
    place: section.place,
    peripheralId: section.number('PeripheralID'),
    hosts,
    partial: section.keys.some((key) => cut.has(key.source)) ||
      (ESSENTIAL.every((value) => !section.value(value)) && isTouched(section, lostKeys)),
  }
}

/** No profile of a working desktop is without all of them; heartbeats are what changes are often about. */
const ESSENTIAL = ['PeripheralID', 'CtiOsA', 'CtiOsB', 'PortA', 'PortB']

/** Whether a file sets, deletes or means to set anything below the key. */
function isTouched(section: Section, lostKeys: ReadonlySet<string>): boolean {
  return section.keys.some((key) => key.values.size > 0 || lostKeys.has(key.folded))
}

function ctiServerOf(driver: Section | undefined): CtiServerPair | null {
  if (!driver) return null
  const side = (letter: 'A' | 'B'): string | null => {
    const host = driver.text(`Side${letter}Host`)?.trim().toLowerCase()
    return host ? `${host}:${String(driver.number(`Side${letter}Port`) ?? '')}` : null
  }
  return { sideA: side('A'), sideB: side('B') }
}
