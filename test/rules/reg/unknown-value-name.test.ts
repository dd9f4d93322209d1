import { rule } from '../../../src/core/rules/reg/unknown-value-name.js'
import { testRule } from '../../support/rule-tester.js'

const SERVER = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
const PROFILE = `${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents`
const file = (key: string, ...lines: string[]): Record<string, string> => ({
  'a.reg': ['Windows Registry Editor Version 5.00', '', `[${key}]`, ...lines, ''].join('\n'),
})

testRule(rule, {
  invalid: [
    {
      name: 'near to a known name of a profile',
      files: file(PROFILE, '"‹RejectIfAllreadyLoggedIn›"=dword:00000001'),
      messages: [/“RejectIfAllreadyLoggedIn”.*Probably “RejectIfAlreadyLoggedIn” is meant/],
      subjects: [`registry:${PROFILE}\\RejectIfAllreadyLoggedIn`],
      fixes: ['safe'],
    },
    {
      name: 'the plural of one key in another',
      files: file(`${SERVER}\\Server\\Connections`, '"‹HeartbeatRetries›"=dword:00000005'),
      messages: [/“HeartbeatRetrys”/],
    },
    {
      name: 'where the right name is set, too',
      files: file(PROFILE, '"RejectIfAlreadyLoggedIn"=dword:0', '"‹RejectIfAllreadyLoggedIn›"=dword:00000001'),
      fixes: ['none'],
    },
    {
      name: 'where the right name is deleted',
      files: file(PROFILE, '"MaxHeartbeats"=-', '"‹MaxHeartbeat›"=dword:5'),
      fixes: ['none'],
    },
    { name: 'of the wrong type', files: file(PROFILE, '"‹MaxHeartbeat›"="5"'), fixes: ['none'] },
    { name: 'near to two names', files: file(PROFILE, '"‹PortC›"=dword:a42c'), fixes: ['none'] },
    {
      name: 'two spellings of one name',
      files: file(PROFILE, '"‹MaxHeartbeat›"=dword:5', '"‹MaxHartbeats›"=dword:6'),
      fixes: ['none', 'none'],
    },
    {
      name: 'known elsewhere only',
      files: file(`${SERVER}\\Server\\CallObject`, '"‹AgentChatLevel›"="Team"'),
      messages: [/The guide knows “AgentChatLevel” in “Server\\Agent” and not in this key/],
      fixes: ['none'],
    },
    {
      name: 'known in more than one other key',
      files: file(`${SERVER}\\Server\\ThreadPool`, '"‹HeartbeatIntervalMs›"=dword:1'),
      messages: [/“Server\\Connections” and “Server\\Peers”/],
    },
    {
      name: 'below an elided path',
      files: file('HKEY_LOCAL_MACHINE\\Software\\…\\ConnectionProfiles\\Name\\Agents', '"‹MaxHeartbeat›"=dword:5'),
    },
    {
      name: 'in what reg query prints',
      files: { 'a.txt': `\n${PROFILE}\n    ‹AutoLogon›    REG_DWORD    0x1\n\n` },
      messages: [/“AutoLogin”/],
      fixes: ['none'],
    },
    {
      name: 'where the right name is deleted in another key, and another name in this one',
      files: file(PROFILE, '"Heartbeat"=-', '"‹MaxHeartbeat›"=dword:5', '', `[${PROFILE}2]`, '"MaxHeartbeats"=-'),
      fixes: ['safe'],
    },
  ],
  valid: [
    {
      name: 'known names in any letter case',
      files: file(
        PROFILE,
        '"peripheralID"=dword:1388',
        '"UCCESilentMonitorEnabled"=dword:1',
        '"SaveShowField"=dword:43',
        '"custom_WarnIfAgentLoggedIn"=dword:1',
      ),
    },
    { name: 'a name like no other', files: file(PROFILE, '"SomethingOfAPatch"=dword:1', '@="x"') },
    {
      name: 'names of free choice',
      files: file(`${SERVER}\\Server\\Agent\\ReasonCodes\\Logout`, '"AgentChatLevel"=dword:1', '"Lunch"=dword:2'),
    },
    { name: 'keys that the guide does not describe', files: file(`${SERVER}\\Server\\Patch`, '"MaxHeartbeat"=dword:5') },
    {
      name: 'a column, whose names the guide writes in two letter cases',
      files: file(
        `${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Grid\\CallAppearance\\Columns\\Number\\1`,
        '"maxchars"="8"',
        '"header"="x"',
      ),
    },
    { name: 'other keys', files: file('HKEY_LOCAL_MACHINE\\SOFTWARE\\X', '"MaxHeartbeat"=dword:5') },
  ],
})
