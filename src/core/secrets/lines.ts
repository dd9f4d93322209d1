import type { Place, Source } from '../decode/source.js'
import { bytesSpellSecret } from './bytes.js'
import { seemsSecret } from './name.js'
import { secretsOnLine } from './on-line.js'
import { HIDDEN } from './shown.js'
import { LookAbove } from '../text/look-above.js'

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
  let lines = ofSources.get(source)
  if (!lines) ofSources.set(source, (lines = new SecretLines(source)))
  return lines.parts(line)
}

const ofSources = new WeakMap<Source, SecretLines>()

/** What of a line holds secrets that the line names itself, whatever stands above it. */
export function ownSecretParts(text: string): HiddenPart[] {
  return secretsOnLine(text).filter(({ start, end }) => text.slice(start, end).trim() !== '')
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
  readonly #isRegistry: boolean
  /** Of long lines, in which many places are asked for. */
  readonly #long = new Map<number, readonly HiddenPart[]>()

  constructor(source: Source) {
    this.#source = source
    this.#isRegistry = /^\s{0,64}(?:Windows Registry|REGEDIT)/i.test(source.text.slice(0, 100))
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
    const start = this.#defaultOfSecretKey(line, text) ?? this.#hexOfSecret(line, text)
    if (start !== undefined) return [{ start, end: text.length }]
    if (this.#isBelowSecretKey(line, text) || this.#goesOnWithSecret(line, text)) return [{ start: 0, end: text.length }]
    return ownSecretParts(text)
  }

  /** Where the data of a key's default value begins, which has no name of its own, in a key that has a secret's. */
  #defaultOfSecretKey(line: number, text: string): number | undefined {
    const start = DEFAULT_VALUE.exec(text)?.[0].length
    return start !== undefined && this.#keys.above(line) === true ? start : undefined
  }

  /** Whether the key that a line opens has a secret's name. */
  readonly #keys = new LookAbove<boolean>((line) => {
    const key = this.#source.lineText(line).trim()
    if (!/^(?:\[|HKEY_)/.test(key)) return undefined
    return seemsSecret(key.slice(key.lastIndexOf('\\') + 1, key.startsWith('[') && key.includes(']') ? key.lastIndexOf(']') : undefined))
  })

  /** Where hex data begins, or goes on, whose bytes are a text that names a secret. */
  #hexOfSecret(line: number, text: string): number | undefined {
    const first = HEX_GOES_ON.test(text) ? (this.#hexStarts.above(line) ?? line) : line
    const start = HEX_START.exec(first === line ? text : this.#source.lineText(first))?.[0].length
    if (start === undefined) return undefined
    let spells = this.#spelling.get(first)
    if (spells === undefined) this.#spelling.set(first, (spells = bytesSpellSecret(this.#hexData(first, start))))
    return spells ? (first === line ? start : 0) : undefined
  }

  /** Whether the hex data that begins on a line names a secret. */
  readonly #spelling = new Map<number, boolean>()

  /** The line with which hex data begins that goes on below. */
  readonly #hexStarts = new LookAbove<number>((line) => {
    const text = this.#source.lineText(line)
    if (HEX_GOES_ON.test(text) && this.#goesOn(line - 1)) return undefined
    return line
  })

  #goesOn(line: number): boolean {
    return /\\\s*(?:;.*)?$/.test(this.#source.lineText(line).slice(-LONG))
  }

  #hexData(first: number, start: number): Uint8Array {
    const bytes: number[] = []
    let text = this.#source.lineText(first).slice(start)
    for (let line = first; ; text = this.#source.lineText(++line)) {
      for (const [digits] of text.matchAll(HEX_BYTES)) bytes.push(Number.parseInt(digits, 16))
      if (!this.#goesOn(line) || line >= this.#source.lineStarts.length) return Uint8Array.from(bytes)
    }
  }

  /** A line that stands for nothing itself, below one that names a secret, or below other such lines. */
  #goesOnWithSecret(line: number, text: string): boolean {
    return !standsOnItsOwn(text) && this.#open.above(line) === true
  }

  /** Whether a line ends within the data of a secret that it names, for those that name one or stand for something else. */
  readonly #open = new LookAbove<boolean>((line) => {
    const text = this.#source.lineText(line)
    const last = secretsOnLine(text).at(-1)
    if (last) return !last.closed
    return standsOnItsOwn(text) ? false : undefined
  })

  /** A line that is indented below a key of YAML or JSON with nothing but the sign of a longer value behind it. */
  #isBelowSecretKey(line: number, text: string): boolean {
    // In a registry export nothing is said by blanks.
    if (this.#isRegistry) return false
    const passed: number[] = []
    let verdict = false
    for (let at = line, indent = indentOf(text); indent > 0; indent = indentOf(this.#source.lineText(at))) {
      const known = this.#below.get(at)
      if (known !== undefined) {
        verdict = known
        break
      }
      passed.push(at)
      at = this.#parentOf(at, indent)
      if (at < 1) break
      if (!this.#holdsBelow(at)) continue
      verdict = true
      break
    }
    for (const one of passed) this.#below.set(one, verdict)
    return verdict
  }

  /** Whether a line is below a secret's key. */
  readonly #below = new Map<number, boolean>()

  /** The line above that is indented less, 0 where there is none. */
  #parentOf(line: number, indent: number): number {
    let above = line - 1
    while (above >= 1) {
      const text = this.#source.lineText(above)
      if (text.trim() !== '' && indentOf(text) < indent) break
      // What lies between a line and its own parent is indented as much as it, or more.
      above = this.#parents.get(above) ?? above - 1
    }
    this.#parents.set(line, above)
    return above
  }

  readonly #parents = new Map<number, number>()

  #holdsBelow(line: number): boolean {
    const text = this.#source.lineText(line)
    const last = secretsOnLine(text).at(-1)
    return last !== undefined && !last.closed && /^(?:[|>][-+\d]{0,3}|[[{])?$/.test(text.slice(last.start).trim())
  }
}

/** What of longer lines was found is kept. */
const LONG = 4096

const DEFAULT_VALUE = /^\s{0,64}(?:@\s{0,64}=|\((?:Default|Standard)\)\s{1,64}REG_[A-Z_]{1,40}\s{1,64})/i
/** Up to the data of a value in hex, as exports and reg query write it. */
const HEX_START = /^(?:\s{0,64}(?:@|"(?:[^"\\]|\\.)*")\s{0,64}=\s{0,64}hex(?:\([\da-f]{1,8}\))?:| {4}\S.{0,1024} {4}REG_(?:BINARY|NONE) {1,8}(?=[\da-f]{8}))/i
const HEX_GOES_ON = /^[\s\da-f,]*(?:\\\s*)?(?:;.*)?$/i
const HEX_BYTES = /[\da-f]{1,2}/gi

function indentOf(text: string): number {
  return /^[\s\-{["']*/.exec(text)?.[0].length ?? 0
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
