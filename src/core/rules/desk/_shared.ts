import type { DeskSettings, NumberField } from '../../estate/model.js'
import type { RelatedPlace } from '../../findings/finding.js'
import type { Field } from '../../records/record.js'
import type { Column } from '../../records/table.js'
import { columnOf, tableOf } from '../../records/table.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { named } from '../_shared/subjects.js'
import { seconds } from '../../text/words.js'

export { deskTitle } from '../_shared/titles.js'

const TABLE = tableOf('Agent_Desk_Settings')

/** Where an engineer changes desk settings. */
export const WHERE_TO_CHANGE =
  'In **Configuration Manager** open **Tools > List Tools > Agent Desk Settings List** (on Packaged CCE: **Unified CCE ' +
  'Administration > Desk Settings**), select the desk settings'

/** A change reaches an agent only with the next login. */
export const AFTER_LOGIN = 'The change takes effect for an agent who has logged out and in again.'

/** What the schema says about a column of Agent_Desk_Settings, which must be one of it. */
export function columnFact(name: string): Column {
  return columnOf(TABLE, name) as Column
}

export function columnFacts(): readonly Column[] {
  return TABLE.columns
}

/** The documented range of a timer. */
export function rangeOf(column: string): { readonly minimum: number; readonly maximum: number } {
  const { minimum = 0, maximum = 0 } = columnFact(column)
  return { minimum, maximum }
}

/** `10 to 7200 s` */
export function rangeText(column: string): string {
  const { minimum, maximum } = rangeOf(column)
  return `${minimum} to ${maximum} s`
}

/** What is wrong with a number that must lie in the documented range of its column. */
export type RangeFault =
  | { readonly kind: 'no-number'; readonly text: string }
  | { readonly kind: 'outside'; readonly value: number }

/** Blank is no fault: whether it may be blank is for other rules to say. */
export function rangeFault(number: NumberField, column: string): RangeFault | undefined {
  if (number.state === 'blank') return undefined
  if (number.state === 'invalid') return { kind: 'no-number', text: number.text }
  const { minimum, maximum } = rangeOf(column)
  return number.value < minimum || number.value > maximum ? { kind: 'outside', value: number.value } : undefined
}

/** The value as a message shows it: a time with its unit, or the text in quotes. */
export function faultText(fault: RangeFault): string {
  return fault.kind === 'no-number' ? `${named(fault.text)}, which is no whole number` : seconds(fault.value)
}

/** The number where it is one and lies in its documented range. */
export function validNumber(number: NumberField | undefined, column: string): number | undefined {
  return number?.state === 'number' && !rangeFault(number, column) ? number.value : undefined
}

/** What a related field says. */
export function fieldNote(field: Field): RelatedPlace {
  return { place: field.place, message: `${field.writtenName} is ${field.text === null ? 'blank' : field.text}` }
}

/** What the other columns say that a finding rests on, as far as the export has them. */
export function fieldNotes(settings: DeskSettings, columns: readonly string[]): RelatedPlace[] {
  return columns.flatMap((column) => {
    const field = settings.field(column)
    return field ? [fieldNote(field)] : []
  })
}

/** A column's number that is none of the values it may have, with its text; undefined where it is fine, blank or unknown. */
export function enumFault(
  settings: DeskSettings, column: string, allowed: readonly (string | number)[], context: RuleContext,
): { readonly field: Field; readonly text: string } | undefined {
  const number = numberOf(settings, column, context)
  if (!number || number.state === 'blank') return undefined
  if (number.state === 'number' && allowed.includes(number.value)) return undefined
  return { field: number.field, text: number.state === 'number' ? String(number.value) : named(number.text) }
}
