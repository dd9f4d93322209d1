import type { Place } from '../decode/source.js'
import type { Cell, Row } from '../parse/delimited/table.js'
import type { ExportRecord, Field } from './record.js'
import type { RowLayout } from './row-layout.js'

/** The record of a row of delimited text. Its fields are made when they are asked for: of a large table, few ever are. */
export class TableRecord implements ExportRecord {
  readonly #layout: RowLayout
  readonly #row: Row
  readonly fields: ReadonlyMap<string, Field>

  constructor(layout: RowLayout, row: Row) {
    this.#layout = layout
    this.#row = row
    this.fields = new RowFields(layout, row)
  }

  get table(): ExportRecord['table'] {
    return this.#layout.table.name
  }

  get form(): ExportRecord['form'] {
    return this.#layout.form
  }

  get source(): ExportRecord['source'] {
    return this.#layout.source
  }

  get namePlace(): Place {
    return this.#layout.namePlace(this.#row)
  }

  likeness(): string {
    return this.#layout.likeness(this.#row)
  }

  get unknownFields(): readonly Field[] {
    return this.#layout.unknown.flatMap((index) => this.#layout.fieldAt(this.#row, index) ?? [])
  }
}

/**
 * The fields of a row by their columns, a map to whoever reads it. What it made it does not keep: to make a field again costs
 * less than to have all of them in memory.
 */
class RowFields implements ReadonlyMap<string, Field> {
  readonly #layout: RowLayout
  readonly #row: Row

  constructor(layout: RowLayout, row: Row) {
    this.#layout = layout
    this.#row = row
  }

  get(column: string): Field | undefined {
    return this.#layout.fieldOf(this.#row, column)
  }

  has(column: string): boolean {
    return this.get(column) !== undefined
  }

  get size(): number {
    return [...this].length
  }

  /** In the order of the cells that say something. */
  *entries(): MapIterator<[string, Field]> {
    const seen = new Set<string>()
    for (let index = 0; index < this.#row.count; index++) {
      const column = this.#layout.column(index)?.name
      if (column === undefined || seen.has(column) || !this.#layout.fieldAt(this.#row, index)) continue
      seen.add(column)
      const field = this.get(column)
      if (field) yield [column, field]
    }
  }

  *keys(): MapIterator<string> {
    for (const [column] of this) yield column
  }

  *values(): MapIterator<Field> {
    for (const [, field] of this) yield field
  }

  [Symbol.iterator](): MapIterator<[string, Field]> {
    return this.entries()
  }

  forEach(use: (field: Field, column: string, fields: ReadonlyMap<string, Field>) => void): void {
    for (const [column, field] of this) use(field, column, this)
  }
}

/** What a cell says. Rules ask for many fields and report few: all but the text is worked out for those. */
export class CellField implements Field {
  readonly #layout: RowLayout
  readonly #row: Row
  readonly #index: number
  readonly #cell: Cell

  constructor(layout: RowLayout, row: Row, index: number, cell: Cell, readonly text: string | null) {
    this.#layout = layout
    this.#row = row
    this.#index = index
    this.#cell = cell
  }

  get column(): string {
    return this.#layout.column(this.#index)?.name ?? this.writtenName
  }

  get writtenName(): string {
    return this.#layout.header(this.#index).text
  }

  get place(): Place {
    const { start, end } = this.#cell
    return end > start ? this.#layout.source.place(start, end) : this.#layout.namePlace(this.#row)
  }

  get namePlace(): Place {
    return this.#layout.headerPlace(this.#index)
  }

  get offsets(): readonly number[] | undefined {
    return this.text === null ? undefined : this.#cell.offsets
  }
}
