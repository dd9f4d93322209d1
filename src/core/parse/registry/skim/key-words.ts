/** Words of key paths that some rule has something to say about; at a blank one character that is no letter may stand. */
const WORDS: readonly Uint8Array[] = ['cisco', 'cti os', 'cti desktop', 'connection profiles', 'enterprise desktop'].map((word) =>
  Uint8Array.from(word, (character) => character.charCodeAt(0)),
)

const GAP = 32

/**
 * Whether one of the words begins at a position, in whatever letters. It is asked at every c and e of every key of a large
 * file, so it makes no object.
 */
export function mayConcernCisco(units: Uint16Array, at: number, end: number): boolean {
  for (let i = 0; i < WORDS.length; i++) {
    if (standsAt(units, at, end, WORDS[i] as Uint8Array)) return true
  }
  return false
}

function standsAt(units: Uint16Array, start: number, end: number, word: Uint8Array): boolean {
  let at = start
  for (let i = 0; i < word.length; i++) {
    if (word[i] === GAP) {
      if (at < end && !isLetterOrDigit(units[at] as number)) at++
      continue
    }
    if (at >= end || ((units[at] as number) | 32) !== word[i]) return false
    at++
  }
  return true
}

function isLetterOrDigit(code: number): boolean {
  const small = code | 32
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57)
}
