import type { Peripheral } from '../../estate/model.js'
import { missingColumn } from '../_shared/columns.js'
import { DEFAULT_DESK_SETTINGS_PATH } from '../_shared/desk-reference.js'
import { capital, peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { isUccePeripheral } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'peripheral/no-default-desk-settings',
    severity: 'error',
    preset: 'recommended',
    summary: 'A UCCE peripheral (client type 30) has no default desk settings',
    needs: ['peripherals'],
    symptom: 'cannot-log-in',
    sources: [
      { document: 'PGX15', part: 'Peripheral tab: Default Desk Settings' },
      { document: 'DSH15', part: 'Peripheral: AgentDeskSettingsID' },
      { document: 'INST15', part: 'Agent Desk Settings: the default of the peripheral' },
    ],
  },
  docs: {
    what:
      'A peripheral of client type 30 (Enterprise Agent: CUCM, and with it UCCE) whose `AgentDeskSettingsID` is blank, so that ' +
      'it has no default desk settings.',
    why:
      'Every voice agent must have desk settings. An agent without own ones gets the default of the peripheral; where there is ' +
      'none, the agent cannot work. The guide also wants desk settings on a CUCM peripheral before agent reporting is enabled.',
    flagged: { 'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,CUCM_PIM_1,30,NULL\n' },
    repaired: { 'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,CUCM_PIM_1,30,5001\n' },
    remedy: `Open ${DEFAULT_DESK_SETTINGS_PATH}. Agents without own desk settings get them with their next login.`,
    release: '12.5 to 15.0.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  if (!isUccePeripheral(peripheral, context)) return
  const { deskSettings } = peripheral
  if (deskSettings.state === 'unknown') context.notChecked(missingColumn(peripheral, 'AgentDeskSettingsID'))
  if (deskSettings.state !== 'blank') return
  context.report({
    subject: peripheral.subject,
    place: deskSettings.field.place,
    message:
      `${capital(peripheralTitle(peripheral))} has no default desk settings (AgentDeskSettingsID is blank): an agent who has ` +
      'none either cannot log in, and agent reporting cannot be enabled. Choose Default Desk Settings in PG Explorer.',
  })
}
