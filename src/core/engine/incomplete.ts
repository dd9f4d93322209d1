import type { TableName } from '../records/record.js'
import type { ReadInput } from '../read/read-input.js'

/** What one list tells beside its own records. */
const WITH: Partial<Readonly<Record<TableName, readonly TableName[]>>> = {
  Agent_Team: ['Agent_Team_Member', 'Agent_Team_Supervisor'],
}

/**
 * The tables of which rows are known to be missing: of a list, pages; of a file, rows that could not be read; of a list,
 * all but single objects. What such a table does not hold may exist all the same.
 */
export function incompleteTables(reads: readonly ReadInput[]): Set<TableName> {
  const incomplete = new Set<TableName>()
  const whole = new Set<TableName>()
  const lists = new Map<TableName, { total: number; present: number }>()
  for (const read of reads) {
    const tables = tablesOf(read)
    const truncated = read.problems.find((problem) => problem.kind === 'list-truncated')
    const [main] = tables
    if (truncated && main) {
      const list = lists.get(main) ?? { total: 0, present: 0 }
      lists.set(main, { total: Math.max(list.total, truncated.total), present: list.present + truncated.present })
    }
    const broken = read.problems.some(({ kind }) => kind === 'broken-record' || kind === 'row-too-short' || kind === 'limit-reached')
    for (const table of tables) {
      if (broken) incomplete.add(table)
      else if (!truncated && read.excerpt !== true) whole.add(table)
    }
  }
  for (const read of reads) {
    for (const table of read.excerpt === true ? tablesOf(read) : []) if (!whole.has(table)) incomplete.add(table)
  }
  // The pages of one list are often saved one by one.
  for (const [table, { total, present }] of lists) {
    for (const one of present < total ? [table, ...(WITH[table] ?? [])] : []) if (!whole.has(one)) incomplete.add(one)
  }
  return incomplete
}

/** The tables of an input, its main one first. */
function tablesOf(read: ReadInput): readonly TableName[] {
  const tables = new Set(read.tables ?? read.records.map((record) => record.table))
  for (const table of [...tables]) for (const one of read.excerpt === true ? (WITH[table] ?? []) : []) tables.add(one)
  return [...tables]
}
