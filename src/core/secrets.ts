import { spellings } from './secret-spellings.js'
import { boundedDistance, closest } from './text/closest.js'
import { leadingCount } from './text/leading-count.js'

/**
 * Whether a value, column or element of this name holds a secret: `ClientPassword`, `DefaultPassword`, and whatever is
 * named `password` or ends in `Password` or `Pwd`; the same with `Secret`, `Passphrase`, `Token` and names of keys that
 * are kept to oneself. Letter case does not count.
 */
export function isSecretName(name: string): boolean {
  // Most names are ruled out by their last letters, and exports hold millions of them.
  const { length } = name
  switch (((name.charCodeAt(length - 2) | 32) << 8) | name.charCodeAt(length - 1) | 32) {
    case RD:
    case WD:
      return /(?:password|pwd)$/i.test(name)
    case ET:
      return /secret$/i.test(name)
    case SE:
      return /passphrase$/i.test(name)
    case EN:
      // .NET says with a PublicKeyToken whose public key it is.
      return /(?<!public_?key_?)token$/i.test(name)
    case EY:
      return /(?:private|secret|secret[_-]?access|shared|api|signing|encryption|cipher|aes|ssh)[_-]?key$/i.test(name)
    default:
      return false
  }
}

const [RD, WD, ET, SE, EN, EY] = ['rd', 'wd', 'et', 'se', 'en', 'ey'].map((end) => (end.charCodeAt(0) << 8) | end.charCodeAt(1))

/** Names that are long enough for a misspelt one to be known. */
const KNOWN = ['ClientPassword', 'DefaultPassword']

/** Whether a name is a secret's, or was most likely meant to be one: a typing error gives nothing away. */
export function seemsSecret(name: string): boolean {
  const known = judged.get(name)
  if (known !== undefined) return known
  const verdict = judge(name)
  if (judged.size >= MOST_JUDGED) judged.clear()
  judged.set(name, verdict)
  return verdict
}

/** Whether a registry value holds a secret, by its name; by its key's, where it is the key's default value and has none. */
export function isSecretValue({ name, key }: { readonly name: string; readonly key: { readonly path: string } }): boolean {
  return seemsSecret(name === '' ? lastSegment(key.path) : name)
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1)
}

/** The names of an export repeat from key to key. */
const judged = new Map<string, boolean>()
const MOST_JUDGED = 4096

function judge(name: string): boolean {
  if (isSecretName(name)) return true
  const bare = bareLetters(name)
  if (isSecretName(bare)) return true
  // Whatever is near one of them keeps one of these pieces; most names hold none.
  if (!/pas|ord|swd|cli|ent|wor|def|ult/i.test(bare)) return false
  const end = bare.slice(-16).toLowerCase()
  if (end.endsWith('passwd') || closest(bare, KNOWN) !== undefined) return true
  // `Passwords` and `Password2` are spelt right, and something else.
  return [7, 8, 9].some((length) => {
    const word = end.slice(-length)
    return word.length === length && !word.startsWith('password') && boundedDistance(word, 'password', 1) <= 1
  })
}

/** Without what takes no room, full-width letters as plain ones. */
function bareLetters(name: string): string {
  const trimmed = name.trim()
  return /^[\x20-\x7e]*$/.test(trimmed) ? trimmed : trimmed.normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, '')
}

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
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}\x00-\x08\x0e-\x1f_]+/gu
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
  return spelledOut(line, () => true)
}

/** Those that a line names as it is written, and those that it names once its escapes are resolved. */
function spelledOut(line: string, counts: (secret: NamedSecret) => boolean): NamedSecret[] {
  const asWritten = outermost(secretsIn(line).filter(counts))
  const others = spellings(line).flatMap(({ text, columnOf }) =>
    secretsIn(text).filter(counts).flatMap((secret) => {
      const start = columnOf(secret.start)
      const before = asWritten[leadingCount(asWritten.length, (index) => (asWritten[index] as NamedSecret).start <= start) - 1]
      return before && start <= before.end ? [] : [{ ...secret, start, end: columnOf(secret.end) }]
    }),
  )
  return others.length === 0 ? asWritten : outermost([...asWritten, ...others])
}

/** All secrets that a line names, also those inside of what may be the data of another one. */
function secretsIn(line: string): NamedSecret[] {
  return [...namedSecretsOn(line), ...keysOn(line), ...urlSecretsOn(line)]
}

/** In order, without those that stand within another one. */
function outermost(secrets: NamedSecret[]): NamedSecret[] {
  if (secrets.length < 2) return secrets
  let covered = 0
  return secrets.sort((a, b) => a.start - b.start).filter(({ end }) => {
    const isNew = end > covered
    covered = Math.max(covered, end)
    return isNew
  })
}

/** Private keys as files hold them, over one line or many. */
function keysOn(line: string): NamedSecret[] {
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
function urlSecretsOn(line: string): NamedSecret[] {
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

/** What is shown in a secret's place, whatever its length. */
export const HIDDEN = '***'

/** A line as it may be shown: what stands behind the name of a secret is hidden. */
export function withoutSecrets(line: string): string {
  return hide(line, secretsOnLine(line))
}

/** A name as it may be shown: a quote that was forgotten may have made a secret's data part of it. So with any data. */
export function nameWithoutSecrets(name: string): string {
  // Names and keys by the hundred thousand hold no sign that could stand before data.
  if (!/-----|[=:"'<)\]\u2018-\u201f\u00ab\u00bb]/.test(name)) return name
  return hide(name, spelledOut(name, ({ separated }) => separated))
}

/** PIM parameters as they may be shown: there, a blank is enough between the name of a secret and its data. */
export function parametersWithoutSecrets(text: string): string {
  let shown = ''
  let from = 0
  for (const { 0: name, index } of text.matchAll(WORD)) {
    if (index < from || !seemsSecret(name)) continue
    const start = index + name.length
    NEXT_PARAMETER.lastIndex = start
    const end = NEXT_PARAMETER.exec(text)?.index ?? text.length
    if (/^[\s=:"']*$/.test(text.slice(start, end))) continue
    shown += `${text.slice(from, start)}${text.charAt(start)}${HIDDEN}`
    from = end
  }
  return nameWithoutSecrets(shown + text.slice(from))
}

const NEXT_PARAMETER = /(?<!\s)\s+\//g

/** A cell of a table as it may be shown, where its column is none of secrets. */
export function cellWithoutSecrets(column: string, text: string): string {
  return column === 'ConfigParam' ? parametersWithoutSecrets(text) : nameWithoutSecrets(text)
}

function hide(text: string, secrets: readonly NamedSecret[]): string {
  let shown = ''
  let from = 0
  for (const { start, end } of secrets) {
    if (text.slice(start, end).trim() === '') continue
    shown += text.slice(from, Math.max(from, start)) + HIDDEN
    from = end
  }
  return shown + text.slice(from)
}

/**
 * A sentence as it may be shown, which speaks of passwords but may repeat an address that holds one, a key or what somebody
 * set one to. Names should be shown without them before: where one of these ends within a sentence, nothing tells.
 */
export function sentenceWithoutSecrets(text: string): string {
  if (!/[=>]|:\S|["'][ \t]{0,8}:|-----/.test(text)) return text
  return hide(text, outermost([...assignedIn(text), ...keysOn(text), ...urlSecretsOn(text)]))
}

// Behind a colon and a blank, a sentence about a password goes on.
const ASSIGNS = /(?:["']?[ \t]{0,8}=[ \t]{0,8}|["'][ \t]{0,8}:[ \t]{0,8}|[:>])(?![\s*]|$)/g
const OF_WORD = /[\p{L}\p{N}\p{M}\p{Cf}_\ud800-\udfff]/u
const LONGEST_WORD = 64

function assignedIn(text: string): NamedSecret[] {
  for (const { 0: sign, index } of text.matchAll(ASSIGNS)) {
    const name = wordBefore(text, index)
    if (name !== '' && seemsSecret(name)) return [{ name, start: index + sign.length, end: text.length, separated: true, closed: false }]
  }
  return []
}

/** The end of the word that ends at a place. Words may be megabytes long. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_WORD && OF_WORD.test(text.charAt(start - 1))) start--
  return text.slice(start, end)
}
