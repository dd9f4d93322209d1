import { append } from '../text/append.js'
import type { Estate } from '../estate/model.js'
import { makeAgent, makeDeskSettings, makePeripheral, makeRow, makeSkillGroup, makeTeam } from '../estate/rows.js'
import { TABLES } from '../records/generated/tables.js'
import type { ExportRecord, Field, TableName } from '../records/record.js'
import { columnOf, type Column, type Table } from '../records/table.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import type { SubjectChange } from './link-findings.js'
import { matchRows } from './match-rows.js'
import type { Entity, SettingState } from './result.js'
import { cellState, changePlace } from './setting-text.js'

/** What an export of tables says in one state. */
export interface TableState {
  readonly estate: Pick<Estate, 'hasTable' | 'isWhole'>
  readonly records: readonly ExportRecord[]
}

export interface TableChanges {
  readonly changes: readonly SubjectChange[]
  /** Subject before → subject after, of rows that have another name now. */
  readonly renamed: ReadonlyMap<string, string>
  /** Tables of the state before that the state after does not hold. */
  readonly unknownAfter: readonly TableName[]
  /** Tables of the state after that the state before does not hold. */
  readonly unknownBefore: readonly TableName[]
  /** Columns that only one of two exports of a table has. */
  readonly uncompared: ReadonlyArray<{ readonly table: TableName; readonly columns: readonly string[] }>
}

/** Compares the rows of all tables that both states hold. */
export function tableChanges(before: TableState, after: TableState): TableChanges {
  const changes: SubjectChange[] = []
  const renamed = new Map<string, string>()
  const unknownAfter: TableName[] = []
  const unknownBefore: TableName[] = []
  const uncompared: Array<{ table: TableName; columns: readonly string[] }> = []
  const rowsBefore = byTable(before.records)
  const rowsAfter = byTable(after.records)
  for (const table of TABLES) {
    const { name } = table
    if (!before.estate.hasTable(name) || !after.estate.hasTable(name)) {
      if (before.estate.hasTable(name)) unknownAfter.push(name)
      if (after.estate.hasTable(name)) unknownBefore.push(name)
      continue
    }
    const rows = matchRows(table, rowsBefore.get(name) ?? [], rowsAfter.get(name) ?? [])
    const columns = new Set<string>()
    for (const [old, now] of rows.pairs) {
      const [from, to] = [entityOf(old), entityOf(now)]
      if (from.key !== to.key) renamed.set(from.key, to.key)
      append(changes, cellChanges(table, old, now, from.key === to.key ? to : { ...to, title: `${to.title} (was ${from.title})` }))
      const [had, has] = [columnsOf(old), columnsOf(now)]
      for (const column of had) if (!has.has(column)) columns.add(column)
      for (const column of has) if (!had.has(column)) columns.add(column)
    }
    // A list of which pages are missing does not tell what is gone.
    if (after.estate.isWhole(name)) for (const row of rows.onlyBefore) append(changes, rowChanges(table, row, 'removed'))
    if (before.estate.isWhole(name)) for (const row of rows.onlyAfter) append(changes, rowChanges(table, row, 'added'))
    for (const column of table.columns) if (column.bookkeeping) columns.delete(column.name)
    if (columns.size > 0) uncompared.push({ table: name, columns: [...columns].sort() })
  }
  return { changes, renamed, unknownAfter, unknownBefore, uncompared }
}

function byTable(records: readonly ExportRecord[]): Map<TableName, ExportRecord[]> {
  const tables = new Map<TableName, ExportRecord[]>()
  for (const record of records) {
    const rows = tables.get(record.table)
    if (rows) rows.push(record)
    else tables.set(record.table, [record])
  }
  return tables
}

function* cellChanges(table: Table, before: ExportRecord, after: ExportRecord, entity: Entity): Iterable<SubjectChange> {
  // Of two columns of one name the first counts.
  const unknownBefore = new Map(unknownFields(before).reverse())
  for (const [name, now] of [...after.fields, ...unknownFields(after)]) {
    const old = before.fields.get(name) ?? unknownBefore.get(name)
    const column = columnOf(table, name)
    if (!old || column?.bookkeeping === true || isSameText(old.text, now.text, column)) continue
    const isName = table.rowKeys.some(([first, ...rest]) => first === name && rest.length === 0) && column?.type === 'string'
    const [was, is] = [stateOf(old, column), stateOf(now, column)]
    yield {
      ...rowBase(table, entity, column),
      kind: isName ? 'renamed' : old.text === null ? 'added' : now.text === null ? 'removed' : 'changed',
      name: nameWithoutSecrets(name),
      before: was,
      after: is,
      place: changePlace(now.place, was, is),
    }
  }
}

function* rowChanges(table: Table, record: ExportRecord, kind: 'added' | 'removed'): Iterable<SubjectChange> {
  const entity = entityOf(record)
  const base = rowBase(table, entity, undefined)
  yield { ...base, kind, name: null, before: null, after: null, place: record.namePlace }
  for (const [name, field] of [...record.fields, ...unknownFields(record)]) {
    const column = columnOf(table, name)
    if (field.text === null || column?.bookkeeping === true) continue
    const state = stateOf(field, column)
    yield {
      ...rowBase(table, entity, column),
      kind,
      name: nameWithoutSecrets(name),
      before: kind === 'removed' ? state : null,
      after: kind === 'added' ? state : null,
      place: changePlace(field.place, state),
    }
  }
}

function rowBase(table: Table, entity: Entity, column: Column | undefined) {
  const takesEffect = column?.takesEffect ?? table.takesEffect ?? null
  return { entity, takesEffect, noEffect: null, brings: [], repairs: [], subjects: [entity.key] } as const
}

function columnsOf(record: ExportRecord): Set<string> {
  return new Set([...record.fields.keys(), ...record.unknownFields.map(({ writtenName }) => writtenName)])
}

function unknownFields({ unknownFields: fields }: ExportRecord): Array<readonly [string, Field]> {
  return fields.map((field) => [field.writtenName, field] as const)
}

function stateOf(field: Field, column: Column | undefined): SettingState {
  return cellState(field.text, column, field.column, field.place)
}

/** Formats spell one thing in several ways: Y, true and 1; 07 and 7. */
function isSameText(a: string | null, b: string | null, column: Column | undefined): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  if (column?.flag !== undefined) return asFlag(a) === asFlag(b)
  const bothNumbers = column?.type === 'integer' && /^-?\d{1,15}$/.test(a) && /^-?\d{1,15}$/.test(b)
  return bothNumbers && Number(a) === Number(b)
}

function asFlag(text: string): string {
  const lower = text.toLowerCase()
  return lower === 'y' || lower === 'true' ? '1' : lower === 'n' || lower === 'false' ? '0' : lower
}

const TITLES: Readonly<Record<TableName, string>> = {
  Agent_Desk_Settings: 'Agent desk settings',
  Peripheral: 'Peripheral',
  Agent: 'Agent',
  Person: 'Person',
  Agent_Team: 'Agent team',
  Agent_Team_Member: 'Member of team',
  Agent_Team_Supervisor: 'Supervisor of team',
  Skill_Group: 'Skill group',
  Skill_Group_Member: 'Member of skill group',
}

function entityOf(record: ExportRecord): Entity {
  const { subject } = rowOf(record)
  const label = subject.slice(subject.indexOf(':') + 1)
  const name = nameWithoutSecrets(record.fields.get('EnterpriseName')?.text ?? '')
  const title = name === '' || name === label ? label : `${label} (${name})`
  return { key: subject, title: `${TITLES[record.table]} ${title}`, server: null }
}

function rowOf(record: ExportRecord): { readonly subject: string } {
  switch (record.table) {
    case 'Agent_Desk_Settings':
      return makeDeskSettings(record)
    case 'Peripheral':
      return makePeripheral(record)
    case 'Agent':
      return makeAgent(record, () => [])
    case 'Skill_Group':
      return makeSkillGroup(record)
    case 'Agent_Team':
      return makeTeam(record, [], [])
    case 'Agent_Team_Member':
      return makeRow(record, `team:${memberLabel(record, 'AgentTeamID', 'AgentTeamName', 'SkillTargetID')}`)
    case 'Agent_Team_Supervisor':
      return makeRow(record, `team:${memberLabel(record, 'AgentTeamID', 'AgentTeamName', 'SupervisorSkillTargetID')}`)
    case 'Skill_Group_Member':
      return makeRow(record, `skill:${memberLabel(record, 'SkillGroupSkillTargetID', 'SkillGroupName', 'AgentSkillTargetID')}`)
    case 'Person':
      return makeRow(record, `person:${record.fields.get('LoginName')?.text ?? record.fields.get('PersonID')?.text ?? ''}`)
  }
}

/** `9001/5012`, or with names as bulk files have them. */
function memberLabel({ fields }: ExportRecord, group: string, groupName: string, agent: string): string {
  const text = (column: string): string | undefined => fields.get(column)?.text ?? undefined
  return `${text(group) ?? text(groupName) ?? ''}/${text(agent) ?? text('PeripheralNumber') ?? ''}`
}
