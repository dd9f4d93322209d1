import { textOf } from '../../src/core/decode/source.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import type { ReadInput } from '../../src/core/read/read-input.js'
import { readInput } from '../../src/core/read/read.js'
import { misplaced } from '../support/records.js'
import { hexOf, utf16 } from '../support/registry-files.js'
import { checkPlace, checkSame, checkUnpolluted } from './checks.js'
import { hold } from './target.js'

/** Reads an input, and checks all that the reading says of it. */
export async function checkedRead(bytes: Uint8Array, path = 'input'): Promise<ReadInput> {
  const read = await readInput({ path, bytes })
  for (const problem of read.problems) {
    checkPlace(problem.place, problem.kind)
    if (problem.kind === 'duplicate-field') checkPlace(problem.first, 'first field')
  }
  for (const oddity of read.oddities) {
    const offset = 'offset' in oddity ? oddity.offset : 0
    hold(offset >= 0 && offset <= read.source.text.length, 'oddity-outside', () => `${oddity.kind} ${offset}`)
  }
  hold(!read.failed || read.problems.length > 0 || read.registry !== undefined, 'failed-in-silence', () => read.form ?? 'no form')
  if (read.registry) checkRegistry(read.registry)
  checkRecords(read)
  checkUnpolluted()
  return read
}

function checkRegistry(file: RegistryFile): void {
  for (const key of file.registry.keys) {
    checkPlace(key.pathPlace, 'key')
    hold(textOf(key.pathPlace) === key.path, 'key-misplaced', () => `${key.path} but ${textOf(key.pathPlace)}`)
    checkPlace(key.place, 'last segment')
    for (const value of key.values.values()) {
      checkPlace(value.namePlace, 'name')
      checkPlace(value.place, 'value')
      // Worked out only now, which must not throw.
      const { bytes, text, texts, bigNumber, number } = value
      hold(bytes.length > 0 || (text ?? '') + (texts ?? []).join('') === '', 'value-out-of-nothing', () => value.label)
      hold(bigNumber === undefined || bigNumber >= 0n, 'qword-out-of-range', () => String(bigNumber))
      hold(number === undefined || (Number.isInteger(number) && number >= 0 && number <= 0xffffffff), 'dword-out-of-range', () => String(number))
    }
  }
  let line = 0
  for (const lost of file.lost) {
    checkPlace(lost.place, `lost: ${lost.reason}`)
    checkPlace(lost.linePlace, `lost: ${lost.reason}`)
    hold(lost.line >= line, 'losses-unsorted', () => `${lost.line} behind ${line}`)
    line = lost.line
    const at = file.source.lineOf(lost.linePlace.start)
    hold(at === lost.line, 'loss-misplaced', () => `line ${lost.line} at line ${at}`)
  }
  for (const { place } of [...file.deletedKeys, ...file.deletedValues]) checkPlace(place, 'deletion')
  for (const note of file.notes) {
    checkPlace(note.value.place, note.kind)
    if (note.kind === 'damaged-string') checkPlace(note.place, note.kind)
  }
}

function checkRecords({ records }: ReadInput): void {
  for (const record of records) {
    checkPlace(record.namePlace, `${record.table} name`)
    for (const field of [...record.fields.values(), ...record.unknownFields]) {
      checkPlace(field.place, field.column)
      checkPlace(field.namePlace, field.column)
      const { offsets, text, place } = field
      if (!offsets) continue
      hold(offsets.length === text?.length, 'offsets-incomplete', () => `${field.column}: ${offsets.length} for ${text?.length}`)
      hold(offsets.every((offset, i) => offset >= (offsets[i - 1] ?? 0)), 'offsets-unsorted', () => field.column)
      hold((offsets[0] ?? place.start) >= place.start && (offsets.at(-1) ?? place.start) <= place.end, 'offsets-outside', () => field.column)
    }
  }
  // Of several elements that make one list, the place covers all.
  const wrong = misplaced(records.filter(({ form }) => form !== 'native')).filter((one) => !/;.* but .*<\//s.test(one))
  hold(wrong.length === 0, 'field-misplaced', () => wrong.join(', '))
}

/** What a reading comes to, as a text by which two can be compared. */
function toldOf({ kind, form, problems, records, registry, failed }: ReadInput): string {
  const toldOfRecord = ({ table, fields, unknownFields }: ReadInput['records'][number]): unknown[] =>
    [table, ...[...fields.values(), ...unknownFields].map(({ column, text, place }) => [column, text, place.start])]
  const places = problems.map((problem) => [problem.kind, problem.place.start, problem.place.end])
  return JSON.stringify([kind, form, failed, places, records.map(toldOfRecord), registry && toldOfRegistry(registry)])
}

function toldOfRegistry({ registry, lost, header, deletedKeys, deletedValues, notes }: RegistryFile): unknown {
  const keys = [...registry.keys].map((key) => {
    const values = [...key.values.values()].map(({ storedName, type, place }) => [storedName, type, place.start])
    return [key.path, ...values]
  })
  return [header.verdict, keys, lost.map(({ line, reason }) => [line, reason]), deletedKeys.length, deletedValues.length, notes.length]
}

/** The same bytes are read twice in the same way. */
export async function checkReadAgain(first: ReadInput, bytes: Uint8Array): Promise<void> {
  checkSame(toldOf(first), toldOf(await readInput({ path: first.path, bytes })), 'reads-differ')
}

const LINE_ENDS = ['\n', '\r\n', '\r'] as const

/** However the lines of a text end, it says the same, in the same lines. */
export async function checkLineEnds({ source, path }: ReadInput): Promise<void> {
  const texts = LINE_ENDS.map((end) => source.text.replace(/\r\n|\r|\n/g, end))
  const reads = await Promise.all(texts.map((text) => readInput({ path, bytes: utf16(text) })))
  const [first, ...others] = reads.map(byLines)
  for (const other of others) checkSame(other, first, 'line-ends-matter')
}

function byLines({ kind, form, problems, records, registry, source }: ReadInput): unknown {
  const line = (at: number): number => source.lineOf(at)
  const plain = (text: string | null): string | null => text?.replace(/\r\n|\r/g, '\n') ?? null
  const keys = [...(registry?.registry.keys ?? [])].map((key) => {
    const values = [...key.values.values()].map(({ storedName, type, bytes, place }) => [storedName, type, hexOf(bytes), line(place.start)])
    return [key.path, line(key.pathPlace.start), ...values]
  })
  const toldOfRecord = ({ table, fields, unknownFields }: ReadInput['records'][number]): unknown[] =>
    [table, ...[...fields.values(), ...unknownFields].map(({ column, text, place }) => [column, plain(text), line(place.start)])]
  const lost = registry?.lost.map((one) => [one.line, one.reason])
  // Behind the first fault, the reader of YAML finds its way back in one or the other way.
  const compared = form === 'yaml' ? problems.slice(0, 1) : problems
  return [kind, form, keys, lost, compared.map((problem) => [problem.kind, line(problem.place.start)]), records.map(toldOfRecord)]
}
