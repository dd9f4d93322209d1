import type { Encoding, Place } from '../../src/core/decode/source.js'
import type { ExportRecord, InputProblem } from '../../src/core/records/record.js'
import type { ReadRecords } from '../../src/core/read/read-records.js'
import { decode } from '../../src/core/decode/decode.js'
import { Source, textOf } from '../../src/core/decode/source.js'
import { recognise } from '../../src/core/recognise/recognise.js'
import { readRecords } from '../../src/core/read/read-records.js'

export type LineEnd = '\n' | '\r\n' | '\r'

/** The variants in which Windows programs save the same text. */
export const VARIANTS: ReadonlyArray<readonly [string, Encoding, LineEnd]> = [
  ['UTF-8 with LF', 'utf8', '\n'],
  ['UTF-8 with CRLF', 'utf8', '\r\n'],
  ['UTF-8 with lone CR', 'utf8', '\r'],
  ['UTF-16 with mark and CRLF', 'utf16le', '\r\n'],
]

/** Decodes a text as if it came from a file of that encoding and line end. */
export function sourceOf(text: string, encoding: Encoding = 'utf8', lineEnd: LineEnd = '\n', path = 'export'): Source {
  const written = text.replaceAll('\n', lineEnd)
  const bytes = encoding === 'utf16le' ? Buffer.from(`\ufeff${written}`, 'utf16le') : Buffer.from(written, 'utf8')
  const decoded = decode(new Uint8Array(bytes))
  return new Source(path, decoded.text, decoded.encoding)
}

/** Reads a text that is recognised as records; throws for a registry export. */
export async function read(source: Source | string): Promise<ReadRecords> {
  const real = typeof source === 'string' ? sourceOf(source) : source
  const recognised = recognise(real)
  if (recognised.kind === 'registry') throw new Error('a registry export')
  return readRecords(real, recognised)
}

/** A record's values by column. */
export function values(record: ExportRecord | undefined): Record<string, string | null> {
  return Object.fromEntries([...(record?.fields ?? [])].map(([column, field]) => [column, field.text]))
}

/** `line:column-line:column text` of a place. */
export function at(place: Place | undefined): string {
  if (!place) return 'nowhere'
  const start = place.source.position(place.start)
  const end = place.source.position(place.end)
  return `${start.line}:${start.column}-${end.line}:${end.column} ${textOf(place)}`
}

/** A problem's kind and place, with what it says. */
export function told(problem: InputProblem | undefined): string {
  if (!problem) return 'none'
  return `${problem.kind} ${at(problem.place)}${'what' in problem ? ` (${problem.what})` : ''}`
}

/** Fields whose place does not cover their text although they have no map of their own. */
export function misplaced(records: readonly ExportRecord[]): string[] {
  return records.flatMap((record) => [...record.fields.values(), ...record.unknownFields]
    .filter((field) => field.text !== null && !field.offsets && textOf(field.place) !== field.text)
    .map((field) => `${field.column}: ${field.text ?? ''} but ${textOf(field.place)}`))
}
