import type { TagSketch } from '../parse/xml/sketch.js'
import type { Table } from './table.js'
import { findTable, tableForHeader, tableOf } from './table.js'

/** What kind of XML a text is: REST objects of one kind, or rows of SQL Server. */
export interface XmlShape {
  readonly form: 'rest' | 'sql-xml'
  /** The element that holds one record. */
  readonly record: string
  readonly table: Table
}

/** Records by their element's name. */
const RECORDS: ReadonlyMap<string, Table> = new Map([
  ['agentDeskSetting', tableOf('Agent_Desk_Settings')],
  ['agent', tableOf('Agent')],
  ['agentTeam', tableOf('Agent_Team')],
  ['peripheral', tableOf('Peripheral')],
])

/** Elements that hold lists of records, with the records' element. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['agentDeskSettings', 'agentDeskSetting'],
  ['agents', 'agent'],
  ['agentTeams', 'agentTeam'],
  ['peripherals', 'peripheral'],
  ['peripheralGateway', 'peripheral'],
  ['peripheralGateways', 'peripheral'],
])

/** Whether records may stand inside of the element. */
export function isRestContainer(name: string): boolean {
  return name === 'results' || LISTS.has(name)
}

/** The shape of XML that icmlint reads, or undefined. */
export function shapeOf(tags: readonly TagSketch[]): XmlShape | undefined {
  const root = tags[0]
  if (!root) return undefined
  const subject = root.name === 'results' ? firstListOf(tags) : root
  const record = subject && (RECORDS.has(subject.name) ? subject.name : LISTS.get(subject.name))
  if (record !== undefined) return { form: 'rest', record, table: RECORDS.get(record) as Table }
  return sqlShapeOf(tags)
}

/** The element of a REST object or list that the text is about. */
export function subjectOf(tags: readonly TagSketch[]): TagSketch | undefined {
  return tags[0]?.name === 'results' ? (firstListOf(tags) ?? tags[0]) : tags[0]
}

/** An element's name that differs from one that is read only in letter case. */
export function rightCaseOf(name: string): string | undefined {
  const lower = name.toLowerCase()
  return [...RECORDS.keys(), ...LISTS.keys()].find((known) => known !== name && known.toLowerCase() === lower)
}

function firstListOf(tags: readonly TagSketch[]): TagSketch | undefined {
  return tags.find((tag) => tag.depth === 1 && tag.name !== 'pageInfo' && tag.name !== 'permissionInfo')
}

/** Rows of FOR XML: an element whose attributes or children are columns of a table, at most two levels down. */
function sqlShapeOf(tags: readonly TagSketch[]): XmlShape | undefined {
  for (const [index, tag] of tags.entries()) {
    if (tag.depth > 2) continue
    const table = tableOfRow(tag.name, [...tag.attributes, ...childNames(tags, index)])
    if (table) return { form: 'sql-xml', record: tag.name, table }
  }
  return undefined
}

/** The table of a row by its element's name, else by its columns. */
export function tableOfRow(name: string, columns: readonly string[]): Table | undefined {
  const named = findTable(name)
  if (named?.columns.some((column) => columns.includes(column.name))) return named
  return tableForHeader(columns)?.table
}

function childNames(tags: readonly TagSketch[], index: number): string[] {
  const depth = (tags[index] as TagSketch).depth
  const names: string[] = []
  for (let at = index + 1; at < tags.length; at++) {
    const tag = tags[at] as TagSketch
    if (tag.depth <= depth) break
    if (tag.depth === depth + 1) names.push(tag.name)
  }
  return names
}
