import { rule } from '../../../src/core/rules/ctios/security-differs.js'
import { ctios, profileKey, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const security = (values: RawValues, marked = 'Security') => ({ [`Server\\${marked}`]: values })
const on = (digits: string) => security({ SecurityEnabled: `dword:${digits}` })
const second = { server: 'CTIOS2' }
const agents = profileKey()
const hosts = {
  servers: {
    hosts: [
      { host: 'ctios-a', matches: (path: string) => path.startsWith('a') },
      { host: 'ctios-b', matches: (path: string) => path.startsWith('b') },
    ],
  },
}

testRule(rule, {
  invalid: [
    {
      name: 'on at one side only',
      files: { 'a.reg': ctios({ ...on('‹00000001›'), ...agents }), 'b.reg': ctios({ ...on('00000000'), ...agents }, second) },
      messages: [/^SecurityEnabled is 1 on CTIOS_cust1\/CTIOS1 \(a\.reg\) and 0 on CTIOS_cust1\/CTIOS2/],
      related: [['00000000']],
      severities: ['error'],
    },
    {
      name: 'absent at the first',
      files: {
        'a.reg': ctios({ ...security({}, '‹Security›'), ...agents }),
        'b.reg': ctios({ ...on('00000001'), ...agents }, second),
      },
      messages: [/is missing, which counts as 0 on/],
    },
    {
      name: 'in listings',
      files: { 'a.txt': regQuery({ ...on('‹1›'), ...agents }), 'b.txt': regQuery({ ...on('0'), ...agents }, 'CTIOS2') },
    },
    {
      name: 'a profile of one that names both machines',
      files: { 'a.reg': ctios({ ...on('‹00000001›'), ...agents }), 'b.reg': ctios(on('00000000'), second) },
      options: hosts,
    },
    {
      name: 'the second server in the file that sorts first',
      files: {
        'a.reg': ctios(agents),
        'b.reg': ctios({ ...on('‹00000000›'), ...agents }, second),
        'c.reg': ctios(on('00000001')),
      },
      subjects: ['ctios:CTIOS_cust1/CTIOS2'],
      related: [['00000001']],
    },
    {
      name: 'one of several profiles in common',
      files: {
        'a.reg': ctios({ ...on('‹00000001›'), ...agents }),
        'b.reg': ctios({ ...on('00000000'), ...agents, ...profileKey({}, 'Others') }, second),
      },
    },
    {
      name: 'one of several profiles that names both machines',
      files: {
        'a.reg': ctios({ ...on('‹00000001›'), ...agents, ...profileKey({ CtiOsA: '"x"', CtiOsB: '"y"' }, 'Others') }),
        'b.reg': ctios(on('00000000'), second),
      },
      options: hosts,
    },
  ],
  valid: [
    {
      name: 'a profile that names one machine only',
      files: { 'a.reg': ctios({ ...on('1'), ...profileKey({ CtiOsB: null }) }), 'b.reg': ctios(on('0'), second) },
      options: hosts,
    },
    {
      name: 'a string at the second',
      files: {
        'a.reg': ctios({ ...on('0'), ...agents }),
        'b.reg': ctios({ ...security({ SecurityEnabled: '"1"' }), ...agents }, second),
      },
    },
    {
      name: 'on at both',
      files: { 'a.reg': ctios({ ...on('1'), ...agents }), 'b.reg': ctios({ ...on('1'), ...agents }, second) },
    },
    {
      name: 'off and absent',
      files: { 'a.txt': regQuery({ ...on('0'), ...agents }), 'b.reg': ctios({ ...security({}), ...agents }, second) },
    },
    {
      name: 'no shared profile',
      files: { 'a.reg': ctios({ ...on('1'), ...agents }), 'b.reg': ctios({ ...on('0'), ...profileKey({}, 'Others') }, second) },
    },
    {
      name: 'another instance',
      files: {
        'a.reg': ctios({ ...on('1'), ...agents }),
        'b.reg': ctios({ ...on('0'), ...agents }, second).replaceAll('CTIOS_cust1', 'CTIOS_cust2'),
      },
    },
    {
      name: 'a string',
      files: {
        'a.reg': ctios({ ...security({ SecurityEnabled: '"1"' }), ...agents }),
        'b.reg': ctios({ ...on('0'), ...agents }, second),
      },
    },
    {
      name: 'not exported at one',
      files: { 'a.reg': ctios({ ...on('1'), ...agents }), 'b.reg': ctios(agents, second) },
      notChecked: /Server\\Security of a CTI OS server is not exported/,
    },
    { name: 'one server', files: { 'a.reg': ctios({ ...on('1'), ...agents }) }, notChecked: /only one CTI OS server/ },
  ],
})
