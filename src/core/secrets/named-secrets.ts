import { leadingCount } from '../text/leading-count.js'
import { seemsSecret } from './name.js'
import { spellings } from './spellings.js'

/** A secret that a line names, and the columns of what stands behind its name (0-based, end exclusive). */
export interface NamedSecret {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Whether an = or a : or a quote or a type stands between name and data, so that the name is one and no word of a text. */
  readonly separated: boolean
  /** Whether the data ends for certain before the line does; else what follows on the next line may belong to it. */
  readonly closed: boolean
}

// A word may hold characters that take no room: they do not make another name of it.
// eslint-disable-next-line no-control-regex -- what stands between letters of a text that was encoded twice
export const WORD = /[\p{L}\p{N}\p{M}\p{Cf}\x00-\x08\x0e-\x1f_]+/gu
// What comes before the data: closing quotes, blanks, = or : or the type that reg query prints. Lengths are bounded.
const SEPARATOR = /((?:[\\"'\u2018-\u201f\u00ab\u00bb)\]]|&quot;|&apos;|&#x?\d\d;|\\u002[27]){0,8})[ \t\u00a0]{0,256}(?:(REG_[A-Z_]{1,40}[ \t]{1,64})|([=:])[ \t\u00a0]{0,256})?/y
// Descriptions speak of secrets, tokens and keys; after passwords something follows that nobody is to read.
const IN_ANY_TEXT = /^(?:secrets?|tokens?)$/i
// The last @ stands before the host: one in a user's name or password should be written %40, and often is not.
const URL_SECRET = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#"'<>\\:]{0,256}:([^\s/?#"'<>]{1,4096})@/gid
const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const REST_OF_START_TAG = /(?:\s[^<>]*)?>/y
const ATTRIBUTE = /(["'])((?:(?!\1)[^<])*)\1(?=\s*[/?]?>|\s+[\w:.-]+\s*=\s*["'])/y
const JSON_TEXT = /"((?:[^"\\]|\\.)*)"(?=\s*[,}\]])/y

/**
 * The secrets that a line names, in whatever notation: `.reg` in any quotes or none, with `=` or without it, `reg query`,
 * XML elements and attributes, JSON and YAML keys, whatever of it is escaped. Where the end of the data is not certain, it is the line's.
 */
export function secretsOnLine(line: string): NamedSecret[] {
  return spelledOut(line, secretsIn)
}

/** Whether anything but blanks stands behind the name of a secret. */
export function holdsData(text: string, { start, end }: Pick<NamedSecret, 'start' | 'end'>): boolean {
  return text.slice(start, end).trim() !== ''
}

/** Those that a line names as it is written, and those that it names once its escapes are resolved. */
export function spelledOut(line: string, find: (text: string) => NamedSecret[]): NamedSecret[] {
  const asWritten = outermost(find(line))
  const others = spellings(line).flatMap(({ text, columnOf }) =>
    find(text).flatMap((secret) => {
      const start = columnOf(secret.start)
      const before = asWritten[leadingCount(asWritten.length, (index) => (asWritten[index] as NamedSecret).start <= start) - 1]
      return before && start <= before.end ? [] : [{ ...secret, start, end: columnOf(secret.end) }]
    }),
  )
  return others.length === 0 ? asWritten : outermost([...asWritten, ...others])
}

/** All secrets that a line names, also those inside of what may be the data of another one. */
export function secretsIn(line: string): NamedSecret[] {
  return [...namedSecretsOn(line), ...keysOn(line), ...urlSecretsOn(line)]
}

/** In order, without those that stand within another one. */
export function outermost(secrets: NamedSecret[]): NamedSecret[] {
  if (secrets.length < 2) return secrets
  let covered = 0
  return secrets.sort((a, b) => a.start - b.start).filter(({ end }) => {
    const isNew = end > covered
    covered = Math.max(covered, end)
    return isNew
  })
}

/** Private keys as files hold them, over one line or many. */
export function keysOn(line: string): NamedSecret[] {
  if (!line.includes('-----BEGIN ')) return []
  const found: NamedSecret[] = []
  let from = 0
  for (const { 0: name, index } of line.matchAll(PRIVATE_KEY)) {
    if (index < from) continue
    const end = line.indexOf('-----END ', index)
    found.push({ name, start: index + name.length, end: end < 0 ? line.length : end, separated: true, closed: end >= 0 })
    // One that does not end holds all the others: each would look for its end anew.
    if (end < 0) break
    from = end
  }
  return found
}

/** What stands between a user's name and the host in an address. */
export function urlSecretsOn(line: string): NamedSecret[] {
  if (!line.includes('://') || !line.includes('@')) return []
  return Array.from(line.matchAll(URL_SECRET), ({ indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0]
    return { name: 'password', start, end, separated: true, closed: true }
  })
}

function namedSecretsOn(line: string): NamedSecret[] {
  const found: NamedSecret[] = []
  let from = 0
  for (const match of line.matchAll(WORD)) {
    const name = match[0]
    if (match.index < from || !seemsSecret(name)) continue
    const secret = secretBehind(line, name, match.index, match.index + name.length)
    if (!secret) continue
    found.push(secret)
    // What follows a mere word may be no data, and name another one.
    if (!secret.separated) continue
    from = secret.end
    if (!secret.closed) break
  }
  return found
}

function secretBehind(line: string, name: string, at: number, nameEnd: number): NamedSecret | undefined {
  const before = line.slice(Math.max(0, at - 66), at)
  if (/<\/(?:[\w.-]{1,64}:)?$/.test(before)) return undefined
  if (/<(?:[\w.-]{1,64}:)?$/.test(before)) return elementText(line, name, nameEnd)
  // A segment of a key's or file's path.
  if (/^\\+[\p{L}\p{N}]/u.test(line.slice(nameEnd, nameEnd + 4))) return undefined
  SEPARATOR.lastIndex = nameEnd
  const separator = SEPARATOR.exec(line)
  const [all = '', quote = '', type = '', mark = ''] = separator ?? []
  const start = nameEnd + all.length
  const separated = quote !== '' || type !== '' || mark !== ''
  if (!separated && IN_ANY_TEXT.test(name)) return undefined
  const end = mark === '=' && quote === '' ? endOf(ATTRIBUTE, line, start) : mark === ':' ? endOf(JSON_TEXT, line, start) : undefined
  return { name, start, end: end ?? line.length, separated, closed: end !== undefined }
}

/** What an element holds: up to its end tag, whatever stands in between. */
function elementText(line: string, name: string, nameEnd: number): NamedSecret | undefined {
  REST_OF_START_TAG.lastIndex = nameEnd
  const rest = REST_OF_START_TAG.exec(line)?.[0]
  if (rest?.endsWith('/>')) return undefined
  const start = nameEnd + (rest?.length ?? 0)
  const close = line.indexOf(`</${line.slice(line.lastIndexOf('<', nameEnd) + 1, nameEnd)}`, start)
  return { name, start, end: close < 0 ? line.length : close, separated: true, closed: close >= 0 }
}

function endOf(data: RegExp, line: string, start: number): number | undefined {
  data.lastIndex = start
  const match = data.exec(line)
  return match ? start + match[0].length : undefined
}
