import type { Agent } from '../../estate/model.js'
import { isDeleted } from '../_shared/columns.js'
import { MEMBERS_UNKNOWN, teamLinksOf } from '../_shared/team-links.js'
import { agentTitle, capital } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'

const TEAM = 'AgentTeamID,EnterpriseName,PeripheralID,PriSupervisorSkillTargetID\n5003,Claims,5000,5099\n'
const AGENTS =
  'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,SupervisorAgent\n' +
  '5017,5000,1001,Lee_Ann,N\n5018,5000,1002,Cruz_Eva,N\n5099,5000,1099,Day_Max,Y\n'

export const rule = defineRule({
  meta: {
    id: 'agent/no-team',
    severity: 'warning',
    preset: 'recommended',
    summary: 'An agent is in no team, so supervisor assist fails (10105)',
    needs: ['agents', 'teams'],
    symptom: null,
    sources: [
      { document: 'COSP', part: 'PERERR 10105, the agent is not in a team' },
      { document: 'DSH15', part: 'Agent_Team_Member' },
      { document: 'AG1262', part: 'Agent teams' },
    ],
  },
  docs: {
    what:
      'An agent is a member of no team: no row of `Agent_Team_Member` names the agent, nor does the agent’s own row name a ' +
      'team, where the export has that. Agents who supervise are left alone.',
    why:
      'A request for supervisor assistance or an emergency call of that agent fails with 10105, and no supervisor sees the ' +
      'agent in the team’s real-time data or can help with a state that is stuck.',
    flagged: {
      'agent-team-member.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n',
      'agent-team.csv': TEAM,
      'agent.csv': AGENTS,
    },
    repaired: {
      'agent-team-member.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n5003,5018\n',
      'agent-team.csv': TEAM,
      'agent.csv': AGENTS,
    },
    remedy:
      'In **Configuration Manager > Tools > List Tools > Agent Team List** (on Packaged CCE: **Unified CCE Administration > ' +
      'Teams**), select the team, and add the agent on the **Members** tab. An agent belongs to one team only.',
    release: 'All.',
  },
  check: { agent: check },
})

function check(agent: Agent, context: RuleContext): void {
  if (isDeleted(agent) || agent.flag('SupervisorAgent') === true) return
  const { members, supervisors } = teamLinksOf(context.estate)
  const isMember = members.has(agent)
  if (isMember === true || supervisors.has(agent) === true) return
  if (isMember === undefined) {
    context.notChecked(MEMBERS_UNKNOWN)
    return
  }
  context.report({
    subject: agent.subject,
    place: agent.place,
    message:
      `${capital(agentTitle(agent))} is in no team: a request for supervisor assistance fails (10105), and no supervisor sees ` +
      'the agent. Add the agent to a team.',
  })
}
