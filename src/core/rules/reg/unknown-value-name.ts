import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import { meantName } from '../../estate/meant-name.js'
import type { KnownKey, KnownValue } from '../../estate/registry-knowledge.js'
import type { Fix } from '../../findings/finding.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import type { RegistryKey } from '../../parse/registry/state.js'
import { foldName } from '../../parse/registry/names.js'
import { typeName, type RegistryValue } from '../../parse/registry/value.js'
import { boundedDistance, closest } from '../../text/closest.js'
import { kept } from '../../text/kept.js'
import { oncePer } from '../../text/once-per.js'
import { namesByPath } from '../_shared/names-by-path.js'
import { named, valueSubject } from '../_shared/subjects.js'
import { listed } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { callObjectExport } from './_examples.js'
import { knownCtiosKeys } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'reg/unknown-value-name',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A CTI OS key has a value whose name is close to a documented one, or documented for other keys only',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'COS', part: 'tables of registry values' }],
  },
  docs: {
    what:
      'A value in a CTI OS key that the guide describes has a name that the guide does not know there, but that is close to ' +
      'one it knows (`RejectIfAllreadyLoggedIn`), or one that it knows in other keys only. Names that are like none are ' +
      'left alone: releases and patches have values of their own.',
    why:
      'CTI OS looks a value up by its name and takes the default when it is not there. The misspelt value is never read: ' +
      '`RejectIfAllreadyLoggedIn` 1 forbids nothing.',
    flagged: {
      'ctios.reg':
        callObjectExport(['"MinimiseEventArgs"=dword:00000001']),
    },
    repaired: {
      'ctios.reg':
        callObjectExport(['"MinimizeEventArgs"=dword:00000001']),
    },
    remedy:
      'Rename the value in regedit to the name that the guide gives, or move it to the key it belongs to, and restart the ' +
      'CTI OS processes. A name that Cisco support gave you is right: suppress the finding with that as its reason.',
    release: 'CTI OS 12.5 and 12.6; older releases have the same names',
    contradiction:
      'The guide’s table names `IPCCSilentMonitorEnabled`, all of its samples `UCCESilentMonitorEnabled`: both count as known.',
  },
  check: {
    registryFile(file, context) {
      for (const { key, known } of knownCtiosKeys(file)) {
        for (const value of key.values.values()) {
          const message = complaint(value, known)
          if (message === undefined) continue
          const fix = file.form === 'reg' ? renamed(value, known, file) : undefined
          context.report({ subject: valueSubject(value), place: value.namePlace, message, ...(fix ? { fix } : {}) })
        }
      }
    },
  },
})

function complaint(value: RegistryValue, known: KnownKey): string | undefined {
  const { name } = value
  if (name === '' || ctiosKnowledge.valueOf(known, name)) return undefined
  const near = meantName(known, name)
  if (near !== undefined) {
    return `CTI OS never reads ${named(name)}: the guide has no such value in this key. Probably ${named(near)} is meant.`
  }
  const elsewhere = ctiosKnowledge.keysWith(name).map(({ path }) => named(path))
  if (elsewhere.length === 0) return undefined
  return (
    `The guide knows ${named(name)} in ${listed(elsewhere)} and not in this key, where CTI OS does not look for it. ` +
    'Move it there, or remove it.'
  )
}

function spellings(values: readonly KnownValue[]): string[] {
  return values.flatMap((one) => [one.name, ...(one.aliases ?? [])])
}

function distanceOf(a: string, b: string, limit: number): number {
  return boundedDistance(a.toLowerCase(), b.toLowerCase(), limit)
}

/** The right name in its place, where one value only can be meant, and nothing else in the file is about that one. */
function renamed(value: RegistryValue, known: KnownKey, file: RegistryFile): Fix | undefined {
  const near = meantName(known, value.name)
  const meant = near === undefined ? undefined : ctiosKnowledge.valueOf(known, near)
  if (near === undefined || !meant || meant.type !== typeName(value.type)) return undefined
  const distance = distanceOf(value.name, near, near.length)
  const others = spellings(known.values.filter((one) => one !== meant))
  if (others.some((one) => distanceOf(value.name, one, distance) <= distance)) return undefined
  const own = foldedSpellings(meant)
  const { key } = value
  const isSet = [...own].some((name) => key.values.has(name))
  const deleted = deletedNames(file).get(key.folded)
  const isDeleted = [...own].some((name) => deleted?.has(name))
  const hasRival = likeNames(key, known, meant).some((other) => other !== value)
  if (isSet || isDeleted || hasRival) return undefined
  return { safe: true, description: `Write the name ${near}`, edits: [{ place: value.namePlace, text: near }] }
}

function foldedSpellings(value: KnownValue): ReadonlySet<string> {
  return new Set(spellings([value]).map(foldName))
}

const deletedNames = oncePer(({ deletedValues }: RegistryFile) => namesByPath(deletedValues))

/** Values of a key whose unknown names are like that of a known one: looked for once, however many there are. */
function likeNames(key: RegistryKey, known: KnownKey, meant: KnownValue): readonly RegistryValue[] {
  return kept(likeNamesOf(key), meant, () => {
    const own = foldedSpellings(meant)
    return [...key.values.values()].filter(({ name }) => !ctiosKnowledge.valueOf(known, name) && closest(name, own) !== undefined)
  })
}

const likeNamesOf = oncePer((_: RegistryKey) => new Map<KnownValue, readonly RegistryValue[]>())
