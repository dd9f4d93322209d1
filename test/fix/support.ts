import fc from 'fast-check'
import type { TextEdit } from '../../src/core/fix/text-edit.js'

/** Characters that exports are made of, and those that are hard on offsets: beyond ASCII, beyond the basic plane, line ends. */
export const pieces = fc.constantFrom('a', 'Z', '7', '"', '=', '[', ']', '\\', ' ', '\t', '\n', '\r\n', '\r', 'é', 'ß', '€', '“', '顧', '😀')
export const texts = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''))

/** Edits of a text that can all be made, in order, none of them within a surrogate pair. */
export function editsOf(text: string, replacement: fc.Arbitrary<string> = texts): fc.Arbitrary<TextEdit[]> {
  const stops = [...text].reduce<number[]>((all, character) => [...all, (all.at(-1) ?? 0) + character.length], [0])
  return fc
    .tuple(fc.uniqueArray(fc.constantFrom(...stops), { maxLength: 8 }), fc.array(replacement, { minLength: 8, maxLength: 8 }))
    .map(([chosen, added]) => {
      const sorted = [...chosen].sort((a, b) => a - b)
      const edits: TextEdit[] = []
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        edits.push({ start: sorted[i] as number, end: sorted[i + 1] as number, text: (added[i] as string).slice(0, 20) })
      }
      return edits.map((edit) => ({ ...edit, text: edit.text.toWellFormed() }))
    })
}

/** A text with two rounds of edits, the second of what the first makes. */
export function inTwoRounds(): fc.Arbitrary<{ text: string; first: TextEdit[]; second: TextEdit[] }> {
  return texts.chain((text) => editsOf(text).chain((first) => editsOf(applied(text, first)).map((second) => ({ text, first, second }))))
}

/** Another way to make edits than the one that is tested: from the end. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits].reverse().reduce((all, { start, end, text: added }) => all.slice(0, start) + added + all.slice(end), text)
}
