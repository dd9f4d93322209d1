import type { Encoding } from '../decode/source.js'
import { latin1ToWindows1252 } from '../decode/windows-1252.js'

/** A text in an encoding, without a mark; undefined where the encoding has no such character. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf8':
      return text.isWellFormed() ? new TextEncoder().encode(text) : undefined
    case 'utf16le':
    case 'utf16be':
      return utf16(text, encoding === 'utf16le')
    case 'windows-1252':
      return windows1252(text)
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}

let byCharacter: ReadonlyMap<string, number> | undefined

function windows1252(text: string): Uint8Array | undefined {
  byCharacter ??= new Map(Array.from({ length: 256 }, (_, byte) => [latin1ToWindows1252(String.fromCharCode(byte)), byte]))
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = byCharacter.get(text.charAt(i))
    if (byte === undefined) return undefined
    bytes[i] = byte
  }
  return bytes
}
