import { rule } from '../../../src/core/rules/ctios/reason-codes-missing.js'
import { AVAYA, ctios, peripheralKey, profile, profileKey, regQuery, UCCE, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const desk = (logout: string, idle = 'N') =>
  `AgentDeskSettingsID,EnterpriseName,IdleReasonRequired,LogoutReasonRequired\n1,Claims_Day,${idle},${logout}\n`
const codes = (kind: string, values: RawValues) => ({ [`Server\\Agent\\ReasonCodes\\${kind}`]: values })
const placeholders = {
  'Insert logout reason code 1 here': 'dword:00000001',
  'Insert logout reason code 4 here': 'dword:00000004',
}

testRule(rule, {
  invalid: [
    {
      name: 'placeholders only',
      files: { 'a.reg': ctios(codes('‹Logout›', placeholders)), 'd.csv': desk('Y') },
      messages: [/holds only the placeholders of setup .* agents cannot log out/],
      related: [['Y']],
      severities: ['warning'],
    },
    { name: 'empty', files: { 'a.reg': ctios(codes('‹Logout›', {})), 'd.csv': desk('Y') }, messages: [/is empty/] },
    {
      name: 'absent below an exported key',
      files: { 'a.reg': ctios({ 'Server\\‹Agent›': {} }), 'd.csv': desk('Y') },
      messages: [/is missing/],
    },
    {
      name: 'Not Ready',
      files: { 'a.reg': ctios({ 'Server\\Agent\\‹ReasonCodes›': {} }), 'd.csv': desk('N', 'Y') },
      messages: [/NotReady is missing .* become Not Ready/],
    },
    {
      name: 'both, in a listing',
      files: {
        'a.txt': regQuery({
          ...codes('‹Logout›', {}),
          ...codes('‹NotReady›', { 'Insert not ready reason code 1 here': 'dword:1' }),
        }),
        'd.csv': desk('1', '1'),
      },
    },
    {
      name: 'another switch',
      files: {
        'a.reg': ctios({ ...peripheralKey(AVAYA), 'Server\\‹Agent›': { LogoutReasonRequired: 'dword:00000001' } }),
        'd.csv': desk('N'),
      },
      related: [['00000001']],
    },
    {
      name: 'nothing but a default value',
      files: { 'a.reg': `${ctios(codes('‹Logout›', {}))}@="Lunch"\n`, 'd.csv': desk('Y') },
      messages: [/is empty/],
    },
    {
      name: 'placeholders in any letter case, with blanks around them',
      files: { 'a.reg': ctios(codes('‹Logout›', { ' INSERT LOGOUT reason code 1 here ': 'dword:00000001' })), 'd.csv': desk('Y') },
      messages: [/holds only the placeholders/],
    },
    {
      name: 'another switch, told by the export of peripherals',
      files: {
        'a.reg': ctios({ ...profileKey(), 'Server\\‹Agent›': { LogoutReasonRequired: 'dword:00000001' } }),
        'd.csv': desk('N'),
        'p.csv': 'PeripheralID,EnterpriseName,ClientType\n5000,PIM_1,5\n',
      },
    },
    ...(['ucce', 'pcce'] as const).map((type) => ({
      name: `UCCE by the configuration: ${type}`,
      files: { 'a.reg': ctios({ 'Server\\‹Agent›': { LogoutReasonRequired: 'dword:00000001' } }), 'd.csv': desk('Y') },
      options: { deployment: { type } },
    })),
    {
      name: 'desk settings without a name',
      files: { 'a.reg': ctios(codes('‹Logout›', {})), 'd.csv': 'AgentDeskSettingsID,LogoutReasonRequired,IdleReasonRequired\n7,Y,N\n' },
    },
    {
      name: 'desk settings of two exports, one without the column',
      files: {
        'a.reg': ctios(codes('‹Logout›', {})),
        'd.csv': desk('Y'),
        'e.csv': 'AgentDeskSettingsID,EnterpriseName,IdleReasonRequired\n2,Other,N\n',
      },
    },
  ],
  valid: [
    {
      name: 'not required, another switch',
      files: {
        'a.reg': ctios({ ...peripheralKey(AVAYA), 'Server\\Agent': { LogoutReasonRequired: 'dword:00000000' } }),
        'd.csv': desk('N'),
      },
    },
    ...(['ucce', 'pcce'] as const).map((type) => ({
      name: `a value of the server, in ${type} by the configuration`,
      files: { 'a.reg': ctios({ 'Server\\Agent': { LogoutReasonRequired: 'dword:1' } }), 'd.csv': desk('N') },
      options: { deployment: { type } },
    })),
    {
      name: 'not required by desk settings of one export, and the other has no column',
      files: {
        'a.reg': ctios(codes('Logout', {})),
        'd.csv': desk('N'),
        'e.csv': 'AgentDeskSettingsID,EnterpriseName,IdleReasonRequired\n2,Other,N\n',
      },
      notChecked: /has no LogoutReasonRequired/,
    },
    { name: 'desk settings without a row', files: { 'a.reg': ctios(codes('Logout', {})), 'd.csv': desk('Y').replace(/\n1.*/, '') } },
    { name: 'a reason', files: { 'a.reg': ctios(codes('Logout', { ...placeholders, Lunch: 'dword:9' })), 'd.csv': desk('Y') } },
    {
      name: 'a reason, in a listing',
      files: { 'a.txt': regQuery(codes('Logout', { 'End of shift': 'dword:9' })), 'd.csv': desk('Y') },
    },
    { name: 'none required', files: { 'a.reg': ctios(codes('Logout', placeholders)), 'd.csv': desk('N') } },
    {
      name: 'required of UCCE by a value that it does not read',
      files: {
        'a.reg': ctios({ ...peripheralKey(UCCE), 'Server\\Agent': { LogoutReasonRequired: 'dword:1' } }),
        'd.csv': desk('N'),
      },
    },
    {
      name: 'not exported',
      files: { 'a.reg': profile(), 'd.csv': desk('Y') },
      notChecked: /ReasonCodes\\Logout of a CTI OS server is not exported/,
    },
    { name: 'no desk settings', files: { 'a.reg': ctios(codes('Logout', {})) }, notChecked: /no agent desk settings/ },
  ],
})
