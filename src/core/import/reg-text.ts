import type { RegistryKey } from '../parse/registry/state.js'
import { REG_BINARY, REG_DWORD, REG_SZ, utf16Bytes, type RegistryValue } from '../parse/registry/value.js'

const HEADER = 'Windows Registry Editor Version 5.00'
const LINE_END = '\r\n'
/** regedit wraps hex data at this column. */
const COLUMNS = 80

/** A `.reg` file as regedit exports one: UTF-16LE with its mark, lines ended by CR LF. */
export function regFileBytes(lines: readonly string[]): Uint8Array {
  return utf16Bytes(`\ufeff${[HEADER, '', ...lines].map((line) => `${line}${LINE_END}`).join('')}`)
}

export function keyLine(key: Pick<RegistryKey, 'path'>): string {
  return `[${key.path}]`
}

export function keyDeletionLine(path: string): string {
  return `[-${path}]`
}

/** The lines that set a value to exactly the bytes that it has. */
export function valueLines(value: RegistryValue): string[] {
  const name = `${writtenName(value.storedName)}=`
  const { text, number, type, bytes } = value
  if (type === REG_DWORD && number !== undefined) return [`${name}dword:${number.toString(16).padStart(8, '0')}`]
  if (type === REG_SZ && text !== undefined && isPlain(text) && bytes.length === text.length * 2 + 2) return [`${name}"${escaped(text)}"`]
  return hexLines(`${name}${type === REG_BINARY ? 'hex' : `hex(${type.toString(16)})`}:`, bytes)
}

export function valueDeletionLine(value: RegistryValue): string {
  return `${writtenName(value.storedName)}=-`
}

function writtenName(name: string): string {
  return name === '' ? '@' : `"${escaped(name).replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`
}

function escaped(text: string): string {
  return text.replace(/["\\]/g, '\\$&')
}

/** What a quoted string can hold: regedit, too, writes a text of several lines as bytes. */
function isPlain(text: string): boolean {
  return !/[\r\n\0]/.test(text)
}

function hexLines(start: string, bytes: Uint8Array): string[] {
  const lines: string[] = []
  let line = start
  for (const [i, byte] of bytes.entries()) {
    const piece = byte.toString(16).padStart(2, '0') + (i < bytes.length - 1 ? ',' : '')
    // Behind the last byte of a line there is room for the backslash.
    if (line.length + piece.length >= COLUMNS && line.trim() !== '') {
      lines.push(`${line}\\`)
      line = '  '
    }
    line += piece
  }
  return [...lines, line]
}
