import { rule } from '../../../src/core/rules/desk/unused.js'
import { testRule } from '../../support/rule-tester.js'
import { csv } from './support.js'

const AGENTS = 'SkillTargetID,PersonID,PeripheralID,PeripheralNumber,AgentDeskSettingsID\n7001,8001,5000,4711,X\n'
const PERIPHERALS = 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,P,30,X\n'

testRule(rule, {
  invalid: [
    {
      name: 'neither agent nor peripheral',
      files: {
        'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,A,1\n2,B,1\n3,‹C›,1\n', 'a.csv': AGENTS.replace('X', '1'), 'p.csv': PERIPHERALS.replace('X', '2'),
      },
      severities: ['info'],
    },
    {
      name: 'REST',
      files: {
        'd.xml': '<‹agentDeskSetting›><refURL>/unifiedconfig/config/agentdesksetting/3</refURL><name>C</name></agentDeskSetting>\n',
        'a.csv': AGENTS.replace('X', 'NULL'), 'p.csv': PERIPHERALS.replace('X', 'NULL'),
      },
    },
  ],
  valid: [
    {
      name: 'used by name, in another letter case',
      files: {
        ...csv({ WorkModeTimer: '1', EnterpriseName: 'Claims_Day' }),
        'a.xml': '<results><agents><agent><refURL>/x/1</refURL><agentId>1</agentId><agentDeskSettings><name>CLAIMS_day</name></agentDeskSettings></agent></agents></results>\n',
        'p.csv': PERIPHERALS.replace('X', 'NULL'),
      },
    },
    ...[
      ['agents', '<agent><refURL>/x/9</refURL><agentId>9</agentId><agentDeskSettings><refURL>/x/1</refURL></agentDeskSettings></agent>'],
      ['peripherals', '<peripheral><refURL>/x/5001</refURL><name>P</name><defaultDeskSetting><refURL>/x/1</refURL></defaultDeskSetting></peripheral>'],
    ].map(([what = '', one = '']) => ({
      name: `a page of the ${what}`,
      files: {
        ...csv({ WorkModeTimer: '1' }),
        ...(what === 'agents' ? { 'p.csv': PERIPHERALS.replace('X', '1') } : { 'a.csv': AGENTS.replace('X', '1') }),
        'page.xml': `<results><pageInfo><totalResults>9</totalResults></pageInfo><${what}>${one}</${what}></results>\n`,
      },
      notChecked: /are not all there are/,
    })),
    {
      name: 'used',
      files: { ...csv({ WorkModeTimer: '1' }), 'a.csv': AGENTS.replace('X', '5000'), 'p.csv': PERIPHERALS.replace('X', 'NULL') },
    },
    {
      name: 'the default',
      files: { ...csv({ WorkModeTimer: '1' }), 'a.csv': AGENTS.replace('X', 'NULL'), 'p.csv': PERIPHERALS.replace('X', '5000') },
    },
    {
      name: 'references unknown',
      files: { ...csv({ WorkModeTimer: '1' }), 'a.csv': AGENTS.replace('X', '1'), 'p.csv': 'PeripheralID,EnterpriseName,ClientType\n5000,P,30\n' },
      notChecked: /no AgentDeskSettingsID/,
    },
    {
      name: 'no peripherals',
      files: { ...csv({ WorkModeTimer: '1' }), 'a.csv': AGENTS.replace('X', '1') },
      notChecked: /no peripheral export/,
    },
  ],
})
