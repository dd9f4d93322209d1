import type { Source } from '../decode/source.js'
import type { DelimitedTable } from '../parse/delimited/table.js'
import type { ExportRecord, InputProblem, ParsedRecords, TableName } from './record.js'
import type { Table } from './table.js'
import { readBulk } from '../parse/delimited/bulk.js'
import { RowLayout } from './row-layout.js'
import { columnOfHeader, findTable, tableForHeader } from './table.js'

/** Records of the Configuration Manager's Bulk text. Blocks of tables that icmlint does not know are left out. */
export function recordsFromBulk(source: Source, entries = Infinity): ParsedRecords {
  const records: ExportRecord[] = []
  const problems: InputProblem[] = []
  const tables: TableName[] = []
  const blocks = readBulk(source.text)
  read: for (const block of blocks) {
    const table = tableOfBlock(block)
    if (!table || block.columns.length === 0) continue
    tables.push(table.name)
    const columns = block.columns.map((cell) => columnOfHeader(table, cell.text))
    const layout = new RowLayout(table, 'bulk', source, block.columns, columns, problems)
    for (const row of block.rows) {
      const record = layout.read(row)
      if (!record) continue
      if (records.length >= entries) {
        problems.push({ kind: 'limit-reached', place: record.namePlace, limit: 'entries', value: entries })
        break read
      }
      records.push(record)
    }
  }
  return { records, problems, failed: !blocks.some(tableOfBlock), tables }
}

/** The table of a block: by its name, or, where that is left out, by its columns. */
export function tableOfBlock(block: DelimitedTable): Table | undefined {
  if (block.name) return findTable(block.name.text)
  return tableForHeader(block.columns.map((cell) => cell.text))?.table
}
