import type { Source } from '../core/decode/source.js'
import { HIDDEN } from '../core/secrets/hidden.js'
import { hiddenParts } from './mask-secrets.js'
import { safe } from './safe-text.js'
import { textWidth } from './text-width.js'

const TAB = 4
/** Of a longer line only what surrounds the range is looked at. */
const REACH = 1000
const ELLIPSIS = '…'

/** One line of a code frame: what is printed, and the cells that are marked below it. */
export interface FrameLine {
  readonly text: string
  readonly markAt: number
  readonly markWidth: number
}

interface Piece {
  readonly text: string
  readonly at: number
  readonly width: number
}

/**
 * Lays out the columns `[from, to)` (0-based, in code units) of a line with as much around them as fits: secrets hidden
 * whatever their length, tabs expanded, everything unprintable escaped.
 */
export function frameLine(source: Source, line: number, from: number, to: number, width: number): FrameLine {
  const lineStart = source.lineStarts[line - 1] ?? 0
  const length = source.lineText(line).length
  const sliceStart = wholeCharacter(source, lineStart, from - REACH, length)
  const sliceEnd = wholeCharacter(source, lineStart, from + REACH, length)
  const { pieces, cellOf, endOf, total } = layOut(source, line, sliceStart, sliceEnd)
  const markStart = cellOf(from)
  const markEnd = Math.max(endOf(to), markStart + 1)
  const cutLeft = sliceStart > 0
  const cutRight = sliceEnd < length
  if (!cutLeft && !cutRight && total <= width) return { text: join(pieces), markAt: markStart, markWidth: markEnd - markStart }
  const fitsLeft = !cutLeft && markEnd < width
  const left = fitsLeft ? 0 : Math.max(0, Math.min(markStart - Math.floor(width / 3), total - width + (cutRight ? 1 : 0)))
  const lead = left > 0 || cutLeft ? 1 : 0
  const trail = left + width < total || cutRight ? 1 : 0
  const shown = pieces.filter((piece) => piece.at >= left + lead && piece.at + piece.width <= left + width - trail)
  const shift = (shown[0]?.at ?? left + lead) - lead
  const text = (lead ? ELLIPSIS : '') + join(shown) + (trail ? ELLIPSIS : '')
  const markAt = Math.max(markStart - shift, 0)
  return { text, markAt, markWidth: Math.max(1, Math.min(markEnd - shift, textWidth(text)) - markAt) }
}

function join(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

interface Layout {
  readonly pieces: readonly Piece[]
  /** The cell at which a column is printed. */
  readonly cellOf: (column: number) => number
  /** The cell at which a range ends that ends before a column: behind what is hidden where that column is. */
  readonly endOf: (column: number) => number
  readonly total: number
}

/** The printed pieces of the columns `[from, to)` of a line. */
function layOut(source: Source, line: number, from: number, to: number): Layout {
  const lineStart = source.lineStarts[line - 1] ?? 0
  const hidden = hiddenParts(source, line)
  const pieces: Piece[] = []
  const cells: number[] = []
  const ends: number[] = []
  let at = 0
  const print = (printed: string, columns: number): void => {
    const width = textWidth(printed)
    for (let i = 0; i < columns; i++) {
      cells.push(at)
      // A range that ends inside of what is hidden is marked to the end of it.
      ends.push(i === 0 ? at : at + width)
    }
    pieces.push({ text: printed, at, width })
    at += width
  }
  let next = 0
  for (let column = from; column < to; ) {
    while ((hidden[next]?.end ?? Infinity) <= column) next++
    const part = hidden[next]
    if (part && part.start <= column) {
      const end = Math.min(part.end, to)
      print(HIDDEN, end - column)
      column = end
      continue
    }
    const character = String.fromCodePoint(source.text.codePointAt(lineStart + column) ?? 0)
    print(character === '\t' ? ' '.repeat(TAB - (at % TAB)) : safe(character), character.length)
    column += character.length
  }
  const total = at
  return {
    pieces,
    total,
    cellOf: (column) => (column < from ? 0 : (cells[column - from] ?? total)),
    endOf: (column) => (column < from ? 0 : (ends[column - from] ?? total)),
  }
}

/** The column, brought into the line and off the middle of a surrogate pair. */
function wholeCharacter(source: Source, lineStart: number, column: number, length: number): number {
  const inside = Math.max(0, Math.min(column, length))
  const code = source.text.charCodeAt(lineStart + inside)
  return inside > 0 && inside < length && code >= 0xdc00 && code <= 0xdfff ? inside - 1 : inside
}
