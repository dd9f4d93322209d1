import { rule } from '../../../src/core/rules/ctios/first-skill-group-column.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const COLUMNS = 'EnterpriseDesktopSettings\\All Desktops\\Grid\\SkillGroupStatistics\\Columns\\Number'
const column = (number: string, values: RawValues) => ({ [`${COLUMNS}\\${number}`]: values })

testRule(rule, {
  invalid: [
    {
      name: 'another',
      files: { 'a.reg': ctios(column('1', { Type: '"‹AgentsAvail›"' })) },
      messages: [/\(1\) is “AgentsAvail”/],
      severities: ['warning'],
    },
    {
      name: 'by number, not by order',
      files: { 'a.reg': ctios({ ...column('10', { Type: '"SkillGroupNumber"' }), ...column('2', { Type: '"‹AgentsReady›"' }) }) },
    },
    {
      name: 'without a type, in a listing',
      files: { 'a.txt': regQuery(column('‹1›', { Header: '"Group"' })) },
      messages: [/without a Type/],
    },
    { name: 'none below the tenth', files: { 'a.reg': ctios(column('10', { Type: '"‹AgentsAvail›"' })) } },
  ],
  valid: [
    {
      name: 'behind keys that are no columns, with blanks around it',
      files: {
        'a.reg': ctios({
          ...column('x1', { Type: '"AgentsAvail"' }),
          ...column('0x', { Type: '"AgentsAvail"' }),
          ...column('1', { Type: '" SkillGroupNumber "' }),
        }),
      },
    },
    {
      name: 'the number',
      files: {
        'a.reg': ctios({
          ...column('1', { Type: '"SkillGroupNumber"', Header: '"Gruppe"' }),
          ...column('2', { Type: '"AgentsAvail"' }),
        }),
      },
    },
    {
      name: 'as the tenth in the file',
      files: {
        'a.txt': regQuery({ ...column('10', { Type: '"AgentsAvail"' }), ...column('1', { Type: '"skillgroupnumber"' }) }),
      },
    },
    { name: 'another type', files: { 'a.reg': ctios(column('1', { Type: 'dword:1' })) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /columns of the skill group statistics/ },
  ],
})
