import type { Place, Source } from './decode/source.js'
import { HIDDEN, secretsOnLine, seemsSecret } from './secrets.js'

/** Columns of a line (0-based, end exclusive) that hold a secret. */
export interface HiddenPart {
  readonly start: number
  readonly end: number
}

/** How many lines above a line the name of a secret may stand whose data reaches into it. */
const LOOK_BACK_LINES = 60
/** Of longer lines so much before a column is looked at. */
const LOOK_BACK_CHARACTERS = 8192

/**
 * What of a line holds secrets: what stands behind the name of one, and the whole line where it only goes on with what a
 * line above began. Of a long line only what concerns the columns from `from` to `to` is looked for.
 */
export function secretParts(source: Source, line: number, from = 0, to = Infinity): HiddenPart[] {
  const text = source.lineText(line)
  const ofKey = defaultOfSecretKey(source, line, text)
  if (ofKey) return [ofKey]
  if (belongsToSecretAbove(source, line, text.slice(0, LOOK_BACK_CHARACTERS))) return [{ start: 0, end: text.length }]
  if (text.length <= LOOK_BACK_CHARACTERS) return ownSecretParts(text)
  // Of one long line many places may be asked for: each stretch of it is looked through once.
  const first = Math.floor(Math.max(0, from) / STRETCH)
  const stop = Math.min(text.length, Math.max(to, (first + 1) * STRETCH))
  const last = Math.ceil(stop / STRETCH)
  const looked = lookedThrough(source)
  const key = `${line} ${first} ${last}`
  let parts = looked.get(key)
  if (!parts) looked.set(key, (parts = partsBetween(text, Math.max(0, first * STRETCH - LOOK_BACK_CHARACTERS), last * STRETCH)))
  return parts
}

const STRETCH = 4096
const cache = new WeakMap<Source, Map<string, HiddenPart[]>>()

function lookedThrough(source: Source): Map<string, HiddenPart[]> {
  let known = cache.get(source)
  if (!known) cache.set(source, (known = new Map<string, HiddenPart[]>()))
  return known
}

/** What of a line holds secrets that the line names itself, whatever stands above it. */
export function ownSecretParts(text: string): HiddenPart[] {
  return partsBetween(text, 0, text.length)
}

function partsBetween(text: string, start: number, stop: number): HiddenPart[] {
  const parts: HiddenPart[] = []
  for (const secret of secretsOnLine(text.slice(start, stop))) {
    // The data of the last one may go on behind what was looked through.
    const end = secret.closed ? start + secret.end : text.length
    if (text.slice(start + secret.start, end).trim() !== '') parts.push({ start: start + secret.start, end })
  }
  return parts
}

/** The text of a place in one line, as it may be shown: secrets that the line names are hidden. */
export function shownText(place: Place): string {
  const { source, start, end } = place
  const line = source.lineOf(start)
  const lineStart = source.lineStarts[line - 1] ?? 0
  let shown = ''
  let at = start - lineStart
  const stop = end - lineStart
  const text = source.lineText(line)
  for (const part of secretParts(source, line, at, stop)) {
    if (part.end <= at || part.start >= stop) continue
    shown += text.slice(at, Math.max(at, part.start)) + HIDDEN
    at = part.end
  }
  return shown + text.slice(at, Math.max(at, stop))
}

/** Whether a place stands in what is hidden. */
export function isHidden({ source, start }: Place): boolean {
  const line = source.lineOf(start)
  const column = start - (source.lineStarts[line - 1] ?? 0)
  return secretParts(source, line, column, column + 1).some((part) => part.start <= column && column < part.end)
}

/** The data of a key's default value, which has no name of its own, in a key that has a secret's. */
function defaultOfSecretKey(source: Source, line: number, text: string): HiddenPart | undefined {
  const start = /^\s{0,64}(?:@\s{0,64}=|\((?:Default|Standard)\)\s{1,64}REG_[A-Z_]{1,40}\s{1,64})/i.exec(text)?.[0].length
  if (start === undefined) return undefined
  for (let above = line - 1; above >= Math.max(1, line - LOOK_BACK_LINES); above--) {
    const key = source.lineText(above).slice(0, LOOK_BACK_CHARACTERS).trim()
    if (!/^(?:\[|HKEY_)/.test(key)) continue
    const name = key.slice(key.lastIndexOf('\\') + 1, key.startsWith('[') && key.includes(']') ? key.lastIndexOf(']') : undefined)
    return seemsSecret(name) ? { start, end: text.length } : undefined
  }
  return undefined
}

function belongsToSecretAbove(source: Source, line: number, text: string): boolean {
  return isBelowSecretKey(source, line, text) || goesOnWithSecret(source, line, text)
}

/** A line that stands for nothing itself, below one that names a secret, or below other such lines. */
function goesOnWithSecret(source: Source, line: number, text: string): boolean {
  if (text.trim() === '' || standsOnItsOwn(text)) return false
  const opener = openerAbove(source, line)
  return opener !== NONE && line - opener <= LOOK_BACK_LINES
}

const NONE = 0
const openers = new WeakMap<Source, Map<number, number>>()

/**
 * The line that names the secret with which lines that stand for nothing go on, down to the one above a line; NONE where there is none
 * in reach. Kept for each line, since such lines come by the ten thousand, and each is asked for.
 */
function openerAbove(source: Source, line: number): number {
  let known = openers.get(source)
  if (!known) openers.set(source, (known = new Map<number, number>()))
  let above = line - 1
  let found: number | undefined
  for (; found === undefined && above >= Math.max(1, line - LOOK_BACK_LINES); above--) {
    found = known.get(above) ?? openedOn(source, above)
  }
  if (found === undefined) known.set(line - 1, NONE)
  else for (let passed = above + 1; passed < line; passed++) known.set(passed, found)
  return found ?? NONE
}

/** The line itself where it names a secret that does not end on it, NONE where it ends one; undefined where the line above says. */
function openedOn(source: Source, line: number): number | undefined {
  const text = source.lineText(line).slice(0, LOOK_BACK_CHARACTERS)
  const last = secretsOnLine(text).at(-1)
  if (last) return last.closed ? NONE : line
  return standsOnItsOwn(text) ? NONE : undefined
}

/** A line that is indented below a key of YAML or JSON with nothing but the sign of a longer value behind it. */
function isBelowSecretKey(source: Source, line: number, text: string): boolean {
  let indent = indentOf(text)
  if (text.trim() === '') return false
  for (let above = line - 1; indent > 0 && above >= Math.max(1, line - LOOK_BACK_LINES); above--) {
    const before = source.lineText(above).slice(0, LOOK_BACK_CHARACTERS)
    if (before.trim() === '' || indentOf(before) >= indent) continue
    indent = indentOf(before)
    const last = secretsOnLine(before).at(-1)
    if (last && !last.closed && /^[ \t]*(?:[|>][-+\d]{0,3}|[[{])?[ \t]*$/.test(before.slice(last.start))) return true
  }
  return false
}

function indentOf(text: string): number {
  return /^[\s\-{["']*/.exec(text)?.[0].length ?? 0
}

const OWN_LINES: readonly RegExp[] = [
  // .reg: key, value in straight or curly quotes or none, comment.
  /^\s*(?:[[;#]|@\s*=|"(?:[^"\\]|\\.)*"\s*=|[\u201c-\u201f\u00ab][^=]*=|[\w .-]{1,64}=\s*["\w])/,
  // reg query: key, value.
  /^(?:HKEY_| {4}\S.* {4}REG_[A-Z_]+)/,
  // XML tag, marker of bulk text.
  /^\s*(?:<[A-Za-z/?]|__[A-Z])/,
  // JSON and YAML: key, item, bracket.
  /^\s*(?:-\s+)?(?:["']?[\w .-]{1,64}["']?\s*:(?:\s|$)|[{}\]])/,
]

function standsOnItsOwn(line: string): boolean {
  return OWN_LINES.some((pattern) => pattern.test(line))
}
