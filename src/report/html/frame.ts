import type { Place, Source } from '../../core/decode/source.js'
import type { FrameLine } from '../frame-line.js'
import { frameLine } from '../frame-line.js'
import type { FrameRow } from '../frame-rows.js'
import { frameRows } from '../frame-rows.js'
import { characterWidth } from '../text-width.js'
import type { Markup } from './markup.js'
import { NOTHING, markup } from './markup.js'

/** Cells of a line that are shown; the page wraps what is wider than itself. */
const WIDTH = 200

/** The source lines of a place with their numbers, the range marked. */
export function frame(place: Place): Markup {
  const [first, last] = frameRows(place)
  const gap = last && last.line > first.line + 1 ? markup`<span class="row"><span class="no">⋮</span><span class="src"></span></span>\n` : NOTHING
  return markup`<pre class="frame">${row(place.source, first)}${last ? markup`\n${gap}${row(place.source, last)}` : NOTHING}</pre>`
}

function row(source: Source, { line, number, from, to }: FrameRow): Markup {
  const [before, marked, behind] = splitAtMark(frameLine(source, line, from, to, WIDTH))
  return markup`<span class="row"><span class="no">${number}</span><span class="src">${before}<mark>${marked}</mark>${behind}</span></span>`
}

/** The text of a line before the mark, under it and behind it. A mark behind the end of the line marks a blank. */
export function splitAtMark({ text, markAt, markWidth }: FrameLine): readonly [string, string, string] {
  let cell = 0
  let from = text.length
  let to = text.length
  let at = 0
  for (const character of text) {
    const width = characterWidth(character)
    // What takes no cell belongs to the character before it.
    if (width > 0 && cell >= markAt && from === text.length) from = at
    if (width > 0 && cell >= markAt + markWidth) {
      to = at
      break
    }
    cell += width
    at += character.length
  }
  return [text.slice(0, from), text.slice(from, to) || ' ', text.slice(to)]
}
