import { rule } from '../../../src/core/rules/agent/no-team.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, pcceBulk, rest } from './support.js'

const TEAM = { 'team.csv': 'AgentTeamID,EnterpriseName,PriSupervisorSkillTargetID\n5003,Claims,5099\n' }
const MEMBERS = { 'member.csv': 'AgentTeamID,SkillTargetID\n5003,5018\n' }

function restTeam(content: string): Record<string, string> {
  return {
    'teams.xml':
      '<results><agentTeams>\n<agentTeam><refURL>/unifiedconfig/config/agentteam/5003</refURL><name>Claims</name>' +
      `${content}</agentTeam>\n</agentTeams></results>\n`,
  }
}

const OTHER_MEMBER = '<agents><agent><refURL>/unifiedconfig/config/agent/5018</refURL><agentId>1002</agentId></agent></agents>'

testRule(rule, {
  invalid: [
    {
      name: 'a table',
      files: { ...csv({ EnterpriseName: '‹Lee_Ann›' }), ...TEAM, ...MEMBERS },
      subjects: ['agent:1001'],
      messages: [/Agent 1001 \(Lee_Ann\) is in no team/],
    },
    {
      name: 'members without a table of teams',
      files: { ...csv({ EnterpriseName: '‹Lee_Ann›', SupervisorAgent: 'N' }), ...MEMBERS },
    },
    {
      name: 'a table without rows',
      files: { ...csv({ EnterpriseName: '‹Lee_Ann›' }), 'member.csv': 'AgentTeamID,SkillTargetID\n' },
    },
    {
      name: 'REST teams with all members',
      files: {
        'agents.xml': '<agents><‹agent›><refURL>/x/5017</refURL><agentId>1001</agentId></agent></agents>\n',
        ...restTeam(OTHER_MEMBER),
      },
    },
    { name: 'REST teams of none', files: { ...csv({ EnterpriseName: '‹Lee_Ann›' }), ...restTeam('<agentCount>0</agentCount>') } },
    { name: 'a bulk job that names none', files: { ...pcceBulk({ operation: '‹CREATE›', agentTeamName: '' }), ...TEAM } },
    {
      name: 'the login id of another peripheral',
      files: {
        ...csv({ SkillTargetID: '7001', EnterpriseName: '‹Lee_Ann›' }),
        ...restTeam('<peripheralId>5001</peripheralId><agents><agent><agentId>1001</agentId></agent></agents>'),
      },
    },
  ],
  valid: [
    { name: 'a member', files: { ...csv({ SkillTargetID: '5018' }), ...TEAM, ...MEMBERS } },
    { name: 'a primary supervisor', files: { ...csv({ SkillTargetID: '5099' }), ...TEAM, ...MEMBERS } },
    { name: 'a supervisor', files: { ...csv({}), ...MEMBERS, 's.csv': 'AgentTeamID,SupervisorSkillTargetID\n5003,5017\n' } },
    {
      name: 'a supervisor without a team is the business of another rule',
      files: { ...csv({ SupervisorAgent: 'Y' }), ...MEMBERS },
    },
    { name: 'deleted', files: { ...csv({ Deleted: 'Y' }), ...TEAM, ...MEMBERS } },
    { name: 'REST agent with a team', files: { ...rest('<agentTeam><refURL>/x/5003</refURL></agentTeam>'), ...MEMBERS } },
    { name: 'a bulk job that names one', files: { ...pcceBulk({ agentTeamName: 'Claims' }), ...TEAM } },
    {
      name: 'REST member by login id',
      files: { ...csv({ SkillTargetID: '9' }), ...restTeam('<agents><agent><agentId>1001</agentId></agent></agents>') },
    },
    { name: 'teams without members', files: { ...csv({}), ...TEAM }, notChecked: /do not tell all members/ },
    { name: 'REST teams without their members', files: { ...csv({}), ...restTeam('') }, notChecked: /do not tell all members/ },
    {
      name: 'REST teams with some of their members',
      files: { ...csv({}), ...restTeam(`<agentCount>2</agentCount>${OTHER_MEMBER}`) },
      notChecked: /do not tell all members/,
    },
    {
      name: 'one REST team of many',
      files: { ...csv({}), 't.xml': `<agentTeam><refURL>/x/5003</refURL><name>Claims</name>${OTHER_MEMBER}</agentTeam>\n` },
      notChecked: /do not tell all members/,
    },
    {
      name: 'nothing to compare',
      files: { 'a.csv': 'PeripheralID,PeripheralNumber,EnterpriseName,PersonID\n5000,1001,Lee_Ann,7\n', ...MEMBERS },
      notChecked: /with SkillTargetID of Agent/,
    },
    { name: 'no teams', files: csv({}), notChecked: /no agent teams/ },
  ],
})
