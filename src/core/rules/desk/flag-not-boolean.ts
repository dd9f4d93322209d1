import type { DeskSettings } from '../../estate/model.js'
import type { Column } from '../../records/table.js'
import { named } from '../_shared/subjects.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, columnFacts, deskTitle, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/flag-not-boolean',
    severity: 'error',
    preset: 'recommended',
    summary: 'A yes-or-no field that is not Y/N, true/false or 0/1, as its format wants it',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [
      { document: 'DSH15', part: 'Agent_Desk_Settings: DBCHAR flags are Y or N, DBINT flags 0 or 1' },
      { document: 'REST', part: 'booleans are true or false' },
    ],
  },
  docs: {
    what:
      'A flag that is not spelt as its format wants it: `Y` or `N` in the character columns of the table, `0` or `1` in its ' +
      'number columns, `true` or `false` in REST (and `0` or `1` for `playZipTone` and `ACDSharedLineUsage`). Blank is left ' +
      'alone.',
    why:
      'Three formats spell one flag in three ways. A value of the wrong one is refused, or read as “no”: auto answer stays ' +
      'off, or an agent is not asked for a reason.',
    flagged: deskExample({ AutoAnswerEnabled: 'true' }),
    repaired: deskExample({ AutoAnswerEnabled: 'Y' }),
    remedy: `${WHERE_TO_CHANGE}, and set the box anew; in a file that you import, write the spelling of its format. ` +
    AFTER_LOGIN,
    release: '12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const isRest = settings.record.form === 'rest'
  for (const { column, allowed } of isRest ? FLAGS.rest : FLAGS.table) {
    const field = settings.field(column)
    if (field?.text == null) continue
    // SQL Server compares without case, XML does not.
    const text = isRest ? field.text : field.text.toUpperCase()
    if (allowed.includes(text)) continue
    context.report({
      subject: settings.subject,
      place: field.place,
      message:
        `${field.writtenName} of ${deskTitle(settings)} is ${named(field.text)}, but ${isRest ? 'REST' : 'the table'} spells ` +
        `it ${allowed.join(' or ')}: it may be refused or read as “no”. Write one of them.`,
    })
  }
}

/** The flags with their spellings. */
const FLAGS = { rest: flags(true), table: flags(false) }

function flags(isRest: boolean): ReadonlyArray<{ readonly column: string; readonly allowed: readonly string[] }> {
  return columnFacts().flatMap((column) => {
    const allowed = spellings(column, isRest)
    return allowed ? [{ column: column.name, allowed }] : []
  })
}

function spellings({ flag, restFlag }: Column, isRest: boolean): readonly string[] | undefined {
  if (flag === undefined) return undefined
  if (isRest && restFlag === 'boolean') return ['true', 'false']
  return flag === 'YN' ? ['Y', 'N'] : ['0', '1']
}
