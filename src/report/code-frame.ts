import type { Place } from '../core/decode/source.js'
import { frameLine } from './frame-line.js'
import type { FrameRow } from './frame-rows.js'
import { frameRows } from './frame-rows.js'
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
  const [first, last] = frameRows(place)
  const digits = String((last ?? first).number).length
  const gutter = (label: string) => style.indent + style.colors.dim(`${label.padStart(digits)} │ `)
  const room = Math.max(20, style.width - style.indent.length - digits - 3)
  const row = ({ line, number, from, to }: FrameRow): string[] => {
    const { text, markAt, markWidth } = frameLine(place.source, line, from, to, room)
    return [gutter(String(number)) + text, gutter('') + ' '.repeat(markAt) + style.mark('^'.repeat(markWidth))].map((part) =>
      part.trimEnd(),
    )
  }
  if (!last) return row(first)
  return [...row(first), ...(last.line > first.line + 1 ? [gutter('⋮').trimEnd()] : []), ...row(last)]
}
