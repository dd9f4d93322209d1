import { rule } from '../../../src/core/rules/team/other-peripheral.js'
import { testRule } from '../../support/rule-tester.js'
import { AGENTS, member, restAgent, restTeam, supervisor, team } from './support.js'

const OTHERS = {
  'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n5017,5001,1001,Lee_Ann\n5099,5001,1099,Day_Max\n',
}

testRule(rule, {
  invalid: [
    {
      name: 'a member and a supervisor',
      files: { ...OTHERS, ...team(), ...member('‹5017›'), ...supervisor('‹5099›') },
      subjects: ['team:Claims', 'team:Claims'],
      related: [
        ['5001', '5000'],
        ['5001', '5000'],
      ],
      messages: [
        /Agent 1001 \(Lee_Ann\) of peripheral 5001 is a member of team Claims of peripheral 5000/,
        /supervises team Claims/,
      ],
    },
    {
      name: 'REST',
      files: { ...OTHERS, ...restTeam(`<agents>${restAgent('agent', '5017', '‹1001›')}</agents>`) },
    },
    {
      name: 'REST agents in a team of a table',
      files: {
        'a.xml': '<agent><refURL>/x/5017</refURL><agentId>1001</agentId><peripheral><id>5001</id></peripheral></agent>\n',
        ...team(),
        ...member('‹5017›'),
      },
    },
    {
      name: 'bulk text',
      files: {
        'agents.txt': '__TABLE\nAgent\n__COLUMNS\nSkillTargetID\tPeripheralID\tPeripheralNumber\n5017\t5001\t1001\n',
        ...team(),
        ...member('‹5017›'),
      },
    },
    {
      name: 'a name that a row without peripheral has, too',
      files: {
        'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n8,5002,8,B\n9,5000,9,C\n',
        'a-teams.csv': 'AgentTeamID,EnterpriseName\n1,Claims\n',
        'b-teams.txt': '__TABLE\nAgent_Team\n__COLUMNS\nEnterpriseName\tPeripheralID\nClaims\t5000\n',
        'm.txt': '__TABLE\nAgent_Team_Member\n__COLUMNS\nAgentTeamName\tPeripheralNumber\nClaims\t‹8›\nClaims\t9\n',
      },
      notChecked: /Agent_Team has no column PeripheralID/,
    },
  ],
  valid: [
    { name: 'one peripheral', files: { ...AGENTS, ...team(), ...member(), ...supervisor('5099') } },
    {
      name: 'a login id that another peripheral has, too',
      files: {
        'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n7,5001,1001,Other\n8,5000,1001,Lee_Ann\n',
        ...restTeam('<agents><agent><agentId>1001</agentId></agent></agents>'),
      },
    },
    {
      name: 'a member who is not exported',
      files: { ...AGENTS, ...team(), ...member('6000') },
      notChecked: /not among the exported agents/,
    },
    {
      name: 'agents without peripheral',
      files: { 'a.csv': 'SkillTargetID,PeripheralNumber,EnterpriseName\n5017,1001,A\n', ...team(), ...member() },
      notChecked: /Agent has no column PeripheralID/,
    },
    {
      name: 'teams without peripheral',
      files: { ...AGENTS, 't.csv': 'AgentTeamID,EnterpriseName,PriSupervisorSkillTargetID\n5003,Claims,5099\n', ...member() },
      notChecked: /Agent_Team has no column PeripheralID/,
    },
    { name: 'memberships alone', files: { ...OTHERS, ...member() }, notChecked: /no row of Agent_Team among/ },
    { name: 'no agents', files: { ...team(), ...member() }, notChecked: /no agents/ },
  ],
})
