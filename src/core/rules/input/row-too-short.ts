import { inputSubject } from '../_shared/subjects.js'
import { plural } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { problemsOf } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'input/row-too-short',
    severity: 'error',
    preset: 'recommended',
    summary: 'A row of a table has fewer or more values than the table has columns',
    needs: [],
    symptom: 'not-checked',
    sources: [{ document: 'BULK15', part: 'format of bulk files' }],
  },
  docs: {
    what:
      'A row of a CSV, TSV or bulk file has fewer or more values than there are columns. The bulk configuration tool ' +
      'refuses such a row; in CSV it is most often a delimiter inside a description that is not in quotes, or a line break ' +
      'inside a value.',
    why:
      'From the place where it went wrong the values stand under the wrong columns: the agent’s settings are read as ' +
      'something else. icmlint leaves such a row out, so that it is not checked.',
    flagged: { 'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n5001,5000,Claims\n' },
    repaired: { 'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n5001,5000,Claims,1\n' },
    remedy:
      'Export again with a delimiter that no text holds: `sqlcmd -s"|" -W`, for `sqlcmd` and `bcp` put nothing in quotes. SQL ' +
      'Server Management Studio does with "Quote strings containing list separators". In a bulk file write an empty value as ' +
      'two adjacent tabs.',
    release: 'all releases',
  },
  check: {
    input(input, context) {
      for (const { place, expected, found } of problemsOf(input, 'row-too-short')) {
        const effect =
          found < expected
            ? 'it was not checked. Complete it, or export the table again.'
            : 'it was not checked. Text that holds the delimiter must stand in quotes, which sqlcmd cannot write: export the ' +
              'table again with a delimiter that no text holds (sqlcmd -s"|" -W).'
        context.report({
          subject: inputSubject(input.source),
          place,
          message: `This row has ${plural(found, 'value')} and the table ${plural(expected, 'column')}: ${effect}`,
        })
      }
    },
  },
})
