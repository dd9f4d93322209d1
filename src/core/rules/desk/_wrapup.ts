import type { DeskSettings, NumberField } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { columnFact } from './_shared.js'

export const WRAPUP_TIMER = 'WorkModeTimer'
export const WRAPUP_MODES = ['WrapupDataIncomingMode', 'WrapupDataOutgoingMode'] as const

const REQUIRED = 0
const NOT_ALLOWED = 2
const REQUIRED_WITH_DATA = 3

/** The mode columns that require wrap-up; where none does and one is not exported, the rule says that it did not check. */
export function requiringModes(settings: DeskSettings, context: RuleContext): readonly string[] {
  const found = WRAPUP_MODES.filter((column) => requires(column, settings.number(column)))
  if (found.length > 0) return found
  return WRAPUP_MODES.filter((column) => requires(column, numberOf(settings, column, context)))
}

function requires(column: string, number: NumberField | undefined): boolean {
  if (number?.state !== 'number' || columnFact(column).enum?.includes(number.value) !== true) return false
  return number.value === REQUIRED || number.value === REQUIRED_WITH_DATA
}

/** Whether neither mode lets an agent wrap up; false where an export does not tell. */
export function isNeverAllowed(settings: DeskSettings, context: RuleContext): boolean {
  return WRAPUP_MODES.map((column) => numberOf(settings, column, context))
    .every((number) => number?.state === 'number' && number.value === NOT_ALLOWED)
}

/** `WrapupDataIncomingMode 0 and WrapupDataOutgoingMode 0` */
export function modesText(settings: DeskSettings, columns: readonly string[]): string {
  return columns.map((column) => `${column} ${settings.field(column)?.text ?? ''}`).join(' and ')
}

/** The REST element is 1 to 7200; in the table 0 is "off". */
export function isZeroOff(settings: DeskSettings): boolean {
  return settings.record.form !== 'rest'
}

/** The default over REST and in the administration pages, which is the highest value. */
export function longestTimer(): number {
  return columnFact(WRAPUP_TIMER).maximum ?? Infinity
}
