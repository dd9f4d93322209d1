import { inputSubject } from '../_shared/subjects.js'
import { plural } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { deskSettingsList, problemsOf } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'input/list-truncated',
    severity: 'error',
    preset: 'recommended',
    summary: 'A saved REST list is one page of a longer one: the rest was not checked',
    needs: [],
    symptom: 'not-checked',
    sources: [{ document: 'RGEN', part: 'pagination' }],
  },
  docs: {
    what:
      'The `totalResults` of a saved REST list is larger than the number of objects in the file. The API answers with pages ' +
      'of 25 objects unless it is asked for more, and a saved answer is one page.',
    why:
      'The desk settings, agents or teams of the other pages were not checked, and a report without findings says nothing ' +
      'about them.',
    flagged: { 'desk.xml': deskSettingsList(40) },
    repaired: { 'desk.xml': deskSettingsList(1) },
    remedy:
      'Ask for all objects and save each page as a file of its own: ' +
      '`…/unifiedconfig/config/agentdesksetting?resultsPerPage=100`, then the same with `&startIndex=100`, ' +
      '`&startIndex=200` and so on. Give icmlint all the files. Or take the table: `SELECT * FROM Agent_Desk_Settings`.',
    release: 'all releases with the API',
  },
  check: {
    input(input, context) {
      for (const { place, total, present } of problemsOf(input, 'list-truncated')) {
        const others = plural(total - present, 'other object was', 'other objects were')
        context.report({
          subject: inputSubject(input.source),
          place,
          message:
            `The list says ${plural(total, 'object')} and the file holds ${present}: it is one page, and ${others} not ` +
            'checked. Save all pages (resultsPerPage=100, then startIndex=100 and so on).',
        })
      }
    },
  },
})
