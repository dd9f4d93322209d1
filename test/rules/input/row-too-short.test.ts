import { rule } from '../../../src/core/rules/input/row-too-short.js'
import { testRule } from '../../support/rule-tester.js'

const HEADER = 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n'

testRule(rule, {
  invalid: [
    {
      name: 'too few',
      files: { 'skills.csv': `${HEADER}1,5000,a,1\n‹2,5000,b›\n` },
      messages: [/has 3 values and the table 4 columns: it was not checked\. Complete it/],
      subjects: ['input:skills.csv'],
    },
    { name: 'too many', files: { 'skills.csv': `${HEADER}‹2,5000,b,c,1›\n` }, messages: [/has 5 values.*sqlcmd cannot write.*-s"\|"/] },
    { name: 'one too many', files: { 'skills.csv': `${HEADER}‹2,5000,b,1,c›\n` } },
    {
      name: 'in a bulk file',
      files: {
        'skills.txt': '__TABLE\nSkill_Group\n__COLUMNS\nSkillTargetID\tPeripheralID\tEnterpriseName\n1\t5000\ta\n‹2\t5000›\n',
      },
      messages: [/has 2 values and the table 3 columns/],
    },
  ],
  valid: [
    { name: 'whole rows, some values empty', files: { 'skills.csv': `${HEADER}1,5000,"a,b",\n2,5000,,1\n` } },
    { name: 'the row count that sqlcmd appends', files: { 'skills.csv': `${HEADER}-,-,-,-\n1,5000,a,1\n\n(1 rows affected)\n` } },
  ],
})
