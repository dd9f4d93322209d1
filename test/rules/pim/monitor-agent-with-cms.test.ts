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
    {
      name: 'Avaya by one of the keys of its registry',
      files: { ...agents(1001), ...csv('‹P›,NULL'), 'pg.reg': `${ATT['pg.reg']}${ATT['pg.reg'].split('\n')[2]?.replace('Config]', 'Dynamic]') ?? ''}\n"X"="1"\n` },
      options: CMS,
    },
  ],
  valid: [
    {
      name: 'agents of no peripheral, and deleted ones',
      files: {
        'agents.csv': agents(1001)['agents.csv']?.replace('1,5000,1000', '1,NULL,1000') ?? '', ...csv('P,/monitoragent y'),
      },
      options: CMS,
    },
    {
      name: 'deleted agents',
      files: {
        'agents.csv': agents(1001)['agents.csv']?.replace('Number\n', 'Number,Deleted\n').replaceAll(/(\d)\n(?=\d|$)/g, '$1,Y\n') ?? '',
        ...csv('P,/monitoragent y'),
      },
      options: CMS,
    },
    { name: 'the registry of another kind of PIM', files: { ...agents(1001), ...csv('P,NULL'), 'pg.reg': ATT['pg.reg'].replace('ATTData', 'EAGENTData') }, options: CMS },
    { name: 'the registry of another peripheral', files: { ...agents(1001), ...csv('P,NULL'), 'pg.reg': ATT['pg.reg'].replace('00001388', '00001389') }, options: CMS },
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
