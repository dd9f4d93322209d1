import type { Agent, DeskSettings, DeskSettingsReference, Estate, Peripheral } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { isDeleted, missingColumn } from './columns.js'
import { perEstate } from './per-estate.js'
import { firstRowsThat } from './peripherals.js'
import { shownName } from './titles.js'

/** Where an engineer sets the default desk settings of a peripheral. */
export const DEFAULT_DESK_SETTINGS_PATH =
  '**Configuration Manager > Tools > Explorer Tools > PG Explorer**, select the PIM, and on the **Peripheral** tab choose ' +
  '**Default Desk Settings**'

export type NamedReference = DeskSettingsReference & { readonly state: 'named' }

/** Whether the desk settings that a row names are among the inputs; null where those do not tell. */
export function isThere(reference: NamedReference, estate: Estate): boolean | null {
  if (findDeskSettings(reference, estate)) return true
  const keys = keysOf(estate)
  const comparable = (reference.id !== undefined && keys.allHaveIds) || (reference.name !== undefined && keys.allHaveNames)
  return comparable && estate.isWhole('Agent_Desk_Settings') ? false : null
}

/** By id, else by name: an export may have only one of the two. */
export function findDeskSettings(reference: NamedReference, estate: Estate): DeskSettings | undefined {
  const found = estate.deskSettingsOf(reference)
  if (found || reference.name === undefined) return found
  return estate.deskSettingsOf({ state: 'named', name: reference.name, field: reference.field })
}

/** Says why the desk settings of a reference could not be looked up. */
export function lookupFailed(context: RuleContext): void {
  context.notChecked(
    context.estate.isWhole('Agent_Desk_Settings')
      ? 'an export of desk settings has no ids or no names, by which others refer to them (SELECT * FROM Agent_Desk_Settings)'
      : 'the desk settings among the inputs are not all there are (export the whole list: SELECT * FROM Agent_Desk_Settings)',
  )
}

interface Keys {
  readonly allHaveIds: boolean
  readonly allHaveNames: boolean
}

const keysOf = perEstate(
  ({ deskSettings }): Keys => ({
    allHaveIds: deskSettings.every(({ id }) => id !== undefined),
    allHaveNames: deskSettings.every(({ name }) => name !== undefined),
  }),
)

const runningPeripherals = firstRowsThat((row) => !isDeleted(row))

/** The peripheral whose default desk settings an agent without own ones gets. */
export function peripheralOfHeir(agent: Agent, context: RuleContext): Peripheral | undefined {
  if (isDeleted(agent)) return undefined
  const { state } = agent.deskSettings
  if (state === 'unknown') context.notChecked(missingColumn(agent, 'AgentDeskSettingsID'))
  if (state !== 'blank') return undefined
  if (agent.peripheralId === undefined) {
    context.notChecked('an export of agents does not name their peripheral (SELECT * FROM Agent)')
    return undefined
  }
  const peripheral = runningPeripherals(context.estate).get(agent.peripheralId)
  if (!peripheral) context.notChecked('the peripheral of an agent is not among the inputs (SELECT * FROM Peripheral)')
  else if (peripheral.deskSettings.state === 'unknown') context.notChecked(missingColumn(peripheral, 'AgentDeskSettingsID'))
  return peripheral
}

/** `desk settings 5001 (Claims_Day)`, as far as the reference says. */
export function referenceTitle({ id, name }: NamedReference): string {
  const shown = shownName(name ?? '')
  if (id === undefined) return `desk settings “${shown}”`
  return `desk settings ${id}${name === undefined ? '' : ` (${shown})`}`
}
