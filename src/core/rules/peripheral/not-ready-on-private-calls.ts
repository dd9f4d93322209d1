import type { Peripheral } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { flagOf, isDeleted } from '../_shared/columns.js'
import { peripheralTitle } from '../_shared/titles.js'
import { seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { LINES_NEED_A_RESTART, PERIPHERAL_PATH } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'peripheral/not-ready-on-private-calls',
    severity: 'info',
    preset: 'strict',
    summary: 'A call on a secondary line makes agents Not Ready, and the logout timer runs during it',
    needs: ['peripherals'],
    symptom: 'logged-out',
    sources: [
      { document: 'DSH15', part: 'Peripheral: MultilineAgentControl, MultilineAgentStateBehavior' },
      { document: 'DF15', part: 'Reason code 50005' },
      { document: 'INST15', part: 'Logout non-activity time counts Not Ready' },
    ],
  },
  docs: {
    what:
      '`MultilineAgentControl` (Agent Phone Line Control: all lines) and `MultilineAgentStateBehavior` (Non ACD Line Impact: ' +
      'goes Not Ready) of a peripheral are both 1.',
    why:
      'An agent who takes or makes a call on a line that is not the ACD line becomes Not Ready, with reason code 50005. That ' +
      'is meant so, but `LogoutNonActivityTime` counts time in Not Ready: who stays on a private call longer than that, or ' +
      'forgets to go back to Ready after it, is logged out by the PG with 50004.',
    flagged: {
      'peripheral.csv':
        'PeripheralID,EnterpriseName,ClientType,MultilineAgentControl,MultilineAgentStateBehavior\n5000,CUCM_PIM_1,30,1,1\n',
    },
    repaired: {
      'peripheral.csv':
        'PeripheralID,EnterpriseName,ClientType,MultilineAgentControl,MultilineAgentStateBehavior\n5000,CUCM_PIM_1,30,1,0\n',
    },
    remedy:
      'Tell agents to go back to Ready after a call on another line, and keep the logout non-activity time well above the ' +
      `longest of such calls. If calls on other lines are to leave the agent state alone: ` +
      `${PERIPHERAL_PATH.replace(/^In/, 'in')}, and set **Non ACD Line Impact** to **Available Agent Stays Available**. ` +
      `${LINES_NEED_A_RESTART}`,
    release: '12.5 to 15.0.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  if (isDeleted(peripheral) || flagOf(peripheral, 'MultilineAgentStateBehavior', context) !== true) return
  if (flagOf(peripheral, 'MultilineAgentControl', context) !== true) return
  const timer = context.estate.deskSettingsOf(peripheral.deskSettings)?.number('LogoutNonActivityTime')
  const time = timer?.state === 'number' ? timer : undefined
  const after = time ? ` (${seconds(time.value)} in the default desk settings)` : ''
  context.report({
    subject: peripheral.subject,
    place: (peripheral.field('MultilineAgentStateBehavior') as Field).place,
    message:
      `On ${peripheralTitle(peripheral)} a call on a secondary line makes the agent Not Ready (reason code 50005), and the ` +
      `logout timer LogoutNonActivityTime${after} runs during it: who talks long, or forgets to go back to Ready, is logged ` +
      'out (50004). Keep the timer well above such calls.',
    related: [
      { place: (peripheral.field('MultilineAgentControl') as Field).place, message: 'MultilineAgentControl is 1: all lines' },
      ...(time ? [{ place: time.field.place, message: `the timer of the default desk settings is ${seconds(time.value)}` }] : []),
    ],
  })
}
