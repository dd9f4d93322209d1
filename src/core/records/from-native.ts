import type { Place, Source } from '../decode/source.js'
import type { NativeDocument, NativeFault, NativeItem, NativeScalar } from '../parse/native/document.js'
import type { ExportRecord, Field, InputProblem, ParsedRecords } from './record.js'
import type { Column } from './table.js'
import { MAX_DEPTH } from '../parse/native/document.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import { closest } from '../text/closest.js'
import { makeField, RecordBuilder } from './build-record.js'
import { columnOfHeader, tableOf } from './table.js'

/** The keys of a peripheral as people write them. */
const KEYS = ['id', 'name', ...tableOf('Peripheral').columns.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))]

/**
 * Peripherals of the native form: what PG Explorer shows and no tool exports, typed in by hand. A record with a fault of
 * the language inside is left out, and gives one problem, however much the fault brings down behind it.
 */
export function recordsFromNative(
  source: Source, document: NativeDocument, language: 'YAML' | 'JSON', entries = Infinity,
): ParsedRecords {
  if (!document.found) {
    const first = document.faults[0]
    const place = first ? source.place(first.start, first.end) : source.place(0, Math.min(1, source.text.length))
    if (first?.nesting !== undefined) {
      const fixed = first.nesting >= MAX_DEPTH
      const problem: InputProblem = { kind: 'limit-reached', place, limit: 'nesting', value: first.nesting, ...(fixed && { fixed }) }
      return { records: [], problems: [problem], failed: true }
    }
    const what = first ? `${language} that cannot be read: ${first.message}` : `${language} without a list of peripherals`
    return { records: [], problems: [{ kind: 'not-an-export', place, what }], failed: true }
  }
  const { problems, broken } = brokenItems(source, document)
  const beyond = document.items[entries]
  if (beyond) problems.push({ kind: 'limit-reached', place: source.place(beyond.start, beyond.end), limit: 'entries', value: entries })
  const records = document.items.slice(0, entries).flatMap((item) => {
    const record = broken.has(item) ? undefined : peripheralOf(item, source, problems)
    return record ? [record] : []
  })
  return { records, problems, failed: false }
}

/** The items that cannot be trusted, and one problem for each, with whatever a fault brings down up to the next item. */
function brokenItems(source: Source, { items, faults }: NativeDocument): { problems: InputProblem[]; broken: Set<NativeItem> } {
  const problems: InputProblem[] = []
  const broken = new Set<NativeItem>()
  const reported = new Set<NativeItem | number>()
  let next = 0
  for (const fault of faults.toSorted((a, b) => a.start - b.start)) {
    while ((items[next]?.start ?? Infinity) <= fault.start) next++
    const before = items[next - 1]
    const after = items[next]
    if (before && holds(source, before, fault)) broken.add(before)
    // What a fault leaves of its line is no record of its own.
    if (after && isBlank(source, fault.start, after.start)) broken.add(after)
    const group = before ?? source.lineOf(fault.start)
    if (reported.has(group)) continue
    reported.add(group)
    problems.push({ kind: 'broken-record', place: source.place(fault.start, fault.end), what: fault.message })
  }
  return { problems, broken }
}

/** Whether a fault is one of an item; behind the bracket that ends it, it is not. */
function holds({ text }: Source, item: NativeItem, fault: NativeFault): boolean {
  return fault.start < item.end || (fault.start === item.end && text[item.end - 1] !== '}')
}

function isBlank({ text }: Source, start: number, end: number): boolean {
  return end - start < 1000 && /^[ \t]*$/.test(text.slice(start, end))
}

function peripheralOf(item: NativeItem, source: Source, problems: InputProblem[]): ExportRecord | undefined {
  const builder = new RecordBuilder(tableOf('Peripheral'), 'native', source, problems)
  for (const { key, value } of item.entries) {
    const writtenName = key.text ?? ''
    const namePlace = source.place(key.start, key.end)
    if (!value) {
      problems.push({ kind: 'broken-record', place: namePlace, what: `${clip(nameWithoutSecrets(writtenName))} takes a single value` })
      continue
    }
    const column = columnOfKey(writtenName)
    const field = fieldOf(column?.name ?? writtenName, writtenName, value, namePlace, source)
    const fault = faultOf(column, field)
    if (fault) problems.push(fault)
    if (column) builder.add(field)
    else builder.addUnknown(field)
  }
  const named = builder.get('EnterpriseName') ?? builder.get('PeripheralID') ?? [...builder.fields()][0]
  if (!named) {
    problems.push({ kind: 'broken-record', place: source.place(item.start, item.end), what: 'a peripheral without any value' })
    return undefined
  }
  return builder.finish(named.place)
}

function fieldOf(column: string, writtenName: string, value: NativeScalar, namePlace: Place, source: Source): Field {
  const trimmed = trim(value)
  if (trimmed.text === null || trimmed.text === '') return makeField(column, writtenName, null, namePlace, namePlace)
  return makeField(column, writtenName, trimmed.text, source.place(trimmed.start, trimmed.end), namePlace, trimmed.offsets)
}

/** The native form is typed in by hand: a misspelt key would take its setting out of every check without a word. */
function faultOf(column: Column | undefined, { writtenName, text, place, namePlace }: Field): InputProblem | undefined {
  if (!column) {
    const meant = closest(writtenName, KEYS)
    const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`
    const name = writtenName.trim() === '' ? 'an empty name' : clip(nameWithoutSecrets(writtenName))
    return { kind: 'faulty-field', place: namePlace, what: `${name} is no field of a peripheral${hint}` }
  }
  if (column.type === 'integer' && text !== null && !/^-?\d+$/.test(text)) {
    return { kind: 'faulty-field', place, what: `${writtenName} takes a whole number, and ${clip(text)} is none` }
  }
  return undefined
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** Takes blanks off; the places follow where it is known where each character stands. */
function trim(value: NativeScalar): NativeScalar {
  if (value.text === null) return value
  const text = value.text.trim()
  if (text === value.text) return value
  const front = value.text.length - value.text.trimStart().length
  const behind = front + text.length
  const { offsets } = value
  if (offsets) {
    return { text, start: offsets[front] ?? value.start, end: offsets[behind] ?? value.end, offsets: offsets.slice(front, behind) }
  }
  if (value.text.length !== value.end - value.start) return { ...value, text }
  return { text, start: value.start + front, end: value.start + behind }
}

/** `id` and `name` for short; else the table's column, in any letter case, which covers camelCase. */
function columnOfKey(key: string): Column | undefined {
  const table = tableOf('Peripheral')
  const lower = key.toLowerCase()
  if (lower === 'id') return columnOfHeader(table, 'PeripheralID')
  if (lower === 'name') return columnOfHeader(table, 'EnterpriseName')
  return columnOfHeader(table, key)
}
