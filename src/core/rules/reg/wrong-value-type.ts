import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import { typeName, type RegistryValue } from '../../parse/registry/value.js'
import type { Fix } from '../../findings/finding.js'
import { named, valueSubject } from '../_shared/subjects.js'
import { dwordText } from '../_shared/registry-fix.js'
import { defineRule } from '../rule.js'
import { callObjectExport } from './_examples.js'
import { knownCtiosKeys } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'reg/wrong-value-type',
    severity: 'error',
    preset: 'recommended',
    summary: 'A CTI OS value has another registry type than the guide says, for example a number stored as a string',
    needs: ['reg'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'tables of registry values' }],
  },
  docs: {
    what:
      'A documented CTI OS value has another registry type than the guide gives: a number as REG_SZ, a host name as ' +
      'REG_DWORD. The columns of the grids are the exception that the guide makes itself: there `MaxChars`, `NumericOnly` ' +
      'and `editable` are strings.',
    why:
      'A program asks the registry for a value of a type. CTI OS cannot read a number from a string, and goes on with its ' +
      'default, although regedit shows the number that was meant.',
    flagged: {
      'ctios.reg':
        callObjectExport(['"MinimizeEventArgs"="1"']),
    },
    repaired: {
      'ctios.reg':
        callObjectExport(['"MinimizeEventArgs"=dword:00000001']),
    },
    remedy: 'Delete the value in regedit and make it anew with the documented type, then restart the CTI OS processes.',
    release: 'CTI OS 12.5 and 12.6',
  },
  check: {
    registryFile(file, context) {
      for (const { key, known } of knownCtiosKeys(file)) {
        for (const value of key.values.values()) {
          const wanted = value.name === '' ? undefined : ctiosKnowledge.valueOf(known, value.name)?.type
          if (wanted === undefined || typeName(value.type) === wanted) continue
          const fix = file.form === 'reg' ? retyped(value) : undefined
          context.report({
            subject: valueSubject(value),
            place: value.place,
            message:
              `${named(value.label)} is a ${typeName(value.type)}, and the guide says ${wanted}: CTI OS cannot be expected ` +
              `to read it, and goes on with the default. ${advice(wanted)}`,
            ...(fix ? { fix } : {}),
          })
        }
      }
    },
  },
})

function advice(wanted: 'REG_SZ' | 'REG_DWORD'): string {
  return wanted === 'REG_DWORD' ? 'Write dword: and the number in hexadecimal digits.' : 'Write the text in quotes.'
}

/**
 * A string is to be a number, and the other way round. The number may have been meant as decimal or as hexadecimal, so that
 * one must look at it.
 */
function retyped(value: RegistryValue): Fix | undefined {
  const { source, start, end } = value.place
  if (value.form === 'string') {
    const number = /^\d{1,10}$/.test(value.written) ? Number(value.written) : Number.NaN
    if (!(number <= 0xffffffff)) return undefined
    const edit = { place: source.place(start - 1, end + 1), text: dwordText(number) }
    return { safe: false, description: `Write it as ${dwordText(number)}`, edits: [edit] }
  }
  if (value.form === 'dword') {
    const tag = source.text.lastIndexOf('dword:', start)
    const edit = { place: source.place(tag, end), text: `"${value.number ?? 0}"` }
    return { safe: false, description: 'Write it as a string', edits: [edit] }
  }
  return undefined
}
