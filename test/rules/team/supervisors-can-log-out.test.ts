import { rule } from '../../../src/core/rules/team/supervisors-can-log-out.js'
import { testRule } from '../../support/rule-tester.js'
import { AGENTS, member, restAgent, restTeam, supervisor, team } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'a primary supervisor and another one',
      files: { ...AGENTS, ...team('5099', '‹Claims›'), ...member(), ...supervisor('5099', '5098') },
      severities: ['info'],
      subjects: ['team:Claims'],
      related: [['5099', '5098']],
      messages: [/^Primary supervisor 1099 \(Day_Max\) and SkillTargetID 5098 can log out the 1 agent of team Claims/],
    },
    {
      name: 'a primary supervisor alone',
      files: { ...AGENTS, ...team('5099', '‹Claims›') },
      messages: [/^Primary supervisor 1099 \(Day_Max\) can/],
    },
    {
      name: 'REST',
      files: {
        ...AGENTS,
        ...restTeam(
          `<supervisors>${restAgent('supervisor', '5099', '1099')}${restAgent('supervisor', '5097', '1097')}</supervisors>` +
            '<primarySupervisor><agentId>1097</agentId></primarySupervisor>',
          '<name>‹Claims›</name>',
        ),
      },
      messages: [/^Primary supervisor 1097 and 1099 \(Day_Max\) can log out agents of team Claims/],
    },
    {
      name: 'supervisors who are not exported, one without an id',
      files: {
        ...AGENTS,
        ...restTeam(
          '<supervisors><supervisor><refURL>/x/5098</refURL><agentId>1098</agentId><userName>eva</userName></supervisor>' +
            '<supervisor><userName>max</userName></supervisor></supervisors>',
          '<name>‹Claims›</name>',
        ),
      },
      messages: [/^1098 \(eva\) and without id \(max\) can/],
      related: [['1098', 'supervisor']],
    },
    {
      name: 'a primary supervisor whom only its login id names',
      files: { ...AGENTS, ...restTeam('<primarySupervisor><agentId>1098</agentId></primarySupervisor>', '', '‹agentTeam›') },
      messages: [/^Primary supervisor 1098 can log out agents of team 5003/],
    },
    {
      name: 'a primary supervisor who is not exported',
      files: { ...AGENTS, ...team('5098', '‹Claims›') },
      messages: [/^Primary supervisor SkillTargetID 5098 can/],
    },
    {
      name: 'an id that is no number',
      files: { ...AGENTS, ...team('NULL', '‹Claims›'), ...supervisor('x1') },
      messages: [/^x1 can/],
      related: [['x1']],
    },
    {
      name: 'more than are named',
      files: { ...AGENTS, ...team('5099', '‹Claims›'), ...supervisor(...Array.from({ length: 12 }, (_, i) => `${5099 + i}`)) },
    },
    {
      name: 'each team',
      files: {
        ...AGENTS,
        't.csv': 'AgentTeamID,EnterpriseName,PeripheralID\n5003,‹Claims›,5000\n5004,Sales,5000\n5005,‹Care›,5000\n',
        's.csv': 'AgentTeamID,SupervisorSkillTargetID\n5003,5099\n5005,5099\n',
      },
      subjects: ['team:Claims', 'team:Care'],
    },
  ],
  valid: [
    { name: 'no supervisor is the business of another rule', files: { ...AGENTS, ...team('NULL'), ...supervisor() } },
    { name: 'supervisors unknown', files: { ...AGENTS, ...team('NULL') }, notChecked: /do not tell all supervisors/ },
    { name: 'memberships alone', files: { ...AGENTS, ...supervisor('5099') }, notChecked: /no row of Agent_Team among/ },
    { name: 'no agents', files: { ...team(), ...supervisor('5099') }, notChecked: /no agents/ },
  ],
})
