import type { Agent, Estate, Team, TeamLink } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import type { RuleContext } from '../rule.js'
import { perEstate } from './per-estate.js'

/** Who is a member of a team or supervises one, whatever export tells it. Built once an estate. */
export interface TeamLinks {
  readonly members: Roster
  readonly supervisors: Roster
}

export const teamLinksOf = perEstate(
  (estate): TeamLinks => ({
    members: new Roster(estate.teamMembers, [], MEMBER, listsAreWhole(estate, 'Agent_Team_Member', estate.teamMembers, membersListed)),
    supervisors: new Roster(
      estate.teamSupervisors, estate.teams, SUPERVISOR,
      listsAreWhole(estate, 'Agent_Team_Supervisor', estate.teamSupervisors, supervisorsListed),
    ),
  }),
)

/** What an agent's own row says of its teams, in REST and in the files of bulk jobs. */
const MEMBER = ['AgentTeamID', 'AgentTeamName'] as const
const SUPERVISOR = ['SupervisorTeamIDs', 'SupervisorTeamNames'] as const

/** All rows of one kind, to look agents up in. */
class Roster {
  readonly #ids = new Set<number>()
  readonly #logins = new Map<string, Set<number | undefined>>()
  #withoutId = false
  #withoutLogin = false
  #withoutBoth = false

  constructor(
    links: readonly TeamLink[],
    teams: readonly Team[],
    private readonly ownColumns: readonly string[],
    /** Whether an agent who is not there is in none. */
    readonly whole: boolean,
  ) {
    for (const { agentId, loginId, row } of links) {
      const peripheral = row.number('PeripheralID')
      this.#add(agentId, loginId, peripheral?.state === 'number' ? peripheral.value : undefined)
    }
    for (const team of teams) {
      const number = team.number('PriSupervisorSkillTargetID')
      const id = number?.state === 'number' ? number.value : undefined
      const loginId = team.field('PriSupervisorPeripheralNumber')?.text ?? undefined
      if (id !== undefined || loginId !== undefined) this.#add(id, loginId, team.peripheralId)
    }
  }

  /** Whether the agent is there; undefined where the inputs do not tell. */
  has(agent: Agent): boolean | undefined {
    if (this.#lists(agent)) return true
    let isOwn = false
    for (const column of this.ownColumns) {
      const field = agent.field(column)
      if (field && field.text !== null) return true
      isOwn ||= field !== undefined
    }
    if (isOwn) return false
    return this.whole && this.#canTell(agent) ? false : undefined
  }

  #add(id: number | undefined, loginId: string | undefined, peripheralId: number | undefined): void {
    if (id === undefined) this.#withoutId = true
    else this.#ids.add(id)
    if (loginId === undefined) this.#withoutLogin = true
    else {
      const peripherals = this.#logins.get(loginId)
      if (peripherals) peripherals.add(peripheralId)
      else this.#logins.set(loginId, new Set([peripheralId]))
    }
    if (id === undefined && loginId === undefined) this.#withoutBoth = true
  }

  #lists({ id, loginId, peripheralId }: Agent): boolean {
    if (id !== undefined && this.#ids.has(id)) return true
    const peripherals = loginId === undefined ? undefined : this.#logins.get(loginId)
    if (!peripherals) return false
    return peripheralId === undefined || peripherals.has(undefined) || peripherals.has(peripheralId)
  }

  /** Whether each row has something to compare with what the agent's row has. */
  #canTell({ id, loginId }: Agent): boolean {
    if (id === undefined && this.#withoutLogin) return false
    if (loginId === undefined && this.#withoutId) return false
    return !this.#withoutBoth && (id !== undefined || loginId !== undefined)
  }
}

function listsAreWhole(
  estate: Estate, table: 'Agent_Team_Member' | 'Agent_Team_Supervisor', links: readonly TeamLink[],
  isListed: (team: Team) => boolean,
): boolean {
  const ofRest = estate.teams.filter(({ record }) => record.form === 'rest')
  if (ofRest.length === 0) return estate.isWhole(table)
  // REST has members and supervisors inside of the team.
  if (!estate.isWhole('Agent_Team') || !ofRest.every(isListed)) return false
  if (ofRest.length === estate.teams.length) return estate.isWhole(table) || !estate.hasTable(table)
  // Of the other teams, the table tells.
  return estate.isWhole(table) && links.some(({ row }) => row.record.form !== 'rest')
}

/** Whether the members of a team are all there. */
export function membersListed(team: Team): boolean {
  return isListed(team, team.members, 'AgentCount')
}

/** Whether the supervisors of a team are all there. */
export function supervisorsListed(team: Team): boolean {
  return isListed(team, team.supervisors, 'SupervisorCount')
}

function isListed(team: Team, links: readonly TeamLink[], countColumn: string): boolean {
  if (team.record.form !== 'rest') return true
  const count = team.number(countColumn)
  return count?.state === 'number' ? count.value <= links.length : links.length > 0
}

/** What names the agent in a row: the login id, which people know, else the row id. */
export function linkField({ row }: TeamLink): Field | undefined {
  for (const column of ['PeripheralNumber', 'SkillTargetID', 'SupervisorSkillTargetID']) {
    const field = row.field(column)
    if (field?.text != null) return field
  }
  return undefined
}

/** Rules that look at teams have nothing to look at where only memberships are exported. */
export function sayWithoutTeams(estate: Estate, context: RuleContext): void {
  if (!estate.hasTable('Agent_Team')) context.notChecked('no row of Agent_Team among the inputs (SELECT * FROM Agent_Team)')
}

export const MEMBERS_UNKNOWN =
  'the inputs do not tell all members of all teams (SELECT * FROM Agent_Team_Member, with SkillTargetID of Agent)'
export const SUPERVISORS_UNKNOWN =
  'the inputs do not tell all supervisors of all teams (SELECT * FROM Agent_Team_Supervisor, with SkillTargetID of Agent)'
