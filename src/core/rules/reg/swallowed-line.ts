import type { RelatedPlace } from '../../findings/finding.js'
import type { LostLine } from '../../parse/registry/loss.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'
import { joinedRelated } from '../_shared/related.js'
import { label, lostSubject, lostWith, reportLost } from './_lost.js'

export const rule = defineRule({
  meta: {
    id: 'reg/swallowed-line',
    severity: 'error',
    preset: 'recommended',
    summary: 'A value or key line is taken for data of the hex value above it, whose last line ends in a backslash',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'continuation lines' }],
  },
  docs: {
    what:
      'Hex data goes on in the next line when a line of it ends in a backslash. Where the backslash is one too many, the ' +
      'next line, a value or a whole key, is read as more data, and is lost along with the value that took it. The open ' +
      'value has a finding of its own, `reg/dropped-value`.',
    why:
      'The line looks right, and regedit says nothing. A swallowed key line is the worst case: all values below it are lost.',
    flagged: {
      'tracing.reg':
        tracingExport('"Window"=hex:01,02,\\', '"MaxFiles"=dword:00000005'),
    },
    repaired: {
      'tracing.reg':
        tracingExport('"Window"=hex:01,02', '"MaxFiles"=dword:00000005'),
    },
    exampleConfig: { rules: { 'reg/dropped-value': 'off' } },
    remedy: 'Remove the `,\\` at the end of the hex data above, or write the bytes that are missing, and import the file again.',
    release: 'all releases; measured on Windows 7 and later',
  },
  check: {
    registryFile(file, context) {
      reportLost(file, 'swallowed', context, (lost) => {
        const isKey = lost.name === undefined
        const what = isKey ? 'the key and all values below it are' : `${label(lost)} is`
        return {
          subject: lostSubject(lost),
          message:
            `regedit takes this ${isKey ? 'key' : 'value'} line for data of the hex value above it, ` +
            `whose last line ends in a backslash: ${what} lost. Remove that backslash.`,
          related: joinedRelated(openValue(lost), lostWith(lost)),
        }
      })
    },
  },
})

function openValue({ cause }: LostLine): RelatedPlace[] {
  if (!cause || !('place' in cause)) return []
  return [{ place: cause.place, message: 'this data is left open' }]
}
