import type { TableName } from './record.js'
import type { Column, Table } from './table.js'

export interface RestPaths {
  /** The columns that REST has, each with the paths that it may have, the best first. */
  readonly columns: ReadonlyArray<{ readonly column: Column; readonly paths: readonly string[] }>
  /** Paths of elements that hold a column's value, and whether they may be repeated. */
  readonly leaves: ReadonlyMap<string, boolean>
  /** Paths of elements that hold such elements. */
  readonly inner: ReadonlySet<string>
}

const known = new Map<TableName, RestPaths>()

/** Where a table's columns stand in its REST object. */
export function restPathsOf(table: Table): RestPaths {
  let paths = known.get(table.name)
  if (!paths) {
    paths = collectPaths(table)
    known.set(table.name, paths)
  }
  return paths
}

function collectPaths(table: Table): RestPaths {
  const leaves = new Map<string, boolean>()
  const inner = new Set<string>()
  const columns = table.columns.flatMap((column) =>
    column.rest === undefined ? [] : [{ column, paths: [column.rest, ...(column.restAlso ?? [])] }])
  for (const { column, paths } of columns) {
    for (const path of paths) {
      leaves.set(path, column.restList ?? false)
      for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) inner.add(path.slice(0, slash))
    }
  }
  return { columns, leaves, inner }
}
