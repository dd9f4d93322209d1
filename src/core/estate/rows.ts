import { subjectName } from '../findings/subject-name.js'
import type { Place } from '../decode/source.js'
import type { ExportRecord, Field } from '../records/record.js'
import { parsePimParameters } from './pim-parameters.js'
import type {
  Agent, DeskSettings, DeskSettingsReference, NumberField, Peripheral, Row, SkillGroup, Team, TeamLink,
} from './model.js'

/** In lower case; Y and N also as the database writes them, for there are many. */
const FLAGS = new Map([
  ['Y', true], ['y', true], ['true', true], ['1', true], ['N', false], ['n', false], ['false', false], ['0', false],
])

const MINUS = 45
const ZERO = 48
const NINE = 57

/** A row that reads its record when it is asked. */
class RecordRow implements Row {
  readonly subject: string
  readonly record: ExportRecord

  constructor(record: ExportRecord, subject: string) {
    this.record = record
    // What kind of row it is stands before the colon.
    const label = subject.indexOf(':') + 1
    this.subject = subject.slice(0, label) + subjectName(subject.slice(label))
  }

  get place(): Place {
    return this.record.namePlace
  }

  field(column: string): Field | undefined {
    return this.record.fields.get(column)
  }

  number(column: string): NumberField | undefined {
    const field = this.record.fields.get(column)
    return field && numberField(field)
  }

  flag(column: string): boolean | undefined {
    const text = this.record.fields.get(column)?.text
    return text == null ? undefined : (FLAGS.get(text) ?? FLAGS.get(text.toLowerCase()))
  }
}

export function makeRow(record: ExportRecord, subject: string): Row {
  return new RecordRow(record, subject)
}

/** Whole numbers only, as a database column or a REST element holds them: no exponent, no prefix, no fraction. */
export function numberField(field: Field): NumberField {
  if (field.text === null) return { state: 'blank', field }
  return isWholeNumber(field.text)
    ? { state: 'number', value: Number(field.text), field }
    : { state: 'invalid', text: field.text, field }
}

/** Whether a text is a whole number of at most 15 digits. A loop, for there are many: a regular expression takes far longer. */
function isWholeNumber(text: string): boolean {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0
  if (text.length === first || text.length > first + 15) return false
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > NINE) return false
  }
  return true
}

/** A column's whole number; undefined where it is absent, blank or none. */
export function wholeNumber(record: ExportRecord, column: string): number | undefined {
  const field = record.fields.get(column)
  const number = field && numberField(field)
  return number?.state === 'number' ? number.value : undefined
}

export function textOfColumn(record: ExportRecord, column: string): string | undefined {
  return record.fields.get(column)?.text ?? undefined
}

export function makeDeskSettings(record: ExportRecord): DeskSettings {
  return new DeskSettingsRow(record, wholeNumber(record, 'AgentDeskSettingsID'), textOfColumn(record, 'EnterpriseName'))
}

class DeskSettingsRow extends RecordRow implements DeskSettings {
  constructor(record: ExportRecord, readonly id: number | undefined, readonly name: string | undefined) {
    super(record, `desk:${name ?? String(id ?? '')}`)
  }
}

export function makePeripheral(record: ExportRecord): Peripheral {
  const name = textOfColumn(record, 'EnterpriseName') ?? textOfColumn(record, 'PeripheralName')
  return new PeripheralRow(record, wholeNumber(record, 'PeripheralID'), name)
}

class PeripheralRow extends RecordRow implements Peripheral {
  readonly clientType: number | undefined
  readonly pim: Peripheral['pim']
  readonly deskSettings: DeskSettingsReference

  constructor(record: ExportRecord, readonly id: number | undefined, readonly name: string | undefined) {
    super(record, `peripheral:${String(id ?? name ?? '')}`)
    const configParam = record.fields.get('ConfigParam')
    this.clientType = wholeNumber(record, 'ClientType')
    this.pim = configParam && parsePimParameters(configParam)
    this.deskSettings = deskSettingsReference(record)
  }
}

export function makeAgent(record: ExportRecord, skillGroupsOf: () => readonly SkillGroup[]): Agent {
  return new AgentRow(record, skillGroupsOf)
}

class AgentRow extends RecordRow implements Agent {
  readonly id: number | undefined
  readonly loginId: string | undefined
  readonly name: string | undefined
  readonly peripheralId: number | undefined
  readonly deskSettings: DeskSettingsReference

  constructor(record: ExportRecord, private readonly skillGroupsOf: () => readonly SkillGroup[]) {
    const loginId = textOfColumn(record, 'PeripheralNumber')
    const name = textOfColumn(record, 'EnterpriseName')
    const id = wholeNumber(record, 'SkillTargetID')
    super(record, `agent:${loginId ?? name ?? textOfColumn(record, 'LoginName') ?? String(id ?? '')}`)
    this.id = id
    this.loginId = loginId
    this.name = name
    this.peripheralId = wholeNumber(record, 'PeripheralID')
    this.deskSettings = deskSettingsReference(record)
  }

  get skillGroups(): readonly SkillGroup[] {
    return this.skillGroupsOf()
  }
}

export function makeSkillGroup(record: ExportRecord): SkillGroup {
  return new SkillGroupRow(record, wholeNumber(record, 'SkillTargetID'), textOfColumn(record, 'EnterpriseName'))
}

class SkillGroupRow extends RecordRow implements SkillGroup {
  readonly mrDomainId: number | undefined

  constructor(record: ExportRecord, readonly id: number | undefined, readonly name: string | undefined) {
    super(record, `skill:${name ?? String(id ?? '')}`)
    this.mrDomainId = wholeNumber(record, 'MRDomainID')
  }
}

export function makeTeam(record: ExportRecord, members: readonly TeamLink[], supervisors: readonly TeamLink[]): Team {
  return new TeamRow(record, members, supervisors)
}

class TeamRow extends RecordRow implements Team {
  readonly id: number | undefined
  readonly name: string | undefined
  readonly peripheralId: number | undefined
  readonly primarySupervisor: Field | undefined

  constructor(record: ExportRecord, readonly members: readonly TeamLink[], readonly supervisors: readonly TeamLink[]) {
    const id = wholeNumber(record, 'AgentTeamID')
    const name = textOfColumn(record, 'EnterpriseName')
    super(record, `team:${name ?? String(id ?? '')}`)
    this.id = id
    this.name = name
    this.peripheralId = wholeNumber(record, 'PeripheralID')
    this.primarySupervisor = record.fields.get('PriSupervisorSkillTargetID') ?? record.fields.get('PriSupervisorPeripheralNumber')
  }
}

/** Desk settings are named by id in the tables and in REST, by name in bulk files (and beside the id in REST). */
function deskSettingsReference(record: ExportRecord): DeskSettingsReference {
  const idField = record.fields.get('AgentDeskSettingsID')
  const nameField = record.fields.get('AgentDeskSettingsName')
  const field = idField?.text != null ? idField : nameField?.text != null ? nameField : (idField ?? nameField)
  if (!field) return { state: 'unknown' }
  if (field.text === null) return { state: 'blank', field }
  const id = wholeNumber(record, 'AgentDeskSettingsID')
  // PG Explorer shows the name; who writes the column by hand may write that.
  const name = nameField?.text ?? (id === undefined ? (idField?.text ?? undefined) : undefined)
  return { state: 'named', field, ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) }
}
