import type { Source } from '../decode/source.js'
import type { Row } from '../estate/model.js'
import { likenessOf } from '../records/likeness.js'

/** Rows of one export that set the same, together; in the order of the first of each. */
export function groupAlike<R extends Row>(rows: readonly R[]): R[][] {
  const groups: R[][] = []
  const bySource = new Map<Source, Map<string, R[]>>()
  for (const row of rows) {
    const { source } = row.record
    let byLikeness = bySource.get(source)
    if (!byLikeness) bySource.set(source, (byLikeness = new Map<string, R[]>()))
    const likeness = likenessOf(row.record)
    const group = byLikeness.get(likeness)
    if (group) {
      group.push(row)
      continue
    }
    const found = [row]
    byLikeness.set(likeness, found)
    groups.push(found)
  }
  return groups
}
