import { rule } from '../../../src/core/rules/team/no-supervisor.js'
import { testRule } from '../../support/rule-tester.js'
import { member, restAgent, restTeam, supervisor, team } from './support.js'

const NO_COLUMN = { 'team.csv': 'AgentTeamID,EnterpriseName,PeripheralID\n5003,Claims,5000\n' }
const MARKED = { 'team.csv': 'AgentTeamID,EnterpriseName,PeripheralID\n5003,‹Claims›,5000\n' }

testRule(rule, {
  invalid: [
    {
      name: 'no primary one',
      files: { ...team('‹NULL›'), ...supervisor('5099') },
      messages: [/Team Claims has no primary supervisor, only 1 other:/],
    },
    { name: 'an empty cell', files: { ...team('', '‹Claims›'), ...supervisor('5099', '5098') }, messages: [/only 2 others/] },
    {
      name: 'none at all',
      files: { ...team('‹NULL›'), ...supervisor() },
      messages: [/has no supervisor:/],
      subjects: ['team:Claims'],
    },
    { name: 'none, and no column of the primary one', files: { ...MARKED, ...supervisor() }, messages: [/has no supervisor:/] },
    {
      name: 'supervisors of other teams only',
      files: { ...MARKED, 'supervisor.csv': 'AgentTeamID,SupervisorSkillTargetID\n5004,5099\n' },
      messages: [/has no supervisor:/],
    },
    { name: 'supervisors unknown', files: team('‹NULL›'), messages: [/has no primary supervisor:/] },
    {
      name: 'REST',
      files: restTeam('<supervisorCount>0</supervisorCount>', '<name>Claims</name>', '‹agentTeam›'),
      messages: [/has no supervisor:/],
    },
    {
      name: 'REST with an empty primary one',
      files: restTeam(
        `<supervisors>${restAgent('supervisor', '5099', '1099')}</supervisors><primarySupervisor><‹agentId›/></primarySupervisor>`,
      ),
      messages: [/no primary supervisor, only 1 other/],
    },
    {
      name: 'REST with a count and an empty primary one',
      files: restTeam('<supervisorCount>2</supervisorCount><primarySupervisor><‹agentId›/></primarySupervisor>'),
      messages: [/no primary supervisor, only 2 others/],
    },
    {
      name: 'FOR XML, which leaves NULL out',
      files: {
        't.xml':
          '<Agent_Team AgentTeamID="1" EnterpriseName="A" PriSupervisorSkillTargetID="5099"/>\n<‹Agent_Team› AgentTeamID="2" ' +
          'EnterpriseName="B"/>\n',
      },
      subjects: ['team:B'],
    },
  ],
  valid: [
    { name: 'a primary one', files: { ...team(), ...supervisor('5099') } },
    { name: 'a primary one alone', files: { ...team(), ...supervisor() } },
    { name: 'REST', files: restTeam('<primarySupervisor><refURL>/x/5099</refURL></primarySupervisor>') },
    {
      name: 'supervisors, primary one unknown',
      files: { ...NO_COLUMN, ...supervisor('5099') },
      notChecked: /no column PriSupervisorSkillTargetID/,
    },
    { name: 'nothing known', files: { ...NO_COLUMN, ...member() }, notChecked: /do not tell all supervisors/ },
    { name: 'REST, nothing known', files: restTeam(''), notChecked: /do not tell all supervisors/ },
    {
      name: 'REST, a count only',
      files: restTeam('<supervisorCount>2</supervisorCount>'),
      notChecked: /has no primarySupervisor\/refURL/,
    },
    { name: 'memberships alone', files: member(), notChecked: /no row of Agent_Team among/ },
  ],
})
