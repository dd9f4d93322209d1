import type { NumberField, Row } from '../../estate/model.js'
import type { Field, RecordForm, TableName } from '../../records/record.js'
import { columnOf, tableOf } from '../../records/table.js'
import type { RuleContext } from '../rule.js'

/** A row that is marked as deleted has no effect. */
export function isDeleted(row: Row): boolean {
  return row.flag('Deleted') === true
}

/** A field of a row; where the export lacks the column, the rule says that it did not check. */
export function fieldOf(row: Row, column: string, context: RuleContext): Field | undefined {
  const field = row.field(column)
  if (!field) context.notChecked(missingColumn(row, column))
  return field
}

/** A number of a row; where the export lacks the column, the rule says that it did not check. */
export function numberOf(row: Row, column: string, context: RuleContext): NumberField | undefined {
  const number = row.number(column)
  if (!number) context.notChecked(missingColumn(row, column))
  return number
}

/** A flag of a row; where the export lacks the column or its value is no flag, the rule says that it did not check. */
export function flagOf(row: Row, column: string, context: RuleContext): boolean | undefined {
  const flag = row.flag(column)
  if (flag !== undefined) return flag
  const field = row.field(column)
  if (!field) context.notChecked(missingColumn(row, column))
  else {
    const fault = field.text === null ? 'blank' : 'no yes or no'
    context.notChecked(`${field.writtenName} of a row of ${row.record.table} is ${fault}`)
  }
  return undefined
}

/** Made once each: a column is missing in all rows of an export, and every rule that wants it says so for every row. */
const missing = new Map<string, Map<TableName, Map<RecordForm, string>>>()

/** What an export lacks, and which export has it. */
export function missingColumn({ record }: Row, column: string): string {
  const { table, form } = record
  let byTable = missing.get(column)
  if (!byTable) missing.set(column, (byTable = new Map<TableName, Map<RecordForm, string>>()))
  let byForm = byTable.get(table)
  if (!byForm) byTable.set(table, (byForm = new Map<RecordForm, string>()))
  let text = byForm.get(form)
  if (text === undefined) byForm.set(form, (text = describeMissing(table, form, column)))
  return text
}

function describeMissing(table: TableName, form: RecordForm, column: string): string {
  const query = `SELECT * FROM ${table}`
  if (form === 'rest') {
    const rest = columnOf(tableOf(table), column)?.rest
    return rest === undefined
      ? `the REST API does not return ${column} (${query})`
      : `a REST export of ${table} has no ${rest} (${query})`
  }
  if (form === 'pcce-bulk') return `the file of a bulk job does not tell ${column}, or leaves it as it is (${query})`
  return `an export of ${table} has no column ${column} (${query})`
}
