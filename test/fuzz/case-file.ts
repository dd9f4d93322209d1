import type { Case } from './target.js'

/** Bytes as a text: UTF-16 with a mark as what it says, all else with one character for each byte, up to U+00FF. */
type Written = string | { readonly utf16le: string }

/** A case in a file, most of which can be read. */
interface CaseFile {
  readonly target: string
  readonly variant: number
  readonly files: readonly Written[]
}

export function caseText(target: string, { variant, files }: Case): string {
  const file: CaseFile = { target, variant, files: files.map(written) }
  // Beyond ASCII, editors and Git would have ideas of their own.
  return `${JSON.stringify(file, null, 2).replace(/[^\n -~]/g, escaped)}\n`
}

export function readCase(text: string): { target: string; given: Case } {
  const { target, variant, files } = JSON.parse(text) as CaseFile
  return { target, given: { variant, files: files.map(bytesOf) } }
}

function written(bytes: Uint8Array): Written {
  const buffer = Buffer.from(bytes)
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe || bytes.length % 2 === 1) return buffer.toString('latin1')
  return { utf16le: buffer.toString('utf16le') }
}

function bytesOf(file: Written): Uint8Array {
  return new Uint8Array(typeof file === 'string' ? Buffer.from(file, 'latin1') : Buffer.from(file.utf16le, 'utf16le'))
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
