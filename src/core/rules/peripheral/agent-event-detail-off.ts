import type { Peripheral } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { flagOf } from '../_shared/columns.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { isUccePeripheral, PERIPHERAL_PATH } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'peripheral/agent-event-detail-off',
    severity: 'warning',
    preset: 'recommended',
    summary: 'AgentEventDetail is off on a UCCE peripheral: reports show no reason codes, and so no cause of a logout',
    needs: ['peripherals'],
    symptom: null,
    sources: [
      { document: 'DSH15', part: 'Peripheral: AgentEventDetail' },
      { document: 'DF15', part: 'Reason codes in reports' },
    ],
  },
  docs: {
    what: '`AgentEventDetail` of a peripheral of client type 30 is N. The default for UCCE is Y.',
    why:
      'Without agent event detail no reason codes are stored, and reports show neither why agents were Not Ready nor why they ' +
      'were logged out. The reason code of a logout (50004 for the non-activity timer, 999 for a supervisor, 50002 for a lost ' +
      'desktop) is what tells the causes apart; without it an unexpected logout cannot be explained afterwards.',
    flagged: { 'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentEventDetail\n5000,CUCM_PIM_1,30,N\n' },
    repaired: { 'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentEventDetail\n5000,CUCM_PIM_1,30,Y\n' },
    remedy: `${PERIPHERAL_PATH}, select the peripheral, and check **Agent event detail** next to **Enable agent reporting**.`,
    release: '12.5 to 15.0.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  if (!isUccePeripheral(peripheral, context) || flagOf(peripheral, 'AgentEventDetail', context) !== false) return
  const field = peripheral.field('AgentEventDetail') as Field
  context.report({
    subject: peripheral.subject,
    place: field.place,
    message:
      `AgentEventDetail of ${peripheralTitle(peripheral)} is ${field.text ?? ''}: no reason codes are stored, so reports ` +
      'cannot tell why agents were Not Ready or logged out. Switch it on in PG Explorer; Y is the default for UCCE.',
    fix: {
      safe: false,
      description: 'Check Agent event detail in PG Explorer',
      setting: { record: peripheral.record, column: 'AgentEventDetail', value: 'Y' },
    },
  })
}
