import { leadingCount } from '../text/leading-count.js'

/** A line as a reader of its format takes it, with escapes and references resolved. */
export interface Spelling {
  readonly text: string
  /** The column of the line as it is written that a column of the text stands for. */
  readonly columnOf: (at: number) => number
}

/**
 * How else a line may be read than as it is written: regedit takes the character behind a backslash, JSON and YAML have numbers of
 * characters there, XML has references, SQL Server's XML `_x0020_`. None where nothing is escaped. What would
 * be a quote or bracket stays as it is written: it ends no data.
 */
export function spellings(line: string): Spelling[] {
  const found: Spelling[] = []
  if (line.includes('\\')) found.push(spelling(line, BEHIND_BACKSLASH, ([, character = '']) => character))
  if (line.search(ESCAPED) >= 0) found.push(spelling(line, ESCAPED, resolved))
  return found
}

// Whoever repairs a text doubles its backslashes, and the secret is the same.
const BEHIND_BACKSLASH = /\\+([^\\]|$)/g
const ESCAPED = new RegExp(
  [
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|(.))/,
    /&(?:#x([\da-fA-F]{1,8})|#(\d{1,8})|(amp));/,
    /_x([\da-fA-F]{4})_/,
  ].map(({ source }) => source).join('|'),
  'g',
)

function resolved(match: RegExpExecArray): string {
  const [, short, long, byte, character, hex, decimal, ampersand, sql] = match
  if (character !== undefined) return /[nrtbfave0]/.test(character) ? ' ' : character
  if (ampersand !== undefined) return '&'
  const code = decimal === undefined ? Number.parseInt(short ?? long ?? byte ?? hex ?? sql ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function spelling(line: string, escaped: RegExp, resolve: (match: RegExpExecArray) => string): Spelling {
  let text = ''
  let from = 0
  // Where each piece that was resolved ends, in the text and in the line.
  const ends: number[] = []
  const columns: number[] = []
  for (const match of line.matchAll(escaped)) {
    const piece = resolve(match)
    if (piece === '' || /["'<>\\]/.test(piece)) continue
    text += line.slice(from, match.index) + piece
    from = match.index + match[0].length
    ends.push(text.length)
    columns.push(from)
  }
  return {
    text: text + line.slice(from),
    columnOf: (at) => {
      const last = leadingCount(ends.length, (index) => (ends[index] as number) <= at) - 1
      return last < 0 ? at : (columns[last] as number) + at - (ends[last] as number)
    },
  }
}
