import { rule } from '../../../src/core/rules/pim/ignore-invalid-cms-record.js'
import { testRule } from '../../support/rule-tester.js'

const reg = (key: string, line: string, gateway = 'PG1A'): string =>
  'Windows Registry Editor Version 5.00\n\n' +
  `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\${gateway}\\PG\\CurrentVersion\\PIMS\\pim1\\${key}]\n${line}\n`
const NAME = 'IgnoreInvalidCMSRecord'

testRule(rule, {
  invalid: [
    {
      name: 'absent',
      files: { 'pg.reg': reg('ATTData\\‹Dynamic›', '"Other"=dword:00000001') },
      fixes: ['unsafe'],
      messages: [/pim1 on PG1A is absent/],
    },
    {
      name: '0',
      files: { 'pg.reg': reg('ATTData\\Dynamic', `"${NAME}"=dword:‹00000000›`) },
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    {
      name: '0 as bytes, other case',
      files: { 'pg.reg': reg('attdata\\dynamic', '"ignoreinvalidcmsrecord"=hex(4):‹00,00,00,00›') },
    },
    {
      name: 'on both sides',
      files: { 'a.reg': reg('ATTData\\‹Dynamic›', ''), 'b.reg': reg('ATTData\\‹Dynamic›', '', 'PG1B') },
      messages: [/PG1A/, /PG1B/],
    },
    {
      name: 'from reg query',
      files: {
        'pg.txt':
          '\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\PG1A\\PG\\CurrentVersion\\PIMS\\pim1\\ATTData\\Dynamic\n' +
          `    ${NAME}    REG_DWORD    0x‹0›\n`,
      },
    },
  ],
  valid: [
    { name: '1', files: { 'pg.reg': reg('ATTData\\Dynamic', `"${NAME}"=dword:00000001`) } },
    { name: 'no CMS', files: { 'pg.reg': reg('ATTData\\Dynamic', '') }, options: { deployment: { cms: false } } },
    { name: 'CUCM', files: { 'pg.reg': reg('EAGENTData\\Dynamic', '') } },
    { name: 'Dynamic not exported', files: { 'pg.reg': reg('ATTData\\Config', '') }, notChecked: /ATTData\\Dynamic/ },
    { name: 'no PG registry', files: {}, notChecked: /no PIM registry/ },
  ],
})
