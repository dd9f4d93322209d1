import { typeName } from '../../parse/registry/value.js'
import { named, valueSubject } from '../_shared/subjects.js'
import { plural } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'

export const rule = defineRule({
  meta: {
    id: 'reg/dword-wrong-length',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A number written as hex(4) is not four bytes long, or one written as hex(b) not eight',
    needs: ['reg'],
    symptom: 'invalid-value',
    sources: [{ document: 'WINE', part: 'hex data' }],
  },
  docs: {
    what: 'Data of the type `hex(4)`, a REG_DWORD, is not four bytes long, or data of the type `hex(b)`, a REG_QWORD, not eight.',
    why:
      'regedit stores the bytes as they are, under a type that promises another length. A program that reads the number ' +
      'gets an error, and goes on with its default or not at all.',
    flagged: {
      'tracing.reg':
        tracingExport('"MaxFiles"=hex(4):05,00'),
    },
    repaired: {
      'tracing.reg':
        tracingExport('"MaxFiles"=dword:00000005'),
    },
    remedy: 'Write the number as `dword:00000005`, or complete its bytes, the lowest first.',
    release: 'all releases',
  },
  check: {
    registryFile(file, context) {
      for (const note of file.notes) {
        if (note.kind !== 'wrong-length') continue
        const { value, bytes, wanted } = note
        const advice = wanted === 4 ? 'dword: with up to eight hexadecimal digits' : 'all eight bytes, the lowest first'
        context.report({
          subject: valueSubject(value),
          place: value.place,
          message:
            `${named(value.label)} is a ${typeName(value.type)} of ${plural(bytes, 'byte')} and should have ${wanted}: ` +
            `regedit stores it so, and programs cannot read the number. Write ${advice}.`,
        })
      }
    },
  },
})
