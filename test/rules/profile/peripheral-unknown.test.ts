import { rule } from '../../../src/core/rules/profile/peripheral-unknown.js'
import { ctios, peripheralKey, profile, profileKey, regQuery, UCCE } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const page = (total: number, ...ids: number[]) =>
  `<results><pageInfo><totalResults>${total}</totalResults></pageInfo>` +
  `<peripherals>${ids.map(rest).join('')}</peripherals></results>`
const rest = (id: number) => `<peripheral><refURL>/unifiedconfig/config/peripheral/${id}</refURL><name>PIM</name></peripheral>`
const deleted = 'PeripheralID,EnterpriseName,ClientType,Deleted\n5000,CUCM_PIM_1,30,N\n5001,CUCM_PIM_2,30,Y\n'
const table = 'PeripheralID,EnterpriseName,ClientType\n5000,CUCM_PIM_1,30\n'

testRule(rule, {
  invalid: [
    {
      name: 'not under Server\\Peripherals',
      files: { 'a.reg': ctios({ ...peripheralKey(UCCE), ...profileKey({ PeripheralID: 'dword:‹00001389›' }) }) },
      messages: [/^PeripheralID 5001 of profile “Agents”.*There is 5000;/],
      severities: ['error'],
    },
    { name: 'not in the table', files: { 'a.reg': profile({ PeripheralID: 'dword:‹00001389›' }), 'p.csv': table } },
    { name: 'in a listing', files: { 'a.txt': regQuery(profileKey({ PeripheralID: 'dword:‹00000000›' })), 'p.csv': table } },
    {
      name: 'an empty list',
      files: { 'a.reg': ctios({ 'Server\\Peripherals': {}, ...profileKey({ PeripheralID: 'dword:‹00001389›' }) }) },
      messages: [/There is none at all/],
    },
    {
      name: 'a row that is marked as deleted',
      files: { 'a.reg': profile({ PeripheralID: 'dword:‹00001389›' }), 'p.csv': deleted },
      messages: [/There is 5000;/],
    },
    {
      name: 'not in a whole REST list',
      files: { 'a.reg': profile({ PeripheralID: 'dword:‹00001389›' }), 'p.xml': page(1, 5000) },
    },
    {
      name: 'not under Server\\Peripherals, whatever one page of the list says',
      files: {
        'a.reg': ctios({ ...peripheralKey(UCCE), ...profileKey({ PeripheralID: 'dword:‹00001389›' }) }),
        'p.xml': page(40, 5002),
      },
    },
  ],
  valid: [
    { name: 'under Server\\Peripherals', files: { 'a.reg': ctios({ ...peripheralKey(UCCE), ...profileKey() }) } },
    {
      name: 'only in the table',
      files: { 'a.reg': ctios({ ...peripheralKey(UCCE, 'dword:00001390'), ...profileKey() }), 'p.csv': table },
    },
    {
      name: 'on the other server of the instance',
      files: { 'a.reg': profile(), 'b.reg': ctios(peripheralKey(UCCE), { server: 'CTIOS2' }) },
    },
    {
      name: 'decimal digits, which is another rule',
      files: { 'a.reg': profile({ PeripheralID: 'dword:00005000' }), 'p.csv': table },
    },
    { name: 'no id', files: { 'a.reg': profile({ PeripheralID: null }), 'p.csv': table } },
    {
      name: 'a list written by hand, which may leave out some',
      files: { 'a.reg': profile(), 'p.yaml': 'peripherals:\n  - id: 5001\n    name: PIM_2\n    configParam: /LOAD 0\n' },
      notChecked: /no whole list of peripherals/,
    },
    { name: 'no list', files: { 'a.reg': profile() }, notChecked: /no whole list of peripherals/ },
    { name: 'one page of the list', files: { 'a.reg': profile(), 'p.xml': page(40, 5001) }, notChecked: /no whole list/ },
    { name: 'one page of the list, which has it', files: { 'a.reg': profile(), 'p.xml': page(40, 5000) } },
    { name: 'a single peripheral', files: { 'a.reg': profile(), 'p.xml': rest(5001) }, notChecked: /no whole list/ },
    {
      name: 'a table with a broken row',
      files: { 'a.reg': profile(), 'p.csv': 'PeripheralID,EnterpriseName,ClientType\n5001,CUCM_PIM_2,30\n5000\n' },
      notChecked: /no whole list/,
    },
    {
      name: 'decimal digits of a usual id, which is another rule',
      files: { 'a.reg': ctios({ ...peripheralKey(UCCE, 'dword:00001389'), ...profileKey({ PeripheralID: 'dword:5000' }) }) },
    },
  ],
})
