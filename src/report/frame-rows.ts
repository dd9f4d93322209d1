import type { Place } from '../core/decode/source.js'
import { rangeOf } from '../core/decode/source.js'

/** One line of a frame, and the columns of it (0-based, end exclusive) that the place covers. */
export interface FrameRow {
  /** In the text at hand. */
  readonly line: number
  /** In the file: what the frame calls it. */
  readonly number: number
  readonly from: number
  readonly to: number
}

/** The lines that show a place: of a range over several lines the first and the last. */
export function frameRows(place: Place): readonly [FrameRow, FrameRow?] {
  const { source } = place
  const { start, end } = rangeOf(place)
  const line = source.lineOf(place.start)
  // A range that ends before the first character of a line ends, for the reader, on the line above.
  const lastNumber = end.line > start.line && end.column === 1 ? end.line - 1 : end.line
  const lastLine = line + lastNumber - start.line
  const lastText = source.lineText(lastLine)
  const lastColumn = lastNumber === end.line ? end.column - 1 : lastText.length
  const first = { line, number: start.line, from: start.column - 1 }
  if (lastLine === line) return [{ ...first, to: lastColumn }]
  const indentEnd = Math.min(lastText.length - lastText.trimStart().length, lastColumn)
  return [
    { ...first, to: source.lineText(line).length },
    { line: lastLine, number: lastNumber, from: indentEnd, to: lastColumn },
  ]
}
