/** A cell without its quotes; `start` and `end` are offsets into the source. */
export interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** Where each character of `text` stands in the source; only where doubled quotes make it differ from the source. */
  readonly offsets?: readonly number[]
}

/** A row of cells; the places are without the line end. */
export interface Row {
  readonly start: number
  readonly end: number
  /** How many cells it has. */
  readonly count: number
  /** A cell by its index; undefined beyond the last one. */
  cell(index: number): Cell | undefined
  readonly cells: readonly Cell[]
  /** What stands in the cells from one to another, both included, as one text; where it is the same, each cell is. */
  written(first: number, last: number): string
  /** A cell whose quote never closes: the row was taken to end with its line. */
  readonly unclosed?: Cell
}

/** A block of delimited text under one header line. */
export interface DelimitedTable {
  /** The name after `__TABLE`, where the text has one. */
  readonly name: Cell | null
  readonly columns: readonly Cell[]
  readonly rows: readonly Row[]
}

export type Delimiter = ',' | ';' | '\t' | '|'
