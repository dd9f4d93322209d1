import { deskSettingsList } from '../../../src/core/rules/input/_shared.js'
import { rule } from '../../../src/core/rules/input/list-truncated.js'
import { testRule } from '../../support/rule-tester.js'

const marked = (total: number): string => deskSettingsList(total).replace(`<totalResults>${total}<`, `<totalResults>‹${total}›<`)
const AGENTS =
  '<results><pageInfo><totalResults>‹3›</totalResults></pageInfo>' +
  '<agents><agent><agentId>1</agentId></agent></agents></results>'

testRule(rule, {
  invalid: [
    {
      name: 'one of forty',
      files: { 'desk.xml': marked(40) },
      messages: [/says 40 objects and the file holds 1.*39 other objects were not checked/],
      subjects: ['input:desk.xml'],
    },
    { name: 'one of two', files: { 'desk.xml': marked(2) }, messages: [/1 other object was not checked/] },
    { name: 'agents', files: { 'agents.xml': AGENTS }, messages: [/says 3 objects and the file holds 1/] },
  ],
  valid: [
    { name: 'the whole list', files: { 'desk.xml': deskSettingsList(1) } },
    { name: 'fewer than there are', files: { 'desk.xml': deskSettingsList(0) } },
    { name: 'a table', files: { 'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName\n1,5000,a\n' } },
  ],
})
