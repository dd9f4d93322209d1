import type { ExportRecord, TableName } from '../records/record.js'
import {
  makeAgent, makeDeskSettings, makePeripheral, makeRow, makeSkillGroup, makeTeam, textOfColumn, wholeNumber,
} from './rows.js'
import { addToGroup } from '../text/add-to-group.js'
import { addToSet } from '../text/add-to-set.js'
import { kept } from '../text/kept.js'
import type { Agent, DeskSettings, Peripheral, SkillGroup, Team, TeamLink } from './model.js'

export interface Tables {
  readonly deskSettings: readonly DeskSettings[]
  readonly peripherals: readonly Peripheral[]
  readonly agents: readonly Agent[]
  readonly teams: readonly Team[]
  readonly teamMembers: readonly TeamLink[]
  readonly teamSupervisors: readonly TeamLink[]
  readonly skillGroups: readonly SkillGroup[]
}

/** Makes the rows of all tables and joins agents, skill groups and teams by their ids. */
export function buildTables(records: readonly ExportRecord[]): Tables {
  const of = new Map<TableName, ExportRecord[]>()
  for (const record of records) addToGroup(of, record.table, record)
  const rows = (table: TableName): readonly ExportRecord[] => of.get(table) ?? []
  const skillGroups = rows('Skill_Group').map(makeSkillGroup)
  const groupsOf = skillGroupFinder(skillGroups, rows('Skill_Group_Member'))
  const agents = rows('Agent').map((record) => makeAgent(record, groupsOf(record)))
  const finder = new AgentFinder(agents)
  const members = teamLinks(rows('Agent_Team_Member'), 'SkillTargetID', finder)
  const supervisors = teamLinks(rows('Agent_Team_Supervisor'), 'SupervisorSkillTargetID', finder)
  return {
    deskSettings: rows('Agent_Desk_Settings').map(makeDeskSettings),
    peripherals: rows('Peripheral').map(makePeripheral),
    agents,
    teams: rows('Agent_Team').map((team) => makeTeam(team, members.of(team), supervisors.of(team))),
    teamMembers: members.all,
    teamSupervisors: supervisors.all,
    skillGroups,
  }
}

/** The skill groups of an agent's row. Rows of one agent share what the memberships say: there may be thousands of both. */
function skillGroupFinder(
  groups: readonly SkillGroup[],
  members: readonly ExportRecord[],
): (agent: ExportRecord) => () => readonly SkillGroup[] {
  if (groups.length === 0) return () => () => []
  const byId = new Map(groups.flatMap((group) => (group.id === undefined ? [] : [[group.id, group] as const])))
  const byName = new Map(
    groups.flatMap((group) => (group.name === undefined ? [] : [[group.name.toLowerCase(), group] as const])),
  )
  const byAgent = new Map<number, Set<SkillGroup>>()
  for (const member of members) {
    const agent = wholeNumber(member, 'AgentSkillTargetID')
    const group = byId.get(wholeNumber(member, 'SkillGroupSkillTargetID') ?? Number.NaN)
    if (agent !== undefined && group) addToSet(byAgent, agent, group)
  }
  const listed = (agent: ExportRecord, column: string): string[] =>
    textOfColumn(agent, column)?.split(';').map((id) => id.trim()) ?? []
  return (agent) => () => {
    const found = new Set(byAgent.get(wholeNumber(agent, 'SkillTargetID') ?? Number.NaN))
    for (const id of listed(agent, 'SkillGroupIDs')) addIfKnown(found, byId.get(id === '' ? Number.NaN : Number(id)))
    for (const name of listed(agent, 'SkillGroupNames')) addIfKnown(found, byName.get(name.toLowerCase()))
    return [...found]
  }
}

function addIfKnown<T>(set: Set<T>, item: T | undefined): void {
  if (item !== undefined) set.add(item)
}

interface Links {
  readonly all: readonly TeamLink[]
  readonly of: (team: ExportRecord) => readonly TeamLink[]
}

/** The rows of a membership table, each with its agent, by team. */
function teamLinks(records: readonly ExportRecord[], idColumn: string, agents: AgentFinder): Links {
  const all: TeamLink[] = []
  const byTeam = new Map<string, TeamLink[]>()
  for (const record of records) {
    const agentId = wholeNumber(record, idColumn)
    const loginId = textOfColumn(record, 'PeripheralNumber')
    const label = teamLabel(record)
    const agent = agents.find(agentId, loginId, wholeNumber(record, 'PeripheralID'))
    const link = { row: makeRow(record, `team:${label}`), agentId, loginId, agent }
    all.push(link)
    addToGroup(byTeam, label, link)
  }
  const of = (team: ExportRecord): readonly TeamLink[] => {
    const id = textOfColumn(team, 'AgentTeamID')
    const name = textOfColumn(team, 'EnterpriseName')
    const byTeamId = id === undefined ? [] : (byTeam.get(id) ?? [])
    return byTeamId.length > 0 || name === undefined ? byTeamId : (byTeam.get(name) ?? [])
  }
  return { all, of }
}

/** Finds agents by their row id, or by a login id, which is unique on one peripheral only. */
class AgentFinder {
  readonly #agents: readonly Agent[]
  readonly #byId = new Map<number, Agent>()
  #byLogin: ReadonlyMap<string, Namesakes> | undefined

  constructor(agents: readonly Agent[]) {
    this.#agents = agents
    for (const agent of agents) if (agent.id !== undefined) this.#byId.set(agent.id, agent)
  }

  find(id: number | undefined, loginId: string | undefined, peripheralId: number | undefined): Agent | undefined {
    const byId = id === undefined ? undefined : this.#byId.get(id)
    if (byId || loginId === undefined) return byId
    this.#byLogin ??= byLoginId(this.#agents)
    const known = this.#byLogin.get(loginId)
    if (!known) return undefined
    const { all, byPeripheral } = known
    return onlyOf(peripheralId === undefined ? [all] : [byPeripheral.get(undefined), byPeripheral.get(peripheralId)])
  }
}

/** Agents of one login id. */
interface Namesakes {
  readonly all: Agent[]
  /** As far as their rows tell it. */
  readonly byPeripheral: Map<number | undefined, Agent[]>
}

const noNamesakes = (): Namesakes => ({ all: [], byPeripheral: new Map() })

function byLoginId(agents: readonly Agent[]): Map<string, Namesakes> {
  const byLogin = new Map<string, Namesakes>()
  for (const agent of agents) {
    if (agent.loginId === undefined) continue
    const known = kept(byLogin, agent.loginId, noNamesakes)
    known.all.push(agent)
    addToGroup(known.byPeripheral, agent.peripheralId, agent)
  }
  return byLogin
}

/** The one agent in some groups; undefined where there are more. */
function onlyOf(groups: ReadonlyArray<readonly Agent[] | undefined>): Agent | undefined {
  const [first, ...others] = groups.flatMap((group) => group?.slice(0, 2) ?? [])
  return others.length === 0 ? first : undefined
}

/** What a membership row calls its team: the id, or in bulk files the name. */
function teamLabel(record: ExportRecord): string {
  return textOfColumn(record, 'AgentTeamID') ?? textOfColumn(record, 'AgentTeamName') ?? ''
}
