import type { Estate, Team, TeamLink } from '../../estate/model.js'
import type { RelatedPlace } from '../../findings/finding.js'
import { linkField, sayWithoutTeams, supervisorsListed, SUPERVISORS_UNKNOWN, teamLinksOf } from '../_shared/team-links.js'
import { teamTitle } from '../_shared/titles.js'
import { listed, plural } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { isPrimary, linkLabel, primaryField, primaryLabel } from './_shared.js'

/** How many supervisors a message names. */
const NAMED = 10

const AGENT = 'SkillTargetID,PeripheralNumber,EnterpriseName,SupervisorAgent\n5099,1099,Day_Max,Y\n'

export const rule = defineRule({
  meta: {
    id: 'team/supervisors-can-log-out',
    severity: 'info',
    preset: 'strict',
    summary: 'Lists for each team the supervisors who can log its agents out',
    needs: ['agents', 'teams'],
    symptom: 'logged-out',
    sources: [
      { document: 'DW', part: 'a supervisor of the agent’s team' },
      { document: 'AG1262', part: 'What team supervisors can do' },
    ],
  },
  docs: {
    what:
      'Names for each team its supervisors, from `Agent_Team_Supervisor` and the primary supervisor of `Agent_Team`. There is ' +
      'nothing wrong with them: it is the list to go through when an agent of the team was logged out and no setting explains ' +
      'it.',
    why:
      'A supervisor can log out the agents of a team from the supervisor desktop. Cisco’s article on unexpected logouts names ' +
      'it as a cause; such a logout has reason code 999. No export shows that it happened, only who was able to do it.',
    flagged: {
      'agent-team-supervisor.csv': 'AgentTeamID,SupervisorSkillTargetID\n5003,5099\n',
      'agent-team.csv': 'AgentTeamID,EnterpriseName,PriSupervisorSkillTargetID\n5003,Claims,5099\n',
      'agent.csv': AGENT,
    },
    repaired: {
      'agent-team.csv': 'AgentTeamID,EnterpriseName\n5003,Claims\n',
      'agent.csv': 'SkillTargetID,PeripheralNumber\n5017,1001\n',
    },
    remedy:
      'Nothing, unless somebody is on the list who should not be. Ask the supervisors whether one of them ended the session, ' +
      'and look for reason code 999 in the agent’s logout events. (The repaired example is an export without supervisors: ' +
      'there is nobody to list.)',
    release: 'All.',
  },
  check: { team: check, estate: sayWithoutTeams },
})

function check(team: Team, context: RuleContext): void {
  const supervisors = [...labelsOf(team, context.estate)]
  if (supervisors.length === 0 && !(teamLinksOf(context.estate).supervisors.whole && supervisorsListed(team))) {
    context.notChecked(SUPERVISORS_UNKNOWN)
  }
  if (supervisors.length === 0) return
  const members = team.members.length > 0 ? ` the ${plural(team.members.length, 'agent')} of` : ' agents of'
  context.report({
    subject: team.subject,
    place: team.field('EnterpriseName')?.place ?? team.place,
    message:
      `${listed(supervisors, 'and', NAMED)} can log out${members} ${teamTitle(team)} from the supervisor desktop ` +
      '(reason code 999): if no setting explains a logout there, ask them.',
    related: team.supervisors.slice(0, NAMED).map(relatedOf),
  })
}

/** Each supervisor once, the primary one first; they begin a sentence. */
function labelsOf(team: Team, estate: Estate): Set<string> {
  const primary = primaryLabel(team, estate)
  const field = primaryField(team)
  const others = team.supervisors.filter((link) => !field || !isPrimary(link, field)).map(linkLabel)
  return new Set(primary === undefined ? others : [`Primary supervisor ${primary}`, ...others])
}

function relatedOf(link: TeamLink): RelatedPlace {
  return { place: linkField(link)?.place ?? link.row.place, message: `${linkLabel(link)} supervises the team` }
}
