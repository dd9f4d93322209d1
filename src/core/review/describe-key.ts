import { belowCisco, ctiosKey, PROFILE_KEYS } from '../estate/ctios-keys.js'
import { ctiosKnowledge, icmKnowledge } from '../estate/ctios-knowledge.js'
import { meantName } from '../estate/meant-name.js'
import type { KnownKey, KnownValue } from '../estate/registry-knowledge.js'
import { subjectName } from '../findings/subject-name.js'
import { foldName, lastSegment } from '../parse/registry/names.js'
import { findMisspelling } from '../estate/ctios-path.js'
import { shownName, shownPath } from '../rules/_shared/titles.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import type { Entity } from './result.js'

/** What is known of a registry key: what it belongs to, and what the guides say of it. */
export interface KeyDescription {
  readonly entity: Entity
  /** The subject of findings about the thing that the key is a part of. */
  readonly subject: string
  readonly takesEffect: string | null
  /** Why nothing reads the key; null where something does, or may. */
  readonly noEffect: string | null
  readonly known: (name: string) => KnownValue | undefined
  /** Why nothing reads a value of this name; null where something does, or may. */
  readonly noEffectOf: (name: string) => string | null
}

/** Where keys stand that belong to no server, on the only machine there is. */
const OTHER_KEYS = 'Other keys'

/** The restart that makes a CTI OS server read its registry. */
const CTIOS_RESTART = ctiosKnowledge.key('Server\\Agent')?.takesEffect ?? null

/**
 * Describes a key of one machine.
 * @param machine the machine for people: its host, or the file that shows it; null where there is only one
 * @param servers the folded paths of the CTI OS servers that the machine has, null where they are unknown
 */
export function describeKey(path: string, machine: string | null, servers: ReadonlySet<string> | null): KeyDescription {
  const folded = foldName(path)
  const misspelling = findMisspelling(path)
  if (misspelling) {
    const { index, right, missing } = misspelling
    const written = nameWithoutSecrets(path.split('\\')[index] ?? '')
    const fault = right === undefined ? `“${written}” is no name`
      : missing ? `“${right}” is missing before “${written}”` : `“${written}” should be “${right}”`
    // Findings about a misspelt path stand at its first wrong segment, once for all keys below it.
    const wrong = subjectName(path.split('\\').slice(0, index + 1).join('\\'))
    return describe({
      entity: pathEntity(path, machine), subject: `registry:${wrong}`, noEffect: `CTI OS never reads this key: ${fault}`,
    })
  }
  const ctios = ctiosKey(path, folded)
  if (ctios) {
    const { instance, server, relative } = ctios
    const named = [instance, server].map(subjectName).join('/')
    const title = [instance, server].map(shownName).join('/')
    const isProfile = foldName(relative).startsWith(`${foldName(PROFILE_KEYS)}\\`) && depth(relative) === depth(PROFILE_KEYS) + 1
    const profile = lastSegment(relative)
    const subject = isProfile ? `profile:${named}/${subjectName(profile)}` : `ctios:${named}`
    const isHere = servers?.has(foldName(ctios.serverPath)) ?? true
    return describe({
      entity: {
        key: isProfile ? subject : subjectName(path),
        title: isProfile ? `ConnectionProfile ${shownName(profile)}`
          : shownPath(relative) || `CTI OS server ${shownName(server)}`,
        server: on(title, machine),
      },
      subject,
      takesEffect: CTIOS_RESTART,
      known: ctiosKnowledge.key(relative),
      noEffect: isHere ? null : `this machine has no CTI OS server ${title}, and a CTI OS server reads its own key only`,
    })
  }
  const below = belowCisco(folded)
  if (below?.startsWith('icm\\')) {
    const [, instance = '', component = '', ...rest] = path.slice(folded.length - below.length).split('\\')
    const relative = rest.join('\\')
    const known = icmKnowledge.key(relative)
    return describe({
      entity: {
        key: subjectName(path),
        title: shownPath(relative) || `ICM ${shownName(component)}`,
        server: on([instance, component].filter(Boolean).map(shownName).join('/'), machine),
      },
      takesEffect: known?.takesEffect ?? null,
      known,
    })
  }
  return describe({ entity: pathEntity(path, machine) })
}

interface Description {
  readonly entity: Entity
  readonly subject?: string
  readonly takesEffect?: string | null
  readonly noEffect?: string | null
  readonly known?: KnownKey | undefined
}

function describe(
  { entity, subject = `registry:${entity.key}`, takesEffect = null, noEffect = null, known }: Description,
): KeyDescription {
  return {
    entity,
    subject,
    takesEffect: noEffect === null ? takesEffect : null,
    noEffect,
    known: (name) => (known ? ctiosKnowledge.valueOf(known, name) ?? icmKnowledge.valueOf(known, name) : undefined),
    noEffectOf: (name) => noEffect ?? (known ? unread(known, name) : null),
  }
}

function unread(known: KnownKey, name: string): string | null {
  const meant = meantName(known, name)
  return meant === undefined ? null : `nothing reads a value of this name; probably ${meant} is meant`
}

function pathEntity(path: string, machine: string | null): Entity {
  return { key: subjectName(path), title: shownPath(path), server: machine ?? OTHER_KEYS }
}

function on(name: string, machine: string | null): string {
  return machine === null ? name : `${name} on ${machine}`
}

function depth(path: string): number {
  return path.split('\\').length
}
