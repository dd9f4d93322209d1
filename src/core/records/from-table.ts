import type { Place, Source } from '../decode/source.js'
import type { Cell, Row } from '../parse/delimited/table.js'
import type { Header } from './find-header.js'
import type { ExportRecord, InputProblem, ParsedRecords, RecordForm, TableName } from './record.js'
import type { Column, Table } from './table.js'
import { RowReader } from '../parse/delimited/row-reader.js'
import { makeField, RecordBuilder } from './build-record.js'
import { findHeader, headerAt } from './find-header.js'
import { columnOfHeader } from './table.js'

/**
 * Records of delimited text with a header line: SQL results saved by SSMS, sqlcmd or bcp, and the content file of a
 * Packaged CCE bulk job. Several results in one file, as sqlcmd writes them, are read one after the other.
 */
export function recordsFromTable(source: Source): ParsedRecords {
  const records: ExportRecord[] = []
  const problems: InputProblem[] = []
  const header = findHeader(source)
  if (!header) return { records, problems, failed: true }
  const tables: TableName[] = []
  let next: Header | undefined = header
  while (next) {
    tables.push(next.table.name)
    next = readResult(source, next, records, problems)
  }
  return { records, problems, failed: false, tables }
}

/** Reads the rows under a header; the next header where another result follows. */
function readResult(
  source: Source, header: Header, records: ExportRecord[], problems: InputProblem[],
): Header | undefined {
  const columns = header.row.cells.map((cell) => columnOf(header, cell.text))
  const layout = new RowLayout(header.table, header.form, source, header.row.cells, columns, problems)
  const reader = new RowReader(source.text, header.delimiter, header.next)
  reader.width = header.row.cells.length
  let ended = false
  for (;;) {
    const start = reader.offset
    const row = reader.next()
    if (!row) return undefined
    if (isBlankRow(row) || isDashedRow(row) || isSameRow(row, header.row)) continue
    if (isRowCount(row)) {
      ended = true
      continue
    }
    if (ended) {
      const following = headerAt(source.text, start)
      if (following) return following
      if (row.cells.length === 1) continue
    }
    const record = layout.read(row)
    if (record) records.push(record)
  }
}

/** How the cells of a row become the fields of a record. */
export class RowLayout {
  readonly #table: Table
  readonly #form: RecordForm
  readonly #source: Source
  readonly #header: readonly Cell[]
  readonly #headerPlaces: readonly Place[]
  readonly #columns: readonly (Column | undefined)[]
  readonly #problems: InputProblem[]
  readonly #nameIndex: number
  readonly #operationIndex: number
  /** Columns of a name that an earlier one has, until a row shows that the two differ. */
  #duplicates: readonly Duplicate[]

  constructor(
    table: Table, form: RecordForm, source: Source, header: readonly Cell[], columns: readonly (Column | undefined)[],
    problems: InputProblem[],
  ) {
    this.#table = table
    this.#form = form
    this.#source = source
    this.#header = header
    this.#headerPlaces = header.map((cell) => source.place(cell.start, cell.end))
    this.#problems = problems
    this.#columns = columns
    this.#nameIndex = columns.findIndex((column) => column?.name === 'EnterpriseName')
    this.#operationIndex = form === 'pcce-bulk' ? columns.findIndex((column) => column?.name === 'Operation') : -1
    this.#duplicates = this.#findDuplicates()
  }

  /** The record of a row; none, and a problem at the row, when it has too few or too many cells. */
  read(row: Row): ExportRecord | undefined {
    const source = this.#source
    if (row.unclosed) {
      const what = 'a quote opens here and never closes'
      this.#problems.push({ kind: 'broken-record', place: source.place(row.unclosed.start, row.unclosed.end), what })
      return undefined
    }
    const expected = this.#header.length
    if (row.cells.length < expected || row.cells.slice(expected).some((cell) => cell.text !== '' || cell.quoted)) {
      const place = source.place(row.start, row.end)
      this.#problems.push({ kind: 'row-too-short', place, expected, found: row.cells.length })
      return undefined
    }
    this.#reportDuplicates(row)
    const namePlace = this.#namePlace(row)
    const builder = new RecordBuilder(this.#table, this.#form, source, [])
    const update = row.cells[this.#operationIndex]?.text.toUpperCase() === 'UPDATE'
    this.#header.forEach((head, index) => {
      const cell = row.cells[index] as Cell
      const text = this.#textOf(cell, this.#columns[index])
      if (text === null && update && cell.text !== '~') return
      const where = cell.end > cell.start ? source.place(cell.start, cell.end) : namePlace
      const column = this.#columns[index]
      const offsets = text === null ? undefined : cell.offsets
      const headPlace = this.#headerPlaces[index] as Place
      const field = makeField(column?.name ?? head.text, head.text, text, where, headPlace, offsets)
      if (column) builder.add(field)
      else builder.addUnknown(field)
    })
    return builder.finish(namePlace)
  }

  /** In quotes, NULL is a text, but a column of numbers holds none. */
  #textOf(cell: Cell, column: Column | undefined): string | null {
    if (cell.text === '' || (cell.text === 'NULL' && (!cell.quoted || column?.type === 'integer'))) return null
    return this.#form === 'pcce-bulk' && cell.text === '~' ? null : cell.text
  }

  /** The row's name cell, else its first cell that is not empty, else the row. */
  #namePlace(row: Row): Place {
    const named = row.cells[this.#nameIndex]
    const cell = named && named.end > named.start ? named : row.cells.find((one) => one.end > one.start)
    return cell ? this.#source.place(cell.start, cell.end) : this.#source.place(row.start, row.end)
  }

  #findDuplicates(): Duplicate[] {
    const duplicates: Duplicate[] = []
    const seen = new Map<string, number>()
    for (const [index, cell] of this.#header.entries()) {
      const column = this.#columns[index]?.name ?? cell.text.toLowerCase()
      const first = seen.get(column)
      if (first === undefined) seen.set(column, index)
      else duplicates.push({ index, first })
    }
    return duplicates
  }

  /** A join has a key twice, and equal: it does not matter which one counts. */
  #reportDuplicates({ cells }: Row): void {
    if (this.#duplicates.length === 0) return
    this.#duplicates = this.#duplicates.filter(({ index, first }) => {
      if (cells[index]?.text === cells[first]?.text) return true
      const place = this.#headerPlaces[index] as Place
      const name = this.#header[index]?.text ?? ''
      this.#problems.push({ kind: 'duplicate-field', place, first: this.#headerPlaces[first] as Place, name })
      return false
    })
  }
}

interface Duplicate {
  readonly index: number
  readonly first: number
}

function columnOf(header: Header, name: string): Column | undefined {
  if (header.form === 'csv') return columnOfHeader(header.table, name)
  // The bulk job names things where the table has their ids.
  const lower = name.toLowerCase()
  const byAlias = header.table.columns.find((column) => column.aliases?.some((alias) => alias.toLowerCase() === lower))
  return byAlias ?? columnOfHeader(header.table, name)
}

function isBlankRow(row: Row): boolean {
  return row.cells.length === 1 && row.cells[0]?.text === '' && !row.cells[0].quoted
}

/** sqlcmd's line of dashes under the header. */
function isDashedRow(row: Row): boolean {
  return row.cells.every((cell) => /^-+$/.test(cell.text)) && (row.cells[0]?.text.length ?? 0) > 1
}

/** A header printed again, as sqlcmd does every so many rows. */
function isSameRow(row: Row, header: Row): boolean {
  return row.cells.length === header.cells.length && row.cells.every((cell, index) => cell.text === header.cells[index]?.text)
}

/** `(3 rows affected)`, in the language of the server. */
function isRowCount(row: Row): boolean {
  return row.cells.length === 1 && /^\(\d+ [^()]*(?:\([^()]*\))?[^()]*\)$/.test((row.cells[0]?.text ?? '').slice(0, 100))
}
