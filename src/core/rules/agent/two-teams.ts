import { subjectName } from '../../findings/subject-name.js'
import type { Estate, TeamLink } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { linkField } from '../_shared/team-links.js'
import { agentTitle, capital, shownName } from '../_shared/titles.js'
import { listed } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'agent/two-teams',
    severity: 'error',
    preset: 'recommended',
    summary: 'An agent is in more than one team',
    needs: ['teams'],
    symptom: 'invalid-value',
    sources: [
      { document: 'DSH15', part: 'Agent_Team_Member: SkillTargetID is unique' },
      { document: 'AG1262', part: 'Agent teams: an agent belongs to one team' },
    ],
  },
  docs: {
    what:
      'Rows of `Agent_Team_Member`, or members listed in REST teams, put one agent into two or more teams. One database cannot ' +
      'hold that: it shows in files that are to be imported, or in exports of different days.',
    why:
      'An agent may be a member of one team only. Which supervisors help the agent, and which may log the agent out, would ' +
      'depend on which row wins; a load of such a file fails at the second row.',
    flagged: { 'agent-team-member.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n5004,5017\n' },
    repaired: { 'agent-team-member.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n5004,5018\n' },
    remedy:
      'In **Configuration Manager > Tools > List Tools > Agent Team List**, remove the agent from all teams but one. If the ' +
      'exports are of different days, export all teams again.',
    release: 'All.',
  },
  check: { estate: check },
})

interface Membership {
  readonly link: TeamLink
  readonly field: Field
  readonly team: Team
}

interface Team {
  readonly key: string
  readonly title: string
}

function check(estate: Estate, context: RuleContext): void {
  if (!estate.hasTable('Agent_Team_Member')) {
    context.notChecked('no members of teams among the inputs (SELECT * FROM Agent_Team_Member)')
    return
  }
  const links = new Map<number | string, TeamLink | TeamLink[]>()
  for (const link of estate.teamMembers) {
    const key = agentKey(link)
    if (key === undefined) continue
    const known = links.get(key)
    if (known === undefined) links.set(key, link)
    else if (Array.isArray(known)) known.push(link)
    else links.set(key, [known, link])
  }
  const teamOf = teamFinder(estate)
  for (const several of links.values()) {
    if (!Array.isArray(several)) continue
    reportAgent(several.flatMap((link) => membershipOf(link, teamOf) ?? []), context)
  }
}

function membershipOf(link: TeamLink, teamOf: (link: TeamLink) => Team | undefined): Membership | undefined {
  const field = linkField(link)
  const team = teamOf(link)
  return field && team && { link, field, team }
}

function reportAgent(memberships: readonly Membership[], context: RuleContext): void {
  const byTeam = new Map<string, Membership>()
  for (const membership of memberships) {
    if (!byTeam.has(membership.team.key)) byTeam.set(membership.team.key, membership)
  }
  const [first, ...others] = [...byTeam.values()]
  if (!first || others.length === 0) return
  const { agent } = first.link
  const label = first.link.loginId ?? first.field.text ?? ''
  context.report({
    subject: agent?.subject ?? `agent:${subjectName(label)}`,
    place: first.field.place,
    message:
      `${capital(agent ? agentTitle(agent) : `agent ${shownName(label)}`)} is in ${byTeam.size} teams, ` +
      `${listed([first, ...others].map(({ team }) => team.title))}: an agent may be in one only, and which supervisors may ` +
      'help the agent or log the agent out is open. Keep one of the rows.',
    related: others.map(({ field, team }) => ({ place: field.place, message: `also in ${team.title}` })),
  })
}

/** Row ids, which are numbers, are unique; a login id is so on one peripheral. */
function agentKey({ agentId, agent, loginId, row }: TeamLink): number | string | undefined {
  const id = agentId ?? agent?.id
  if (id !== undefined) return id
  return loginId === undefined ? undefined : `${row.field('PeripheralID')?.text ?? ''} ${loginId}`
}

/** One team has an id in one export and a name in another; the teams’ own rows say which belong together. */
function teamFinder({ teams }: Estate): (link: TeamLink) => Team | undefined {
  const byId = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const { id, name } of teams) {
    if (id === undefined || name === undefined) continue
    byId.set(String(id), name)
    byName.set(name.toLowerCase(), String(id))
  }
  return ({ row }) => {
    const written = row.field('AgentTeamName')?.text ?? undefined
    const id = row.field('AgentTeamID')?.text ?? (written === undefined ? undefined : byName.get(written.toLowerCase()))
    const name = written ?? (id === undefined ? undefined : byId.get(id))
    if (id === undefined && name === undefined) return undefined
    return { key: id ?? `name ${String(name).toLowerCase()}`, title: shownName(name ?? String(id)) }
  }
}
