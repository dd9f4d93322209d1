import type { ExampleValues } from '../../../src/core/rules/_shared/registry-example.js'
import { profilePath, profileValues, serverExport } from '../../../src/core/rules/_shared/registry-example.js'
import { rule } from '../../../src/core/rules/pim/load-differs.js'
import { serverOfHosts } from '../../support/ctios-files.js'
import { PLAIN } from '../../support/estate-files.js'
import { runRule, testRule } from '../../support/rule-tester.js'

const SECOND = { PeripheralID: 5001 }
const profiles = (second: ExampleValues, third?: ExampleValues): string =>
  serverExport({
    [profilePath('Agents')]: profileValues(),
    [profilePath('Sales')]: profileValues({ ...SECOND, ...second }),
    ...(third ? { [profilePath('Third')]: profileValues(third) } : {}),
  })
const BOTH = profiles({})
const APART = profiles({ CtiOsA: 'ctios-c', CtiOsB: 'ctios-d' })
const csv = (first: string, second: string): string =>
  `PeripheralID,EnterpriseName,ConfigParam\n5000,P1,${first}\n5001,P2,${second}\n`

testRule(rule, {
  invalid: [
    {
      name: '1 and 0',
      files: { 'ctios.reg': BOTH, 'p.csv': csv('/LOAD ‹1›', '/LOAD 0') },
      related: [['0']],
      subjects: ['peripheral:5000'],
      messages: [/\/LOAD 1 on peripheral 5000 \(P1\), but \/LOAD 0 on peripheral 5001 \(P2\), behind the same CTI OS servers \(ctios-a and ctios-b\)/],
    },
    {
      name: '1 and none',
      files: { 'ctios.reg': BOTH, 'p.csv': csv('NULL', '/load=‹1›') },
      related: [['P1']],
      subjects: ['peripheral:5001'],
    },
    {
      name: 'one shared server is enough',
      files: {
        'ctios.reg': profiles({ CtiOsA: 'ctios-c' }),
        'pim.yaml': 'peripherals:\n  - { id: 5000, configParam: /LOAD ‹0› }\n  - { id: 5001, configParam: /LOAD 1 }\n',
      },
      messages: [/same CTI OS server \(ctios-b\)/],
    },
    {
      name: 'over two files, at the side that sorts first',
      files: {
        'ctios.reg': BOTH,
        'a.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5001,P2,/LOAD ‹0›\n',
        'b.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5000,P1,/LOAD 1\n',
      },
      related: [['1']],
    },
    {
      name: 'one finding for three',
      files: {
        'ctios.reg': profiles({}, { PeripheralID: 5002 }),
        'p.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5000,P1,/LOAD ‹0›\n5001,P2,/LOAD 1\n5002,P3,NULL\n',
      },
      related: [['1', 'P3']],
    },
    {
      name: 'two against one, told in the order of the file',
      files: {
        'ctios.reg': profiles({}, { PeripheralID: 5002 }),
        'p.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5000,P1,/LOAD ‹1›\n5001,P2,/LOAD 1\n5002,P3,/LOAD 0\n',
      },
      related: [['1', '0']],
    },
    {
      name: 'through the servers of a third',
      files: {
        'ctios.reg': profiles({ CtiOsA: 'ctios-b', CtiOsB: 'ctios-c' }, { PeripheralID: 5002, CtiOsA: 'ctios-c', CtiOsB: 'ctios-d' }),
        'p.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5000,P1,/LOAD ‹0›\n5001,P2,/LOAD 0\n5002,P3,/LOAD 1\n',
      },
      messages: [/but \/LOAD 1 on peripheral 5002 \(P3\), behind the same CTI OS servers \(ctios-a and ctios-b\)/],
    },
  ],
  valid: [
    { name: 'malformed, which counts for neither', files: { 'ctios.reg': BOTH, 'p.csv': csv('/LOAD 1', '/LOAD') } },
    {
      name: 'a deleted row',
      files: { 'ctios.reg': BOTH, 'p.csv': 'PeripheralID,EnterpriseName,ConfigParam,Deleted\n5000,P1,/LOAD 1,N\n5001,P2,/LOAD 0,Y\n' },
    },
    {
      name: 'a row without id',
      files: { 'ctios.reg': BOTH, 'p.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5000,P1,/LOAD 1\nNULL,P2,/LOAD 0\n' },
    },
    {
      name: 'a row that stands in two exports',
      files: {
        'ctios.reg': BOTH,
        'p.csv': csv('/LOAD 1', '/LOAD 1'),
        'q.csv': csv('/LOAD 1', '/LOAD 0'),
      },
    },
    {
      name: 'an export without the column',
      files: { 'ctios.reg': BOTH, 'p.csv': csv('/LOAD 1', '/LOAD 1'), 'q.csv': 'PeripheralID,EnterpriseName,ClientType\n5002,P3,30\n' },
    },
    { name: 'alike', files: { 'ctios.reg': BOTH, 'p.csv': csv('/LOAD 1', '/load 1') } },
    { name: 'none is 0', files: { 'ctios.reg': BOTH, 'p.csv': csv('/LOAD 0', 'NULL') } },
    { name: 'other servers', files: { 'ctios.reg': APART, 'p.csv': csv('/LOAD 0', '/LOAD 1') } },
    { name: 'malformed', files: { 'ctios.reg': BOTH, 'p.csv': csv('/LOAD 0', '/LOAD') } },
    {
      name: 'servers unknown',
      files: { 'p.csv': csv('/LOAD 0', '/LOAD 1') },
      notChecked: /no CTI OS server is known/,
    },
    { name: 'servers unknown, but alike', files: { 'p.csv': csv('/LOAD 0', '/LOAD 0') } },
    {
      name: 'one peripheral',
      files: { 'ctios.reg': BOTH, 'p.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5000,P1,/LOAD 0\n' },
      notChecked: /fewer than two peripherals/,
    },
  ],
})

test.each([[100, []], [101, ['of the CTI OS servers of a peripheral, only the first 100 were compared with those of others']]])(
  'of %i servers, it says whether all were compared', async (count, said) => {
    const behind = serverOfHosts(count, ['dword:00001388', 'dword:00001389'])
    const { findings, notChecked } = await runRule(rule, { 'ctios.reg': behind, 'p.csv': csv('/LOAD 1', '/LOAD 0') }, PLAIN)
    expect(findings).toHaveLength(1)
    expect(notChecked.map(({ reason }) => reason)).toEqual(said)
  },
)
