import type { ExportRecord, Field } from '../records/record.js'
import { parsePimParameters } from './pim-parameters.js'
import type {
  Agent, DeskSettings, DeskSettingsReference, NumberField, Peripheral, Row, SkillGroup, Team, TeamLink,
} from './model.js'

const TRUE_FLAGS = new Set(['y', 'true', '1'])
const FALSE_FLAGS = new Set(['n', 'false', '0'])

export function makeRow(record: ExportRecord, subject: string): Row {
  return {
    subject,
    record,
    place: record.namePlace,
    field: (column) => record.fields.get(column),
    number: (column) => {
      const field = record.fields.get(column)
      return field && numberField(field)
    },
    flag: (column) => {
      const text = record.fields.get(column)?.text?.toLowerCase()
      if (text === undefined) return undefined
      return TRUE_FLAGS.has(text) ? true : FALSE_FLAGS.has(text) ? false : undefined
    },
  }
}

/** Whole numbers only, as a database column or a REST element holds them: no exponent, no prefix, no fraction. */
export function numberField(field: Field): NumberField {
  if (field.text === null) return { state: 'blank', field }
  return /^-?\d{1,15}$/.test(field.text)
    ? { state: 'number', value: Number(field.text), field }
    : { state: 'invalid', text: field.text, field }
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
  const id = wholeNumber(record, 'AgentDeskSettingsID')
  const name = textOfColumn(record, 'EnterpriseName')
  return { ...makeRow(record, `desk:${name ?? String(id ?? '')}`), id, name }
}

export function makePeripheral(record: ExportRecord): Peripheral {
  const id = wholeNumber(record, 'PeripheralID')
  const name = textOfColumn(record, 'EnterpriseName') ?? textOfColumn(record, 'PeripheralName')
  const configParam = record.fields.get('ConfigParam')
  return {
    ...makeRow(record, `peripheral:${String(id ?? name ?? '')}`),
    id,
    name,
    clientType: wholeNumber(record, 'ClientType'),
    pim: configParam && parsePimParameters(configParam),
    deskSettings: deskSettingsReference(record),
  }
}

export function makeAgent(record: ExportRecord, skillGroups: readonly SkillGroup[]): Agent {
  const loginId = textOfColumn(record, 'PeripheralNumber')
  const name = textOfColumn(record, 'EnterpriseName')
  const id = wholeNumber(record, 'SkillTargetID')
  return {
    ...makeRow(record, `agent:${loginId ?? name ?? textOfColumn(record, 'LoginName') ?? String(id ?? '')}`),
    id,
    loginId,
    name,
    peripheralId: wholeNumber(record, 'PeripheralID'),
    deskSettings: deskSettingsReference(record),
    skillGroups,
  }
}

export function makeSkillGroup(record: ExportRecord): SkillGroup {
  const id = wholeNumber(record, 'SkillTargetID')
  const name = textOfColumn(record, 'EnterpriseName')
  return { ...makeRow(record, `skill:${name ?? String(id ?? '')}`), id, name, mrDomainId: wholeNumber(record, 'MRDomainID') }
}

export function makeTeam(record: ExportRecord, members: readonly TeamLink[], supervisors: readonly TeamLink[]): Team {
  const id = wholeNumber(record, 'AgentTeamID')
  const name = textOfColumn(record, 'EnterpriseName')
  return {
    ...makeRow(record, `team:${name ?? String(id ?? '')}`),
    id,
    name,
    peripheralId: wholeNumber(record, 'PeripheralID'),
    members,
    supervisors,
    primarySupervisor: record.fields.get('PriSupervisorSkillTargetID') ?? record.fields.get('PriSupervisorPeripheralNumber'),
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
