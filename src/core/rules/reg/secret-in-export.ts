import type { Place } from '../../decode/source.js'
import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import type { LostLine } from '../../parse/registry/loss.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { isSecretName } from '../../secrets.js'
import { named, registrySubject, valueSubject } from '../_shared/subjects.js'
import { defineRule, type RuleContext } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'reg/secret-in-export',
    severity: 'warning',
    preset: 'recommended',
    summary: 'The export holds a password in plain text.',
    needs: ['reg'],
    symptom: 'secret',
    sources: [{ document: 'COS', part: 'CtiDriver\\Config' }],
  },
  docs: {
    what:
      'A registry export holds the data of a secret: `ClientPassword` of the CTI Server connection other than the ' +
      'documented default, `DefaultPassword`, or any value whose name ends in `Password` or `Pwd`. Empty data and switches ' +
      '(0 or 1) are no secrets. The data itself is never printed.',
    why:
      'Exports are attached to tickets, mailed to partners and kept in repositories. Who has the password of the CTI Server ' +
      'connection can connect to the CTI Server as CTI OS does, and watch and control calls.',
    flagged: {
      'logon.reg':
        'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows ' +
        'NT\\CurrentVersion\\Winlogon]\n"DefaultUserName"="ctios"\n"DefaultPassword"="a secret"\n',
    },
    repaired: {
      'logon.reg':
        'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows ' +
        'NT\\CurrentVersion\\Winlogon]\n"DefaultUserName"="ctios"\n',
    },
    remedy:
      'Remove the line from the file before you pass it on, and change the password where the file has been elsewhere ' +
      'already. Other rules do not need the value.',
    release: 'all releases',
  },
  check: {
    registryFile(file, context) {
      for (const key of file.registry.keys) {
        for (const value of key.values.values()) check(value, context)
      }
      for (const note of file.notes) if (note.kind === 'duplicate-value') check(note.earlier, context)
      for (const lost of file.lost) checkLost(file, lost, context)
    },
  },
})

function check(value: RegistryValue, context: RuleContext): void {
  if (!isSecretName(value.name) || !holdsSecret(value)) return
  context.report({ subject: valueSubject(value), place: value.place, message: message(value.name) })
}

function holdsSecret(value: RegistryValue): boolean {
  if (value.number === 0 || value.number === 1) return false
  const { text } = value
  if (text === undefined) return value.bytes.length > 0
  return text !== '' && !isDefault(value.name, text)
}

/** A line that an import drops stands in the file all the same. */
function checkLost(file: RegistryFile, lost: LostLine, context: RuleContext): void {
  if (lost.name === undefined || !isSecretName(lost.name)) return
  const place = lostData(lost)
  if (!place || isDefault(lost.name, place.source.text.slice(place.start, place.end))) return
  context.report({ subject: registrySubject(file.source, lost.keyPath, lost.name), place, message: message(lost.name) })
}

/** What stands behind the = of a lost line, without its quotes and its type. */
function lostData({ linePlace }: LostLine): Place | undefined {
  const { source, start, end } = linePlace
  const line = source.text.slice(start, end)
  const before = /^[^=]*=\s*(?:["\u201c-\u201f]|(?:dword|hex(?:\([0-9a-f]*\))?):\s*)?/i.exec(line)?.[0]
  if (before === undefined) return undefined
  const data = line.slice(before.length).replace(/["\u201c-\u201f]?\s*$/, '')
  return data === '' ? undefined : source.place(start + before.length, start + before.length + data.length)
}

/** The password that the guide prints is none. */
function isDefault(name: string, text: string): boolean {
  return ctiosKnowledge.value('CtiDriver\\Config', name)?.defaultSecret === text
}

function message(name: string): string {
  return (
    `The file holds the secret ${named(name)} in plain text: whoever gets the file has it. ` +
    'Remove the line before you pass the file on.'
  )
}
