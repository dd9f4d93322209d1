import type { Source } from '../core/decode/source.js'
import { maskedSlice } from './mask-secrets.js'
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
 * Lays out the columns `[from, to)` (0-based, in code units) of a line with as much around them as fits: secrets masked,
 * tabs expanded, everything unprintable escaped.
 */
export function frameLine(source: Source, line: number, from: number, to: number, width: number): FrameLine {
  const lineStart = source.lineStarts[line - 1] ?? 0
  const length = source.lineText(line).length
  const sliceStart = wholeCharacter(source, lineStart, from - REACH, length)
  const sliceEnd = wholeCharacter(source, lineStart, from + REACH, length)
  const slice = maskedSlice(source, lineStart + sliceStart, lineStart + sliceEnd)
  const { pieces, cellOf, total } = layOut(slice, sliceStart)
  const markStart = cellOf(from)
  const markEnd = Math.max(cellOf(to), markStart + 1)
  const cutLeft = sliceStart > 0
  const cutRight = sliceEnd < length
  if (!cutLeft && !cutRight && total <= width) return { text: join(pieces), markAt: markStart, markWidth: markEnd - markStart }
  const fitsLeft = !cutLeft && markEnd < width
  const left = fitsLeft ? 0 : Math.max(0, Math.min(markStart - Math.floor(width / 3), total - width + (cutRight ? 1 : 0)))
  const lead = left > 0 || cutLeft ? 1 : 0
  const trail = left + width < total || cutRight ? 1 : 0
  const shown = pieces.filter(piece => piece.at >= left + lead && piece.at + piece.width <= left + width - trail)
  const shift = (shown[0]?.at ?? left + lead) - lead
  const text = (lead ? ELLIPSIS : '') + join(shown) + (trail ? ELLIPSIS : '')
  const markAt = Math.max(markStart - shift, 0)
  return { text, markAt, markWidth: Math.max(1, Math.min(markEnd - shift, textWidth(text)) - markAt) }
}

function join(pieces: readonly Piece[]): string {
  return pieces.map(piece => piece.text).join('')
}

/** The printed pieces of a text and the cell at which each of its columns is printed. */
function layOut(text: string, firstColumn: number): { pieces: Piece[]; cellOf: (column: number) => number; total: number } {
  const pieces: Piece[] = []
  const cells: number[] = []
  let at = 0
  for (const character of text) {
    const printed = character === '\t' ? ' '.repeat(TAB - (at % TAB)) : safe(character)
    for (let i = 0; i < character.length; i++) cells.push(at)
    const width = textWidth(printed)
    pieces.push({ text: printed, at, width })
    at += width
  }
  return { pieces, total: at, cellOf: column => (column < firstColumn ? 0 : (cells[column - firstColumn] ?? at)) }
}

/** The column, brought into the line and off the middle of a surrogate pair. */
function wholeCharacter(source: Source, lineStart: number, column: number, length: number): number {
  const inside = Math.max(0, Math.min(column, length))
  const code = source.text.charCodeAt(lineStart + inside)
  return inside > 0 && inside < length && code >= 0xdc00 && code <= 0xdfff ? inside - 1 : inside
}
