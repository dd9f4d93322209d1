import type { Cell, Delimiter, Row } from './table.js'
import { CellRow, isBlank, PlainRow, PlainText, trimmed, UnclosedRow } from './rows.js'

const QUOTE = 34

/** Reads rows one after the other, so that the caller can settle delimiter and width from the first of them. */
export class RowReader {
  readonly #text: string
  readonly #delimiter: Delimiter
  readonly #quotes: boolean
  readonly #plainText: PlainText
  #at: number
  /** Up to here a quote must close on its own line: a row that reached this far over several lines was given up. */
  #oneLineUntil = 0
  /** The end of the line that was asked for last: all quotes of a long line ask for it. */
  #lineStart = 0
  #lineEnd = -1
  /** Number of cells that a row should have; 0 while unknown. Settles whether a quote that spans lines is meant. */
  width = 0

  constructor(text: string, delimiter: Delimiter, from = 0, quotes = true) {
    this.#text = text
    this.#delimiter = delimiter
    this.#quotes = quotes
    this.#plainText = new PlainText(text, delimiter)
    this.#at = from
  }

  /** Where the next row begins. */
  get offset(): number {
    return this.#at
  }

  /** The next row, or undefined at the end. A blank line is a row with one empty cell. */
  next(): Row | undefined {
    const start = this.#at
    if (start >= this.#text.length) return undefined
    const plain = this.#plainRow(start)
    if (plain) return plain
    const row = this.#read(start, true)
    if (row.lines === 1) return this.#accept(row, row.opening)
    if (!row.broken && (this.width === 0 || row.cells.length === this.width)) return this.#accept(row)
    const single = this.#read(start, false)
    // Closed quotes over several lines, and yet not the number of cells: believed unless one line alone has it.
    if (!row.broken && single.cells.length !== this.width) return this.#accept(row)
    this.#oneLineUntil = Math.max(this.#oneLineUntil, row.reached)
    return this.#accept(single, row.opening)
  }

  #accept(row: RawRow, opening?: number): Row {
    this.#at = skipLineEnd(this.#text, row.end)
    const { cells, start, end } = row
    const unclosed = opening === undefined ? undefined : cells.find((cell) => cell.end > opening)
    return unclosed ? new UnclosedRow(cells, start, end, unclosed) : new CellRow(cells, start, end)
  }

  /** The row of a line without quotes, which most are; undefined for others. */
  #plainRow(start: number): Row | undefined {
    const text = this.#text
    const plain = this.#plainText
    const delimiter = this.#delimiter.charCodeAt(0)
    const quote = this.#quotes ? QUOTE : -1
    const first = plain.length
    let at = start
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiter) plain.note(at)
      else if (code === quote) {
        plain.length = first
        return undefined
      } else if (isLineEnd(code)) break
    }
    plain.note(at)
    this.#at = skipLineEnd(text, at)
    return new PlainRow(plain, start, first, plain.length - first)
  }

  #read(start: number, severalLines: boolean): RawRow {
    const text = this.#text
    const cells: Cell[] = []
    const row: RawRow = { cells, start, end: start, lines: 1, broken: false, reached: start }
    let at = start
    for (;;) {
      const open = this.#quotes ? openingQuote(text, at, this.#delimiter) : -1
      if (open >= 0) {
        const quoted = this.#quoted(open, severalLines && open >= this.#oneLineUntil)
        if (quoted.lines > 1) {
          row.lines += quoted.lines - 1
          row.opening ??= open
        }
        if (!quoted.closed) row.opening ??= open
        row.reached = Math.max(row.reached, quoted.end)
        if (quoted.cell) {
          cells.push(quoted.cell)
          at = quoted.end
        } else if (quoted.lines > 1) {
          row.broken = true
          return row
        } else {
          at = this.#plain(at, cells)
        }
      } else {
        at = this.#plain(at, cells)
      }
      if (text[at] !== this.#delimiter) break
      at++
      // A row that spans lines and has too many cells is given up at once, which keeps the work linear.
      if (row.lines > 1 && this.width > 0 && cells.length >= this.width) {
        row.broken = true
        row.reached = Math.max(row.reached, at)
        return row
      }
    }
    row.end = at
    return row
  }

  /** A cell without quotes: up to the delimiter or the line end, blanks around it left out. */
  #plain(start: number, cells: Cell[]): number {
    const text = this.#text
    const delimiter = this.#delimiter.charCodeAt(0)
    let end = start
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === delimiter || code === 10 || code === 13) break
    }
    cells.push(trimmed(text, start, end, this.#delimiter))
    return end
  }

  /**
   * A quoted cell from its opening quote. No cell when the quote does not close before `end`, or when something other
   * than a delimiter follows the closing quote: then the quotes belong to the value.
   */
  #quoted(open: number, severalLines: boolean): QuotedCell {
    const text = this.#text
    const doubled: number[] = []
    const limit = severalLines ? text.length : this.#lineEndFrom(open)
    let close = open + 1
    for (;;) {
      close = text.indexOf('"', close)
      if (close < 0 || close >= limit) {
        return { end: limit, closed: false, lines: severalLines ? this.#linesBetween(open, limit) : 1 }
      }
      if (text[close + 1] !== '"') break
      doubled.push(close)
      close += 2
    }
    const lines = severalLines ? this.#linesBetween(open, close) : 1
    let after = close + 1
    while (isBlank(text, after, this.#delimiter)) after++
    const next = text[after]
    if (next !== undefined && next !== this.#delimiter && !isLineEnd(text.charCodeAt(after))) {
      return { end: close, closed: true, lines }
    }
    return { cell: quotedCell(text, open + 1, close, doubled), end: after, closed: true, lines }
  }

  #linesBetween(start: number, end: number): number {
    return this.#lineEndFrom(start) < end ? 2 : 1
  }

  #lineEndFrom(start: number): number {
    if (start >= this.#lineStart && start <= this.#lineEnd) return this.#lineEnd
    const text = this.#text
    let at = start
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
    this.#lineStart = start
    this.#lineEnd = at
    return at
  }
}

interface QuotedCell {
  readonly cell?: Cell
  readonly end: number
  readonly closed: boolean
  readonly lines: number
}

interface RawRow {
  readonly cells: Cell[]
  readonly start: number
  end: number
  lines: number
  broken: boolean
  /** How far the reading went. */
  reached: number
  /** The first quote that stays open at the end of its line. */
  opening?: number
}

function quotedCell(text: string, start: number, end: number, doubled: readonly number[]): Cell {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (doubled.length === 0) return { text: text.slice(from, to), start: from, end: to, quoted: true }
  const parts: string[] = []
  const offsets: number[] = []
  let at = from
  for (const quote of [...doubled, to]) {
    const stop = quote === to ? to : quote + 1
    parts.push(text.slice(at, stop))
    for (let i = at; i < stop; i++) offsets.push(i)
    at = stop + 1
  }
  return { text: parts.join(''), start: from, end: to, quoted: true, offsets }
}

function openingQuote(text: string, start: number, delimiter: Delimiter): number {
  let at = start
  while (isBlank(text, at, delimiter)) at++
  return text[at] === '"' ? at : -1
}

function skipLineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1
  return text[at] === '\n' ? at + 1 : at
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
