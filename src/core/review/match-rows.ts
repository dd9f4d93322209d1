import type { ExportRecord } from '../records/record.js'
import type { Table } from '../records/table.js'

/** The rows of one table in two states. */
export interface MatchedRows {
  readonly pairs: ReadonlyArray<readonly [before: ExportRecord, after: ExportRecord]>
  readonly onlyBefore: readonly ExportRecord[]
  readonly onlyAfter: readonly ExportRecord[]
}

/**
 * Finds each row of one state in the other: by the table's keys, the best first; of what is left, rows that are equal but
 * for their keys are the same row under another name, and so are rows without a key that are equal.
 */
export function matchRows(table: Table, before: readonly ExportRecord[], after: readonly ExportRecord[]): MatchedRows {
  const pairs: Array<readonly [ExportRecord, ExportRecord]> = []
  const left = { before: [...before], after: [...after] }
  const pairBy = (keyOf: (record: ExportRecord) => string | undefined, onlyWhere: (records: readonly ExportRecord[]) => boolean): void => {
    const byKey = new Map<string, ExportRecord[]>()
    for (const record of left.after) {
      const key = keyOf(record)
      if (key === undefined) continue
      const known = byKey.get(key)
      if (known) known.push(record)
      else byKey.set(key, [record])
    }
    const used = new Set<ExportRecord>()
    for (const record of left.before) {
      const key = keyOf(record)
      const candidates = key === undefined ? undefined : byKey.get(key)
      const found = candidates && onlyWhere(candidates) ? candidates.shift() : undefined
      if (!found) continue
      pairs.push([record, found])
      used.add(record).add(found)
    }
    left.before = left.before.filter((record) => !used.has(record))
    left.after = left.after.filter((record) => !used.has(record))
  }
  for (const columns of table.rowKeys) {
    if (left.before.length === 0 || left.after.length === 0) break
    pairBy((record) => rowKey(record, columns), () => true)
  }
  if (left.before.length > 0 && left.after.length > 0 && hasName(table)) {
    const content = contentOf(table, [...left.before, ...left.after])
    const alike = countBy(left.before, content)
    const isTelling = (text: string): boolean => text.replaceAll('\u0000', '') !== '' && alike.get(text) === 1
    pairBy((record) => (isTelling(content(record)) ? content(record) : undefined), ({ length }) => length === 1)
  }
  // Rows that no key tells apart, such as those that somebody forgot to give an id, are the same where all their cells are.
  if (left.before.length > 0 && left.after.length > 0) pairBy(allCells, () => true)
  return { pairs, onlyBefore: left.before, onlyAfter: left.after }
}

function allCells({ fields, unknownFields }: ExportRecord): string {
  return [...fields.values(), ...unknownFields].map(({ column, text }) => `${column}\u0000${text ?? ''}`).join('\u0000')
}

/** Whether rows have a name, which may change; rows that only join others are no other rows where they differ. */
function hasName({ rowKeys }: Table): boolean {
  return rowKeys.some((columns) => columns.length === 1 && columns[0] === 'EnterpriseName')
}

/** Undefined where the row lacks one of the columns or has it blank. */
function rowKey(record: ExportRecord, columns: readonly string[]): string | undefined {
  const parts: string[] = []
  for (const column of columns) {
    const text = record.fields.get(column)?.text
    if (text == null) return undefined
    parts.push(text.toLowerCase())
  }
  return parts.join('\u0000')
}

/** What a row says, but for its keys and what the system writes, in the columns that all rows have. */
function contentOf({ rowKeys, columns }: Table, records: readonly ExportRecord[]): (record: ExportRecord) => string {
  const keys = new Set(rowKeys.flat())
  const isShared = (name: string): boolean => records.every(({ fields }) => fields.has(name))
  const shared = columns.filter(({ name, bookkeeping }) => !keys.has(name) && bookkeeping !== true && isShared(name))
  const known = new Map<ExportRecord, string>()
  return (record) => {
    let content = known.get(record)
    if (content === undefined) {
      content = shared.map(({ name }) => record.fields.get(name)?.text ?? '').join('\u0000')
      known.set(record, content)
    }
    return content
  }
}

function countBy(records: readonly ExportRecord[], keyOf: (record: ExportRecord) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1)
  return counts
}
