import { AT, isBlank, OPEN_BRACKET, QUOTE } from './characters.js'
import { unescapeString } from './escapes.js'
import { skipBlanks } from './hex-data.js'
import type { LossReason } from './loss.js'
import { hexDigit } from './value.js'

/** Where a quoted name or string ends and what is in it. One object serves a whole file: a string is scanned for every line. */
export interface StringScan {
  /** The offset of the closing quote. */
  end: number
  /** Whether escapes have to be taken out. */
  escaped: boolean
  /** The first backslash that an import drops or turns into a line break; -1 where there is none. */
  damageAt: number
  fault: 'open' | 'nul' | null
}

/** Scans a quoted name or string from behind its opening quote. */
export function scanString(text: string, start: number, end: number, scan: StringScan): void {
  scan.escaped = false
  scan.damageAt = -1
  scan.fault = null
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      scan.end = at
      return
    }
    if (code !== 92) continue
    scan.escaped = true
    at++
    const next = at < end ? text.charCodeAt(at) : -1
    if (next === 48) {
      scan.end = at
      scan.fault = 'nul'
      return
    }
    if (next !== 92 && next !== 34 && scan.damageAt < 0) scan.damageAt = at - 1
  }
  scan.end = end
  scan.fault = 'open'
}

/** Judges the digits behind `dword:`: one to eight hexadecimal ones, then nothing but blanks or a `;` comment. */
export function dwordFault(text: string, start: number, end: number): { reason?: LossReason; digitsEnd: number } {
  if (start >= end) return { reason: 'dword-empty', digitsEnd: start }
  let at = start
  while (at < end && hexDigit(text.charCodeAt(at)) >= 0) at++
  const digitsEnd = at
  const rest = skipBlanks(text, at, end)
  if (digitsEnd - start > 8) return { reason: 'dword-too-long', digitsEnd }
  if (rest >= end || text.charCodeAt(rest) === 59) return { digitsEnd }
  return { reason: dwordTextFault(text, start, digitsEnd, rest), digitsEnd }
}

function dwordTextFault(text: string, start: number, digitsEnd: number, rest: number): LossReason {
  const code = text.charCodeAt(rest)
  if (digitsEnd === start + 1 && (code | 32) === 120 && text.charCodeAt(start) === 48) return 'dword-0x'
  if (code === 35) return 'hash-comment'
  if (code === 92) return 'dword-continued'
  if (digitsEnd === start && (code === 45 || code === 43)) return 'dword-sign'
  if (rest > digitsEnd && digitsEnd > start && hexDigit(code) >= 0) return 'dword-blank-inside'
  return 'dword-not-hex'
}

/** Why the text behind `=` is no data. */
export function dataTypeFault(text: string, at: number, end: number): LossReason {
  const data = text.slice(at, Math.min(end, at + 64))
  if (/^[\u201c\u201d\u201e\u00ab]/.test(data)) return 'data-curly-quotes'
  if (/^[#;]/.test(data)) return 'comment-for-data'
  if (/^(?:dword:|hex[:(])/i.test(data)) return 'type-letter-case'
  if (/^(?:[a-z_]+\d*:|mui_sz)/i.test(data)) return 'type-unknown'
  if (/^(?:0x[0-9a-f]+|\d[0-9a-f]*)\s*(?:$|[;#])/i.test(data)) return 'number-without-type'
  return 'data-unquoted'
}

/** Where the text before a `;` comment ends. */
export function endBeforeComment(text: string, start: number, end: number): number {
  const comment = text.slice(start, end).indexOf(';')
  let last = comment < 0 ? end : start + comment
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--
  return last
}

/** Whether a line that starts without a straight quote was still meant for a value: a name, `=` and something like data. */
export function looksLikeValue(text: string, first: number, end: number): boolean {
  const line = text.slice(first, end)
  const equals = line.indexOf('=')
  if (equals <= 0) return false
  const data = line.slice(skipBlanks(line, equals + 1, line.length)).slice(0, 64)
  const isData = /^(?:["\u201c\u201d\u201e\u00ab]|dword:|hex[:(]|-\s*$|0x[0-9a-f]|\d)/i.test(data)
  return isData && !/[/:]{2}/.test(line.slice(0, equals))
}

/** Whether a first line is content already: an excerpt without a header. */
export function isContentLine(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, start, end))
  return code === OPEN_BRACKET || code === QUOTE || code === AT || looksLikeValue(text, start, end)
}

/** The name at the start of a value line, as far as it can be told. */
export function nameAt(text: string, first: number, end: number): string {
  if (text.charCodeAt(first) === 64) return '@'
  const scan: StringScan = { end: 0, escaped: false, damageAt: -1, fault: null }
  scanString(text, first + 1, end, scan)
  return unescapeString(text.slice(first + 1, scan.end))
}

/** The name of a value that stands in curly quotes or in none, as far as it can be told, and where it stands. */
export function nameBeforeEquals(line: string, first: number): { name: string; at: number; to: number } {
  const equals = line.indexOf('=')
  const token = line.slice(0, equals).trimEnd()
  let from = 0
  let to = token.length
  while (from < to && QUOTES.includes(token.charAt(from))) from++
  while (to > from && QUOTES.includes(token.charAt(to - 1))) to--
  return { name: token.slice(from, to), at: first, to: first + token.length }
}

const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
