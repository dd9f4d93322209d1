import { rule } from '../../../src/core/rules/agent/desk-settings-missing.js'
import { testRule } from '../../support/rule-tester.js'
import { bulk, csv, desk, pcceBulk, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'by id',
      files: { ...csv({ AgentDeskSettingsID: '‹5009›' }), ...desk() },
      messages: [/^Desk settings 5009 of agent 1001/],
    },
    { name: '0', files: { ...csv({ AgentDeskSettingsID: '‹0›' }), ...desk() } },
    { name: 'negative', files: { ...csv({ AgentDeskSettingsID: '‹-5001›' }), ...desk() } },
    { name: 'text', files: { ...csv({ AgentDeskSettingsID: '‹5e3›' }), ...desk() } },
    { name: 'bulk text', files: { ...bulk({ AgentDeskSettingsID: '‹5009›' }), ...desk() }, subjects: ['agent:1001'] },
    {
      name: 'a bulk job, by name',
      files: { ...pcceBulk({ agentDeskSettingsName: '‹Claims_Nite›' }), ...desk() },
      messages: [/Desk settings “Claims_Nite”/],
    },
    {
      name: 'REST',
      files: {
        ...rest(
          '<agentDeskSettings><refURL>/unifiedconfig/config/agentdesksetting/‹5009›</refURL><name>Gone</name></agentDeskSettings>',
        ),
        ...desk(),
      },
    },
    {
      name: 'neither the id nor the name is there',
      files: {
        ...rest('<agentDeskSettings><refURL>/x/‹5009›</refURL><name>Gone</name></agentDeskSettings>'),
        'desk.xml': '<results><agentDeskSettings><agentDeskSetting><name>Claims_Day</name></agentDeskSetting></agentDeskSettings></results>\n',
      },
    },
  ],
  valid: [
    {
      name: 'by id, with a name, which alone is exported',
      files: {
        ...rest('<agentDeskSettings><refURL>/x/5009</refURL><name>claims_day</name></agentDeskSettings>'),
        'desk.xml': '<results><agentDeskSettings><agentDeskSetting><name>Claims_Day</name></agentDeskSetting></agentDeskSettings></results>\n',
      },
    },
    {
      name: 'by name, and not all of the exported ones have one',
      files: {
        ...pcceBulk({ agentDeskSettingsName: 'Claims_Nite' }),
        'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,3600\n5002,NULL,60\n',
      },
      notChecked: /no ids or no names/,
    },
    { name: 'there', files: { ...csv({ AgentDeskSettingsID: '5001' }), ...desk() } },
    { name: 'by name in any case', files: { ...pcceBulk({ agentDeskSettingsName: 'CLAIMS_day' }), ...desk() } },
    {
      name: 'the name is there',
      files: { ...rest('<agentDeskSettings><name>Claims_Day</name></agentDeskSettings>'), ...desk() },
    },
    { name: 'blank', files: { ...csv({ AgentDeskSettingsID: 'NULL' }), ...desk() } },
    { name: 'deleted', files: { ...csv({ AgentDeskSettingsID: '5009', Deleted: 'Y' }), ...desk() } },
    { name: 'cleared by a bulk job', files: { ...pcceBulk({ operation: 'UPDATE', agentDeskSettingsName: '~' }), ...desk() } },
    {
      name: 'kept by a bulk job',
      files: { ...pcceBulk({ operation: 'UPDATE', agentDeskSettingsName: '' }), ...desk() },
      notChecked: /leaves it as it is/,
    },
    { name: 'no column', files: { ...csv({}), ...desk() }, notChecked: /no column AgentDeskSettingsID/ },
    {
      name: 'a page of a list',
      files: {
        ...csv({ AgentDeskSettingsID: '5009' }),
        'desk.xml':
          '<results><pageInfo><totalResults>30</totalResults></pageInfo><agentDeskSettings><agentDeskSetting>' +
          '<refURL>/x/5001</refURL><name>A</name></agentDeskSetting></agentDeskSettings></results>\n',
      },
      notChecked: /not all there are/,
    },
    {
      name: 'all pages of a list',
      files: Object.fromEntries(
        ['5001', '5002']
          .map((id) => [
            `desk-${id}.xml`,
            '<results><pageInfo><totalResults>2</totalResults></pageInfo><agentDeskSettings><agentDeskSetting>' +
              `<refURL>/x/${id}</refURL><name>A${id}</name></agentDeskSetting></agentDeskSettings></results>\n`,
          ])
          .concat(Object.entries(csv({ AgentDeskSettingsID: '5002' }))),
      ) as Record<string, string>,
    },
  ],
})
