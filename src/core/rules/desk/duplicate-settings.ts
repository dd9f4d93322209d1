import type { DeskSettings, Estate } from '../../estate/model.js'
import { plural } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { capital } from '../_shared/titles.js'
import { columnFact, deskTitle } from './_shared.js'

/** What tells rows apart, or is bookkeeping of the database. */
const NOT_COMPARED = new Set(['AgentDeskSettingsID', 'EnterpriseName', 'ChangeStamp', 'DateTimeStamp'])

/** Rows of fewer columns say too little to be called equal. */
const LEAST_COLUMNS = 2

export const rule = defineRule({
  meta: {
    id: 'desk/duplicate-settings',
    severity: 'info',
    preset: 'strict',
    summary: 'Two desk settings that are equal in everything but id and name',
    needs: ['desk'],
    symptom: null,
    sources: [{ document: 'ICMLINT', part: 'comparison of the rows of one export' }],
  },
  docs: {
    what:
      'Desk settings of one export that are equal in every column but id and name (and the stamps that the database keeps). ' +
      'An export of a few columns is compared by those.',
    why: 'A change of a timer is made in one of them and forgotten in the other, and agents of one team are logged out at ' +
    'different times.',
    flagged: { 'desk-settings.csv': exampleRows('600,90') },
    repaired: { 'desk-settings.csv': exampleRows('900,90') },
    remedy: 'Give the agents of one of the two the other, and delete it.',
    release: 'All.',
  },
  check: { estate: check },
})

function exampleRows(second: string): string {
  const header = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,WorkModeTimer'
  return `${header}\n5000,Claims_Day,600,90\n5001,Claims_Night,${second}\n`
}

function check(estate: Estate, context: RuleContext): void {
  const groups = new Map<string, DeskSettings[]>()
  for (const settings of estate.deskSettings) {
    const columns = comparedColumns(settings)
    if (columns.length < LEAST_COLUMNS) continue
    const key = JSON.stringify([settings.record.source.path, columns.map((column) => [column, valueOf(settings, column)])])
    const group = groups.get(key)
    if (group) group.push(settings)
    else groups.set(key, [settings])
  }
  for (const [first, ...others] of groups.values()) {
    const [second] = others
    if (!first || !second) continue
    const more = others.length > 1 ? ` and ${plural(others.length - 1, 'other')}` : ''
    context.report({
      subject: first.subject,
      place: first.place,
      message:
        `${capital(deskTitle(first))} and ${deskTitle(second)}${more} are equal in all ` +
        `${comparedColumns(first).length} columns that this export has: a timer changed in one is forgotten in the other. ` +
        'Keep one of them.',
      related: others.map((other) => ({ place: other.place, message: `${deskTitle(other)} is equal` })),
    })
  }
}

function comparedColumns(settings: DeskSettings): string[] {
  return [...settings.record.fields.keys()].filter((column) => !NOT_COMPARED.has(column)).sort()
}

/** Flags compare by their meaning, texts by themselves. */
function valueOf(settings: DeskSettings, column: string): string | boolean | null {
  const text = settings.field(column)?.text ?? null
  return columnFact(column).flag === undefined ? text : (settings.flag(column) ?? text)
}
