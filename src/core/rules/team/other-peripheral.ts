import type { Team, TeamLink } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { missingColumn } from '../_shared/columns.js'
import { firstOfEach } from '../../text/first-of-each.js'
import { perEstate } from '../_shared/per-estate.js'
import { linkField, sayWithoutTeams } from '../_shared/team-links.js'
import { agentTitle, capital, teamTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { TEAM_PATH } from './_shared.js'

const TEAM = 'AgentTeamID,EnterpriseName,PeripheralID\n5003,Claims,5000\n'
const MEMBER = 'AgentTeamID,SkillTargetID\n5003,5017\n'

export const rule = defineRule({
  meta: {
    id: 'team/other-peripheral',
    severity: 'error',
    preset: 'recommended',
    summary: 'A member or supervisor of a team belongs to another peripheral than the team',
    needs: ['agents', 'teams'],
    symptom: 'invalid-value',
    sources: [
      { document: 'AG1262', part: 'Agent teams: all members and supervisors on one peripheral' },
      { document: 'DSH15', part: 'Agent_Team: PeripheralID' },
    ],
  },
  docs: {
    what:
      'The `PeripheralID` of an agent who is a member of a team, or supervises it, differs from that of the team. The finding ' +
      'stands at the row of the membership, which is what must not be.',
    why:
      'All members and all supervisors of a team must be on the peripheral of the team. A supervisor of another peripheral can ' +
      'neither see the agents nor help them, and a member of another peripheral gets no supervisor assistance.',
    flagged: {
      'agent-team-member.csv': MEMBER,
      'agent-team.csv': TEAM,
      'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n5017,5001,1001,Lee_Ann\n',
    },
    repaired: {
      'agent-team-member.csv': MEMBER,
      'agent-team.csv': TEAM,
      'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n5017,5000,1001,Lee_Ann\n',
    },
    remedy: `${TEAM_PATH}, remove the agent, and add the agent to a team of the agent’s own peripheral.`,
    release: 'All.',
  },
  check: { team: check, estate: sayWithoutTeams },
})

/** Of several rows of one team, which all have its members, the first counts. */
const firstRows = perEstate(({ teams }) => firstOfEach(teams, (team) => team.id ?? team, (team) => team))

/** Rows without an id, or of a name that several ids have, share what the bulk files say of the name: the first that is checked. */
const firstWith = perEstate((estate) => {
  const checked = [...firstRows(estate).values()].filter(({ peripheralId }) => peripheralId !== undefined)
  const links = checked.flatMap((team) => [team.members, team.supervisors].map((all) => ({ all, team })))
  return firstOfEach(links, ({ all }) => all, ({ team }) => team)
})

function check(team: Team, context: RuleContext): void {
  if (firstRows(context.estate).get(team.id ?? team) !== team) return
  if (team.peripheralId === undefined) {
    context.notChecked(missingColumn(team, 'PeripheralID'))
    return
  }
  checkLinks(team, team.members, 'is a member of', context)
  checkLinks(team, team.supervisors, 'supervises', context)
}

function checkLinks(team: Team, links: readonly TeamLink[], relation: string, context: RuleContext): void {
  if (firstWith(context.estate).get(links) !== team) return
  for (const link of links) checkLink(team, link, relation, context)
}

function checkLink(team: Team, link: TeamLink, relation: string, context: RuleContext): void {
  const { agent } = link
  if (agent?.peripheralId === undefined) {
    context.notChecked(
      agent
        ? missingColumn(agent, 'PeripheralID')
        : 'a member or supervisor of a team is not among the exported agents (SELECT * FROM Agent, with SkillTargetID)',
    )
    return
  }
  if (agent.peripheralId === team.peripheralId) return
  context.report({
    subject: team.subject,
    place: linkField(link)?.place ?? link.row.place,
    message:
      `${capital(agentTitle(agent))} of peripheral ${agent.peripheralId} ${relation} ${teamTitle(team)} of ` +
      `peripheral ${String(team.peripheralId)}: all members and supervisors of a team must be on its peripheral, or ` +
      'supervisors cannot help the agents. Take the agent out of the team.',
    related: [
      { place: (agent.field('PeripheralID') as Field).place, message: `the agent’s peripheral is ${agent.peripheralId}` },
      { place: (team.field('PeripheralID') as Field).place, message: `the team’s peripheral is ${String(team.peripheralId)}` },
    ],
  })
}

