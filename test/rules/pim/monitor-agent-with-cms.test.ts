import { rule } from '../../../src/core/rules/pim/monitor-agent-with-cms.js'
import { testRule } from '../../support/rule-tester.js'

const CMS = { deployment: { cms: true } } as const
const agents = (count: number): Record<string, string> => ({
  'agents.csv': `SkillTargetID,PeripheralID,PeripheralNumber\n${Array.from({ length: count }, (_, i) => `${i + 1},5000,${i + 1000}`).join('\n')}\n`,
})
const csv = (param: string): Record<string, string> => ({ 'p.csv': `PeripheralID,EnterpriseName,ConfigParam\n5000,${param}\n` })
const ATT = {
  'pg.reg':
    'Windows Registry Editor Version 5.00\n\n' +
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\PG1A\\PG\\CurrentVersion\\PIMS\\pim1\\ATTData\\Config]\n' +
    '"PeripheralID"=dword:00001388\n',
}

testRule(rule, {
  invalid: [
    { name: 'y', files: { ...agents(1001), ...csv('P,/monitoragent ‹y›') }, options: CMS, messages: [/CMS and 1001 agents/] },
    { name: 'absent', files: { ...agents(1001), ...csv('‹P›,/defworkmode auto') }, options: CMS, messages: [/the default is y/] },
    {
      name: 'without a value',
      files: { ...agents(1001), 'pim.yaml': 'peripherals:\n  - id: 5000\n    configParam: ‹/monitoragent›\n' },
      options: CMS,
    },
    { name: 'Avaya by its registry', files: { ...agents(1001), ...csv('‹P›,NULL'), ...ATT }, options: CMS },
  ],
  valid: [
    { name: 'n', files: { ...agents(1001), ...csv('P,/monitoragent n') }, options: CMS },
    { name: '1000 agents', files: { ...agents(1000), ...csv('P,/monitoragent y') }, options: CMS },
    { name: 'not Avaya', files: { ...agents(1001), ...csv('P,/LOAD 0') }, options: CMS },
    { name: 'no CMS', files: { ...agents(1001), ...csv('P,/monitoragent y') }, options: { deployment: { cms: false } } },
    {
      name: 'CMS unknown',
      files: { ...agents(1001), ...csv('P,/monitoragent y') },
      notChecked: /CMS is connected is not configured/,
    },
    { name: 'no agents', files: csv('P,/monitoragent y'), options: CMS, notChecked: /no agents among/ },
  ],
})
