import { textOf, type Place } from '../../decode/source.js'
import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import type { LostLine } from '../../parse/registry/loss.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { isSecretValue } from '../../secrets/name.js'
import { secretsOnLine, type NamedSecret } from '../../secrets/named-secrets.js'
import { named, registrySubject, valueSubject } from '../_shared/subjects.js'
import { defineRule, type RuleContext } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'reg/secret-in-export',
    severity: 'warning',
    preset: 'recommended',
    summary: 'The export holds a password in plain text',
    needs: ['reg'],
    symptom: 'secret',
    sources: [{ document: 'COS', part: 'CtiDriver\\Config' }],
  },
  docs: {
    what:
      'A registry export holds the data of a secret: `ClientPassword` of the CTI Server connection other than the ' +
      'documented default, `DefaultPassword`, or any value whose name ends in `Password`, `Pwd`, `Secret`, `Passphrase` or ' +
      '`Token`, or is that of a key kept to oneself, such as `PrivateKey` or `ApiKey`. Empty data and switches ' +
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
      for (const lost of file.lost) checkLost(lost, context)
    },
  },
})

function check(value: RegistryValue, context: RuleContext): void {
  if (!isSecretValue(value) || !holdsSecret(value)) return
  context.report({ subject: valueSubject(value), place: value.place, message: message(value.name) })
}

function holdsSecret(value: RegistryValue): boolean {
  if (value.number === 0 || value.number === 1) return false
  const { text } = value
  if (text === undefined) return value.bytes.length > 0
  return text !== '' && !isDefault(value.name, text)
}

/** A line that an import drops stands in the file all the same. */
function checkLost(lost: LostLine, context: RuleContext): void {
  const { source, start, end } = lost.linePlace
  const line = source.text.slice(start, Math.min(end, start + LONGEST))
  const [secret] = secretsOnLine(line)
  if (!secret) return
  const { name } = secret
  const place = dataOf(line, secret, lost.linePlace)
  const data = textOf(place)
  if (data === '' || /^(?:0x)?0*[01]$/.test(data) || isDefault(name, data)) return
  context.report({ subject: registrySubject(source, lost.keyPath, name), place, message: message(name) })
}

/** Longer lines are none that anybody typed. */
const LONGEST = 4096

/** What stands behind the name of a lost line, without quotes and type. */
function dataOf(line: string, { start, end }: NamedSecret, { source, start: lineStart }: Place): Place {
  const data = line.slice(start, end)
  const before = /^\s*(?:["\u2018-\u201f\u00ab\u00bb]|(?:dword|hex(?:\([0-9a-f]*\))?):\s*)?/i.exec(data)?.[0].length ?? 0
  const after = data.length - data.trimEnd().replace(/["\u2018-\u201f\u00ab\u00bb]$/, '').length
  const from = lineStart + start + before
  return source.place(from, Math.max(from, lineStart + end - after))
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
