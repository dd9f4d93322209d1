import type { Place, Source } from '../decode/source.js'
import { LookAbove } from '../text/look-above.js'
import { oncePer } from '../text/once-per.js'
import { HIDDEN } from './hidden.js'
import { IndentedLines } from './indented-lines.js'
import { holdsData, secretsOnLine } from './named-secrets.js'
import { RegistryLines } from './registry-lines.js'

/** Of longer lines, what was found is kept: many places in them may be asked for. */
const LONG = 4096

/** Columns of a line (0-based, end exclusive) that hold a secret. */
export interface HiddenPart {
  readonly start: number
  readonly end: number
}

/**
 * What of a line holds secrets: what stands behind the name of one, and the whole line where it only goes on with what a
 * line above began, however far above.
 */
export function secretParts(source: Source, line: number): readonly HiddenPart[] {
  return linesOf(source).parts(line)
}

const linesOf = oncePer((source: Source) => new SecretLines(source))

/** What of a line holds secrets that the line names itself, whatever stands above it. */
export function ownSecretParts(text: string): HiddenPart[] {
  return secretsOnLine(text).filter((secret) => holdsData(text, secret))
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
  for (const part of secretParts(source, line)) {
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
  return secretParts(source, line).some((part) => part.start <= column && column < part.end)
}

/** The lines of one text. Of what lies above a line, nothing is looked at twice, for lines are asked for by the ten thousand. */
class SecretLines {
  readonly #source: Source
  readonly #registry: RegistryLines
  /** None in a registry export, where blanks say nothing. */
  readonly #indented: IndentedLines | undefined
  readonly #long = new Map<number, readonly HiddenPart[]>()

  /** Whether a line ends within the data of a secret that it names, for those that name one or stand for something else. */
  readonly #open = new LookAbove<boolean>((line) => {
    const text = this.#source.lineText(line)
    const last = secretsOnLine(text).at(-1)
    if (last) return !last.closed
    if (this.#registry.defaultOfSecretKey(line, text) !== undefined) return true
    return standsOnItsOwn(text) ? false : undefined
  })

  constructor(source: Source) {
    this.#source = source
    this.#registry = new RegistryLines(source)
    const isExport = /^\s{0,64}(?:Windows Registry|REGEDIT)/i.test(source.text.slice(0, 100))
    this.#indented = isExport ? undefined : new IndentedLines(source)
  }

  parts(line: number): readonly HiddenPart[] {
    const known = this.#long.get(line)
    if (known) return known
    const text = this.#source.lineText(line)
    const parts = this.#find(line, text)
    if (text.length > LONG) this.#long.set(line, parts)
    return parts
  }

  #find(line: number, text: string): HiddenPart[] {
    if (text.trim() === '') return []
    const start = this.#registry.defaultOfSecretKey(line, text) ?? this.#registry.hexOfSecret(line, text)
    if (start !== undefined) return [{ start, end: text.length }]
    if (this.#indented?.isBelowSecret(line) || this.#goesOnWithSecret(line, text)) return [{ start: 0, end: text.length }]
    return ownSecretParts(text)
  }

  /** A line that stands for nothing itself, below one that names a secret, or below other such lines. */
  #goesOnWithSecret(line: number, text: string): boolean {
    return !standsOnItsOwn(text) && this.#open.above(line) === true
  }
}

// Behind the blanks in front, which no pattern may try to share out anew.
const OWN_LINES: readonly RegExp[] = [
  // .reg: key, value in straight or curly quotes or none, comment.
  /^(?:[[;#]|@\s*=|"(?:[^"\\]|\\.)*"\s*=|[\u201c-\u201f\u00ab][^=]*=|[\w .-]{1,64}=\s*["\w])/,
  // XML tag, marker of bulk text.
  /^(?:<[A-Za-z/?]|__[A-Z])/,
  // JSON and YAML: key, item, bracket.
  /^(?:-\s+(?=\S))?(?:["']?[\w .-]{1,64}["']?\s*:(?:\s|$)|[{}\]])/,
]

// reg query: key, value.
const OF_QUERY = /^(?:HKEY_| {4}\S.* {4}REG_[A-Z_]+)/

function standsOnItsOwn(line: string): boolean {
  const text = line.trimStart()
  return OF_QUERY.test(line) || OWN_LINES.some((pattern) => pattern.test(text))
}
