import { rule } from '../../../src/core/rules/profile/reject-if-already-logged-in.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { PLAIN } from '../../support/estate-files.js'
import { runRule, testRule } from '../../support/rule-tester.js'

const agents = 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n5001,5000,1001,CUCM_PIM_1.Doe_Jane\n'

testRule(rule, {
  invalid: [
    {
      name: '0',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:‹00000000›' }) },
      messages: [/^RejectIfAlreadyLoggedIn is 0 in profile “Agents”/],
      subjects: ['profile:CTIOS_cust1/CTIOS1/Agents'],
      severities: ['error'],
      scenarioSteps: [4],
      fixes: ['safe'],
    },
    {
      name: 'absent',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: null }, '‹Agents›') },
      messages: [/is missing in profile “Agents”, which counts as 0/],
      fixes: ['safe'],
    },
    { name: 'as bytes', files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'hex(4):‹00,00,00,00›' }) }, fixes: ['safe'] },
    {
      name: 'in a listing of reg query, which is no file to repair',
      files: { 'a.txt': regQuery(profileKey({ RejectIfAlreadyLoggedIn: 'dword:‹00000000›' })) },
      fixes: ['none'],
    },
    {
      name: 'in a REGEDIT4 file',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:‹0›' }, 'Agents', { header: 'REGEDIT4' }) },
    },
    {
      name: 'deleted again below, where an added line would be undone',
      files: { 'a.reg': `${profile({ RejectIfAlreadyLoggedIn: 'dword:00000001' }, '‹Agents›')}"RejectIfAlreadyLoggedIn"=-\n` },
      fixes: ['none'],
    },
    {
      name: 'the pair of custom desktops',
      files: { 'a.reg': profile({ custom_RejectIfAgentLoggedIn: 'dword:‹00000000›' }) },
      options: { deployment: { desktop: 'custom' } },
      messages: [/^custom_RejectIfAgentLoggedIn is 0/],
      fixes: ['unsafe'],
    },
    {
      name: 'without the pair of custom desktops',
      files: { 'a.reg': profile({}, '‹Agents›') },
      options: { deployment: { desktop: 'custom' } },
      messages: [/^custom_RejectIfAgentLoggedIn is missing/],
    },
    {
      name: 'of a profile without hosts and peripheral',
      files: {
        'a.reg': profile({ PeripheralID: null, CtiOsA: null, CtiOsB: null, RejectIfAlreadyLoggedIn: 'dword:‹00000000›' }),
      },
    },
  ],
  valid: [
    { name: '1', files: { 'a.reg': profile() } },
    {
      name: '1 under another letter case',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: null, REJECTIFALREADYLOGGEDIN: 'dword:1' }) },
    },
    {
      name: 'neither 0 nor 1, which is another rule',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:00000002' }) },
    },
    { name: 'a string, which is another rule', files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: '"0"' }) } },
    { name: '1 in a listing of reg query', files: { 'a.txt': regQuery(profileKey()) } },
    {
      name: 'custom desktops that forbid it',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: null, custom_RejectIfAgentLoggedIn: 'dword:00000001' }) },
      options: { deployment: { desktop: 'custom' } },
    },
    { name: 'no profiles at all', files: { 'a.csv': agents }, notChecked: /no ConnectionProfile among the inputs/ },
  ],
})

test('the scenario names the agent, the profile and the servers', async () => {
  const { findings } = await runRule(rule, { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:0' }), 'b.csv': agents }, PLAIN)
  expect(findings[0]?.scenario[0]).toBe('Agent 1001 logs in with profile “Agents” through ctios-a or ctios-b.')
})

test('an added line stands behind the key, with the line end of the file', async () => {
  const text = profile({ RejectIfAlreadyLoggedIn: null }).replaceAll('\n', '\r\n')
  const { findings } = await runRule(rule, { 'a.reg': text }, PLAIN)
  const edit = findings[0]?.fix?.edits?.[0]
  expect(edit?.text).toBe('\r\n"RejectIfAlreadyLoggedIn"=dword:00000001')
  expect(text.slice((edit?.place.start ?? 0) - 8, (edit?.place.start ?? 0) + 2)).toBe('\\Agents]\r\n')
  expect(edit?.place.end).toBe(edit?.place.start)
})
