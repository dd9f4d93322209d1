import type { Place } from '../core/decode/source.js'
import { rangeOf } from '../core/decode/source.js'

/** One line of a frame, and the columns of it (0-based, end exclusive) that the place covers. */
export interface FrameRow {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** The lines that show a place: of a range over several lines the first and the last. */
export function frameRows(place: Place): readonly [FrameRow, FrameRow?] {
  const { source } = place
  const { start, end } = rangeOf(place)
  // A range that ends before the first character of a line ends, for the reader, on the line above.
  const lastLine = end.line > start.line && end.column === 1 ? end.line - 1 : end.line
  const lastText = source.lineText(lastLine)
  const lastColumn = lastLine === end.line ? end.column - 1 : lastText.length
  if (lastLine === start.line) return [{ line: start.line, from: start.column - 1, to: lastColumn }]
  const indentEnd = Math.min(lastText.length - lastText.trimStart().length, lastColumn)
  return [
    { line: start.line, from: start.column - 1, to: source.lineText(start.line).length },
    { line: lastLine, from: indentEnd, to: lastColumn },
  ]
}
