import type { Cell, Delimiter, Row } from './table.js'

/** A row of cells that are at hand. */
export class CellRow implements Row {
  constructor(readonly cells: readonly Cell[], readonly start: number, readonly end: number) {}

  get count(): number {
    return this.cells.length
  }

  cell(index: number): Cell | undefined {
    return this.cells[index]
  }

  /** With quotes, of which rows without have none, and with lengths, for a cell may hold anything. */
  written(first: number, last: number): string {
    let written = ''
    for (const { text, quoted } of this.cells.slice(first, last + 1)) written += `"${quoted ? 'q' : ''}${text.length}:${text}`
    return written
  }
}

/** Such a row with a quote that never closes. */
export class UnclosedRow extends CellRow {
  constructor(cells: readonly Cell[], start: number, end: number, readonly unclosed: Cell) {
    super(cells, start, end)
  }
}

/** Text without quotes, and where cells of it end; one array serves the rows of a whole file. */
export class PlainText {
  /** The offset of the delimiter or line end behind each cell. */
  #ends = new Int32Array(64)
  /** How many ends are noted. */
  length = 0

  constructor(readonly text: string, readonly delimiter: Delimiter) {}

  note(end: number): void {
    if (this.length === this.#ends.length) {
      const more = new Int32Array(this.length * 2)
      more.set(this.#ends)
      this.#ends = more
    }
    this.#ends[this.length++] = end
  }

  endAt(index: number): number {
    return this.#ends[index] as number
  }
}

/** A row without quotes. Its cells are made when they are asked for: of a large table, most are never looked at. */
export class PlainRow implements Row {
  readonly #plain: PlainText
  readonly #first: number
  readonly start: number
  readonly count: number

  /** @param first the index of the end of its first cell */
  constructor(plain: PlainText, start: number, first: number, count: number) {
    this.#plain = plain
    this.#first = first
    this.start = start
    this.count = count
  }

  get end(): number {
    return this.#plain.endAt(this.#first + this.count - 1)
  }

  cell(index: number): Cell | undefined {
    if (index < 0 || index >= this.count) return undefined
    const { text, delimiter } = this.#plain
    return trimmed(text, this.#startOf(index), this.#plain.endAt(this.#first + index), delimiter)
  }

  written(first: number, last: number): string {
    return this.#plain.text.slice(this.#startOf(first), this.#plain.endAt(this.#first + last))
  }

  get cells(): readonly Cell[] {
    return Array.from({ length: this.count }, (_, index) => this.cell(index) as Cell)
  }

  #startOf(index: number): number {
    return index === 0 ? this.start : this.#plain.endAt(this.#first + index - 1) + 1
  }
}

/** Whether all cells of a row are so; those behind the first that is not are not made. */
export function everyCell(row: Row, is: (cell: Cell, index: number) => boolean): boolean {
  for (let index = 0; index < row.count; index++) if (!is(row.cell(index) as Cell, index)) return false
  return true
}

/** A cell without quotes, blanks around it left out. */
export function trimmed(text: string, start: number, end: number, delimiter: Delimiter): Cell {
  let from = start
  let to = end
  while (from < to && isBlank(text, from, delimiter)) from++
  while (to > from && isBlank(text, to - 1, delimiter)) to--
  return { text: text.slice(from, to), start: from, end: to, quoted: false }
}

/** Whether a blank stands there that is no delimiter. */
export function isBlank(text: string, at: number, delimiter: Delimiter): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || (code === 9 && delimiter !== '\t')
}
