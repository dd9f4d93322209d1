import type { Peripheral } from '../../estate/model.js'
import { isDeleted, missingColumn } from '../_shared/columns.js'
import { DEFAULT_DESK_SETTINGS_PATH, isThere, lookupFailed, referenceTitle } from '../_shared/desk-reference.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'

const DESK = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,3600\n'

export const rule = defineRule({
  meta: {
    id: 'peripheral/default-desk-settings-missing',
    severity: 'error',
    preset: 'recommended',
    summary: 'The default desk settings of a peripheral are not among the agent desk settings',
    needs: ['peripherals', 'desk'],
    symptom: 'cannot-log-in',
    sources: [
      { document: 'DSH15', part: 'Peripheral: AgentDeskSettingsID refers to Agent_Desk_Settings' },
      { document: 'PGX15', part: 'Peripheral tab: Default Desk Settings' },
    ],
  },
  docs: {
    what:
      'The default desk settings that a peripheral names, by `AgentDeskSettingsID` or in REST by name, are not in the export ' +
      'of the agent desk settings. The rule looks only where that export is the whole list.',
    why:
      'Deleting desk settings is permanent. Agents without own desk settings depend on the default: where it is gone, they ' +
      'have none and cannot log in. The other reason is two exports of different days or systems, and then what other rules ' +
      'say of them is wrong, too.',
    flagged: {
      'desk-settings.csv': DESK,
      'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,CUCM_PIM_1,30,5009\n',
    },
    repaired: {
      'desk-settings.csv': DESK,
      'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,CUCM_PIM_1,30,5001\n',
    },
    remedy:
      `If the exports are of one system and one day, open ${DEFAULT_DESK_SETTINGS_PATH}, and choose desk settings that exist. ` +
      'Otherwise export both again.',
    release: 'All.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  if (isDeleted(peripheral)) return
  const { deskSettings } = peripheral
  if (deskSettings.state === 'unknown') context.notChecked(missingColumn(peripheral, 'AgentDeskSettingsID'))
  if (deskSettings.state !== 'named') return
  const there = isThere(deskSettings, context.estate)
  if (there === null) lookupFailed(context)
  if (there !== false) return
  context.report({
    subject: peripheral.subject,
    place: deskSettings.field.place,
    message:
      `The default of ${peripheralTitle(peripheral)}, ${referenceTitle(deskSettings)}, is not among the agent desk settings: ` +
      'agents without desk settings of their own have none then and cannot log in. Choose desk settings that exist, or export ' +
      'both tables again.',
  })
}
