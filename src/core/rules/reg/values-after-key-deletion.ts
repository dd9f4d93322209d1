import type { LostLine } from '../../parse/registry/loss.js'
import type { RelatedPlace } from '../../findings/finding.js'
import { defineRule } from '../rule.js'
import { label, lostSubject, reportLost } from './_lost.js'

export const rule = defineRule({
  meta: {
    id: 'reg/values-after-key-deletion',
    severity: 'error',
    preset: 'recommended',
    summary: 'Values below a line that deletes their key go nowhere',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'deleting a key' }],
  },
  docs: {
    what: 'A value stands below a `[-KEY]` line, which deletes the key and does not open it.',
    why:
      'regedit deletes the key and drops the values. What was meant as "start afresh with these settings" leaves a ' +
      'ConnectionProfile with no settings at all, and agents cannot log in with it.',
    flagged: {
      'tracing.reg':
        'Windows Registry Editor Version 5.00\n\n[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS ' +
        'Tracing]\n"MaxFiles"=dword:00000005\n',
    },
    repaired: {
      'tracing.reg':
        'Windows Registry Editor Version 5.00\n\n[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS Tracing]\n\n' +
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS Tracing]\n"MaxFiles"=dword:00000005\n',
    },
    remedy: 'Write the key once more without the minus between the deletion and the values, and import the file again.',
    release: 'all releases; measured on Windows 7 and later',
  },
  check: {
    registryFile(file, context) {
      reportLost(file, 'value-under-deleted-key', context, (lost) => ({
        subject: lostSubject(lost),
        message:
          `${label(lost)} is lost: the line above deletes the key and does not open it. ` +
          'Write the key line once more, without the minus, before its values.',
        related: deletion(lost),
      }))
    },
  },
})

function deletion({ cause }: LostLine): RelatedPlace[] {
  return cause && 'source' in cause ? [{ place: cause, message: 'the key is deleted here' }] : []
}
