import type { Peripheral } from '../../estate/model.js'
import { isDeleted } from '../_shared/columns.js'
import type { RuleContext } from '../rule.js'

/** Where an engineer changes a peripheral. */
export const PERIPHERAL_PATH =
  'In **Configuration Manager > Tools > Explorer Tools > PG Explorer**, select the PIM under its peripheral gateway'

/** A change of how lines are controlled reaches the PG only with both sides down. */
export const LINES_NEED_A_RESTART =
  'A change of phone line control takes effect when both sides of the PG have been down, or after `exit_opc`: plan a ' +
  'maintenance window.'

/**
 * Whether it is a UCCE peripheral (client type 30) in use. Where no input tells its client type, the rule says that it did
 * not check.
 */
export function isUccePeripheral(peripheral: Peripheral, context: RuleContext): boolean {
  if (isDeleted(peripheral)) return false
  const { id, clientType } = peripheral
  if (clientType !== undefined) return clientType === UCCE_CLIENT_TYPE
  const ucce = id === undefined ? undefined : context.estate.isUcce(id)
  if (ucce === undefined) context.notChecked('the client type of a peripheral is not among the inputs (SELECT * FROM Peripheral)')
  return ucce === true
}

/** ClientType of Enterprise Agent: CUCM, and with it UCCE. */
const UCCE_CLIENT_TYPE = 30
