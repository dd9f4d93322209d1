import type { DeskSettings, Estate } from '../../estate/model.js'
import { named } from '../_shared/subjects.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'

const NAME = 'EnterpriseName'

export const rule = defineRule({
  meta: {
    id: 'desk/name-duplicate',
    severity: 'error',
    preset: 'recommended',
    summary: 'The same name twice in one export of desk settings',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [{ document: 'DSH15', part: 'Agent_Desk_Settings.EnterpriseName: unique index' }],
  },
  docs: {
    what: 'Two desk settings of one export have the same name. Names compare without case, as SQL Server does by default.',
    why:
      'The database does not allow it, so the export was edited or joined from two systems. Agents that name their desk ' +
      'settings get the one or the other, with another logout timer.',
    flagged: { 'desk-settings.csv': 'AgentDeskSettingsID,EnterpriseName,AutoAnswerEnabled\n5000,Claims,N\n5001,claims,Y\n' },
    repaired: { 'desk-settings.csv': 'AgentDeskSettingsID,EnterpriseName,AutoAnswerEnabled\n5000,Claims,N\n5001,Sales,Y\n' },
    remedy: 'Export the table again, or rename one of the two in the file that you import.',
    release: 'All.',
  },
  check: { estate: check },
})

function check(estate: Estate, context: RuleContext): void {
  const firstsOf = new Map<string, Map<string, DeskSettings>>()
  for (const settings of estate.deskSettings) {
    if (settings.name === undefined) continue
    const { path } = settings.record.source
    let firsts = firstsOf.get(path)
    if (!firsts) firstsOf.set(path, (firsts = new Map<string, DeskSettings>()))
    const key = settings.name.toLowerCase()
    const first = firsts.get(key)
    if (!first) {
      firsts.set(key, settings)
      continue
    }
    const field = settings.field(NAME)
    if (field?.text == null) continue
    context.report({
      subject: settings.subject,
      place: field.place,
      message:
        `The name ${named(field.text)} stands twice in this export of desk settings: which of the two rows an agent gets ` +
        'that names it is not defined. Export the table again, or rename one.',
      related: [{ place: first.field(NAME)?.place ?? first.place, message: 'the first row with this name' }],
    })
  }
}
