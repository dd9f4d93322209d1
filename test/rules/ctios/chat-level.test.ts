import { rule } from '../../../src/core/rules/ctios/chat-level.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const levels = (agent: RawValues, supervisor: RawValues = {}) => ({ 'Server\\Agent': agent, 'Server\\Supervisor': supervisor })

testRule(rule, {
  invalid: [
    {
      name: 'a typing error',
      files: { 'a.reg': ctios(levels({ AgentChatLevel: '"‹TeamSupervisor›"' })) },
      messages: [
        /^AgentChatLevel is “TeamSupervisor” .*mean TeamSupervisors\? .* Disabled, PrimarySupervisor, .* and Unrestricted\.$/,
      ],
      severities: ['error'],
    },
    { name: 'empty', files: { 'a.reg': ctios(levels({ AgentChatLevel: '"‹›"' })) }, messages: [/is empty/] },
    {
      name: 'a word for agents only, in a listing',
      files: { 'a.txt': regQuery(levels({}, { SupervisorChatLevel: '"‹TeamSupervisors›"' })) },
    },
  ],
  valid: [
    ...['Disabled', 'PrimarySupervisor', 'TeamSupervisors', 'Team', 'Unrestricted'].map((word) => ({
      name: word,
      files: { 'a.reg': ctios(levels({ AgentChatLevel: `"${word}"` })) },
    })),
    ...['Disabled', 'Team', 'Unrestricted'].map((word) => ({
      name: `supervisors: ${word}`,
      files: { 'a.txt': regQuery(levels({}, { SupervisorChatLevel: `"${word}"` })) },
    })),
    { name: 'another letter case', files: { 'a.reg': ctios(levels({ AgentChatLevel: '"team"' })) } },
    { name: 'absent', files: { 'a.reg': ctios(levels({})) } },
    { name: 'another type, which is another rule', files: { 'a.reg': ctios(levels({ AgentChatLevel: 'dword:1' })) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /Server\\Agent.*Server\\Supervisor/ },
  ],
})
