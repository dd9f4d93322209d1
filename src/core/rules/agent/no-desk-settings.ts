import type { Agent } from '../../estate/model.js'
import { DEFAULT_DESK_SETTINGS_PATH, peripheralOfHeir } from '../_shared/desk-reference.js'
import { agentTitle, capital, peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { AGENT_PATH, agentExample } from './_shared.js'

const PERIPHERAL = 'PeripheralID,EnterpriseName,AgentDeskSettingsID\n5000,CUCM_PIM_1,NULL\n'

export const rule = defineRule({
  meta: {
    id: 'agent/no-desk-settings',
    severity: 'error',
    preset: 'recommended',
    summary: 'Neither the agent nor its peripheral has desk settings',
    needs: ['agents', 'peripherals'],
    symptom: 'cannot-log-in',
    sources: [
      { document: 'DSH15', part: 'Agent and Peripheral: AgentDeskSettingsID' },
      { document: 'DF15', part: 'Agent desk settings' },
      { document: 'INST15', part: 'Agent Desk Settings' },
      { document: 'AG1262', part: 'Agents and agent desk settings' },
    ],
  },
  docs: {
    what:
      'An agent has no desk settings (`AgentDeskSettingsID` is blank), and the peripheral of the agent has no default desk ' +
      'settings. Agents of switches other than UCCE, which have no desk settings at all, are left alone where the inputs tell ' +
      'the client type.',
    why:
      'Every voice agent must have desk settings, own ones or the default of the peripheral. An agent who has neither cannot ' +
      'log in, and for those of them who work already, nobody knows which logout timer, wrap-up and ring-no-answer handling ' +
      'counts.',
    flagged: {
      'agent.csv': agentExample('NULL'),
      'peripheral.csv': PERIPHERAL,
    },
    repaired: {
      'agent.csv': agentExample('5001'),
      'peripheral.csv': PERIPHERAL,
    },
    remedy: `${AGENT_PATH} and choose **Desk settings**; or, for all such agents at once, open ${DEFAULT_DESK_SETTINGS_PATH}.`,
    release: 'All.',
  },
  check: { agent: check },
})

function check(agent: Agent, context: RuleContext): void {
  const peripheral = peripheralOfHeir(agent, context)
  const { deskSettings } = agent
  if (deskSettings.state !== 'blank' || peripheral?.deskSettings.state !== 'blank') return
  if (agent.peripheralId !== undefined && context.estate.isUcce(agent.peripheralId) === false) return
  context.report({
    subject: agent.subject,
    place: deskSettings.field.place,
    message:
      `${capital(agentTitle(agent))} has no desk settings, and ${peripheralTitle(peripheral)} has no default ones: the agent ` +
      'cannot log in. Give the agent desk settings, or the peripheral default ones.',
    related: [{ place: peripheral.deskSettings.field.place, message: 'the peripheral has no default desk settings' }],
  })
}
