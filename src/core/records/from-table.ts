import type { Source } from '../decode/source.js'
import type { Row } from '../parse/delimited/table.js'
import type { Header } from './find-header.js'
import type { ExportRecord, InputProblem, ParsedRecords, TableName } from './record.js'
import type { Column } from './table.js'
import { RowReader } from '../parse/delimited/row-reader.js'
import { everyCell } from '../parse/delimited/rows.js'
import { findHeader, headerAt } from './find-header.js'
import { RowLayout } from './row-layout.js'
import { columnOfHeader } from './table.js'

/**
 * Records of delimited text with a header line: SQL results saved by SSMS, sqlcmd or bcp, and the content file of a
 * Packaged CCE bulk job. Several results in one file, as sqlcmd writes them, are read one after the other.
 */
export function recordsFromTable(source: Source, entries = Infinity): ParsedRecords {
  const records: ExportRecord[] = []
  const problems: InputProblem[] = []
  const header = findHeader(source)
  if (!header) return { records, problems, failed: true }
  const tables: TableName[] = []
  let next: Header | undefined = header
  while (next) {
    tables.push(next.table.name)
    next = readResult(source, next, records, problems, entries)
  }
  return { records, problems, failed: false, tables }
}

/** Reads the rows under a header; the next header where another result follows. */
function readResult(
  source: Source, header: Header, records: ExportRecord[], problems: InputProblem[], entries: number,
): Header | undefined {
  const columns = header.row.cells.map((cell) => columnOf(header, cell.text))
  const layout = new RowLayout(header.table, header.form, source, header.row.cells, columns, problems)
  const reader = new RowReader(source.text, header.delimiter, header.next)
  reader.width = header.row.cells.length
  let ended = false
  let blank = false
  for (;;) {
    const start = reader.offset
    const row = reader.next()
    if (!row) return undefined
    if (isBlankRow(row)) {
      blank = true
      continue
    }
    if (isDashedRow(row) || isSameRow(row, header.row)) continue
    if (isRowCount(row)) {
      ended = true
      continue
    }
    if (ended || blank) {
      const following = headerAt(source.text, start)
      if (following) return following
      if (ended && row.count === 1) continue
    }
    blank = false
    const record = layout.read(row)
    if (!record) continue
    if (records.length >= entries) {
      problems.push({ kind: 'limit-reached', place: record.namePlace, limit: 'entries', value: entries })
      return undefined
    }
    records.push(record)
  }
}

function columnOf(header: Header, name: string): Column | undefined {
  if (header.form === 'csv') return columnOfHeader(header.table, name)
  // The bulk job names things where the table has their ids.
  const lower = name.toLowerCase()
  const byAlias = header.table.columns.find((column) => column.aliases?.some((alias) => alias.toLowerCase() === lower))
  return byAlias ?? columnOfHeader(header.table, name)
}

function isBlankRow(row: Row): boolean {
  if (row.count !== 1) return false
  const cell = row.cell(0)
  return cell?.text === '' && !cell.quoted
}

/** sqlcmd's line of dashes under the header. */
function isDashedRow(row: Row): boolean {
  return everyCell(row, (cell) => /^-+$/.test(cell.text)) && (row.cell(0)?.text.length ?? 0) > 1
}

/** A header printed again, as sqlcmd does every so many rows. */
function isSameRow(row: Row, header: Row): boolean {
  return row.count === header.count && everyCell(row, (cell, index) => cell.text === header.cell(index)?.text)
}

/** `(3 rows affected)`, in the language of the server. */
function isRowCount(row: Row): boolean {
  return row.count === 1 && /^\(\d+ [^()]*(?:\([^()]*\))?[^()]*\)$/.test((row.cell(0)?.text ?? '').slice(0, 100))
}
