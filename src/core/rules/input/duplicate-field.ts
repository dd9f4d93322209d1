import { textOf } from '../../decode/source.js'
import { inputSubject, named } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { deskSettingsList, problemsOf } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'input/duplicate-field',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A field stands twice in one object, or a column twice in one table; the last one wins',
    needs: [],
    symptom: 'invalid-value',
    sources: [{ document: 'RGEN', part: 'duplicate parameters' }],
  },
  docs: {
    what:
      'An XML object has the same element or attribute twice, or a table two columns of the same name, and the two differ. ' +
      'What the API keeps its own books with (`refURL`, `changeStamp`) does not count.',
    why:
      'The API takes the last one on input, and so does icmlint. Whoever reads the file from the top takes the first for ' +
      'the setting, and other tools may do so, too.',
    flagged: { 'desk.xml': deskSettingsList(1, '<wrapupDataIncomingMode>2</wrapupDataIncomingMode>') },
    repaired: { 'desk.xml': deskSettingsList(1) },
    remedy: 'Remove the one that is not meant; in SQL, name the columns instead of writing `SELECT *` over a join.',
    release: 'all releases',
  },
  check: {
    input(input, context) {
      for (const { place, first, name } of problemsOf(input, 'duplicate-field')) {
        const earlier = textOf(first)
        const what = earlier.toLowerCase() === name.toLowerCase()
          ? `${named(name)} stands here for the second time`
          : `${named(name)} is another name of ${named(earlier)} and stands here beside it`
        context.report({
          subject: inputSubject(input.source),
          place,
          message: `${what} with other content, and the last one wins. Remove the one that is not meant.`,
          related: [{ place: first, message: 'the first one is here' }],
        })
      }
    },
  },
})
