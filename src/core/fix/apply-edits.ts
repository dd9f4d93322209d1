import type { TextEdit } from './text-edit.js'

/** The text after edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text: added } of edits) {
    pieces.push(text.slice(at, start), added)
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
