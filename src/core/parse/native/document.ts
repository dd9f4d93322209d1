/** A single value in YAML or JSON; the place is without quotes. */
export interface NativeScalar {
  /** Null where it is blank: nothing, `null`, `~`. */
  readonly text: string | null
  readonly start: number
  readonly end: number
  /** Where each character of `text` stands; only where escapes or folding make it differ from the source. */
  readonly offsets?: readonly number[]
}

export interface NativeEntry {
  readonly key: NativeScalar
  /** Null where the value is a list or a mapping. */
  readonly value: NativeScalar | null
}

/** One item of the list `peripherals`. */
export interface NativeItem {
  readonly entries: readonly NativeEntry[]
  readonly start: number
  readonly end: number
}

export interface NativeFault {
  readonly message: string
  readonly start: number
  readonly end: number
  /** How deep lists and mappings may be nested, where it is deeper and not wrong by itself. */
  readonly nesting?: number
}

export interface NativeDocument {
  readonly items: readonly NativeItem[]
  readonly faults: readonly NativeFault[]
  /** The text has the list, however broken its items may be. */
  readonly found: boolean
}

/** Levels of lists and mappings, whatever the configuration says; the native form needs three. */
export const MAX_DEPTH = 100

/**
 * Where brackets are nested too deep for readers that call themselves for each level, or -1. Quotes are not minded:
 * that many brackets in a row are nothing that an export has.
 */
export function deepBracket(text: string, nesting = MAX_DEPTH): number {
  const most = Math.min(nesting, MAX_DEPTH)
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x7b) depth++
    else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1)
    if (depth > most) return at
  }
  return -1
}

/** Where a line begins with more blanks and list marks than levels of YAML could need, or -1. */
export function deepIndent(text: string, nesting: number): number {
  const most = Math.min(nesting, MAX_DEPTH)
  let marks = 0
  let width = 0
  let leading = true
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\n' || character === '\r') {
      marks = 0
      width = 0
      leading = true
    } else if (leading) {
      width++
      if (character === '-' || character === '?') marks++
      else if (character !== ' ' && character !== '\t') leading = false
      if (leading && (marks > most || width > most * 10)) return at
    }
  }
  return -1
}

/** What is read of a text that is nested too deep there: nothing. */
export function tooDeep(at: number, nesting: number): NativeDocument {
  const most = Math.min(nesting, MAX_DEPTH)
  const message = `brackets or lists are nested more than ${most} deep`
  return { items: [], faults: [{ message, start: at, end: at + 1, nesting: most }], found: false }
}
