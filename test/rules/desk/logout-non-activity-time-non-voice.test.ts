import { rule } from '../../../src/core/rules/desk/logout-non-activity-time-non-voice.js'
import { testRule } from '../../support/rule-tester.js'
import { csv } from './support.js'

const TIMED = csv({ LogoutNonActivityTime: '‹1800›' })
const CLEAN = csv({ LogoutNonActivityTime: '1800' })
const AGENTS = 'SkillTargetID,PersonID,PeripheralID,PeripheralNumber,AgentDeskSettingsID\n'
const MEMBERS = { 'members.csv': 'SkillGroupSkillTargetID,AgentSkillTargetID\n8001,7001\n8002,7002\n' }
const restAgent = (id: string, groups: string): string =>
  `<agent><refURL>/x/${id}</refURL><agentId>${id}</agentId><agentDeskSettings><refURL>/x/5000</refURL></agentDeskSettings>${groups}</agent>`
const MAIL = '<skillGroups><skillGroup><refURL>/x/8001</refURL></skillGroup></skillGroups>'
const skills = (domain: string): Record<string, string> => ({
  'skills.csv': `SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n8001,5000,Mail,${domain}\n8002,5000,Voice,1\n`,
})

testRule(rule, {
  invalid: [
    {
      name: 'an agent in a mail skill group',
      files: { ...TIMED, 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n7002,2,5000,4712,5000\n`, ...MEMBERS, ...skills('5') },
      related: [['7001']],
      messages: [/1800 s \(30 min\), and 1 agent with it also takes non-voice work \(skill group Mail\)/],
      severities: ['error'],
    },
    {
      name: 'an agent who inherits them from the peripheral',
      files: {
        ...TIMED,
        'agents.csv': `${AGENTS}7001,1,5000,4711,NULL\n`,
        'peripheral.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,P,30,5000\n',
        ...MEMBERS,
        ...skills('2'),
      },
    },
    {
      name: 'another id for voice',
      files: { ...TIMED, 'agents.csv': `${AGENTS}7002,2,5000,4712,5000\n`, ...MEMBERS, ...skills('5') },
      options: { rules: { 'desk/logout-non-activity-time-non-voice': ['error', { voiceDomains: [5] }] } },
    },
    {
      name: 'in REST',
      files: {
        'desk.xml':
          '<agentDeskSetting><refURL>/unifiedconfig/config/agentdesksetting/5000</refURL><name>A</name>' +
          '<logoutNonActivityTime>‹600›</logoutNonActivityTime></agentDeskSetting>\n',
        'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n`,
        ...MEMBERS,
        ...skills('5'),
      },
    },
    {
      name: 'two agents, and a skill group without a name',
      files: {
        ...TIMED,
        'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n7002,2,5000,4712,5000\n`, ...MEMBERS,
        'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n8001,5000,NULL,5\n8002,5000,Mail,6\n',
      },
      messages: [/2 agents with it also take non-voice work \(skill group 8001 and skill group Mail\)/],
    },
    {
      name: 'an agent of several exports, one without desk settings',
      files: {
        ...TIMED, 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n`, ...MEMBERS, ...skills('5'),
        'more.csv': 'SkillTargetID,PersonID,PeripheralNumber\n7009,9,4719\n',
      },
      notChecked: /no AgentDeskSettingsID/,
    },
    {
      name: 'a skill group whose domain is not exported',
      files: {
        ...TIMED, 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n`, ...MEMBERS, ...skills('5'),
        'more.xml': '<Skill_Group SkillTargetID="8009" PeripheralID="5000" EnterpriseName="Chat"/>\n',
      },
      notChecked: /no MRDomainID/,
    },
    {
      name: 'REST agents, who tell their skill groups',
      files: { ...TIMED, 'agents.xml': `<results><agents>${restAgent('7001', MAIL)}</agents></results>\n`, ...skills('5') },
    },
    {
      name: 'REST agents, one of whom does not tell',
      files: { ...TIMED, 'agents.xml': `<results><agents>${restAgent('7001', MAIL)}${restAgent('7002', '')}</agents></results>\n`, ...skills('5') },
      notChecked: /members of skill groups/,
    },
  ],
  valid: [
    { name: 'voice only', files: { ...CLEAN, 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n`, ...MEMBERS, ...skills('1') } },
    {
      name: 'blank',
      files: { ...csv({ LogoutNonActivityTime: 'NULL' }), 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n`, ...MEMBERS, ...skills('5') },
    },
    {
      name: 'other desk settings',
      files: { ...CLEAN, 'agents.csv': `${AGENTS}7001,1,5000,4711,5001\n`, ...MEMBERS, ...skills('5') },
    },
    {
      name: 'another id for voice',
      files: { ...CLEAN, 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n`, ...MEMBERS, ...skills('5') },
      options: { rules: { 'desk/logout-non-activity-time-non-voice': ['error', { voiceDomains: [1, 5] }] } },
    },
    {
      name: 'members unknown',
      files: { ...CLEAN, 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n`, ...skills('5') },
      notChecked: /members of skill groups/,
    },
    {
      name: 'desk settings of agents unknown',
      files: { ...CLEAN, 'agents.csv': 'SkillTargetID,PersonID,PeripheralNumber\n7001,1,4711\n', ...MEMBERS, ...skills('5') },
      notChecked: /no AgentDeskSettingsID/,
    },
    {
      name: 'no skill groups',
      files: { ...CLEAN, 'agents.csv': `${AGENTS}7001,1,5000,4711,5000\n` },
      notChecked: /no skill groups/,
    },
  ],
})
