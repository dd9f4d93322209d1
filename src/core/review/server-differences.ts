import { ctiosKey, PROFILE_KEYS } from '../estate/ctios-keys.js'
import { ctiosKnowledge } from '../estate/ctios-knowledge.js'
import type { CtiosServer, Estate, Section } from '../estate/model.js'
import { meantName } from '../estate/meant-name.js'
import { MOST_SERVERS } from '../estate/most-servers.js'
import { foldName, lastSegment } from '../parse/registry/names.js'
import type { RegistryValue } from '../parse/registry/value.js'
import { serverTitle } from '../rules/_shared/ctios-words.js'
import { arePartners } from '../rules/_shared/server-pairs.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import { addToGroup } from '../text/add-to-group.js'
import type { RegistryDifference } from './compare-registry.js'
import type { ServerDifference } from './result.js'
import { valueState } from './setting-text.js'

/** What each server has of its own by design: whom it names as its peer. */
const OWN = foldName('Server\\Peers\\')

/**
 * The settings that a change touches and that another CTI OS server of the same agents holds differently behind it. Only
 * keys that both servers' exports hold are compared; an absent value is taken for its documented default.
 */
export function serverDifferences(touched: readonly RegistryDifference[], estate: Estate, before: Estate): ServerDifference[] {
  const known = new Set(before.servers.map(({ keyPath }) => foldName(keyPath)))
  // A key of a server that the machine does not have is read by none.
  const byInstance = new Map<string, CtiosServer[]>()
  const byPath = new Map<string, CtiosServer[]>()
  for (const server of estate.servers) {
    if (!known.has(foldName(server.keyPath))) continue
    addToGroup(byInstance, foldName(server.instance), server)
    addToGroup(byPath, foldName(server.keyPath), server)
  }
  const found = new Map<string, ServerDifference>()
  for (const { key, name } of touched) {
    const at = name === null ? undefined : ctiosKey(key.path, key.folded)
    if (name === null || !at || foldName(at.relative).startsWith(OWN) || isUnread(at.relative, name)) continue
    const [own] = holdersOf(at.relative, byPath.get(foldName(at.serverPath)) ?? [])
    if (!own) continue
    for (const other of holdersOf(at.relative, byInstance.get(foldName(at.instance)) ?? [])) {
      if (other.server === own.server || isSame(estate, own.section, other.section, name, at.relative)) continue
      if (!isPartner(estate, own.server, other.server)) continue
      const sides = [own, other].sort((a, b) => (serverTitle(a.server) < serverTitle(b.server) ? -1 : 1)).map(({ server, section }) => {
        const value = section.value(name)
        const text = value ? valueState(value, ctiosKnowledge.value(at.relative, value.name)).text : 'missing'
        return { server: serverTitle(server), text, place: value?.place ?? section.place }
      })
      const id = [foldName(at.relative), name, ...sides.map(({ server }) => server)].join('\u0000')
      if (!found.has(id)) found.set(id, { title: titleOf(at.relative), name: labelOf(own.section, other.section, name), sides })
    }
  }
  return [...found.values()]
}

/** The servers that hold a key, in their order; as many as are compared at all. */
function holdersOf(relative: string, servers: readonly CtiosServer[]): { readonly server: CtiosServer; readonly section: Section }[] {
  return servers.slice(0, MOST_SERVERS).flatMap((server) => {
    const section = server.section(relative)
    return section ? [{ server, section }] : []
  })
}

/** A misspelt name: making it the same on both servers would help nobody. */
function isUnread(relative: string, name: string): boolean {
  const known = ctiosKnowledge.key(relative)
  return known !== undefined && meantName(known, name) !== undefined
}

function isPartner(estate: Estate, a: CtiosServer, b: CtiosServer): boolean {
  return foldName(a.instance) === foldName(b.instance) && arePartners(estate, [a, b])
}

function isSame(estate: Estate, a: Section, b: Section, name: string, relative: string): boolean {
  const [one, other] = [a.value(name), b.value(name)]
  if (one && other) return one.sameDataAs(other) || isSameHost(estate, one, other) || isMirrored(estate, a, b, one)
  const written = one ?? other
  const usual = ctiosKnowledge.value(relative, name)?.default
  return !written || (usual !== undefined && (written.number === usual || written.text === usual))
}

/** Profiles that name the same two servers the other way round spread the load. */
function isMirrored(estate: Estate, a: Section, b: Section, { name }: RegistryValue): boolean {
  const found = /^(CtiOs|Port)([AB])$/i.exec(name)
  if (!found) return false
  const mirrored = `${found[1] ?? ''}${found[2]?.toUpperCase() === 'A' ? 'B' : 'A'}`
  const pairs = [[a.value(name), b.value(mirrored)], [a.value(mirrored), b.value(name)]]
  return pairs.every(([x, y]) => x !== undefined && y !== undefined && (x.sameDataAs(y) || isSameHost(estate, x, y)))
}

function isSameHost({ hosts }: Estate, a: RegistryValue, b: RegistryValue): boolean {
  return /^CtiOs[AB]$/i.test(a.name) && a.text !== undefined && b.text !== undefined && hosts.same(a.text, b.text)
}

function labelOf(a: Section, b: Section, name: string): string {
  const stored = (a.value(name) ?? b.value(name))?.storedName ?? name
  return stored === '' ? '@' : nameWithoutSecrets(stored)
}

function titleOf(relative: string): string {
  const prefix = `${foldName(PROFILE_KEYS)}\\`
  const isProfile = foldName(relative).startsWith(prefix) && !relative.slice(prefix.length).includes('\\')
  return isProfile ? `ConnectionProfile ${nameWithoutSecrets(lastSegment(relative))}` : nameWithoutSecrets(relative)
}
