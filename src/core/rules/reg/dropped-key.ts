import { textOf } from '../../decode/source.js'
import { lossText, type LossReason, type LostLine } from '../../parse/registry/loss.js'
import { named } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'
import { lostSubject, lostWith, reportLost } from './_lost.js'
import { repairedLine, repairOf } from './_repair.js'

const ADVICE: Partial<Record<LossReason, string>> = {
  'key-no-closing-bracket': 'Write the whole key between brackets on one line',
  'key-no-opening-bracket': 'Write the whole key between brackets on one line',
  'key-unknown-root': 'Begin it with HKEY_LOCAL_MACHINE\\',
  'key-root-deletion': 'Name the key below the root that is to be deleted',
}

export const rule = defineRule({
  meta: {
    id: 'reg/dropped-key',
    severity: 'error',
    preset: 'recommended',
    summary: 'A key line is dropped by regedit without a word, and the values below it with it',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'keys' }, { document: 'COS', part: 'registry samples' }],
  },
  docs: {
    what:
      'A line was meant to open a key, and regedit cannot read it: a blank behind the opening bracket, a missing bracket, a ' +
      'root that is shortened (`HKLM`) or unknown, a key that is wrapped over several lines as the guides print it.',
    why:
      'regedit skips the line and every value below it up to the next key line, and ends with exit code 0. A whole ' +
      'ConnectionProfile, or all of a server’s settings, keep their old values.',
    flagged: {
      'tracing.reg':
        'Windows Registry Editor Version 5.00\n\n[HKLM\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS ' +
        'Tracing]\n"MaxFiles"=dword:00000005\n',
    },
    repaired: {
      'tracing.reg':
        tracingExport('"MaxFiles"=dword:00000005'),
    },
    remedy:
      'Write the key on one line, from `[` to `]`, with the full name of its root and no blank behind the bracket, and ' +
      'import the file again.',
    release: 'all releases; measured on Windows 7 and later',
  },
  check: {
    registryFile(file, context) {
      reportLost(file, 'key', context, (lost) => {
        const fix = repairOf(lost)
        return {
          subject: lostSubject(lost),
          message: `regedit drops this key line without a word: ${lossText(lost.reason)}. ${effect(lost)} ${advice(lost)}.`,
          related: lostWith(lost),
          ...(fix ? { fix } : {}),
        }
      })
    },
  },
})

function effect({ followers }: LostLine): string {
  const values = followers.filter(({ kind }) => kind === 'value-under-lost-key').length
  if (values === 0) return 'The key is not made.'
  return `${values === 1 ? 'The value below it is' : `The ${values} values below it are`} lost, too.`
}

function advice(lost: LostLine): string {
  const line = repairedLine(lost)
  if (line !== undefined) return `Write ${named(line.split('\\', 1)[0] ?? '')} at its beginning`
  if (lost.followers.some(({ kind }) => kind === 'fragment')) return 'Write the whole key between brackets on one line'
  if (textOf(lost.linePlace).startsWith('[ -')) return 'Write [- without a blank to delete a key'
  return ADVICE[lost.reason] ?? 'Write [HKEY_LOCAL_MACHINE\\…] with the whole path on one line'
}
