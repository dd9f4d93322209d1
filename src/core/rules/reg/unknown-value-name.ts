import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import type { KnownKey } from '../../estate/registry-knowledge.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { closest } from '../../text/closest.js'
import { named, valueSubject } from '../_shared/subjects.js'
import { listed } from '../_shared/words.js'
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
          if (message !== undefined) context.report({ subject: valueSubject(value), place: value.namePlace, message })
        }
      }
    },
  },
})

function complaint(value: RegistryValue, known: KnownKey): string | undefined {
  const { name } = value
  if (name === '' || ctiosKnowledge.valueOf(known, name)) return undefined
  const near = closest(name, known.values.flatMap((one) => [one.name, ...(one.aliases ?? [])]))
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
