import { BACKSLASH, BLANK, COMMA, HASH, SEMICOLON, TAB } from './characters.js'
import type { LossReason } from './loss.js'
import { hexDigit } from './value.js'

/** How far one line of hex data got. */
export type HexLineEnd = 'complete' | 'continued' | LossReason

/** Counts the bytes of hex data over its lines, and remembers where they stand and what the last four were. */
export class HexData {
  count = 0
  firstStart = -1
  lastEnd = -1
  #last4 = 0

  /** Whether the last `n` (1 to 4) bytes are all zero. */
  endsInZeros(n: number): boolean {
    const mask = n === 4 ? -1 : (1 << (n * 8)) - 1
    return this.count >= n && (this.#last4 & mask) === 0
  }

  /** Reads the bytes between two offsets, a line or what follows `hex:` on it, as an import does. */
  readLine(text: string, start: number, end: number): HexLineEnd {
    let at = start
    while (at < end) {
      // Nearly all bytes are two digits and a comma.
      const high = hexDigit(text.charCodeAt(at))
      const low = hexDigit(text.charCodeAt(at + 1))
      if (high >= 0 && low >= 0 && at + 2 < end && text.charCodeAt(at + 2) === COMMA) {
        if (this.firstStart < 0) this.firstStart = at
        this.lastEnd = at + 2
        this.count++
        this.#last4 = (this.#last4 << 8) | (high << 4) | low
        at += 3
        continue
      }
      const digits = numberAt(text, at, end)
      if (digits.end === at) {
        let next = skipBlanks(text, at, end)
        const code = next < end ? text.charCodeAt(next) : 0
        if (code === SEMICOLON) return 'complete'
        if (code !== BACKSLASH) return code === COMMA ? 'hex-empty-byte' : faultOf(code)
        next = skipBlanks(text, next + 1, end)
        if (next < end && text.charCodeAt(next) !== SEMICOLON) {
          return text.charCodeAt(next) === HASH ? 'hash-comment' : 'hex-backslash-inside'
        }
        return 'continued'
      }
      if (digits.value > 0xff) return 'hex-byte-too-large'
      if (this.firstStart < 0) this.firstStart = skipBlanks(text, at, end)
      this.lastEnd = digits.end
      this.count++
      this.#last4 = (this.#last4 << 8) | digits.value
      at = digits.end
      if (at < end && text.charCodeAt(at) !== COMMA) {
        at = skipBlanks(text, at, end)
        if (at >= end || text.charCodeAt(at) === SEMICOLON) return 'complete'
        return afterByte(text, at, end)
      }
      at++
    }
    return 'complete'
  }
}

function faultOf(code: number): LossReason {
  return code === HASH ? 'hash-comment' : 'hex-not-hex'
}

function afterByte(text: string, at: number, end: number): LossReason {
  const code = text.charCodeAt(at)
  if (code === HASH) return 'hash-comment'
  if (code !== BACKSLASH) return 'hex-not-hex'
  const rest = skipBlanks(text, at + 1, end)
  return rest >= end || text.charCodeAt(rest) === SEMICOLON ? 'hex-backslash-without-comma' : 'hex-backslash-inside'
}

export function skipBlanks(text: string, at: number, end: number): number {
  let next = at
  while (next < end) {
    const code = text.charCodeAt(next)
    if (code !== BLANK && code !== TAB) break
    next++
  }
  return next
}

/**
 * A hexadecimal number the way C's wcstoul takes it, which is how an import reads bytes and type numbers: blanks, a sign
 * and 0x may stand before it. `end` equals `at` where there is none; a value above 32 bits is Infinity.
 */
export function numberAt(text: string, at: number, end: number): { value: number; end: number } {
  let next = skipBlanks(text, at, end)
  const sign = text.charCodeAt(next)
  if (next < end && (sign === 43 || sign === 45)) next++
  if (text.charCodeAt(next) === 48 && (text.charCodeAt(next + 1) | 32) === 120 && next + 2 < end) {
    if (hexDigit(text.charCodeAt(next + 2)) >= 0) next += 2
  }
  const first = next
  let value = 0
  while (next < end) {
    const digit = hexDigit(text.charCodeAt(next))
    if (digit < 0) break
    value = value > 0xffffffff ? Infinity : value * 16 + digit
    next++
  }
  if (next === first) return { value: 0, end: at }
  if (value > 0xffffffff || (sign === 45 && value > 0)) value = Infinity
  return { value, end: next }
}
