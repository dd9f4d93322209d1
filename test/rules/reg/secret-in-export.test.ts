import { rule } from '../../../src/core/rules/reg/secret-in-export.js'
import { testRule } from '../../support/rule-tester.js'

const CONFIG = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\CtiDriver\\Config'
const file = (...lines: string[]): Record<string, string> => ({
  'a.reg': ['Windows Registry Editor Version 5.00', '', `[${CONFIG}]`, ...lines, ''].join('\n'),
})

testRule(rule, {
  invalid: [
    {
      name: 'the password of the CTI Server connection',
      files: file('"ClientPassword"="‹geheim›"'),
      messages: [/^(?!.*geheim).*holds the secret “ClientPassword”/],
      subjects: [`registry:${CONFIG}\\ClientPassword`],
    },
    { name: 'any name that ends so', files: file('"DefaultPassword"="‹a›"', '"VncPwd"=hex:‹01,02›', '"PASSWORD"="‹b›"') },
    { name: 'a number', files: file('"UserPwd"=dword:‹000004d2›') },
    { name: 'data that only looks like the default', files: file('"ClientPassword"="‹ctiosserver›"') },
    { name: 'the default of another value is none', files: file('"UserPassword"="‹CTIOSServer›"') },
    { name: 'a line that an import drops', files: file('“ClientPassword”=“‹geheim›”'), messages: [/^(?!.*geheim)/] },
    {
      name: 'lines that an import drops, in every notation',
      files: file(
        'ClientPassword=‹geheim›', '"ClientPassword" "‹geheim›"', '"ClientPassword=‹geheim›"', '"DefaultPassword"=dword:‹0x4d2›',
        '"UserPwd"=„‹geheim›“', '"ClientPassword\\"="‹geheim›"', 'ClientPassword: ‹geheim›', 'clientpassword ‹geheim›',
      ),
    },
    {
      name: 'a name with a typing error',
      files: file('"ClientPasword"="‹geheim›"', '"DefaultPasswrod"="‹geheim›"', '"UserPasswort"="‹geheim›"'),
      messages: [/^(?!.*geheim).*holds the secret “ClientPasword”/],
    },
    { name: 'a value that is set again', files: file('"ClientPassword"="‹geheim›"', '"ClientPassword"="CTIOSServer"') },
    { name: 'in what reg query prints', files: { 'a.txt': `\n${CONFIG}\n    ClientPassword    REG_SZ    ‹geheim›\n\n` } },
  ],
  valid: [
    { name: 'the documented default', files: file('"ClientPassword"="CTIOSServer"') },
    { name: 'no data', files: file('"ClientPassword"=""', '"DefaultPassword"=hex:', '"X"=""') },
    { name: 'a switch', files: file('"AskForPassword"=dword:00000001', '"SavePwd"=dword:00000000') },
    { name: 'other names', files: file('"PasswordAge"=dword:0000000a', '"Passwords"="x"', '"Password2"="x"', '"Crosswords"="x"') },
    { name: 'a deletion', files: file('"ClientPassword"=-') },
    { name: 'a lost switch', files: file('"SavePwd"=0x1', 'ClientPassword=') },
  ],
})
