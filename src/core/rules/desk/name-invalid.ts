import type { DeskSettings } from '../../estate/model.js'
import { named } from '../_shared/subjects.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { columnFact } from './_shared.js'

const NAME = 'EnterpriseName'

export const rule = defineRule({
  meta: {
    id: 'desk/name-invalid',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A name longer than 32 characters, or with characters that the API refuses',
    needs: ['desk'],
    symptom: null,
    sources: [
      { document: 'RGEN', part: 'names' },
      { document: 'DSH15', part: 'Agent_Desk_Settings.EnterpriseName: varchar(32)' },
    ],
  },
  docs: {
    what:
      'The name of desk settings is longer than 32 characters, or does not consist of letters, digits, dots and underscores ' +
      'with a letter or digit first.',
    why:
      'The column holds 32 characters, and the API documents which ones it takes. A name beyond that came in another way; a ' +
      'change of these desk settings through the API, or of agents that name them, may be refused for it.',
    flagged: { 'desk-settings.csv': 'AgentDeskSettingsID,EnterpriseName,AutoAnswerEnabled\n5000,Claims (Day),N\n' },
    repaired: deskExample({ AutoAnswerEnabled: 'N' }),
    remedy: 'Rename the desk settings in **Configuration Manager > Tools > List Tools > Agent Desk Settings List**.',
    release: 'API 15.0(1).',
  },
  check: { deskSettings: check },
})

const { maxLength: MAX_LENGTH = Infinity, pattern } = columnFact(NAME)
const PATTERN = pattern === undefined ? undefined : new RegExp(pattern)

function check(settings: DeskSettings, context: RuleContext): void {
  const field = settings.field(NAME)
  if (field?.text == null) return
  const { text } = field
  const isLong = text.length > MAX_LENGTH
  if (!isLong && (PATTERN === undefined || PATTERN.test(text))) return
  context.report({
    subject: settings.subject,
    place: field.place,
    message: isLong
      ? `The name ${named(text)} of desk settings has ${text.length} characters, and the column holds ${MAX_LENGTH}: what is ` +
        'made of the rest is not documented, and agents given these desk settings by name may not get them. Shorten it.'
      : `The name ${named(text)} of desk settings has characters that the API is documented not to take (it takes letters, ` +
        'digits, dots and underscores, a letter or digit first): changes through the API may be refused. Rename it.',
  })
}
