import { rangeOf } from '../../decode/source.js'
import { named, valueSubject } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'

export const rule = defineRule({
  meta: {
    id: 'reg/duplicate-value',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A value is set twice in one key; the later line wins',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'values' }],
  },
  docs: {
    what:
      'The same value is set twice in one key, in one block or in two blocks of the same key. Names compare without case: ' +
      '`AutoLogin` and `autologin` are one value. The finding stands at the line that wins.',
    why:
      'The later line wins without a word. Whoever reads the file from the top takes the first line for the setting: ' +
      '`RejectIfAlreadyLoggedIn` 1 above and 0 below is 0, and agents can be logged out by a second desktop.',
    flagged: {
      'tracing.reg':
        tracingExport('"MaxFiles"=dword:00000005', '"maxfiles"=dword:00000009'),
    },
    repaired: {
      'tracing.reg':
        tracingExport('"MaxFiles"=dword:00000009'),
    },
    remedy: 'Decide which of the two is meant, and remove the other line.',
    release: 'all releases',
  },
  check: {
    registryFile(file, context) {
      for (const note of file.notes) {
        if (note.kind !== 'duplicate-value') continue
        const { earlier, value } = note
        const { line } = rangeOf(earlier.namePlace).start
        const same = earlier.sameDataAs(value)
        context.report({
          subject: valueSubject(value),
          place: value.place,
          message:
            `${named(value.label)} is already set in line ${line}${same ? ', to the same data' : ''}, and the later line wins: ` +
            `that one has no effect. Remove ${same ? 'one of the two' : 'the one that is not meant'}.`,
          related: [{ place: earlier.place, message: 'this line has no effect' }],
        })
      }
    },
  },
})
