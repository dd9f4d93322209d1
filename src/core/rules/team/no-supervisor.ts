import type { Team } from '../../estate/model.js'
import { sayWithoutTeams, supervisorsListed, SUPERVISORS_UNKNOWN, teamLinksOf } from '../_shared/team-links.js'
import { missingColumn } from '../_shared/columns.js'
import { capital, teamTitle } from '../_shared/titles.js'
import { plural } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { TEAM_PATH } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'team/no-supervisor',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A team has no supervisor, or no primary one',
    needs: ['teams'],
    symptom: null,
    sources: [
      { document: 'AG1262', part: 'Agent teams: each team needs a supervisor, one primary supervisor' },
      { document: 'DSH15', part: 'Agent_Team: PriSupervisorSkillTargetID; Agent_Team_Supervisor' },
    ],
  },
  docs: {
    what:
      'No row of `Agent_Team_Supervisor` names a supervisor of the team, or its `PriSupervisorSkillTargetID` is blank. Where ' +
      'an export does not tell the supervisors, the rule says that it did not check.',
    why:
      'Requests for supervisor assistance and emergency calls go to the primary supervisor first and to the others then. In a ' +
      'team without supervisor they go nowhere, and nobody can end the state of an agent whose desktop hangs.',
    flagged: {
      'agent-team-supervisor.csv': 'AgentTeamID,SupervisorSkillTargetID\n5003,5099\n',
      'agent-team.csv': 'AgentTeamID,EnterpriseName,PriSupervisorSkillTargetID\n5003,Claims,NULL\n',
    },
    repaired: {
      'agent-team-supervisor.csv': 'AgentTeamID,SupervisorSkillTargetID\n5003,5099\n',
      'agent-team.csv': 'AgentTeamID,EnterpriseName,PriSupervisorSkillTargetID\n5003,Claims,5099\n',
    },
    remedy: `${TEAM_PATH}, and on the **Supervisor** tab add supervisors and choose the primary one.`,
    release: 'All.',
  },
  check: { team: check, estate: sayWithoutTeams },
})

function check(team: Team, context: RuleContext): void {
  const { primarySupervisor, supervisors } = team
  const others = Math.max(supervisors.length, countOf(team))
  if (primarySupervisor?.text != null) return
  if (others === 0 && teamLinksOf(context.estate).supervisors.whole && supervisorsListed(team)) {
    const fault = 'has no supervisor: requests for supervisor assistance go nowhere'
    report(team, fault, 'Add supervisors, one of them primary.', context)
  } else if (primarySupervisor) {
    report(
      team,
      `has no primary supervisor${others > 0 ? `, only ${plural(others, 'other')}` : ''}: requests for supervisor assistance go to the primary supervisor first`,
      'Choose one.',
      context,
    )
  } else context.notChecked(others > 0 ? missingColumn(team, 'PriSupervisorSkillTargetID') : SUPERVISORS_UNKNOWN)
}

function countOf(team: Team): number {
  const count = team.number('SupervisorCount')
  return count?.state === 'number' ? count.value : 0
}

function report(team: Team, fault: string, advice: string, context: RuleContext): void {
  context.report({
    subject: team.subject,
    place: team.primarySupervisor?.place ?? team.place,
    message: `${capital(teamTitle(team))} ${fault}. ${advice}`,
  })
}
