import type { Encoding } from './source.js'
import { latin1ToString, utf16beToString, utf16leToString } from './bytes-to-string.js'
import { latin1ToWindows1252 } from './windows-1252.js'

/** What is odd about the bytes, beside the text they hold. Offsets are into the decoded text. */
export type EncodingOddity =
  | { readonly kind: 'utf16-without-mark' }
  | { readonly kind: 'utf16-encoded-twice' }
  | { readonly kind: 'odd-last-byte'; readonly offset: number }
  | { readonly kind: 'lone-surrogate'; readonly offset: number }
  | { readonly kind: 'invalid-utf8'; readonly offset: number }
  | { readonly kind: 'mark-inside'; readonly offset: number }

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Whether the bytes start with a byte order mark. It is no part of `text`. */
  readonly mark: boolean
  readonly oddities: readonly EncodingOddity[]
}

/**
 * Decodes an input the way Windows programs write text: UTF-16 with mark (or, by its NUL bytes, without), UTF-8 with
 * or without mark, else windows-1252. Nothing is lost: an odd last byte and lone surrogates are kept as oddities.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), true, true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), false, true)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3), true)
  const unmarked = sniffUtf16(bytes)
  if (unmarked) return decodeUtf16(bytes, unmarked === 'utf16le', false)
  return decodeUtf8(bytes, false)
}

/** UTF-16 text of Western content has a NUL in nearly every second byte; which half they stand in tells the byte order. */
function sniffUtf16(bytes: Uint8Array): 'utf16le' | 'utf16be' | undefined {
  const length = Math.min(bytes.length, 1024) & ~1
  if (length < 2) return undefined
  // Of two joined files the first may hold one byte a character.
  if (!bytes.subarray(0, 16).includes(0)) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf16le'
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf16be'
  return undefined
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean, mark: boolean): Decoded {
  const oddities: EncodingOddity[] = []
  if (!mark) oddities.push({ kind: 'utf16-without-mark' })
  const text = littleEndian ? utf16leToString(bytes) : utf16beToString(bytes)
  // Encoded twice: every second character is NUL once decoded, and the inner bytes may carry a mark of their own.
  if (looksEncodedTwice(text)) oddities.push({ kind: 'utf16-encoded-twice' })
  if (bytes.length % 2 === 1) oddities.push({ kind: 'odd-last-byte', offset: text.length })
  oddities.push(...utf16Oddities(text))
  return { text, encoding: littleEndian ? 'utf16le' : 'utf16be', mark, oddities }
}

/** What is odd about the characters of a text that was UTF-16. */
export function utf16Oddities(text: string): EncodingOddity[] {
  const oddities: EncodingOddity[] = []
  if (!text.isWellFormed()) oddities.push({ kind: 'lone-surrogate', offset: firstLoneSurrogate(text) })
  addMarkInside(text, oddities)
  return oddities
}

function looksEncodedTwice(text: string): boolean {
  const length = Math.min(text.length, 512) & ~1
  // Where only what follows is, the first line can be read: two files were joined.
  if (length < 16 || !text.slice(0, 16).includes('\0')) return false
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (text.charCodeAt(i) === 0) even++
    if (text.charCodeAt(i + 1) === 0) odd++
  }
  return Math.max(even, odd) > length * 0.2 && Math.min(even, odd) < length * 0.05
}

function decodeUtf8(bytes: Uint8Array, mark: boolean): Decoded {
  const oddities: EncodingOddity[] = []
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    if (!mark) {
      const oneByte = latin1ToWindows1252(latin1ToString(bytes))
      return { text: oneByte, encoding: 'windows-1252', mark: false, oddities }
    }
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    oddities.push({ kind: 'invalid-utf8', offset: text.indexOf('\ufffd') })
  }
  addMarkInside(text, oddities)
  return { text, encoding: 'utf8', mark, oddities }
}

/** A byte order mark in the middle: two files joined. */
function addMarkInside(text: string, oddities: EncodingOddity[]): void {
  const offset = text.indexOf('\ufeff')
  if (offset >= 0) oddities.push({ kind: 'mark-inside', offset })
}

function firstLoneSurrogate(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xd800 || code > 0xdfff) continue
    const next = text.charCodeAt(i + 1)
    if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) i++
    else return i
  }
  return -1
}
