import { rule } from '../../../src/core/rules/reg/wrong-value-type.js'
import { testRule } from '../../support/rule-tester.js'

const SERVER = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
const PROFILE = `${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents`
const COLUMN = `${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Grid\\CallAppearance\\Columns\\Number\\1`
const file = (key: string, ...lines: string[]): Record<string, string> => ({
  'a.reg': ['Windows Registry Editor Version 5.00', '', `[${key}]`, ...lines, ''].join('\n'),
})

testRule(rule, {
  invalid: [
    {
      name: 'a number as a string',
      files: file(PROFILE, '"PortA"="‹42028›"'),
      messages: [/“PortA” is a REG_SZ, and the guide says REG_DWORD/],
      subjects: [`registry:${PROFILE}\\PortA`],
      fixes: ['unsafe'],
    },
    { name: 'a string that is no number', files: file(PROFILE, '"AutoLogin"="‹yes›"'), fixes: ['none'] },
    {
      name: 'a string as a number',
      files: file(COLUMN, '"MaxChars"=dword:‹00000008›'),
      messages: [/is a REG_DWORD, and the guide says REG_SZ/],
      fixes: ['unsafe'],
    },
    {
      name: 'eight bytes',
      files: file(PROFILE, '"Heartbeat"=hex(b):‹05,00,00,00,00,00,00,00›'),
      messages: [/REG_QWORD/],
      fixes: ['none'],
    },
    { name: 'binary data', files: file(PROFILE, '"Heartbeat"=hex:‹05›'), messages: [/REG_BINARY/] },
    { name: 'a reason code as a string', files: file(`${SERVER}\\Server\\Agent\\ReasonCodes\\Logout`, '"Lunch"="‹1›"') },
    { name: 'another spelling of a name', files: file(PROFILE, '"UCCESilentMonitorEnabled"="‹1›"'), fixes: ['unsafe'] },
    { name: 'in what reg query prints', files: { 'a.txt': `\n${PROFILE}\n    PortA    REG_SZ    ‹42028›\n\n` }, fixes: ['none'] },
    { name: 'the highest number, as a string', files: file(PROFILE, '"PortA"="‹4294967295›"'), fixes: ['unsafe'] },
    ...['4294967296', '12345678901', '12a', 'a12', ''].map((text) => ({
      name: `no such number: “${text}”`, files: file(PROFILE, `"PortA"="‹${text}›"`), fixes: ['none'] as const,
    })),
    { name: 'a string in hex', files: file(PROFILE, '"PortA"=hex(1):‹31,00,00,00›'), fixes: ['none'] },
    { name: 'a string to be expanded', files: file(PROFILE, '"PortA"=hex(2):‹31,00,00,00›'), fixes: ['none'] },
    { name: 'a number in hex for a string', files: file(COLUMN, '"MaxChars"=hex(4):‹08,00,00,00›'), fixes: ['none'] },
    { name: 'bytes for a string', files: file(COLUMN, '"MaxChars"=hex:‹08›'), fixes: ['none'] },
    { name: 'a number behind blanks', files: file(COLUMN, '"MaxChars" = dword: ‹ffffffff›'), fixes: ['unsafe'] },
  ],
  valid: [
    {
      name: 'the documented types',
      files: file(PROFILE, '"PortA"=dword:0000a42c', '"CtiOsA"="a"', '"PortB"=hex(4):2c,a4,00,00'),
    },
    {
      name: 'columns, whose numbers are strings',
      files: file(COLUMN, '"maxchars"="40"', '"editable"="true"', '"Width"=dword:28'),
    },
    { name: 'values that the guide does not know', files: file(PROFILE, '"Patch"="1"', '@="x"') },
    { name: 'a four-byte type of wrong length, which has a finding of its own', files: file(PROFILE, '"PortA"=hex(4):2c,a4') },
  ],
})
