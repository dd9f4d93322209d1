import { rule } from '../../../src/core/rules/profile/ras-call-mode-against-desk.js'
import { ctios, profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const desk =
  'AgentDeskSettingsID,EnterpriseName,RemoteAgentType\n1,CallByCall,1\n2,Nailed,2\n3,Chooses,3\n4,Local,0\n5,Blank,NULL\n'
const HEADER = 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,AgentDeskSettingsID\n'
const agents = (...settings: number[]) => HEADER + settings.map((id, i) => `${i + 1},5000,${1001 + i},A.${i},${id}\n`).join('')
const mode = (digits: string) => profile({ RasCallMode: `dword:${digits}` })

testRule(rule, {
  invalid: [
    {
      name: 'call by call for nailed agents',
      files: { 'a.reg': mode('‹00000001›'), 'd.csv': desk, 'g.csv': agents(2, 2, 4) },
      messages: [
        /is 1 \(call by call\) .* but 2 mobile agents of peripheral 5000, 1001 \(A\.0\) and 1002 \(A\.1\), need 2 \(nailed up\) by /,
      ],
      related: [['2']],
      fixes: ['unsafe'],
      severities: ['error'],
    },
    { name: 'agent chooses for nailed agents', files: { 'a.reg': mode('‹00000000›'), 'd.csv': desk, 'g.csv': agents(2) } },
    {
      name: 'nailed up for agents who choose',
      files: { 'a.txt': regQuery(profileKey({ RasCallMode: 'dword:‹2›' })), 'd.csv': desk, 'g.csv': agents(3) },
      fixes: ['none'],
    },
    {
      name: 'some of them',
      files: { 'a.reg': mode('‹00000001›'), 'd.csv': desk, 'g.csv': agents(1, 2) },
      messages: [/1 mobile agent of peripheral 5000, 1002 \(A\.1\), needs 2/],
      fixes: ['none'],
    },
    {
      name: 'agents of several desk settings, one note each',
      files: { 'a.reg': mode('‹00000000›'), 'd.csv': desk, 'g.csv': agents(2, 2, 1) },
      messages: [/2 \(nailed up\) or 1 \(call by call\) by RemoteAgentType 2 of desk settings Nailed and RemoteAgentType 1 of/],
      related: [['1', '2']],
    },
    {
      name: 'at the desk settings where they sort first',
      files: { 'z.reg': mode('00000001'), 'd.csv': desk.replace('Nailed,2', 'Nailed,‹2›'), 'g.csv': agents(2) },
      subjects: ['profile:CTIOS_cust1/CTIOS1/Agents'],
      related: [['00000001']],
    },
    {
      name: 'by the default of the peripheral',
      files: {
        'a.reg': mode('‹00000001›'),
        'd.csv': desk,
        'g.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,AgentDeskSettingsID\n1,5000,1001,A.1,NULL\n',
        'p.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,PIM,30,2\n',
      },
    },
    {
      name: 'agents of two exports, one of which does not name desk settings',
      files: {
        'a.reg': mode('‹00000001›'), 'd.csv': desk, 'g.csv': agents(2),
        'h.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n9,5000,1009,A.9\n',
      },
    },
  ],
  valid: [
    { name: 'desk settings without a row', files: { 'a.reg': mode('00000001'), 'd.csv': desk.replace(/\n[^]*/, '\n'), 'g.csv': agents(2) } },
    { name: '1 for 1', files: { 'a.reg': mode('00000001'), 'd.csv': desk, 'g.csv': agents(1, 4) } },
    { name: '2 for 2', files: { 'a.reg': mode('00000002'), 'd.csv': desk, 'g.csv': agents(2) } },
    { name: '0 for 3', files: { 'a.reg': mode('00000000'), 'd.csv': desk, 'g.csv': agents(3) } },
    { name: 'local agents only', files: { 'a.reg': mode('00000001'), 'd.csv': desk, 'g.csv': agents(4, 5) } },
    {
      name: 'two profiles that share the work',
      files: {
        'a.reg': ctios({ ...profileKey({ RasCallMode: 'dword:1' }), ...profileKey({ RasCallMode: 'dword:2' }, 'Nailed') }),
        'd.csv': desk,
        'g.csv': agents(1, 2),
      },
    },
    {
      name: 'agents of another peripheral',
      files: { 'a.reg': profile({ PeripheralID: 'dword:1', RasCallMode: 'dword:1' }), 'd.csv': desk, 'g.csv': agents(2) },
    },
    {
      name: 'an agent who is marked as deleted',
      files: {
        'a.reg': mode('00000001'),
        'd.csv': desk,
        'g.csv': `${HEADER.trim()},Deleted\n1,5000,1001,A.1,2,Y\n2,5000,1002,A.2,1,N\n`,
      },
    },
    { name: 'out of range, which is another rule', files: { 'a.reg': mode('00000003'), 'd.csv': desk, 'g.csv': agents(2) } },
    {
      name: 'agents without their desk settings',
      files: {
        'a.reg': mode('00000001'),
        'd.csv': desk,
        'g.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n1,5000,1001,A.1\n',
      },
      notChecked: /agent export does not name desk settings/,
    },
    {
      name: 'desk settings without the column',
      files: {
        'a.reg': mode('00000001'),
        'd.csv': 'AgentDeskSettingsID,EnterpriseName,AutoAnswerEnabled\n2,Nailed,N\n',
        'g.csv': agents(2),
      },
      notChecked: /desk settings export has no RemoteAgentType/,
    },
    { name: 'no agents', files: { 'a.reg': mode('00000001'), 'd.csv': desk }, notChecked: /no agents among the inputs/ },
  ],
})
