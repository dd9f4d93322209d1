import { rule } from '../../../src/core/rules/profile/peripheral-id-decimal-as-hex.js'
import { ctios, peripheralKey, profile, profileKey, regQuery, UCCE } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const table = 'PeripheralID,EnterpriseName,ClientType\n4711,CUCM_PIM_1,30\n5000,CUCM_PIM_2,30\n'

testRule(rule, {
  invalid: [
    {
      name: 'as the guide’s sample has it',
      files: { 'a.reg': profile({ PeripheralID: 'dword:‹5000›' }) },
      messages: [/is 20480, .*unusual id.* write dword:00001388\.$/],
      fixes: ['unsafe'],
      severities: ['error'],
    },
    { name: 'with all digits', files: { 'a.reg': profile({ PeripheralID: 'dword:‹00005999›' }) } },
    {
      name: 'where the decimal id is known',
      files: { 'a.reg': profile({ PeripheralID: 'dword:‹4711›' }), 'p.csv': table },
      messages: [/no peripheral has that id, while there is peripheral 4711 \(CUCM_PIM_1\)/],
      fixes: ['unsafe'],
    },
    {
      name: 'where the server knows the decimal id',
      files: { 'a.reg': ctios({ ...peripheralKey(UCCE), ...profileKey({ PeripheralID: 'dword:‹00005000›' }) }) },
      fixes: ['unsafe'],
    },
    {
      name: 'where a list written by hand has the decimal id',
      files: {
        'a.reg': profile({ PeripheralID: 'dword:‹4711›' }),
        'p.yaml': 'peripherals:\n  - id: 4711\n    name: PIM_1\n    configParam: /LOAD 0\n',
      },
      fixes: ['unsafe'],
    },
    {
      name: 'imported, in a listing',
      files: { 'a.txt': regQuery(profileKey({ PeripheralID: 'dword:‹5000›' })) },
      fixes: ['none'],
    },
    {
      name: 'a usual id in decimal that the server does not know either',
      files: {
        'a.reg': ctios({ ...peripheralKey(UCCE, 'dword:00001389'), ...profileKey({ PeripheralID: 'dword:‹00005000›' }) }),
      },
      messages: [/is 20480, .*no peripheral among the inputs has.*5000 would be a usual one/],
      fixes: ['unsafe'],
    },
    { name: 'the same with a list', files: { 'a.reg': profile({ PeripheralID: 'dword:‹5001›' }), 'p.csv': table } },
    { name: 'as bytes', files: { 'a.reg': profile({ PeripheralID: 'hex(4):‹00,50,00,00›' }) } },
  ],
  valid: [
    { name: '5000 in hexadecimal, all its digits decimal', files: { 'a.reg': profile() } },
    {
      name: 'the same with a list that lacks it',
      files: { 'a.reg': profile(), 'p.csv': 'PeripheralID,EnterpriseName,ClientType\n1,X,30\n' },
    },
    { name: 'a letter among the digits', files: { 'a.reg': profile({ PeripheralID: 'dword:500a' }) } },
    { name: 'beyond the usual ids, none known', files: { 'a.reg': profile({ PeripheralID: 'dword:6000' }) } },
    { name: 'below them', files: { 'a.reg': profile({ PeripheralID: 'dword:4999' }) } },
    { name: 'neither reading known nor usual', files: { 'a.reg': profile({ PeripheralID: 'dword:4712' }), 'p.csv': table } },
    {
      name: 'the hexadecimal reading known',
      files: {
        'a.reg': profile({ PeripheralID: 'dword:5000' }),
        'p.csv': 'PeripheralID,EnterpriseName,ClientType\n20480,X,30\n5000,Y,30\n',
      },
    },
    { name: 'a string', files: { 'a.reg': profile({ PeripheralID: '"5000"' }) } },
    { name: 'absent', files: { 'a.txt': regQuery(profileKey({ PeripheralID: null })) } },
  ],
})
