import type { Place, Source } from '../../decode/source.js'
import { latin1ToWindows1252 } from '../../decode/windows-1252.js'
import type { RegistryKey } from './state.js'
import { unescapeString } from './escapes.js'

/** Windows' registry types by number. */
export const REG_NONE = 0
export const REG_SZ = 1
export const REG_EXPAND_SZ = 2
export const REG_BINARY = 3
export const REG_DWORD = 4
export const REG_MULTI_SZ = 7
export const REG_QWORD = 11

const TYPE_NAMES = new Map([
  [REG_NONE, 'REG_NONE'],
  [REG_SZ, 'REG_SZ'],
  [REG_EXPAND_SZ, 'REG_EXPAND_SZ'],
  [REG_BINARY, 'REG_BINARY'],
  [REG_DWORD, 'REG_DWORD'],
  [REG_MULTI_SZ, 'REG_MULTI_SZ'],
  [REG_QWORD, 'REG_QWORD'],
])

/** The Windows name of a type, else its number as `0x…`. */
export function typeName(type: number): string {
  return TYPE_NAMES.get(type) ?? `0x${type.toString(16)}`
}

/** How the data of a value is written. */
export type DataForm =
  | 'string'
  | 'escaped-string'
  | 'dword'
  | 'wide-hex'
  | 'narrow-hex'
  /** The forms that only `reg query` prints: strings joined with a written \0, a number, bytes without commas. */
  | 'listed-strings'
  | 'qword'
  | 'bare-hex'

/**
 * One value as an import stores it. Offsets are into the source; the data is worked out only when asked for, since
 * most values of a large export are never looked at.
 */
export class RegistryValue {
  constructor(
    readonly key: RegistryKey,
    readonly source: Source,
    /** As this line writes it; empty for the default value. */
    readonly name: string,
    readonly type: number,
    readonly form: DataForm,
    private readonly nameStart: number,
    private readonly nameEnd: number,
    private readonly dataStart: number,
    private readonly dataEnd: number,
    /** The name in the registry, which keeps the spelling that a name came with first. */
    readonly storedName = name,
  ) {}

  /** The name without its quotes, or the `@`. */
  get namePlace(): Place {
    return this.source.place(this.nameStart, this.nameEnd)
  }

  /** The digits after `dword:`, the bytes after `hex:`, a string without its quotes. */
  get place(): Place {
    return this.source.place(this.dataStart, this.dataEnd)
  }

  /** The data as the file writes it. */
  get written(): string {
    return this.source.text.slice(this.dataStart, this.dataEnd)
  }

  /** The name as people write it: `@` for the default value. */
  get label(): string {
    return this.name === '' ? '@' : this.name
  }

  /** A string value's text; undefined for other types. */
  get text(): string | undefined {
    if (this.type !== REG_SZ && this.type !== REG_EXPAND_SZ) return undefined
    if (this.form === 'string') return this.written
    if (this.form === 'escaped-string') return unescapeString(this.written)
    return textBeforeNul(this.bytes)
  }

  /** The strings of a REG_MULTI_SZ; undefined for other types. */
  get texts(): readonly string[] | undefined {
    if (this.type !== REG_MULTI_SZ) return undefined
    const text = utf16Text(this.bytes)
    const end = text.indexOf('\0\0')
    const body = end >= 0 ? text.slice(0, end) : text.replace(/\0$/, '')
    return body === '' ? [] : body.split('\0')
  }

  /** A four-byte DWORD as a number from 0 to 4294967295; undefined for any other type or length. */
  get number(): number | undefined {
    if (this.type !== REG_DWORD) return undefined
    if (this.form === 'dword') return dwordOf(this.written)
    const bytes = this.bytes
    if (bytes.length !== 4) return undefined
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)
  }

  /** An eight-byte QWORD; undefined for any other type or length. */
  get bigNumber(): bigint | undefined {
    const bytes = this.type === REG_QWORD ? this.bytes : undefined
    if (bytes?.length !== 8) return undefined
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true)
  }

  /** The bytes regedit stores: strings as UTF-16LE with their NUL. */
  get bytes(): Uint8Array {
    switch (this.form) {
      case 'string':
        return utf16Bytes(`${this.written}\0`)
      case 'escaped-string':
        return utf16Bytes(`${unescapeString(this.written)}\0`)
      case 'dword': {
        const bytes = new Uint8Array(4)
        new DataView(bytes.buffer).setUint32(0, dwordOf(this.written), true)
        return bytes
      }
      case 'wide-hex':
        return this.isStringType ? terminateWide(this.hexBytes) : this.hexBytes
      case 'narrow-hex':
        return this.isStringType ? widen(terminateNarrow(this.hexBytes)) : this.hexBytes
      case 'listed-strings':
        return utf16Bytes(this.written === '' ? '\0' : `${this.written.replaceAll('\\0', '\0')}\0\0`)
      case 'qword': {
        const bytes = new Uint8Array(8)
        new DataView(bytes.buffer).setBigUint64(0, BigInt(`0x${this.written || '0'}`), true)
        return bytes
      }
      case 'bare-hex':
        return parseHexBytes(this.written.replace(/../g, '$&,'))
    }
  }

  /** The bytes of hex data as the file writes them, without the NUL that an import adds. */
  get hexBytes(): Uint8Array {
    return parseHexBytes(this.written)
  }

  get isStringType(): boolean {
    return this.type === REG_SZ || this.type === REG_EXPAND_SZ || this.type === REG_MULTI_SZ
  }

  /**
   * The same data in another key, which may know its name in another spelling.
   * @param source the same text, where it counts as another file
   */
  in(key: RegistryKey, storedName: string, source = this.source): RegistryValue {
    const { name, type, form, nameStart, nameEnd, dataStart, dataEnd } = this
    return new RegistryValue(key, source, name, type, form, nameStart, nameEnd, dataStart, dataEnd, storedName)
  }

  /** Whether another value holds the same type and data. */
  sameDataAs(other: RegistryValue): boolean {
    if (this.type !== other.type) return false
    if (this.form === 'dword' && other.form === 'dword') return this.number === other.number
    if (this.form === other.form && this.written === other.written) return true
    const mine = this.bytes
    const theirs = other.bytes
    return mine.length === theirs.length && mine.every((byte, i) => byte === theirs[i])
  }
}

/** An import reads no digits before a comment as 0. */
function dwordOf(digits: string): number {
  return digits === '' ? 0 : Number.parseInt(digits, 16)
}

/** Reads comma-separated bytes over line ends, backslashes and `;` comments, which the reader has checked already. */
function parseHexBytes(written: string): Uint8Array {
  const bytes: number[] = []
  let i = 0
  while (i < written.length) {
    const code = written.charCodeAt(i)
    if (code === 59) {
      // A comment runs to the end of its line.
      while (i < written.length && written.charCodeAt(i) !== 10 && written.charCodeAt(i) !== 13) i++
      continue
    }
    if (hexDigit(code) < 0) {
      i++
      continue
    }
    // wcstoul takes a 0x before a byte, and so does an import.
    const prefixed = code === 48 && (written.charCodeAt(i + 1) | 32) === 120 && hexDigit(written.charCodeAt(i + 2)) >= 0
    if (prefixed) i += 2
    let value = 0
    let digit = hexDigit(written.charCodeAt(i))
    while (digit >= 0) {
      value = value * 16 + digit
      digit = hexDigit(written.charCodeAt(++i))
    }
    bytes.push(value & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** The value of a hex digit's character code, -1 for any other character. */
export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 97 && code <= 102) return code - 87
  if (code >= 65 && code <= 70) return code - 55
  return -1
}

/** An import adds one NUL where the last character is none, and never two. */
function terminateWide(bytes: Uint8Array): Uint8Array {
  const units = bytes.length >> 1
  if (bytes.length === 0) return bytes
  if (units > 0 && bytes[units * 2 - 1] === 0 && bytes[units * 2 - 2] === 0) return bytes
  const longer = new Uint8Array(bytes.length + 2)
  longer.set(bytes.subarray(0, units * 2))
  return longer
}

function terminateNarrow(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes[bytes.length - 1] === 0) return bytes
  const longer = new Uint8Array(bytes.length + 1)
  longer.set(bytes)
  return longer
}

function widen(bytes: Uint8Array): Uint8Array {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return utf16Bytes(latin1ToWindows1252(text))
}

export function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true)
  return bytes
}

function utf16Text(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let i = 0; i + 1 < bytes.length; i += 2) parts.push(String.fromCharCode(view.getUint16(i, true)))
  return parts.join('')
}

function textBeforeNul(bytes: Uint8Array): string {
  const text = utf16Text(bytes)
  const nul = text.indexOf('\0')
  return nul < 0 ? text : text.slice(0, nul)
}
