import type { Agent, DeskSettings, Estate, SkillGroup } from '../../estate/model.js'
import { listed, plural, seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { shownName } from '../_shared/titles.js'
import { defineRule } from '../rule.js'
import { LOGOUT_TIME, OFF_CONTRADICTION, validLogoutTime } from './_logout-time.js'
import { AFTER_LOGIN, deskTitle, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/logout-non-activity-time-non-voice',
    severity: 'error',
    preset: 'recommended',
    summary: 'LogoutNonActivityTime set for agents who also take non-voice work: the timer logs them out while they work',
    needs: ['desk', 'agents', 'skills'],
    symptom: 'logged-out',
    sources: [
      { document: 'TR15', part: 'Task Routing: leave the logout inactivity time blank' },
      { document: 'AG1262', part: 'agents with multichannel gadgets' },
      { document: 'PCCE15', part: 'Desk Settings: Logout Inactivity Time' },
    ],
    options: {
      voiceDomains: {
        type: 'array',
        default: [1],
        items: { type: 'integer' },
        description: 'Ids of the media routing domains that are voice (MRDomainID; 1 is Cisco_Voice).',
      },
    },
  },
  docs: {
    what:
      'Desk settings with a `LogoutNonActivityTime`, given to agents with a skill group in another media routing domain than ' +
      'voice. Agents without desk settings of their own count with the default of their peripheral.',
    why:
      'The timer knows voice only. An agent who answers e-mails or chats is Not Ready for voice, so the clock runs while the ' +
      'agent works; when it ends, the desktop is logged out as a whole, and the guide says the tasks at hand stay in their ' +
      'old state.',
    flagged: {
      'desk-settings.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,Mail_Team,1800\n',
      'agents.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,AgentDeskSettingsID\n7001,5000,4711,Lee,5000\n',
      'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n8001,5000,Mail,5\n',
      'members.csv': 'SkillGroupSkillTargetID,AgentSkillTargetID\n8001,7001\n',
    },
    repaired: {
      'desk-settings.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,Mail_Team,NULL\n',
      'agents.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,AgentDeskSettingsID\n7001,5000,4711,Lee,5000\n',
      'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n8001,5000,Mail,5\n',
      'members.csv': 'SkillGroupSkillTargetID,AgentSkillTargetID\n8001,7001\n',
    },
    exampleConfig: { release: '12.6' },
    remedy:
      `${WHERE_TO_CHANGE} of these agents, and clear the **Logout non-activity time**; or give the agents other desk settings. ` +
      AFTER_LOGIN,
    release: 'Documented for 12.5 to 15.0.',
    contradiction: OFF_CONTRADICTION,
  },
  check: { estate: check },
})

function check(estate: Estate, context: RuleContext): void {
  const timed = estate.deskSettings.flatMap((settings) => {
    const value = validLogoutTime(settings, context)
    return value === undefined ? [] : [{ settings, value }]
  })
  if (timed.length === 0) return
  sayWhatIsUnknown(estate, context)
  for (const { settings, value } of timed) checkSettings(settings, value, context)
}

function checkSettings(settings: DeskSettings, value: number, context: RuleContext): void {
  const place = settings.field(LOGOUT_TIME)?.place ?? settings.place
  const voice = context.option<readonly number[]>('voiceDomains', place.source)
  const found = context.estate.agentsOf(settings).flatMap((agent) => {
    const group = agent.skillGroups.find(({ mrDomainId }) => mrDomainId !== undefined && !voice.includes(mrDomainId))
    return group ? [{ agent, group }] : []
  })
  if (found.length === 0) return
  const groups = [...new Set(found.map(({ group }) => groupName(group)))]
  context.report({
    subject: settings.subject,
    place,
    message:
      `LogoutNonActivityTime of ${deskTitle(settings)} is ${seconds(value)}, and ${plural(found.length, 'agent')} with it also ` +
      `${found.length === 1 ? 'takes' : 'take'} non-voice work (${listed(groups)}): while they work on tasks they are Not ` +
      'Ready for voice, and the timer logs them out. Leave it blank.',
    related: found.map(({ agent, group }) => ({
      place: agent.place,
      message: `agent ${shownName(agent.loginId ?? agent.name ?? '')} is in ${groupName(group)}, media routing domain ` +
      `${String(group.mrDomainId)}`,
    })),
  })
}

function groupName({ name, id }: SkillGroup): string {
  return `skill group ${shownName(name ?? String(id ?? ''))}`
}

/** What the exports do not tell of agents and their skill groups. */
function sayWhatIsUnknown(estate: Estate, context: RuleContext): void {
  const { agents, skillGroups } = estate
  if (agents.some(({ deskSettings }) => deskSettings.state === 'unknown')) {
    context.notChecked('an export of agents has no AgentDeskSettingsID (SELECT * FROM Agent)')
  }
  const tellsMembers = (agent: Agent): boolean => Boolean(agent.field('SkillGroupIDs') ?? agent.field('SkillGroupNames'))
  if (!estate.hasTable('Skill_Group_Member') && !agents.every(tellsMembers)) {
    context.notChecked('the members of skill groups are not among the inputs (SELECT * FROM Skill_Group_Member)')
  }
  if (skillGroups.some(({ mrDomainId }) => mrDomainId === undefined)) {
    context.notChecked('an export of skill groups has no MRDomainID (SELECT * FROM Skill_Group)')
  }
}
