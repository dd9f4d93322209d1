/** Letters of other scripts that look like Latin ones. */
const LOOK_ALIKES = new Map(
  [
    ['a', 'аАαΑ'], ['b', 'ВвΒЬ'], ['c', 'сСϲϹ'], ['d', 'ԁ'], ['e', 'еЕεΕ'], ['h', 'НнΗһҺ'], ['i', 'іІιΙıӏ'], ['j', 'јЈ'],
    ['k', 'кКκΚ'], ['m', 'мМΜ'], ['n', 'Νη'], ['o', 'оОοΟσ'], ['p', 'рРρΡ'], ['q', 'ԛ'], ['s', 'ѕЅ'], ['t', 'тТτΤ'],
    ['v', 'ν'], ['w', 'ԝ'], ['x', 'хХχΧ'], ['y', 'уУυΥ'], ['z', 'Ζ'],
  ].flatMap(([latin = '', others = '']) => [...others].map((other) => [other, latin] as const)),
)

/** Characters that take no room, and those that a key cannot be typed with. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/u
const BLANK = /[\p{Z}\p{Cc}\p{Cf}]/u
const ODD_BLANK = /[\p{Zs}\p{Zl}\p{Zp}]/u

const PLAIN = /^[\x20-\x7e]*$/

/** Reduces a name to what the eye makes of it: plain Latin letters and digits, no case, blanks or punctuation. */
export function squash(name: string): string {
  // Nearly all names are plain, and the patterns for all others are slow to make.
  if (PLAIN.test(name)) return name.toLowerCase().replace(/[^a-z0-9]/g, '')
  let letters = ''
  for (const character of name.normalize('NFKC')) letters += LOOK_ALIKES.get(character) ?? character
  return letters.toLowerCase().replace(/[\p{Z}\p{P}\p{S}\p{C}\p{M}]/gu, '')
}

/** The name without blanks and invisible characters around it. */
export function outerBlanks(name: string): string {
  if (/^[!-~](?:.*[!-~])?$/s.test(name)) return name
  let start = 0
  let end = name.length
  while (start < end && BLANK.test(name.charAt(start))) start++
  while (end > start && BLANK.test(name.charAt(end - 1))) end--
  return name.slice(start, end)
}

/** What is in a name that the eye does not see, as a clause; empty where all is plain. */
export function oddityOf(name: string): string {
  if (outerBlanks(name) !== name) return `${/^[\p{Z}\p{C}]/u.test(name) ? 'it begins' : 'it ends'} with a blank`
  for (const character of name) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    if (character === '\u00a0') return 'it holds a no-break space (U+00A0)'
    if (INVISIBLE.test(character)) return `it holds an invisible character (${code})`
    if (character !== ' ' && ODD_BLANK.test(character)) return `it holds a blank of another kind (${code})`
    if (LOOK_ALIKES.has(character)) return `it holds a letter of another script that only looks Latin (“${character}”, ${code})`
    const isSpecialForm = character > '\x7f' && /^[\x20-\x7e]+$/.test(character.normalize('NFKC'))
    if (isSpecialForm) return `it holds a full-width or other special form (“${character}”, ${code})`
  }
  return ''
}
