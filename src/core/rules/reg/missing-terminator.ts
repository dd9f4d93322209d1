import type { Fix } from '../../findings/finding.js'
import { REG_MULTI_SZ, typeName, type RegistryValue } from '../../parse/registry/value.js'
import { named, valueSubject } from '../_shared/subjects.js'
import { plural } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'

export const rule = defineRule({
  meta: {
    id: 'reg/missing-terminator',
    severity: 'info',
    preset: 'strict',
    summary: 'String data written as hex bytes lacks its final NUL characters',
    needs: ['reg'],
    symptom: 'invalid-value',
    sources: [{ document: 'WINE', part: 'hex data without final NULs' }],
  },
  docs: {
    what:
      'Data of the types `hex(1)` and `hex(2)` ends in one NUL character, that of `hex(7)`, a list of strings, in two: one ' +
      'for the last string, one for the list.',
    why:
      'regedit adds one NUL where there is none, and never two. A list of strings with one NUL only is not ended: programs ' +
      'that read it may run on into whatever stands behind it.',
    flagged: {
      'tracing.reg':
        tracingExport('"Hosts"=hex(7):61,00,00,00'),
    },
    repaired: {
      'tracing.reg':
        tracingExport('"Hosts"=hex(7):61,00,00,00,00,00'),
    },
    remedy:
      'Append the missing `,00,00` (`,00` in an 8-bit file that begins with `REGEDIT4`), or export the value anew with ' +
      'regedit.',
    release: 'all releases; measured on Windows 7 and later',
  },
  check: {
    registryFile(file, context) {
      for (const note of file.notes) {
        if (note.kind !== 'missing-terminator') continue
        const { value, missing } = note
        const type = typeName(value.type)
        const lack =
          value.type === REG_MULTI_SZ
            ? `${plural(missing, 'final NUL character')} of two; regedit adds one at most, and programs may read on behind it`
            : 'its final NUL character, which regedit adds'
        const fix = appended(value, missing)
        context.report({
          subject: valueSubject(value),
          place: value.place,
          message: `The data of ${named(value.label)} (${type}) lacks ${lack}. Append ${missing === 1 ? 'it' : 'them'}.`,
          ...(fix ? { fix } : {}),
        })
      }
    },
  },
})

function appended(value: RegistryValue, missing: number): Fix | undefined {
  const wide = value.form === 'wide-hex'
  if (wide && value.hexBytes.length % 2 === 1) return undefined
  const { source, end } = value.place
  const text = (wide ? ',00,00' : ',00').repeat(missing)
  return { safe: false, description: 'Append the final NUL characters', edits: [{ place: source.place(end, end), text }] }
}
