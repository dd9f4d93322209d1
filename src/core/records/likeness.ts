import type { ExportRecord, TableName } from './record.js'
import { tableOf, type Column, type Table } from './table.js'

/**
 * What a record sets, as a text: two records of one source with the same text have the same fields with the same values, but for
 * columns that tell rows apart. Records that set the same may have different ones where they are written differently.
 */
export function likenessOf(record: ExportRecord): string {
  return record.likeness?.() ?? likenessOfFields(record)
}

/** Whether a column tells a row from others, or says something about it to people, and sets nothing. */
export function tellsApart(table: Table, { name, bookkeeping, remark }: Column): boolean {
  return bookkeeping === true || remark === true || table.rowKeys.some((key) => key.includes(name))
}

function likenessOfFields({ table, fields, unknownFields }: ExportRecord): string {
  const apart = columnsApart(table)
  let likeness = ''
  for (const [column, { text }] of fields) if (!apart.has(column)) likeness += pair(column, text)
  for (const { writtenName, text } of unknownFields) likeness += pair(writtenName, text)
  return likeness
}

/** With the length of the value, so that no value looks like the next name. */
function pair(name: string, text: string | null): string {
  return text === null ? `${name}=-;` : `${name}=${text.length}:${text};`
}

const apartOf = new Map<TableName, ReadonlySet<string>>()

function columnsApart(name: TableName): ReadonlySet<string> {
  let apart = apartOf.get(name)
  if (!apart) {
    const table = tableOf(name)
    apart = new Set(table.columns.flatMap((column) => (tellsApart(table, column) ? [column.name] : [])))
    apartOf.set(name, apart)
  }
  return apart
}
