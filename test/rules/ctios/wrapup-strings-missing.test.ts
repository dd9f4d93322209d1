import { rule } from '../../../src/core/rules/ctios/wrapup-strings-missing.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const desk = (mode: string) => `AgentDeskSettingsID,EnterpriseName,WrapupDataIncomingMode\n1,Claims_Day,${mode}\n`
const strings = (values: RawValues, marked = 'Incoming') => ({ [`Server\\Agent\\WrapupStrings\\${marked}`]: values })

testRule(rule, {
  invalid: [
    {
      name: 'placeholders',
      files: { 'a.reg': ctios(strings({ String0: '"String0"', String1: '""', String2: '" "' }, '‹Incoming›')), 'd.csv': desk('3') },
      messages: [/holds only placeholders .* \(mode 3\)/],
      related: [['3']],
      severities: ['warning'],
    },
    {
      name: 'empty, in a listing',
      files: { 'a.txt': regQuery(strings({}, '‹Incoming›')), 'd.csv': desk('3') },
      messages: [/is empty/],
    },
    {
      name: 'absent below an exported key',
      files: { 'a.reg': ctios({ 'Server\\‹Agent›': {} }), 'd.csv': desk('3') },
      messages: [/is missing/],
    },
    {
      name: 'desk settings as XML',
      files: {
        'a.reg': ctios(strings({}, '‹Incoming›')),
        'd.xml': '<agentDeskSetting><name>Claims</name><wrapupDataIncomingMode>3</wrapupDataIncomingMode></agentDeskSetting>',
      },
    },
  ],
  valid: [
    {
      name: 'no column',
      files: { 'a.reg': ctios(strings({})), 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,A,60\n' },
      notChecked: /has no WrapupDataIncomingMode/,
    },
    { name: 'a text', files: { 'a.reg': ctios(strings({ String0: '"Complaint"', String1: '"String1"' })), 'd.csv': desk('3') } },
    ...['0', '1', '2', 'NULL'].map((mode) => ({
      name: `mode ${mode}`,
      files: { 'a.reg': ctios(strings({})), 'd.csv': desk(mode) },
    })),
    { name: 'not exported', files: { 'a.reg': profile(), 'd.csv': desk('3') }, notChecked: /WrapupStrings\\Incoming/ },
    { name: 'no desk settings', files: { 'a.txt': regQuery(strings({})) }, notChecked: /no agent desk settings/ },
  ],
})
