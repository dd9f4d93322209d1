import type { Agent } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { findDeskSettings, lookupFailed, peripheralOfHeir, referenceTitle } from '../_shared/desk-reference.js'
import { agentTitle, capital, peripheralTitle } from '../_shared/titles.js'
import { seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { AGENT_PATH, agentExample } from './_shared.js'

const SHARED = {
  'desk-settings.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,3600\n',
  'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,CUCM_PIM_1,30,5001\n',
}

export const rule = defineRule({
  meta: {
    id: 'agent/inherits-logout-timer',
    severity: 'info',
    preset: 'strict',
    summary: 'An agent without own desk settings inherits the logout timer of the peripheral’s default ones',
    needs: ['agents', 'peripherals', 'desk'],
    symptom: 'logged-out',
    sources: [
      { document: 'DSH15', part: 'Agent and Peripheral: AgentDeskSettingsID' },
      { document: 'INST15', part: 'Agent Desk Settings: the default of the peripheral' },
      { document: 'DW', part: 'Logout non-activity time' },
    ],
  },
  docs: {
    what:
      'An agent has no desk settings (`AgentDeskSettingsID` is blank), so that those of the peripheral count, and these have a ' +
      '`LogoutNonActivityTime`.',
    why:
      'Somebody who looks for the reason of a logout in the settings of the agent finds none there: the timer comes from the ' +
      'default of the peripheral. A change of the default changes all these agents at once.',
    flagged: {
      'agent.csv': agentExample('NULL'),
      ...SHARED,
    },
    repaired: {
      'agent.csv': agentExample('5001'),
      ...SHARED,
    },
    remedy:
      `If the timer is right for the agent, nothing. ${AGENT_PATH} and choose **Desk settings**, if the agent is to have a ` +
      'timer of its own.',
    release: 'All.',
  },
  check: { agent: check },
})

function check(agent: Agent, context: RuleContext): void {
  const peripheral = peripheralOfHeir(agent, context)
  const { deskSettings } = agent
  if (deskSettings.state !== 'blank' || peripheral?.deskSettings.state !== 'named') return
  const reference = peripheral.deskSettings
  const settings = findDeskSettings(reference, context.estate)
  if (!settings) {
    lookupFailed(context)
    return
  }
  const timer = numberOf(settings, 'LogoutNonActivityTime', context)
  if (timer?.state !== 'number') return
  context.report({
    subject: agent.subject,
    place: deskSettings.field.place,
    message:
      `${capital(agentTitle(agent))} has no own desk settings and inherits LogoutNonActivityTime ${seconds(timer.value)} from ` +
      `the default of ${peripheralTitle(peripheral)}, ${referenceTitle(reference)}: Not Ready for that long ends in a logout. ` +
      'Give the agent desk settings if another timer is meant.',
    related: [
      { place: timer.field.place, message: `LogoutNonActivityTime is ${seconds(timer.value)}` },
      { place: reference.field.place, message: `the default desk settings of ${peripheralTitle(peripheral)}` },
    ],
  })
}
