/** Words of key paths that some rule has something to say about; between their parts one character that is no letter may stand. */
const WORDS: ReadonlyArray<readonly string[]> = [['cisco'], ['cti', 'os'], ['cti', 'desktop'], ['connection', 'profiles'], ['enterprise', 'desktop']]

/** Whether one of the words begins at a position, in whatever letters. */
export function mayConcernCisco(units: Uint16Array, at: number, end: number): boolean {
  return WORDS.some((parts) => standsAt(units, at, end, parts))
}

function standsAt(units: Uint16Array, start: number, end: number, parts: readonly string[]): boolean {
  let at = start
  for (const [index, part] of parts.entries()) {
    if (index > 0 && !isLetterOrDigit(units[at] ?? 0)) at++
    for (let i = 0; i < part.length; i++, at++) {
      if (at >= end || ((units[at] as number) | 32) !== part.charCodeAt(i)) return false
    }
  }
  return true
}

function isLetterOrDigit(code: number): boolean {
  const small = code | 32
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57)
}
