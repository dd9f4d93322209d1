import { AT, BACKSLASH, BLANK, CLOSE_BRACKET, COLON, COMMA, EQUALS, OPEN_BRACKET, QUOTE, SEMICOLON, TAB } from '../characters.js'
import { REG_BINARY, REG_DWORD, REG_MULTI_SZ, REG_QWORD, REG_SZ, REG_EXPAND_SZ } from '../value.js'
import { HashSet } from './hash-set.js'
import { HASH_PRIME, HASH_SEED, OTHER_PRIME, OTHER_SEED } from './hashes.js'
import { mayConcernCisco } from './key-words.js'
import { ROOT_HASHES } from './roots.js'
import { mayBeSecret } from './secret-name.js'

/** A piece of a file that has to be read: from the start of a line up to the start of another one, or the end. */
export interface KeptPiece {
  /** Offsets in code units behind the byte order mark. */
  readonly start: number
  readonly end: number
  /** The 1-based line that it starts with. */
  readonly line: number
}

/** Windows takes no longer names of values; a key with one that is longer is read, whatever it says. */
const LONGEST_NAME = 16_383

const LF = 10
const CR = 13

/**
 * Goes over the code units of a regedit export and finds the keys that have to be read. It passes over a key, without
 * making anything of it, where no rule can have something to say: the key is none of Cisco's, and all its lines are as
 * regedit writes them, so that none is lost, set twice, a secret or otherwise odd. In doubt a key is kept.
 *
 * A file is fed window by window; keys that stand across the end of one are fed again.
 */
export class Skimmer {
  #kept: KeptPiece[] = []
  /** Keys that stand in the file more than once: where they may, a second pass has to keep them. */
  repeated: HashSet | null = null
  readonly #keys = new HashSet(32)
  /** The names of the key at hand. */
  readonly #names = NAMES
  /** Whether the first line that begins a key is still to come: everything before it is kept. */
  #before = true
  /** Whether the key before was kept for something odd, which may concern the lines behind it. */
  #odd = false
  #line = 1
  /** Offset of the window at hand in the whole file. */
  #base = 0
  #units: Uint16Array = new Uint16Array(0)
  #end = 0
  #last = false
  #at = 0
  #lines = 0
  /** The hashes of the key at hand, once they are known. */
  #hash = 0
  #other = 0
  #isKnown = false
  /** Where the last segment of the key at hand stands in the window. */
  #segmentStart = 0
  #segmentEnd = 0

  /**
   * @param isSecret whether a name, of which the skimmer thinks that it may be one of a secret, is one
   * @param keep keys that a pass before has found more than once
   */
  constructor(
    private readonly isSecret: (name: string) => boolean,
    private readonly keep: HashSet | null = null,
  ) {}

  /**
   * Goes over the next window.
   * @param base offset of the window in the whole file
   * @returns how many units are done: the next window has to begin behind them
   */
  feed(units: Uint16Array, base: number, last: boolean): number {
    this.#units = units
    this.#end = units.length
    this.#base = base
    this.#last = last
    let start = 0
    while (start < this.#end) {
      this.#at = start
      this.#lines = 0
      this.#isKnown = false
      const state = this.#before ? this.#head() : this.#key()
      if (state === 'cut') {
        if (!last) return start
        // Cannot be cut at the end of the file.
        this.#at = this.#end
      }
      if (this.#isKnown) this.#noteKey(this.#hash, this.#other)
      const odd = state === 'odd' || state === 'cut'
      if (odd || this.#before) this.#noteKeysIn(start, this.#at)
      if (state !== 'plain' || this.#odd) this.#keepPiece(start, this.#at)
      this.#odd = odd
      this.#before = false
      this.#line += this.#lines
      start = this.#at
    }
    return start
  }

  /** A key counts once it is done: where a window cuts it, it comes again. */
  #noteKey(hash: number, other: number): void {
    if (this.#keys.add(hash, other)) return
    this.repeated ??= new HashSet(8)
    this.repeated.add(hash, other)
  }

  /** In a piece that is kept for something odd, any line may open a key: blanks may stand before its bracket, and anything behind. */
  #noteKeysIn(start: number, end: number): void {
    const units = this.#units
    for (let at = start; at < end;) {
      let stop = at
      while (stop < end && units[stop] !== CR && units[stop] !== LF) stop++
      while (at < stop && (units[at] === BLANK || units[at] === TAB)) at++
      // The key line at the beginning is noted already where it is as regedit writes it.
      if (units[at] === OPEN_BRACKET && at < stop && !(at === start && this.#isKnown)) this.#notePath(at + 1, stop)
      at = stop + 1
    }
  }

  /** The key that a line opens: up to its last bracket, without backslashes before it. */
  #notePath(start: number, end: number): void {
    const units = this.#units
    let close = end - 1
    while (close > start && units[close] !== CLOSE_BRACKET) close--
    while (close > start && units[close - 1] === BACKSLASH) close--
    let hash = HASH_SEED
    let other = OTHER_SEED
    for (let at = start; at < close; at++) {
      const code = units[at] as number
      const small = code < 128 ? (SMALL[code] as number) : 0
      if (small === 0) return
      hash = Math.imul(hash ^ small, HASH_PRIME)
      other = Math.imul(other ^ small, OTHER_PRIME) ^ (other >>> 15)
    }
    // As for a key line that is as it should be, the bracket belongs to it.
    this.#noteKey(Math.imul(hash ^ CLOSE_BRACKET, HASH_PRIME), Math.imul(other ^ CLOSE_BRACKET, OTHER_PRIME) ^ (other >>> 15))
  }

  /** What was kept since this was asked last; all of it stands in the window fed last. */
  take(): readonly KeptPiece[] {
    const kept = this.#kept
    this.#kept = []
    return kept
  }

  #keepPiece(start: number, end: number): void {
    const from = this.#base + start
    const previous = this.#kept.at(-1)
    if (previous?.end === from) this.#kept[this.#kept.length - 1] = { ...previous, end: this.#base + end }
    else this.#kept.push({ start: from, end: this.#base + end, line: this.#line })
  }

  /** Up to the first key line; odd where it has more than its first line, of which the data may go on into that one. */
  #head(): 'kept' | 'odd' | 'cut' {
    const start = this.#at
    if (this.#units[start] !== OPEN_BRACKET && !this.#toNextKey()) return this.#last ? 'kept' : 'cut'
    let at = start
    while (at < this.#at && !isLineEnd(this.#units[at] as number)) at++
    while (at < this.#at && isLineEnd(this.#units[at] as number)) at++
    return at < this.#at ? 'odd' : 'kept'
  }

  /** One key with its values; the position is behind it unless it is cut. */
  #key(): 'plain' | 'kept' | 'odd' | 'cut' {
    const verdict = this.#keyLine()
    if (verdict === 'cut') return 'cut'
    if (verdict === 'odd') return this.#toNextKey() || this.#last ? 'odd' : 'cut'
    this.#names.clear()
    for (;;) {
      if (this.#at >= this.#end) return this.#last ? verdict : 'cut'
      const code = this.#units[this.#at] as number
      if (code === OPEN_BRACKET) return verdict
      const isPlain = code === CR || code === LF ? this.#endOfLine() : this.#valueLine(code)
      if (this.#at >= this.#end && !this.#last) return 'cut'
      if (isPlain) continue
      return this.#toNextKey() || this.#last ? 'odd' : 'cut'
    }
  }

  /** `[HKEY_…]` and nothing else. */
  #keyLine(): 'plain' | 'kept' | 'odd' | 'cut' {
    const units = this.#units
    const end = this.#end
    const start = this.#at + 1
    let hash = HASH_SEED
    let other = OTHER_SEED
    let root = 0
    let concerns = false
    let segment = start
    let at = start
    for (; at < end; at++) {
      const code = units[at] as number
      const small = code < 128 ? (SMALL[code] as number) : 0
      if (small === 0) {
        if (code === CR || code === LF) break
        return this.#restOfLine(at, 'odd')
      }
      if (small === BACKSLASH) {
        if (root === 0) root = hash
        segment = at + 1
      } else if ((small === 99 || small === 101) && !concerns) concerns = mayConcernCisco(units, at, end)
      hash = Math.imul(hash ^ small, HASH_PRIME)
      other = Math.imul(other ^ small, OTHER_PRIME) ^ (other >>> 15)
    }
    if (at >= end && !this.#last) return 'cut'
    this.#at = at
    const beforeLast = units[at - 2]
    if (at - start < 3 || units[at - 1] !== CLOSE_BRACKET || beforeLast === BACKSLASH || beforeLast === BLANK || !ROOT_HASHES.has(root)) return 'odd'
    this.#segmentStart = segment
    this.#segmentEnd = at - 1
    this.#endOfLine()
    this.#hash = hash
    this.#other = other
    this.#isKnown = true
    if (this.#keys.has(hash, other)) return 'kept'
    if (this.keep?.has(hash, other) === true) return 'kept'
    return concerns ? 'kept' : 'plain'
  }

  #restOfLine<T>(at: number, result: T): T {
    this.#at = at
    return result
  }

  /** One line below a key that is not empty, and those that its data goes on on; false where it is not as regedit writes it. */
  #valueLine(code: number): boolean {
    switch (code) {
      case QUOTE:
        return this.#name() && this.#data()
      case AT:
        this.#at++
        return this.#isOrdinaryDefault() && this.#data()
      case SEMICOLON:
        return this.#comment()
      default:
        return false
    }
  }

  /** A quoted name that is new in its key and none of a secret. Where two names have one hash, a key is kept in vain. */
  #name(): boolean {
    const units = this.#units
    const end = this.#end
    const start = this.#at + 1
    let hash = HASH_SEED
    for (let at = start; at < end; at++) {
      const code = units[at] as number
      const small = code < 128 ? (SMALL[code] as number) : 0
      if (small === QUOTE) {
        this.#at = at + 1
        if (at === start) return this.#isOrdinaryDefault()
        return this.#names.add(hash, 0) && !this.#isSecret(start, at)
      }
      // A name with escapes or beyond ASCII is left to the reader, which knows how names compare.
      if (small === 0 || small === BACKSLASH) return this.#restOfLine(at, false)
      hash = Math.imul(hash ^ small, HASH_PRIME)
    }
    return this.#restOfLine(end, false)
  }

  /** The default value has the name of its key, as to secrets. */
  #isOrdinaryDefault(): boolean {
    return this.#names.add(0, 1) && !this.#isSecret(this.#segmentStart, this.#segmentEnd)
  }

  /** Only a name that may be one is made a string of. */
  #isSecret(start: number, end: number): boolean {
    const units = this.#units
    if (!mayBeSecret(units, start, end)) return false
    return end - start > LONGEST_NAME || this.isSecret(String.fromCharCode(...units.subarray(start, end)))
  }

  /** `=` and data in one of the forms that regedit writes. */
  #data(): boolean {
    const units = this.#units
    if (units[this.#at] !== EQUALS) return false
    const code = units[this.#at + 1]
    if (code === QUOTE) return this.#string()
    if (code === 100) return this.#dword()
    return code === 104 && this.#hex()
  }

  #string(): boolean {
    const units = this.#units
    const end = this.#end
    for (let at = this.#at + 2; at < end; at++) {
      const code = units[at] as number
      if (code < 128 && IN_STRING[code] === 1) continue
      if (code === QUOTE) {
        this.#at = at + 1
        return this.#endOfLine()
      }
      if (code === BACKSLASH) {
        const next = units[++at]
        if (next !== BACKSLASH && next !== QUOTE) return this.#restOfLine(at, false)
      } else if ((code < BLANK && code !== TAB) || code >= 0xd800) {
        // A line break, a NUL, half a character or a mark.
        return this.#restOfLine(at, false)
      }
    }
    return this.#restOfLine(end, false)
  }

  /** `dword:` and eight digits. */
  #dword(): boolean {
    const units = this.#units
    const at = this.#at + 1
    for (let i = 0; i < DWORD.length; i++) if (units[at + i] !== DWORD[i]) return false
    for (let digit = at + 6; digit < at + 14; digit++) {
      if (hexOf(units[digit]) < 0) return this.#restOfLine(Math.min(digit, this.#end), false)
    }
    this.#at = at + 14
    return this.#endOfLine()
  }

  /** `hex:` or `hex(n):` and bytes over any number of lines, as long as its type wants them and ended by its NULs. */
  #hex(): boolean {
    const units = this.#units
    const end = this.#end
    let at = this.#at + 1
    if (units[at + 1] !== 101 || units[at + 2] !== 120) return false
    at += 3
    let type = REG_BINARY
    if (units[at] === 40) {
      type = 0
      const first = ++at
      for (; at < end && hexOf(units[at]) >= 0; at++) type = type * 16 + hexOf(units[at])
      if (at === first || at - first > 8 || units[at] !== 41) return this.#restOfLine(Math.min(at, end), false)
      at++
    }
    if (units[at] !== COLON) return this.#restOfLine(Math.min(at, end), false)
    at++
    let count = 0
    let last4 = -1
    for (;;) {
      // Nearly all bytes are two digits and a comma.
      while (at + 2 < end) {
        const high = units[at] as number
        const low = units[at + 1] as number
        if ((high | low) > 0x7f || units[at + 2] !== COMMA) break
        const byte = ((HEX[high] as number) << 4) | (HEX[low] as number)
        if (byte < 0) break
        last4 = (last4 << 8) | byte
        count++
        at += 3
      }
      if (units[at] === BACKSLASH && count > 0 && at < end) {
        this.#at = at + 1
        if (this.#at >= end || !this.#endOfLine()) return false
        at = this.#at
        while (at < end && units[at] === BLANK) at++
        continue
      }
      const isEmpty = at >= end || units[at] === CR || units[at] === LF
      // A comma ends no data of regedit's.
      if (isEmpty && count === 0) break
      const high = at < end ? hexOf(units[at]) : -1
      const low = at + 1 < end ? hexOf(units[at + 1]) : -1
      if (high < 0 || low < 0) return this.#restOfLine(Math.min(at, end), false)
      last4 = (last4 << 8) | (high << 4) | low
      count++
      at += 2
      break
    }
    this.#at = at
    return isWhole(type, count, last4) && this.#endOfLine()
  }

  /** A comment that does not speak to icmlint. */
  #comment(): boolean {
    const units = this.#units
    const end = this.#end
    for (let at = this.#at + 1; at < end; at++) {
      const code = units[at] as number
      if (code === CR || code === LF) {
        this.#at = at
        return this.#endOfLine()
      }
      if (code < BLANK || code >= 0xd800) {
        if (code !== TAB) return this.#restOfLine(at, false)
      } else if (code === 105 && units[at + 1] === 99 && units[at + 2] === 109) {
        return this.#restOfLine(at, false)
      }
    }
    return this.#restOfLine(end, this.#last)
  }

  /** Goes behind the end of a line; false where something else stands there. */
  #endOfLine(): boolean {
    const at = this.#at
    if (at >= this.#end) return true
    const code = this.#units[at]
    if (code !== CR && code !== LF) return false
    this.#lines++
    this.#at = code === CR && this.#units[at + 1] === LF ? at + 2 : at + 1
    return true
  }

  /** Goes to the next line that begins with a bracket; false where the window ends before. */
  #toNextKey(): boolean {
    const units = this.#units
    const end = this.#end
    for (let at = this.#at; at < end; at++) {
      const code = units[at] as number
      if (code !== CR && code !== LF) continue
      this.#lines++
      if (code === CR && units[at + 1] === LF) at++
      if (units[at + 1] === OPEN_BRACKET && at + 1 < end) {
        this.#at = at + 1
        return true
      }
    }
    this.#at = end
    return false
  }
}

/** One for all: names are looked at in one go from the line that opens their key, and there are thousands of files. */
const NAMES = new HashSet(32)

function isLineEnd(code: number): boolean {
  return code === CR || code === LF
}

function isWhole(type: number, count: number, last4: number): boolean {
  switch (type) {
    case REG_SZ:
    case REG_EXPAND_SZ:
      return count === 0 || (count >= 2 && (last4 & 0xffff) === 0)
    case REG_MULTI_SZ:
      return count === 0 || (count >= 4 && last4 === 0)
    case REG_DWORD:
      return count === 4
    case REG_QWORD:
      return count === 8
    default:
      return true
  }
}

/** The value of a hexadecimal digit, -1 for anything else. */
function hexOf(code: number | undefined): number {
  return code === undefined || code > 0x7f ? -1 : (HEX[code] as number)
}

/** By ASCII code: the small letter for a letter, the code for what a name may hold, 0 for control characters. */
const SMALL = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code < BLANK || code === 0x7f) return 0
  return code >= 65 && code <= 90 ? code | 32 : code
})
/** By ASCII code: 1 for what a string holds as it is. */
const IN_STRING = Uint8Array.from({ length: 128 }, (_, code) => {
  return code === QUOTE || code === BACKSLASH || (code < BLANK && code !== TAB) ? 0 : 1
})
/** `dword:` */
const DWORD = [100, 119, 111, 114, 100, COLON]
const HEX = Int8Array.from({ length: 128 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(digit) ? -1 : digit
})
