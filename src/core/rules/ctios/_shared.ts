import type { Place } from '../../decode/source.js'
import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import type { CtiosServer, DeskSettings, Section } from '../../estate/model.js'
import { perEstate } from '../_shared/per-estate.js'
import { TYPE_UNKNOWN } from '../_shared/peripherals.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { quoted } from '../_shared/quoted.js'
import type { RuleContext } from '../rule.js'

export const AGENT = 'Server\\Agent'
export const CONNECTIONS = 'Server\\Connections'
export const DRIVER = 'CtiDriver\\Config'

/** The remedy of a rule on a CTI OS server: where to do it, and when it acts. */
export function serverRemedy(key: string, change: string): string {
  return (
    'On the CTI OS server, open regedit at `HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, ' +
    `Inc.\\Ctios\\CTIOS_<instance>\\<server>\\${key}\`. ${change} Do the same on its peer, then restart the CTI OS processes, ` +
    'one server after the other.'
  )
}

/** A key of the server; where it is not exported, its values are unknown, and the rule says so. */
export function exportedSection(server: CtiosServer, path: string, context: RuleContext): Section | undefined {
  const section = server.section(path)
  if (!section) context.notChecked(`the key ${path} of a CTI OS server is not exported (${EXPORT_CTIOS})`)
  return section
}

/** The two changes of state that may need a reason code. */
export type ReasonKind = 'logout' | 'not-ready'

interface ReasonNames {
  /** Of the desk settings, for UCCE. */
  readonly demand: DeskDemand
  /** Value of Server\Agent, for other peripherals. */
  readonly flag: string
  /** Key with the texts and codes. */
  readonly codes: string
  readonly label: string
}

export const REASONS: Readonly<Record<ReasonKind, ReasonNames>> = {
  logout: {
    demand: flagDemand('LogoutReasonRequired'),
    flag: 'LogoutReasonRequired',
    codes: 'Server\\Agent\\ReasonCodes\\Logout',
    label: 'a logout reason',
  },
  'not-ready': {
    demand: flagDemand('IdleReasonRequired'),
    flag: 'NotReadyReasonRequired',
    codes: 'Server\\Agent\\ReasonCodes\\NotReady',
    label: 'a Not Ready reason',
  },
}

/** What makes something obligatory, and where it says so. */
export interface Requirement {
  readonly place: Place
  readonly text: string
}

/**
 * What makes a reason obligatory for agents of the server: desk settings for UCCE, a value of Server\Agent for any other
 * peripheral. Says so where the inputs do not tell.
 */
export function reasonRequirement(kind: ReasonKind, server: CtiosServer, context: RuleContext): Requirement | undefined {
  const { demand, flag } = REASONS[kind]
  const { ucce, other } = servedTypes(server, context)
  const required = ucce === false ? undefined : deskRequirement(demand, context)
  if (required) return required
  const value = server.section(AGENT)?.value(flag)
  if (!value || value.number !== 1 || other === false) return undefined
  if (other === undefined) {
    context.notChecked(TYPE_UNKNOWN)
    return undefined
  }
  return { place: value.place, text: `${flag} is 1 for peripherals other than UCCE` }
}

/** Something that desk settings may demand of agents by a column. */
export interface DeskDemand {
  readonly column: string
  readonly demands: (row: DeskSettings) => boolean
}

/** The first desk settings that demand something; the rows are looked through once for all servers. */
export function deskRequirement(demand: DeskDemand, context: RuleContext): Requirement | undefined {
  const known = requirements(context.estate)
  let answer = known.get(demand)
  if (!answer) known.set(demand, (answer = findRequirement(demand, context.estate.deskSettings)))
  if (answer.noColumn) {
    context.notChecked(`an export of desk settings has no ${demand.column} (SELECT * FROM Agent_Desk_Settings)`)
  }
  return answer.requirement
}

/** A flag of the desk settings that is on. */
function flagDemand(column: string): DeskDemand {
  return { column, demands: (row) => row.flag(column) === true }
}

interface RequirementAnswer {
  readonly noColumn: boolean
  readonly requirement: Requirement | undefined
}

const requirements = perEstate(() => new Map<DeskDemand, RequirementAnswer>())

function findRequirement({ column, demands }: DeskDemand, rows: readonly DeskSettings[]): RequirementAnswer {
  const row = rows.find(demands)
  const field = row?.field(column)
  if (!row || !field) return { noColumn: rows.some((one) => one.field(column) === undefined), requirement: undefined }
  const name = quoted(row.name ?? String(row.id ?? ''))
  return { noColumn: false, requirement: { place: field.place, text: `desk settings ${name} have ${column} ${field.text ?? ''}` } }
}

/** Whether a server serves UCCE agents, and agents of another switch; undefined where the exports do not tell. */
function servedTypes(
  server: CtiosServer,
  { estate, deployment }: RuleContext,
): { readonly ucce?: boolean; readonly other?: boolean } {
  const ids = [...server.peripherals.map(({ id }) => id), ...server.profiles.map(({ peripheralId }) => peripheralId)]
  const types = [...new Set(ids)].map((id) => (id === undefined ? undefined : estate.isUcce(id)))
  const isUcce = deployment.type === 'ucce' || deployment.type === 'pcce'
  if (types.every((type) => type === undefined)) return isUcce ? { ucce: true, other: false } : {}
  const told = !types.includes(undefined)
  return {
    ...(types.includes(true) ? { ucce: true } : told ? { ucce: false } : {}),
    ...(types.includes(false) ? { other: true } : told ? { other: false } : {}),
  }
}

/** Whether a value's name or data is one of those that setup leaves to be replaced. */
export function isPlaceholder(path: string, text: string): boolean {
  const pattern = ctiosKnowledge.key(path)?.freeNames?.placeholder
  return pattern !== undefined && new RegExp(pattern, 'i').test(text.trim())
}

/**
 * A key that a rule wants filled: the key where it is exported; the nearest key above it where that one is exported,
 * for an export holds all keys below; nothing, with a word on it, where neither is.
 */
export function sectionOrParent(
  server: CtiosServer,
  path: string,
  context: RuleContext,
): { readonly section: Section | undefined; readonly place: Place } | undefined {
  for (let at = path; at.length >= AGENT.length; at = at.slice(0, at.lastIndexOf('\\'))) {
    const section = server.section(at)
    if (section) return { section: at === path ? section : undefined, place: section.place }
  }
  exportedSection(server, path, context)
  return undefined
}
