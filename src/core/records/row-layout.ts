import type { Place, Source } from '../decode/source.js'
import type { Cell, Row } from '../parse/delimited/table.js'
import type { ExportRecord, Field, InputProblem, RecordForm } from './record.js'
import type { Column, Table } from './table.js'
import { tellsApart } from './likeness.js'
import { CellField, TableRecord } from './table-record.js'

/** How the cells of rows become the fields of records: what all rows under one header have in common. */
export class RowLayout {
  readonly table: Table
  readonly form: RecordForm
  readonly source: Source
  readonly #header: readonly Cell[]
  readonly #headerPlaces: readonly Place[]
  readonly #columns: readonly (Column | undefined)[]
  readonly #problems: InputProblem[]
  readonly #nameIndex: number
  readonly #operationIndex: number
  /** Columns of a name that an earlier one has, until a row shows that the two differ. */
  #duplicates: readonly Duplicate[]
  /** The fields of the row that was asked last: every rule asks one row before the next one is looked at. */
  #lastRow: Row | undefined
  readonly #lastFields: (Field | undefined)[]
  /** Where each column stands; of two of one name, the last. */
  readonly #indexes: ReadonlyMap<string, number>
  /** Where cells of no known column stand. */
  readonly unknown: readonly number[]
  /** The first and last of columns beside each other that do not merely tell rows apart. */
  readonly #setting: readonly (readonly [number, number])[]

  constructor(
    table: Table, form: RecordForm, source: Source, header: readonly Cell[], columns: readonly (Column | undefined)[],
    problems: InputProblem[],
  ) {
    this.table = table
    this.form = form
    this.source = source
    this.#header = header
    this.#headerPlaces = header.map((cell) => source.place(cell.start, cell.end))
    this.#problems = problems
    this.#columns = columns
    this.#nameIndex = columns.findIndex((column) => column?.name === 'EnterpriseName')
    this.#operationIndex = form === 'pcce-bulk' ? columns.findIndex((column) => column?.name === 'Operation') : -1
    this.#duplicates = this.#findDuplicates()
    this.#indexes = new Map(columns.flatMap((column, index) => (column ? [[column.name, index] as const] : [])))
    this.#lastFields = header.map(() => undefined)
    this.unknown = [...columns.keys()].filter((index) => !columns[index])
    this.#setting = stretches(columns, (column) => !column || !tellsApart(table, column))
  }

  /** The record of a row; none, and a problem at the row, when it has too few or too many cells. */
  read(row: Row): ExportRecord | undefined {
    const { source } = this
    if (row.unclosed) {
      const what = 'a quote opens here and never closes'
      this.#problems.push({ kind: 'broken-record', place: source.place(row.unclosed.start, row.unclosed.end), what })
      return undefined
    }
    const expected = this.#header.length
    if (row.count !== expected && (row.count < expected || row.cells.slice(expected).some((cell) => cell.text !== '' || cell.quoted))) {
      const place = source.place(row.start, row.end)
      this.#problems.push({ kind: 'row-too-short', place, expected, found: row.count })
      return undefined
    }
    this.#reportDuplicates(row)
    return new TableRecord(this, row)
  }

  /** What a row says in a column. */
  fieldOf(row: Row, column: string): Field | undefined {
    const index = this.#indexes.get(column)
    if (index === undefined) return undefined
    if (row !== this.#lastRow) {
      this.#lastRow = row
      this.#lastFields.fill(undefined)
    }
    return (this.#lastFields[index] ??= this.#makeField(row, index))
  }

  #makeField(row: Row, index: number): Field | undefined {
    return this.fieldAt(row, index) ?? this.#earlierField(row, index)
  }

  /** Where an update leaves a column as it is, an earlier one of the same name may say something. */
  #earlierField(row: Row, index: number): Field | undefined {
    const earlier = index === 0 ? -1 : this.#columns.lastIndexOf(this.#columns[index], index - 1)
    return earlier < 0 ? undefined : (this.fieldAt(row, earlier) ?? this.#earlierField(row, earlier))
  }

  /** What a cell of a row says; undefined for one that an update leaves as it is. */
  fieldAt(row: Row, index: number): Field | undefined {
    const cell = row.cell(index) as Cell
    const column = this.#columns[index]
    const text = this.#textOf(cell, column)
    if (text === null && cell.text !== '~' && this.#isUpdate(row)) return undefined
    return new CellField(this, row, index, cell, text)
  }

  /** What a row sets, as a text that another row of this source has only if it sets the same. */
  likeness(row: Row): string {
    // Another header may stand above other rows of one source.
    let likeness = String(this.#headerPlaces[0]?.start)
    for (const [first, last] of this.#setting) likeness += `\n${row.written(first, last)}`
    return likeness
  }

  /** What stands above a cell. */
  header(index: number): Cell {
    return this.#header[index] as Cell
  }

  headerPlace(index: number): Place {
    return this.#headerPlaces[index] as Place
  }

  /** The column of a cell, where it is known. */
  column(index: number): Column | undefined {
    return this.#columns[index]
  }

  /** The row's name cell, else its first cell that is not empty, else the row. */
  namePlace(row: Row): Place {
    const named = row.cell(this.#nameIndex)
    const cell = named && named.end > named.start ? named : row.cells.find((one) => one.end > one.start)
    return cell ? this.source.place(cell.start, cell.end) : this.source.place(row.start, row.end)
  }

  /** Whether the row of a bulk job changes what is there already. */
  #isUpdate(row: Row): boolean {
    return this.#operationIndex >= 0 && row.cell(this.#operationIndex)?.text.toUpperCase() === 'UPDATE'
  }

  /** In quotes, NULL is a text, but a column of numbers holds none. */
  #textOf(cell: Cell, column: Column | undefined): string | null {
    if (cell.text === '' || (cell.text === 'NULL' && (!cell.quoted || column?.type === 'integer'))) return null
    return this.form === 'pcce-bulk' && cell.text === '~' ? null : cell.text
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
  #reportDuplicates(row: Row): void {
    if (this.#duplicates.length === 0) return
    this.#duplicates = this.#duplicates.filter(({ index, first }) => {
      if (row.cell(index)?.text === row.cell(first)?.text) return true
      const place = this.#headerPlaces[index] as Place
      const name = this.#header[index]?.text ?? ''
      this.#problems.push({ kind: 'duplicate-field', place, first: this.#headerPlaces[first] as Place, name })
      return false
    })
  }
}

/** The first and last index of items beside each other that are so. */
function stretches<T>(items: readonly T[], is: (item: T) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (const [index, item] of items.entries()) {
    if (!is(item)) continue
    const last = found.at(-1)
    if (last?.[1] === index - 1) last[1] = index
    else found.push([index, index])
  }
  return found
}

interface Duplicate {
  readonly index: number
  readonly first: number
}
