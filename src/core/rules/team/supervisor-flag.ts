import { addToGroup } from '../../text/add-to-group.js'
import type { Agent, TeamLink } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { isDeleted } from '../_shared/columns.js'
import { perEstate } from '../_shared/per-estate.js'
import { linkField, SUPERVISORS_UNKNOWN, teamLinksOf } from '../_shared/team-links.js'
import { agentTitle, capital } from '../_shared/titles.js'
import { listed } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'

const TEAM = 'AgentTeamID,EnterpriseName,PriSupervisorSkillTargetID\n5003,Claims,5099\n'
const SUPERVISOR = 'AgentTeamID,SupervisorSkillTargetID\n5003,5099\n'

export const rule = defineRule({
  meta: {
    id: 'team/supervisor-flag',
    severity: 'warning',
    preset: 'recommended',
    summary: 'An agent supervises a team but is no supervisor (SupervisorAgent N), or is one without a team',
    needs: ['agents', 'teams'],
    symptom: null,
    sources: [
      { document: 'DSH15', part: 'Agent: SupervisorAgent; Agent_Team_Supervisor' },
      { document: 'AG1262', part: 'Supervisors' },
    ],
  },
  docs: {
    what:
      'A row of `Agent_Team_Supervisor`, or the primary supervisor of a team, names an agent whose `SupervisorAgent` is N; or ' +
      'an agent has `SupervisorAgent` Y and supervises no team. The second is reported only where the inputs tell the ' +
      'supervisors of all teams.',
    why:
      'Without the flag the agent cannot log in as a supervisor, so the team has one supervisor less than its configuration ' +
      'says. A supervisor without a team logs in to an empty list, and can help nobody.',
    flagged: {
      'agent-team-supervisor.csv': SUPERVISOR,
      'agent-team.csv': TEAM,
      'agent.csv': 'SkillTargetID,PeripheralNumber,EnterpriseName,SupervisorAgent\n5099,1099,Day_Max,N\n',
    },
    repaired: {
      'agent-team-supervisor.csv': SUPERVISOR,
      'agent-team.csv': TEAM,
      'agent.csv': 'SkillTargetID,PeripheralNumber,EnterpriseName,SupervisorAgent\n5099,1099,Day_Max,Y\n',
    },
    remedy:
      'In **Configuration Manager > Tools > Explorer Tools > Agent Explorer**, check **Supervisor Agent** for who supervises a ' +
      'team, or take the agent out of the supervisors of the team (**Agent Team List**). A supervisor without a team gets one, ' +
      'or loses the check.',
    release: 'All.',
  },
  check: { agent: check },
})

function check(agent: Agent, context: RuleContext): void {
  const flag = agent.flag('SupervisorAgent')
  if (isDeleted(agent) || (flag === undefined && agent.field('SupervisorAgent')?.text === null)) return
  const supervises = teamLinksOf(context.estate).supervisors.has(agent)
  if (flag === false && supervises === true) reportWithoutFlag(agent, linksOf(context.estate).get(agent) ?? [], context)
  else if (flag === true && supervises === false) reportWithoutTeam(agent, context)
  else if (flag === true && supervises === undefined) context.notChecked(SUPERVISORS_UNKNOWN)
  else if (flag === undefined && supervises === true) context.notChecked(NO_FLAG)
}

/** The rows that make an agent a supervisor. */
const linksOf = perEstate(({ teamSupervisors }): ReadonlyMap<Agent, readonly TeamLink[]> => {
  const links = new Map<Agent, TeamLink[]>()
  for (const link of teamSupervisors) if (link.agent) addToGroup(links, link.agent, link)
  return links
})

const NO_FLAG = 'the export of a supervisor’s agent has no SupervisorAgent (SELECT * FROM Agent)'

function reportWithoutFlag(agent: Agent, links: readonly TeamLink[], context: RuleContext): void {
  const field = agent.field('SupervisorAgent') as Field
  const teams = links.flatMap(({ row }) => row.field('AgentTeamName')?.text ?? row.field('AgentTeamID')?.text ?? [])
  const which = teams.length === 0 ? 'a team' : `team ${listed(teams)}`
  context.report({
    subject: agent.subject,
    place: field.place,
    message:
      `${capital(agentTitle(agent))} supervises ${which}, but SupervisorAgent is ${field.text ?? ''}: the agent cannot log in ` +
      'as a supervisor and help the team. Set SupervisorAgent, or take the agent out of the supervisors.',
    related: links.map((link) => ({ place: linkField(link)?.place ?? link.row.place, message: 'supervises a team here' })),
  })
}

function reportWithoutTeam(agent: Agent, context: RuleContext): void {
  const field = agent.field('SupervisorAgent') as Field
  context.report({
    subject: agent.subject,
    place: field.place,
    message:
      `${capital(agentTitle(agent))} is a supervisor (SupervisorAgent ${field.text ?? ''}) without a team: nobody is there to ` +
      'supervise. Assign a team, or clear SupervisorAgent.',
  })
}
