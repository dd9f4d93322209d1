import type { InputKind } from '../model/input.js'
import type { TableName } from './record.js'
import { TABLES } from './generated/tables.js'

/** What the handbooks say about one column. Times are in seconds where `unit` says so. */
export interface Column {
  readonly name: string
  readonly type: 'integer' | 'string'
  readonly nullable: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  /** A number kept as text, of at most so many digits; no leading zero. */
  readonly maxDigits?: number
  /** What the API accepts, as a regular expression. */
  readonly pattern?: string
  readonly enum?: readonly (string | number)[]
  /** A release that allows other values than `enum`. */
  readonly enumIn?: { readonly release: string; readonly enum: readonly (string | number)[] }
  readonly default?: string | number
  readonly unit?: 's'
  /** How the table spells a yes or no. */
  readonly flag?: 'YN' | '01'
  /** Path of the REST element, from the object's element; of a `refURL` the id at its end is the value. */
  readonly rest?: string
  readonly restAlso?: readonly string[]
  readonly restFlag?: 'boolean'
  /** What it means that REST leaves the element out. */
  readonly restAbsent?: 'blank'
  /** Repeated in REST; the values are joined with `;`. */
  readonly restList?: boolean
  /** Other names in headers: procedure parameters, Configuration Manager labels, SDK spellings. */
  readonly aliases?: readonly string[]
  /** What the tool calls it in which it is set, and that of Packaged CCE where it has the field. */
  readonly label?: string
  readonly labelPcce?: string
  /** That it is reserved, in the handbook's words; in every release unless one of the next two says from or before which. */
  readonly since?: string
  readonly reserved?: string
  readonly reservedFrom?: string
  readonly reservedBefore?: string
  readonly secret?: boolean
  /** No column of the database table; only some formats have it. */
  readonly pseudo?: boolean
  readonly contradiction?: string
  /** Written by the system with every change: no setting. */
  readonly bookkeeping?: boolean
  /** Free text for people: it sets nothing. */
  readonly remark?: boolean
  /** What has to happen before a change of it acts; left out, see the table. */
  readonly takesEffect?: string
}

/** A window of Configuration Manager, and of the web administration of Packaged CCE where that has one. */
export interface Tool {
  readonly path: string
  readonly pcce?: string
  /** What is selected in it, as `the desk settings`, before the name. */
  readonly row: string
  readonly tab?: string
}

export interface Table {
  readonly name: TableName
  readonly kind: InputKind
  /** A header is the table's when it has one column of each list; `own` stands for a column that no other table has. */
  readonly identity: { readonly any: readonly string[]; readonly and: readonly string[] }
  readonly restElement?: string
  readonly restIgnored: readonly string[]
  /** Where people change a row. */
  readonly tool?: Tool
  /** The columns that tell rows apart, the best first; a row is known by the first of them of which it has all. */
  readonly rowKeys: ReadonlyArray<readonly string[]>
  /** What has to happen before a change of a row acts. */
  readonly takesEffect?: string
  readonly columns: readonly Column[]
}

interface TableIndex {
  /** By column name and alias in lower case. */
  readonly byHeader: ReadonlyMap<string, Column>
  readonly byName: ReadonlyMap<string, Column>
  readonly and: ReadonlySet<string>
}

const byName = new Map(TABLES.map((table) => [table.name, table]))
const byLowerName = new Map(TABLES.map((table) => [table.name.toLowerCase(), table]))
const indexes = new Map<TableName, TableIndex>()

export function tableOf(name: TableName): Table {
  return byName.get(name) as Table
}

/** The table of a name as SQL compares names: without case, with or without a schema in front. */
export function findTable(name: string): Table | undefined {
  const bare = name.slice(name.lastIndexOf('.') + 1).replace(/^\[|\]$/g, '').toLowerCase()
  return byLowerName.get(bare) ?? byLowerName.get(bare.replace(/^t_/, ''))
}

/** A column by its exact name. */
export function columnOf(table: Table, name: string): Column | undefined {
  return indexOf(table).byName.get(name)
}

/** A column by a header cell: the column's name or an alias, without case. */
export function columnOfHeader(table: Table, header: string): Column | undefined {
  return indexOf(table).byHeader.get(header.toLowerCase())
}

export interface HeaderFit {
  readonly table: Table
  /** How many of its columns the header has. */
  readonly count: number
}

/**
 * The table whose columns a header fits best, or undefined. It needs the columns that identify the table;
 * of several, the one that knows the most of the columns wins.
 */
export function tableForHeader(headers: readonly string[]): HeaderFit | undefined {
  let best: HeaderFit | undefined
  for (const table of TABLES) {
    const count = fit(table, headers)
    if (count > (best?.count ?? 0)) best = { table, count }
  }
  return best
}

/** How many of the headers are columns of the table; 0 when they do not identify it. */
function fit(table: Table, headers: readonly string[]): number {
  const index = indexOf(table)
  const found = new Set<string>()
  for (const header of headers) {
    const column = index.byHeader.get(header.toLowerCase())
    if (column) found.add(column.name)
  }
  const identified = table.identity.any.some((name) => {
    if (!found.has(name)) return false
    for (const other of found) if (other !== name && index.and.has(other)) return true
    return false
  })
  return identified ? found.size : 0
}

function indexOf(table: Table): TableIndex {
  let index = indexes.get(table.name)
  if (!index) {
    index = makeIndex(table)
    indexes.set(table.name, index)
  }
  return index
}

function makeIndex(table: Table): TableIndex {
  const byHeader = new Map<string, Column>()
  for (const column of table.columns) byHeader.set(column.name.toLowerCase(), column)
  for (const column of table.columns) {
    for (const alias of column.aliases ?? []) {
      if (!byHeader.has(alias.toLowerCase())) byHeader.set(alias.toLowerCase(), column)
    }
  }
  const and = new Set(table.identity.and)
  if (and.has('own')) {
    for (const column of table.columns) if (!column.pseudo && isOwn(table, column.name)) and.add(column.name)
  }
  return { byHeader, byName: new Map(table.columns.map((column) => [column.name, column])), and }
}

function isOwn(table: Table, column: string): boolean {
  return TABLES.every((other) => other === table || other.columns.every((one) => one.name !== column))
}
