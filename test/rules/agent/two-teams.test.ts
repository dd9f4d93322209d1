import { rule } from '../../../src/core/rules/agent/two-teams.js'
import { testRule } from '../../support/rule-tester.js'
import { csv } from './support.js'

function team(id: string, name: string, member: string): string {
  return (
    `<agentTeam><refURL>/unifiedconfig/config/agentteam/${id}</refURL><name>${name}</name><peripheralId>5000</peripheralId>` +
    `<agents><agent>${member}</agent></agents></agentTeam>`
  )
}

testRule(rule, {
  invalid: [
    {
      name: 'a table',
      files: { 'm.csv': 'AgentTeamID,SkillTargetID\n5003,‹5017›\n5003,5018\n5004,5017\n' },
      subjects: ['agent:5017'],
      related: [['5017']],
      messages: [/is in 2 teams, 5003 and 5004/],
    },
    {
      name: 'with names, and the agent’s row',
      files: {
        ...csv({}),
        'm.csv': 'AgentTeamID,SkillTargetID\n5003,‹5017›\n5004,5017\n5005,5017\n',
        't.csv': 'AgentTeamID,EnterpriseName,PeripheralID\n5003,Claims,5000\n5004,Sales,5000\n5005,Care,5000\n',
      },
      subjects: ['agent:1001'],
      related: [['5017', '5017']],
      messages: [/Agent 1001 \(Lee_Ann\) is in 3 teams, Claims, Sales and Care/],
    },
    {
      name: 'a row that stands twice, and one of another team',
      files: { 'm.csv': 'AgentTeamID,SkillTargetID\n5003,‹5017›\n5003,5017\n5004,5017\n' },
      related: [['5017']],
      messages: [/in 2 teams/],
    },
    {
      name: 'REST teams without ids, of an agent without row id',
      files: {
        't.xml':
          '<agentTeams><agentTeam><name>A</name><agents><agent><agentId>‹1001›</agentId></agent></agents></agentTeam>' +
          '<agentTeam><name>B</name><agents><agent><agentId>1001</agentId></agent></agents></agentTeam></agentTeams>\n',
      },
      subjects: ['agent:1001'],
    },
    {
      name: 'the first by path',
      files: { 'b.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n', 'a.csv': 'AgentTeamID,SkillTargetID\n5004,‹5017›\n' },
    },
    {
      name: 'REST',
      files: {
        't.xml':
          `<results><agentTeams>${team('5003', 'Claims', '<refURL>/x/5017</refURL><agentId>‹1001›</agentId>')}\n` +
          `${team('5004', 'Sales', '<refURL>/x/5017</refURL><agentId>1001</agentId>')}</agentTeams></results>\n`,
      },
      subjects: ['agent:1001'],
    },
    {
      name: 'REST and a table',
      files: {
        't.xml': `${team('5003', 'Claims', '<refURL>/x/5017</refURL><agentId>1001</agentId>')}\n`,
        'm.csv': 'AgentTeamID,SkillTargetID\n5004,‹5017›\n',
      },
    },
    {
      name: 'bulk text',
      files: { 'm.txt': '__TABLE\nAgent_Team_Member\n__COLUMNS\nAgentTeamID\tSkillTargetID\n5003\t‹5017›\n5004\t5017\n' },
    },
  ],
  valid: [
    { name: 'one team each', files: { 'm.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n5003,5018\n5004,5019\n' } },
    {
      name: 'the same row twice',
      files: { 'm.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n', 'n.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n' },
    },
    {
      name: 'the same team by id and by name',
      files: {
        'm.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n',
        't.csv': 'AgentTeamID,EnterpriseName,PeripheralID\n5003,Claims,5000\n',
        't.xml': '<agentTeam><name>claims</name><agents><agent><refURL>/x/5017</refURL></agent></agents></agentTeam>\n',
      },
    },
    {
      name: 'the same team by its name in any case, without ids',
      files: Object.fromEntries(['Claims', 'CLAIMS'].map((name) => [
        `${name}.xml`, `<agentTeam><name>${name}</name><agents><agent><agentId>1001</agentId></agent></agents></agentTeam>\n`,
      ])),
    },
    {
      name: 'members without an id, who may be anyone',
      files: {
        't.xml': `<results><agentTeams>${['5003', '5004']
          .map((id) => `<agentTeam><refURL>/x/${id}</refURL><agents><agent><userName>lee</userName></agent></agents></agentTeam>`)
          .join('')}</agentTeams></results>\n`,
      },
    },
    {
      name: 'teams without id and name, which may be one',
      files: {
        't.xml': `<results><agentTeams>${'<agentTeam><agents><agent><refURL>/x/5017</refURL></agent></agents></agentTeam>'.repeat(2)}` +
          '</agentTeams></results>\n',
      },
    },
    {
      name: 'a login id of two peripherals',
      files: {
        't.xml':
          '<agentTeams><agentTeam><name>A</name><peripheralId>5000</peripheralId><agents><agent><agentId>1001</agentId></agent></agents></agentTeam>' +
          '<agentTeam><name>B</name><peripheralId>5001</peripheralId><agents><agent><agentId>1001</agentId></agent></agents></agentTeam></agentTeams>\n',
      },
    },
    {
      name: 'supervises two',
      files: { 's.csv': 'AgentTeamID,SupervisorSkillTargetID\n5003,5017\n5004,5017\n' },
      notChecked: /no members of teams/,
    },
    { name: 'no teams', files: csv({}), notChecked: /no agent teams/ },
  ],
})
