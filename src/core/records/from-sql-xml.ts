import type { Source } from '../decode/source.js'
import type { XmlElement } from '../parse/xml/tree.js'
import type { ExportRecord, InputProblem } from './record.js'
import type { Table } from './table.js'
import { makeField, RecordBuilder } from './build-record.js'
import { elementField, placeOfName } from './from-rest.js'
import { columnOf } from './table.js'
import { tableOfRow } from './xml-shape.js'

/** Rows may stand inside of a root and of one element more. */
const MAX_ROW_DEPTH = 3

/** Records of the rows that SQL Server's FOR XML writes: attributes or child elements, any root or none. */
export function sqlXmlRecords(roots: readonly XmlElement[], source: Source, problems: InputProblem[]): ExportRecord[] {
  const reader = new RowFinder(source, problems)
  let level = roots
  for (let depth = 0; depth < MAX_ROW_DEPTH && level.length > 0; depth++) {
    const below: XmlElement[] = []
    for (const element of level) {
      if (!reader.take(element)) for (const child of element.children) below.push(child)
    }
    level = below
  }
  return reader.finish()
}

class RowFinder {
  readonly #source: Source
  readonly #problems: InputProblem[]
  readonly #rows: { builder: RecordBuilder; element: XmlElement }[] = []
  /** The table of the last row by its element's name: a row of which most columns are NULL says little about itself. */
  readonly #tables = new Map<string, Table>()
  /** Tables by element name and columns, so that rows of one shape are looked at once. */
  readonly #shapes = new Map<string, Table | null>()

  constructor(source: Source, problems: InputProblem[]) {
    this.#source = source
    this.#problems = problems
  }

  /** Whether the element is a row. */
  take(element: XmlElement): boolean {
    const table = this.#tableOf(element)
    if (!table) return false
    this.#tables.set(element.name, table)
    this.#rows.push({ builder: this.#read(element, table), element })
    return true
  }

  /** FOR XML leaves NULL out; a column that other rows of the table have is blank in a row without it. */
  finish(): ExportRecord[] {
    const columns = new Map<Table, Map<string, string>>()
    for (const { builder } of this.#rows) {
      const known = columns.get(builder.table) ?? new Map<string, string>()
      columns.set(builder.table, known)
      for (const field of builder.fields()) known.set(field.column, field.writtenName)
    }
    return this.#rows.map(({ builder, element }) => {
      const place = placeOfName(element, this.#source)
      for (const [column, writtenName] of columns.get(builder.table) ?? []) {
        if (!builder.has(column)) builder.put(makeField(column, writtenName, null, place, place))
      }
      return builder.finish(place)
    })
  }

  #tableOf(element: XmlElement): Table | undefined {
    const names = [...element.attributes.map((one) => one.name), ...element.children.filter(isLeaf).map((one) => one.name)]
    if (names.length === 0) return undefined
    const shape = `${element.name}\n${names.join('\n')}`
    let table = this.#shapes.get(shape)
    if (table === undefined) {
      table = tableOfRow(element.name, names) ?? null
      this.#shapes.set(shape, table)
    }
    if (table) return table
    const earlier = this.#tables.get(element.name)
    return earlier && names.some((name) => columnOf(earlier, name)) ? earlier : undefined
  }

  #read(element: XmlElement, table: Table): RecordBuilder {
    const source = this.#source
    const builder = new RecordBuilder(table, 'sql-xml', source, this.#problems)
    for (const attribute of element.attributes) {
      if (attribute.name === 'xmlns' || attribute.name.includes(':')) continue
      const namePlace = source.place(attribute.nameStart, attribute.nameEnd)
      const column = columnOf(table, attribute.name)
      const name = column?.name ?? attribute.name
      const blank = attribute.value === ''
      const place = blank ? placeOfName(element, source) : source.place(attribute.valueStart, attribute.valueEnd)
      const field = makeField(name, attribute.name, blank ? null : attribute.value, place, namePlace, attribute.valueOffsets)
      if (column) builder.add(field)
      else builder.addUnknown(field)
    }
    for (const child of element.children) {
      const column = columnOf(table, child.name)
      if (column) builder.add(elementField(column.name, child, source))
      else if (isLeaf(child)) builder.addUnknown(elementField(child.name, child, source))
    }
    return builder
  }
}

function isLeaf(element: XmlElement): boolean {
  return element.children.length === 0 && element.attributes.every((one) => one.name.includes(':') || one.name === 'xmlns')
}
