import type { Place, Source } from '../decode/source.js'
import type { XmlElement } from '../parse/xml/tree.js'
import type { ExportRecord, Field, InputProblem } from './record.js'
import type { Column, Table } from './table.js'
import { makeField, RecordBuilder } from './build-record.js'
import { restPathsOf } from './rest-paths.js'
import { tableOf } from './table.js'

/** The records that one REST object gives: itself, and those of the tables that it spreads over. */
export function restRecords(element: XmlElement, table: Table, source: Source, problems: InputProblem[]): ExportRecord[] {
  const builder = restRecord(element, table, source, problems)
  const record = builder.finish(placeOfName(element, source))
  if (table.name === 'Agent') return [record, ...personOf(element, builder, source)]
  if (table.name === 'Agent_Team') return [record, ...teamLinks(element, builder, source, problems)]
  return [record]
}

function restRecord(element: XmlElement, table: Table, source: Source, problems: InputProblem[]): RecordBuilder {
  const builder = new RecordBuilder(table, 'rest', source, problems)
  const found = collect(element, table, builder, source, problems)
  for (const { column, paths } of restPathsOf(table).columns) {
    for (const path of paths) {
      const field = fieldOf(column, path, found.get(path), source)
      if (!field) continue
      builder.add(field)
      break
    }
    if (column.restAbsent === 'blank' && !builder.has(column.name)) {
      const place = placeOfName(element, source)
      builder.put(makeField(column.name, paths[0] as string, null, place, place))
    }
  }
  return builder
}

/** The elements of known paths; unknown elements and repeated ones are noted on the way. */
function collect(
  record: XmlElement, table: Table, builder: RecordBuilder, source: Source, problems: InputProblem[],
): Map<string, XmlElement[]> {
  const paths = restPathsOf(table)
  const found = new Map<string, XmlElement[]>()
  // Grows while it is walked: known paths have three steps at most.
  const queue: { element: XmlElement; prefix: string }[] = [{ element: record, prefix: '' }]
  for (const next of queue) {
    for (const child of next.element.children) {
      const path = next.prefix + child.name
      if (paths.inner.has(path)) queue.push({ element: child, prefix: `${path}/` })
      const list = paths.leaves.get(path)
      if (list !== undefined) {
        const earlier = found.get(path)
        const first = earlier?.at(-1)
        if (first && !list && isContradiction(first, child)) problems.push(duplicate(first, child, source))
        if (earlier) earlier.push(child)
        else found.set(path, [child])
      } else if (next.element === record && !paths.inner.has(path) && !table.restIgnored.includes(child.name)) {
        builder.addUnknown(elementField(child.name, child, source))
      }
    }
  }
  return found
}

function fieldOf(column: Column, path: string, elements: readonly XmlElement[] | undefined, source: Source): Field | undefined {
  const last = elements?.at(-1)
  if (!elements || !last) return undefined
  const isReference = path.endsWith('refURL')
  if (!column.restList) return isReference ? idField(column, last, source) : elementField(column.name, last, source)
  const fields = elements.map((one) => (isReference ? idField(column, one, source) : elementField(column.name, one, source)))
  const filled = fields.flatMap((field) => (field?.text == null ? [] : [{ ...field, text: field.text }]))
  const [first, ...others] = filled
  if (!first || others.length === 0) return first
  const place = source.place(first.place.start, others.at(-1)?.place.end ?? first.place.end)
  return makeField(column.name, last.name, filled.map(({ text }) => text).join(';'), place, placeOfName(last, source))
}

/** The id at the end of a reference, `/unifiedconfig/config/agent/5017`; none where that is no number. */
function idField(column: Column, element: XmlElement, source: Source): Field | undefined {
  const { text, textEnd, textOffsets } = element
  const id = /\/(\d+)$/.exec(text.slice(-40))?.[1]
  if (id === undefined) return undefined
  const start = textEnd - id.length
  // A digit that is written as a reference is no id that the API wrote.
  if (textOffsets && textOffsets[text.length - id.length] !== start) return undefined
  const place = source.place(start, textEnd)
  return makeField(column.name, element.name, id, place, placeOfName(element, source))
}

export function elementField(column: string, element: XmlElement, source: Source): Field {
  const namePlace = placeOfName(element, source)
  const nil = element.attributes.some((one) => one.name.endsWith(':nil') && (one.value === 'true' || one.value === '1'))
  if (element.text === '' || nil) return makeField(column, element.name, null, namePlace, namePlace)
  const place = source.place(element.textStart, element.textEnd)
  return makeField(column, element.name, element.text, place, namePlace, element.textOffsets)
}

export function placeOfName(element: XmlElement, source: Source): Place {
  return source.place(element.nameStart, element.nameEnd)
}

/** What the API keeps its own books with; Cisco's own samples have it twice. */
const BOOKKEEPING = new Set(['refURL', 'changeStamp'])

/** Whether it matters which of two elements counts. */
function isContradiction(first: XmlElement, second: XmlElement): boolean {
  return !BOOKKEEPING.has(second.name) && first.text !== second.text
}

function duplicate(first: XmlElement, second: XmlElement, source: Source): InputProblem {
  return { kind: 'duplicate-field', place: placeOfName(second, source), first: placeOfName(first, source), name: second.name }
}

/** The person inside of an agent, with what names the agent. */
function personOf(agent: XmlElement, builder: RecordBuilder, source: Source): ExportRecord[] {
  const element = agent.children.findLast((child) => child.name === 'person')
  if (!element) return []
  // What stands twice in the person was reported with the agent.
  const person = restRecord(element, tableOf('Person'), source, [])
  copy(builder, 'SkillTargetID', person, 'AgentSkillTargetID')
  copy(builder, 'PeripheralNumber', person, 'AgentPeripheralNumber')
  copy(builder, 'PeripheralID', person, 'AgentPeripheralID')
  return [person.finish(placeOfName(element, source))]
}

/** Members and supervisors of a team, which the database keeps in tables of their own. */
function teamLinks(team: XmlElement, builder: RecordBuilder, source: Source, problems: InputProblem[]): ExportRecord[] {
  const records: ExportRecord[] = []
  const add = (list: string, item: string, table: Table): void => {
    for (const element of team.children) {
      if (element.name !== list) continue
      for (const one of element.children) {
        if (one.name !== item) continue
        const link = restRecord(one, table, source, problems)
        copy(builder, 'AgentTeamID', link, 'AgentTeamID')
        copy(builder, 'EnterpriseName', link, 'AgentTeamName')
        copy(builder, 'PeripheralID', link, 'PeripheralID')
        records.push(link.finish(placeOfName(one, source)))
      }
    }
  }
  add('agents', 'agent', tableOf('Agent_Team_Member'))
  add('supervisors', 'supervisor', tableOf('Agent_Team_Supervisor'))
  return records
}

function copy(from: RecordBuilder, column: string, to: RecordBuilder, as: string): void {
  const field = from.get(column)
  if (field) to.put({ ...field, column: as })
}
