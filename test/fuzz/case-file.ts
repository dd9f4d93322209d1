import type { Case } from './target.js'

/** Bytes as a text: UTF-16 with a mark as what it says, all else with one character for each byte, up to U+00FF. */
type Written = string | { readonly utf16le: string }

/** A long file, written by hand, may be a list of pieces, some of them again and again. */
type Pieces = ReadonlyArray<Written | { readonly times: number; readonly of: Written }>

/** A case in a file, most of which can be read. */
interface CaseFile {
  readonly target: string
  readonly variant: number
  readonly files: ReadonlyArray<Written | Pieces>
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

function bytesOf(file: Written | Pieces): Uint8Array {
  if (typeof file === 'string') return new Uint8Array(Buffer.from(file, 'latin1'))
  if ('utf16le' in file) return new Uint8Array(Buffer.from(file.utf16le, 'utf16le'))
  const pieces = file.flatMap((piece) => {
    if (typeof piece === 'string' || !('times' in piece)) return [bytesOf(piece)]
    return Array.from({ length: piece.times }, () => bytesOf(piece.of))
  })
  return new Uint8Array(Buffer.concat(pieces))
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
