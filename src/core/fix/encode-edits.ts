import { decode } from '../decode/decode.js'
import { applyEdits } from './apply-edits.js'
import { byteOffsetsOf } from './byte-offsets.js'
import { encodeText } from './encode-text.js'
import type { TextEdit } from './text-edit.js'

export type EncodedEdits =
  | { readonly bytes: Uint8Array; readonly text: string }
  /** Why the bytes cannot be edited so, as the end of a sentence. */
  | { readonly refused: string }

/**
 * Makes edits of a decoded text in its bytes. Whatever they do not replace stays bit for bit as it is: the mark, line ends,
 * bytes that are no text. What comes out is decoded again to be sure that it says what was meant.
 */
export function encodeEdits(bytes: Uint8Array, edits: readonly TextEdit[]): EncodedEdits {
  const decoded = decode(bytes)
  const offsetOf = byteOffsetsOf(bytes, decoded)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { start, end, text } of edits) {
    const from = offsetOf(start)
    const to = offsetOf(end)
    if (from === undefined || to === undefined) return { refused: 'the place to change is in the middle of a character' }
    const added = encodeText(text, decoded.encoding)
    if (!added) return { refused: UNWRITABLE }
    pieces.push(bytes.subarray(at, from), added)
    at = to
  }
  pieces.push(bytes.subarray(at))
  const text = applyEdits(decoded.text, edits)
  const edited = joined(pieces)
  const again = decode(edited)
  if (again.text !== text || again.mark !== decoded.mark) return { refused: 'the changed file would read as another text' }
  return { bytes: edited, text }
}

export const UNWRITABLE = 'the encoding of the file lacks a character of the new text'

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
