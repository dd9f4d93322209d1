import type { ExportRecord, TableName } from '../records/record.js'
import { makeAgent, makeDeskSettings, makePeripheral, makeRow, makeSkillGroup, makeTeam, textOfColumn, wholeNumber } from './rows.js'
import type { Agent, DeskSettings, Peripheral, SkillGroup, Team, TeamLink } from './model.js'

export interface Tables {
  readonly deskSettings: readonly DeskSettings[]
  readonly peripherals: readonly Peripheral[]
  readonly agents: readonly Agent[]
  readonly teams: readonly Team[]
  readonly skillGroups: readonly SkillGroup[]
}

/** Makes the rows of all tables and joins agents, skill groups and teams by their ids. */
export function buildTables(records: readonly ExportRecord[]): Tables {
  const of = new Map<TableName, ExportRecord[]>()
  for (const record of records) {
    const rows = of.get(record.table)
    if (rows) rows.push(record)
    else of.set(record.table, [record])
  }
  const rows = (table: TableName): readonly ExportRecord[] => of.get(table) ?? []
  const skillGroups = rows('Skill_Group').map(makeSkillGroup)
  const groupsOf = skillGroupFinder(skillGroups, rows('Skill_Group_Member'))
  const agents = rows('Agent').map((record) => makeAgent(record, groupsOf(record)))
  return {
    deskSettings: rows('Agent_Desk_Settings').map(makeDeskSettings),
    peripherals: rows('Peripheral').map(makePeripheral),
    agents,
    teams: buildTeams(rows('Agent_Team'), rows('Agent_Team_Member'), rows('Agent_Team_Supervisor'), agents),
    skillGroups,
  }
}

function skillGroupFinder(
  groups: readonly SkillGroup[],
  members: readonly ExportRecord[],
): (agent: ExportRecord) => readonly SkillGroup[] {
  const byId = new Map(groups.flatMap((group) => (group.id === undefined ? [] : [[group.id, group] as const])))
  const byName = new Map(groups.flatMap((group) => (group.name === undefined ? [] : [[group.name.toLowerCase(), group] as const])))
  const byAgent = new Map<number, SkillGroup[]>()
  for (const member of members) {
    const agent = wholeNumber(member, 'AgentSkillTargetID')
    const group = byId.get(wholeNumber(member, 'SkillGroupSkillTargetID') ?? Number.NaN)
    if (agent === undefined || !group) continue
    const known = byAgent.get(agent)
    if (known) known.push(group)
    else byAgent.set(agent, [group])
  }
  const listed = (agent: ExportRecord, column: string): string[] => (textOfColumn(agent, column) ?? '').split(';').map((id) => id.trim())
  return (agent) => {
    const found = new Set(byAgent.get(wholeNumber(agent, 'SkillTargetID') ?? Number.NaN))
    for (const id of listed(agent, 'SkillGroupIDs')) addIfKnown(found, byId.get(id === '' ? Number.NaN : Number(id)))
    for (const name of listed(agent, 'SkillGroupNames')) addIfKnown(found, byName.get(name.toLowerCase()))
    return [...found]
  }
}

function addIfKnown<T>(set: Set<T>, item: T | undefined): void {
  if (item !== undefined) set.add(item)
}

function buildTeams(
  teams: readonly ExportRecord[],
  members: readonly ExportRecord[],
  supervisors: readonly ExportRecord[],
  agents: readonly Agent[],
): Team[] {
  const byId = new Map(agents.flatMap((agent) => (agent.id === undefined ? [] : [[agent.id, agent] as const])))
  const byLogin = new Map(agents.flatMap((agent) => (agent.loginId === undefined ? [] : [[agent.loginId, agent] as const])))
  const linksOf = (links: readonly ExportRecord[], idColumn: string): ((team: ExportRecord) => TeamLink[]) => {
    const byTeam = new Map<string, TeamLink[]>()
    for (const record of links) {
      const login = textOfColumn(record, 'PeripheralNumber')
      const agent = byId.get(wholeNumber(record, idColumn) ?? Number.NaN) ?? (login === undefined ? undefined : byLogin.get(login))
      const link = { row: makeRow(record, `team:${teamLabel(record)}`), agent }
      const known = byTeam.get(teamLabel(record))
      if (known) known.push(link)
      else byTeam.set(teamLabel(record), [link])
    }
    return (team) => {
      const id = textOfColumn(team, 'AgentTeamID')
      const name = textOfColumn(team, 'EnterpriseName')
      const byTeamId = id === undefined ? [] : (byTeam.get(id) ?? [])
      return byTeamId.length > 0 || name === undefined ? byTeamId : (byTeam.get(name) ?? [])
    }
  }
  const membersOf = linksOf(members, 'SkillTargetID')
  const supervisorsOf = linksOf(supervisors, 'SupervisorSkillTargetID')
  return teams.map((team) => makeTeam(team, membersOf(team), supervisorsOf(team)))
}

/** What a membership row calls its team: the id, or in bulk files the name. */
function teamLabel(record: ExportRecord): string {
  return textOfColumn(record, 'AgentTeamID') ?? textOfColumn(record, 'AgentTeamName') ?? ''
}
