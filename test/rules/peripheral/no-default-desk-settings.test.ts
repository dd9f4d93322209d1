import { rule } from '../../../src/core/rules/peripheral/no-default-desk-settings.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, yaml } from './support.js'

const REGISTRY =
  'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, ' +
  'Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\Server\\Peripherals\\P]\n'

testRule(rule, {
  invalid: [
    {
      name: 'NULL',
      files: csv({ AgentDeskSettingsID: '‹NULL›' }),
      subjects: ['peripheral:5000'],
      messages: [/Peripheral 5000 \(PIM_1\)/],
    },
    {
      name: 'an empty cell',
      files: { 'p.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,‹PIM_1›,30,\n' },
    },
    {
      name: 'an empty cell among tabs',
      files: { 'p.tsv': 'PeripheralID\tAgentDeskSettingsID\tEnterpriseName\tClientType\n5000\t\t‹PIM_1›\t30\n' },
    },
    {
      name: 'the column under its label',
      files: { 'p.csv': 'PeripheralID,EnterpriseName,ClientType,Default Desk Settings\n5000,PIM_1,30,‹NULL›\n' },
    },
    {
      name: 'REST with an empty name',
      files: {
        'p.xml':
          '<peripherals><peripheral><peripheralId>5000</peripheralId><clientType>30</clientType>' +
          '<defaultDeskSetting><‹name›></name></defaultDeskSetting></peripheral></peripherals>\n',
      },
    },
    { name: 'native', files: yaml({ '‹agentDeskSettingsID›': 'null' }) },
    {
      name: 'the registry of the CTI OS server knows it as UCCE',
      files: {
        'ctios.reg': `${REGISTRY}"PeripheralID"=dword:00001388\n"PeripheralType"=dword:00000011\n`,
        'p.csv': 'PeripheralID,EnterpriseName,AgentDeskSettingsID\n5000,PIM_1,‹NULL›\n',
      },
    },
  ],
  valid: [
    { name: 'an id', files: csv({ AgentDeskSettingsID: '5001' }) },
    { name: 'a name', files: yaml({ defaultDeskSettings: 'Claims_Day', agentDeskSettingsID: 'Claims_Day' }) },
    { name: 'no text of an id is the business of another rule', files: csv({ AgentDeskSettingsID: '1e3' }) },
    { name: 'another client type', files: csv({ ClientType: '47', AgentDeskSettingsID: 'NULL' }) },
    { name: 'deleted', files: csv({ AgentDeskSettingsID: 'NULL', Deleted: 'Y' }) },
    { name: 'no column', files: csv({}), notChecked: /no column AgentDeskSettingsID/ },
    {
      name: 'REST without the element',
      files: {
        'p.xml':
          '<peripherals><peripheral><peripheralId>5000</peripheralId><clientType>30</clientType></peripheral></peripherals>\n',
      },
      notChecked: /has no defaultDeskSetting/,
    },
    {
      name: 'client type unknown',
      files: { 'p.csv': 'PeripheralID,AgentDeskSettingsID\n5000,NULL\n' },
      notChecked: /client type/,
    },
    {
      name: 'no peripherals',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n1,A,60\n' },
      notChecked: /no peripheral export/,
    },
  ],
})
