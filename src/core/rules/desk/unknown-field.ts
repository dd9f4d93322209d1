import type { Place } from '../../decode/source.js'
import type { DeskSettings, Estate } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { closest } from '../../text/closest.js'
import { named } from '../_shared/subjects.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { columnFacts, deskTitle } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/unknown-field',
    severity: 'warning',
    preset: 'recommended',
    summary: 'An unknown column or element whose name is close to a known one',
    needs: ['desk'],
    symptom: 'setting-not-applied',
    sources: [
      { document: 'DSH15', part: 'columns of Agent_Desk_Settings' },
      { document: 'REST', part: 'elements of agentDeskSetting' },
      { document: 'RGEN', part: 'XML names are case sensitive' },
    ],
  },
  docs: {
    what:
      'A column or an XML element of desk settings that is unknown, but close to a known one. XML names compare with case: ' +
      '`LogoutNonActivityTime` is not the REST element `logoutNonActivityTime`. Names that resemble nothing are left alone.',
    why: 'What is misspelt is not read: an import leaves the setting as it was, and the rules for it cannot look.',
    flagged: deskExample({ AutoAnswerEnabled: 'N', LogoutNonActivtyTime: 600 }),
    repaired: deskExample({ AutoAnswerEnabled: 'N', LogoutNonActivityTime: 600 }),
    remedy: 'Correct the name in the file, or export it again.',
    release: 'Names of 12.5 to 15.0.',
  },
  check: { estate: check },
})

function check(estate: Estate, context: RuleContext): void {
  const seen = new Set<string>()
  for (const settings of estate.deskSettings) {
    for (const field of settings.record.unknownFields) {
      // A header stands for all rows below it.
      const key = keyOf(field.namePlace)
      if (seen.has(key)) continue
      seen.add(key)
      checkField(settings, field, context)
    }
  }
}

function checkField(settings: DeskSettings, field: Field, context: RuleContext): void {
  const isRest = settings.record.form === 'rest'
  const near = closest(field.writtenName, isRest ? elementNames() : columnNames())
  if (near === undefined) return
  context.report({
    subject: settings.subject,
    place: field.namePlace,
    message:
      `${named(field.writtenName)} in ${deskTitle(settings)} is no known ${isRest ? 'element' : 'column'}, so it is not read ` +
      `and the setting is not applied: did you mean ${near}? Correct the name.`,
  })
}

function keyOf({ source, start }: Place): string {
  return `${start} ${source.path}`
}

function elementNames(): string[] {
  const paths = columnFacts().flatMap(({ rest, restAlso = [] }) => (rest === undefined ? [] : [rest, ...restAlso]))
  return paths.filter((path) => !path.includes('/'))
}

function columnNames(): string[] {
  return columnFacts().flatMap(({ name, aliases = [] }) => [name, ...aliases])
}
