import { rule } from '../../../src/core/rules/team/supervisor-flag.js'
import { testRule } from '../../support/rule-tester.js'
import { AGENTS, member, restAgent, restTeam, supervisor, team } from './support.js'

function agent(flag: string, id = '5099'): Record<string, string> {
  return {
    'agent.csv': `SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,SupervisorAgent\n${id},5000,1099,Day_Max,${flag}\n`,
  }
}

testRule(rule, {
  invalid: [
    {
      name: 'N',
      files: { ...agent('‹N›'), ...team(), ...supervisor('5099') },
      subjects: ['agent:1099'],
      related: [['5099']],
      messages: [/Agent 1099 \(Day_Max\) supervises team 5003, but SupervisorAgent is N/],
    },
    { name: 'N of a primary one', files: { ...agent('‹N›'), ...team() }, messages: [/supervises a team/], related: [[]] },
    {
      name: 'N, of two teams',
      files: { ...agent('‹N›'), 's.csv': 'AgentTeamID,SupervisorSkillTargetID\n5003,5099\n5004,5099\n' },
      messages: [/supervises team 5003 and 5004/],
    },
    {
      name: 'Y without a team',
      files: { ...agent('‹Y›', '5098'), ...team(), ...supervisor('5099') },
      messages: [/without a team/],
    },
    {
      name: 'REST',
      files: {
        'a.xml': '<agent><refURL>/x/5099</refURL><agentId>1099</agentId><supervisor>‹false›</supervisor></agent>\n',
        ...restTeam(`<supervisors>${restAgent('supervisor', '5099', '1099')}</supervisors>`),
      },
      messages: [/supervises team Claims/],
    },
    {
      name: 'REST, a team without id and name',
      files: {
        ...agent('‹N›'),
        't.xml': `<agentTeam><supervisors>${restAgent('supervisor', '5099', '1099')}</supervisors></agentTeam>\n`,
      },
      messages: [/supervises a team, but/],
    },
    {
      name: 'an agent’s own teams',
      files: {
        'a.xml':
          '<agent><refURL>/x/5098</refURL><agentId>1098</agentId><supervisor>‹false›</supervisor>' +
          '<supervisorTeams><supervisorTeam><refURL>/x/5003</refURL></supervisorTeam></supervisorTeams></agent>\n',
        ...team(),
      },
    },
    {
      name: 'a bulk job',
      files: {
        'job.csv': 'operation,agentID,userName,supervisor,supervisorTeams\nCREATE,1099,max,‹N›,Claims\nCREATE,1098,eva,‹Y›,\n',
        ...team(),
      },
      subjects: ['agent:1099', 'agent:1098'],
    },
  ],
  valid: [
    { name: 'as it should be', files: { ...AGENTS, ...team(), ...supervisor('5099') } },
    {
      name: 'deleted',
      files: { 'a.csv': 'SkillTargetID,PeripheralNumber,SupervisorAgent,Deleted\n5099,1099,N,Y\n', ...supervisor('5099') },
    },
    { name: 'Y, supervisors unknown', files: { ...agent('Y', '5098'), ...member() }, notChecked: /do not tell all supervisors/ },
    {
      name: 'Y, REST teams without supervisors',
      files: { ...agent('Y', '5098'), ...restTeam('') },
      notChecked: /do not tell all supervisors/,
    },
    {
      name: 'no column',
      files: { 'a.csv': 'SkillTargetID,PeripheralNumber,EnterpriseName\n5099,1099,Day_Max\n', ...supervisor('5099') },
      notChecked: /no SupervisorAgent/,
    },
    { name: 'blank', files: { ...agent('NULL'), ...team(), ...supervisor('5099') } },
    { name: 'no flag, and no supervisor', files: { ...agent('x', '5098'), ...team(), ...supervisor('5099') } },
    { name: 'no teams', files: AGENTS, notChecked: /no agent teams/ },
  ],
})
