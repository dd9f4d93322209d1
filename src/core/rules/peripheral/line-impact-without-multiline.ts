import type { Peripheral } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { flagOf, isDeleted } from '../_shared/columns.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { LINES_NEED_A_RESTART, PERIPHERAL_PATH } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'peripheral/line-impact-without-multiline',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Non ACD Line Impact is set (MultilineAgentStateBehavior 1), but only a single line is controlled',
    needs: ['peripherals'],
    symptom: 'invalid-value',
    sources: [
      { document: 'DSH15', part: 'Peripheral: MultilineAgentControl, MultilineAgentStateBehavior' },
      { document: 'PGX15', part: 'Agent Phone Line Control, Non ACD Line Impact' },
    ],
  },
  docs: {
    what:
      '`MultilineAgentStateBehavior` of a peripheral is 1 (Non ACD Line Impact: a call on another line makes the agent Not ' +
      'Ready) while `MultilineAgentControl` is 0 (Agent Phone Line Control: single line). The columns of the same names in the ' +
      'desk settings are something else.',
    why:
      'The impact counts only with all lines. With a single line, calls on other lines are not seen and agents stay Ready ' +
      'during them, against what somebody has chosen here: calls are routed to agents who are on the phone.',
    flagged: {
      'peripheral.csv':
        'PeripheralID,EnterpriseName,ClientType,MultilineAgentControl,MultilineAgentStateBehavior\n5000,CUCM_PIM_1,30,0,1\n',
    },
    repaired: {
      'peripheral.csv':
        'PeripheralID,EnterpriseName,ClientType,MultilineAgentControl,MultilineAgentStateBehavior\n5000,CUCM_PIM_1,30,0,0\n',
    },
    remedy:
      `${PERIPHERAL_PATH}, and either set **Agent Phone Line Control** to **All Lines**, if agents are to become Not Ready by ` +
      `calls on other lines, or set **Non ACD Line Impact** to **Available Agent Stays Available**. ${LINES_NEED_A_RESTART}`,
    release: '12.5 to 15.0.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  if (isDeleted(peripheral) || flagOf(peripheral, 'MultilineAgentStateBehavior', context) !== true) return
  if (flagOf(peripheral, 'MultilineAgentControl', context) !== false) return
  const control = peripheral.field('MultilineAgentControl') as Field
  context.report({
    subject: peripheral.subject,
    place: (peripheral.field('MultilineAgentStateBehavior') as Field).place,
    message:
      `MultilineAgentStateBehavior of ${peripheralTitle(peripheral)} is 1, but MultilineAgentControl is 0 (single line): calls ` +
      'on other lines are not seen, and agents stay Ready during them. Set Agent Phone Line Control to all lines, or the ' +
      'impact to 0.',
    related: [{ place: control.place, message: 'MultilineAgentControl is 0: single line' }],
  })
}
