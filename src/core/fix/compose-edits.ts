import { applyEdits } from './apply-edits.js'
import { leadingCount } from '../text/leading-count.js'
import type { TextEdit } from './text-edit.js'

/** An edit, and where its new text stands in the edited text. */
interface Placed {
  readonly edit: TextEdit
  readonly start: number
  readonly end: number
}

/**
 * The edits that do at once what `first` does to a text and `second` to what comes out of it.
 * @param between the text after `first`
 */
export function composeEdits(between: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const placed = placesAfter(first)
  const composed: TextEdit[] = []
  let shift = 0
  for (const { start, end, first: ofFirst, second: ofSecond } of joined(placed, second)) {
    const before = start - shift
    for (const { edit } of ofFirst) shift += growth(edit)
    const inside = ofSecond.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    composed.push({ start: before, end: end - shift, text: applyEdits(between.slice(start, end), inside) })
  }
  return composed
}

/** Tells where offsets of the edited text stood before; in new text, where that was put. */
export function offsetsBefore(edits: readonly TextEdit[]): (offset: number) => number {
  const placed = placesAfter(edits)
  return (offset) => {
    const last = placed[leadingCount(placed.length, (index) => (placed[index] as Placed).start <= offset) - 1]
    if (!last) return offset
    return offset < last.end ? last.edit.start : offset - (last.end - last.edit.end)
  }
}

interface Stretch {
  readonly start: number
  end: number
  readonly first: Placed[]
  readonly second: TextEdit[]
}

/** The stretches of the text in between that either side changes; those that touch are one. */
function joined(first: readonly Placed[], second: readonly TextEdit[]): Stretch[] {
  const all = [
    ...first.map((placed) => ({ start: placed.start, end: placed.end, placed, edit: undefined })),
    ...second.map((edit) => ({ start: edit.start, end: edit.end, placed: undefined, edit })),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
  const stretches: Stretch[] = []
  for (const { start, end, placed, edit } of all) {
    let last = stretches.at(-1)
    if (!last || start > last.end) stretches.push((last = { start, end, first: [], second: [] }))
    last.end = Math.max(last.end, end)
    if (placed) last.first.push(placed)
    else last.second.push(edit)
  }
  return stretches
}

function placesAfter(edits: readonly TextEdit[]): Placed[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.start + shift
    shift += growth(edit)
    return { edit, start, end: start + edit.text.length }
  })
}

function growth({ start, end, text }: TextEdit): number {
  return text.length - (end - start)
}
