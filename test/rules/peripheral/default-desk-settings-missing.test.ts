import { rule } from '../../../src/core/rules/peripheral/default-desk-settings-missing.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, yaml } from './support.js'

const DESK = { 'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,3600\n' }

function rest(reference: string): Record<string, string> {
  return {
    'p.xml':
      `<results><peripherals><peripheral><peripheralId>5000</peripheralId><name>PIM_1</name><defaultDeskSetting>${reference}` +
      '</defaultDeskSetting></peripheral></peripherals></results>\n',
  }
}

function restDesk(total: number): Record<string, string> {
  return {
    'desk.xml':
      `<results><pageInfo><totalResults>${total}</totalResults></pageInfo><agentDeskSettings><agentDeskSetting>` +
      '<refURL>/unifiedconfig/config/agentdesksetting/5001</refURL><name>Claims_Day</name></agentDeskSetting></agentDeskSettings></results>\n',
  }
}

testRule(rule, {
  invalid: [
    {
      name: 'another id',
      files: { ...DESK, ...csv({ AgentDeskSettingsID: '‹5009›' }) },
      messages: [/desk settings 5009, is not among/],
    },
    { name: '0', files: { ...DESK, ...csv({ AgentDeskSettingsID: '‹0›' }) } },
    { name: 'no number and no name', files: { ...DESK, ...csv({ AgentDeskSettingsID: '‹0x1389›' }) } },
    { name: 'another client type, too', files: { ...DESK, ...csv({ AgentDeskSettingsID: '"‹-1›"', ClientType: '5' }) } },
    {
      name: 'REST',
      files: { ...restDesk(1), ...rest('<refURL>/unifiedconfig/config/agentdesksetting/‹5009›</refURL><name>Gone</name>') },
      messages: [/5009 \(Gone\)/],
    },
    { name: 'REST by name', files: { ...restDesk(1), ...rest('<name>‹Gone›</name>') }, subjects: ['peripheral:5000'] },
    { name: 'native', files: { ...DESK, ...yaml({ agentDeskSettingsID: '‹5009›' }) } },
    {
      name: 'a table without rows',
      files: {
        'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n',
        ...csv({ AgentDeskSettingsID: '‹5001›' }),
      },
    },
  ],
  valid: [
    { name: 'there', files: { ...DESK, ...csv({ AgentDeskSettingsID: '5001' }) } },
    { name: 'blank', files: { ...DESK, ...csv({ AgentDeskSettingsID: 'NULL' }) } },
    { name: 'by name in any case', files: { ...DESK, ...yaml({ agentDeskSettingsID: 'claims_day' }) } },
    {
      name: 'an export that has the column, and one that has not',
      files: { ...DESK, ...csv({ AgentDeskSettingsID: '5001' }), 'other.csv': 'PeripheralID,EnterpriseName,ClientType\n5001,PIM_2,30\n' },
      notChecked: /an export of Peripheral has no column AgentDeskSettingsID/,
    },
    { name: 'deleted', files: { ...DESK, ...csv({ AgentDeskSettingsID: '5009', Deleted: 'Y' }) } },
    {
      name: 'one page of a list',
      files: { ...restDesk(2), ...csv({ AgentDeskSettingsID: '5009' }) },
      notChecked: /not all there are/,
    },
    {
      name: 'a single object',
      files: {
        'desk.xml':
          '<agentDeskSetting><refURL>/unifiedconfig/config/agentdesksetting/5001</refURL><name>A</name></agentDeskSetting>\n',
        ...csv({ AgentDeskSettingsID: '5009' }),
      },
      notChecked: /not all there are/,
    },
    {
      name: 'a row that could not be read',
      files: {
        'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,60\n5009\n',
        ...csv({ AgentDeskSettingsID: '5009' }),
      },
      notChecked: /not all there are/,
    },
    {
      name: 'a list without ids',
      files: { 'desk.csv': 'EnterpriseName,LogoutNonActivityTime\nClaims_Day,3600\n', ...csv({ AgentDeskSettingsID: '5009' }) },
      notChecked: /no ids or no names/,
    },
    { name: 'no desk settings', files: csv({ AgentDeskSettingsID: '5009' }), notChecked: /no agent desk settings/ },
  ],
})
