import type { Place } from '../core/decode/source.js'
import { rangeOf } from '../core/decode/source.js'
import { frameLine } from './frame-line.js'
import type { Colors } from './colors.js'

export interface FrameStyle {
  readonly colors: Colors
  readonly width: number
  readonly indent: string
  /** Paints the marks below the range. */
  readonly mark: (text: string) => string
}

/**
 * The source lines of a place behind a gutter with their numbers, the range marked below. Of a range over several
 * lines the first and the last are shown.
 */
export function codeFrame(place: Place, style: FrameStyle): string[] {
  const { source } = place
  const { start, end } = rangeOf(place)
  // A range that ends before the first character of a line ends, for the reader, on the line above.
  const lastLine = end.line > start.line && end.column === 1 ? end.line - 1 : end.line
  const lastColumn = lastLine === end.line ? end.column - 1 : source.lineText(lastLine).length
  const digits = String(lastLine).length
  const gutter = (label: string) => style.indent + style.colors.dim(`${label.padStart(digits)} │ `)
  const room = Math.max(20, style.width - style.indent.length - digits - 3)
  const row = (line: number, from: number, to: number): string[] => {
    const { text, markAt, markWidth } = frameLine(source, line, from, to, room)
    return [gutter(String(line)) + text, gutter('') + ' '.repeat(markAt) + style.mark('^'.repeat(markWidth))].map((part) =>
      part.trimEnd(),
    )
  }
  if (lastLine === start.line) return row(start.line, start.column - 1, lastColumn)
  const first = row(start.line, start.column - 1, source.lineText(start.line).length)
  const text = source.lineText(lastLine)
  const indentEnd = Math.min(text.length - text.trimStart().length, lastColumn)
  const last = row(lastLine, indentEnd, lastColumn)
  return [...first, ...(lastLine > start.line + 1 ? [gutter('⋮').trimEnd()] : []), ...last]
}
