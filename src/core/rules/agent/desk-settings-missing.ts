import type { Agent } from '../../estate/model.js'
import { isDeleted, missingColumn } from '../_shared/columns.js'
import { isThere, lookupFailed, referenceTitle } from '../_shared/desk-reference.js'
import { agentTitle, capital } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { AGENT_PATH, agentExample } from './_shared.js'

const DESK = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,3600\n'

export const rule = defineRule({
  meta: {
    id: 'agent/desk-settings-missing',
    severity: 'error',
    preset: 'recommended',
    summary: 'The desk settings of an agent are not among the agent desk settings',
    needs: ['agents', 'desk'],
    symptom: 'cannot-log-in',
    sources: [
      { document: 'DSH15', part: 'Agent: AgentDeskSettingsID refers to Agent_Desk_Settings' },
      { document: 'PCCE15', part: 'Bulk jobs: agentDeskSettingsName' },
    ],
  },
  docs: {
    what:
      'The desk settings that an agent names, by `AgentDeskSettingsID` or, in REST and in the content file of a bulk job, by ' +
      'name, are not in the export of the agent desk settings. The rule looks only where that export is the whole list.',
    why:
      'Deleting desk settings is permanent. An agent whose desk settings are gone cannot log in; a bulk job that names such ' +
      'desk settings fails for that agent. The other reason is two exports of different days or systems, and then what other ' +
      'rules say of them is wrong, too.',
    flagged: {
      'agent.csv': agentExample('5009'),
      'desk-settings.csv': DESK,
    },
    repaired: {
      'agent.csv': agentExample('5001'),
      'desk-settings.csv': DESK,
    },
    remedy:
      `If the exports are of one system and one day: ${AGENT_PATH.replace(/^In/, 'in')} and choose **Desk settings** that ` +
      'exist. Otherwise export both again. In the file of a bulk job, correct the name.',
    release: 'All.',
  },
  check: { agent: check },
})

function check(agent: Agent, context: RuleContext): void {
  if (isDeleted(agent)) return
  const { deskSettings } = agent
  if (deskSettings.state === 'unknown') context.notChecked(missingColumn(agent, 'AgentDeskSettingsID'))
  if (deskSettings.state !== 'named') return
  const there = isThere(deskSettings, context.estate)
  if (there === null) lookupFailed(context)
  if (there !== false) return
  context.report({
    subject: agent.subject,
    place: deskSettings.field.place,
    message:
      `${capital(referenceTitle(deskSettings))} of ${agentTitle(agent)} are not among the agent desk settings: the ` +
      'agent cannot log in with them. Choose desk settings that exist, or export both tables again.',
  })
}
