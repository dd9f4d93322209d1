import { rule } from '../../../src/core/rules/ctios/peer-missing.js'
import { ctios, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const driver = (a: string, b: string | null = null, port = 'dword:0000a42b') => ({
  'CtiDriver\\Config': {
    SideAHost: `"${a}"`,
    SideAPort: port,
    SideBHost: b === null ? null : `"${b}"`,
    SideBPort: b === null ? null : port,
  },
})
const peer = (host: string, port: string | null = 'dword:0000a42c') => ({ [`Server\\Peers\\${host}`]: { Port: port } })
const second = { server: 'CTIOS2' }

const none = (marked = 'Peers') => ({ [`Server\\${marked}`]: { HeartbeatRetrys: 'dword:00000003' } })
const listen = { 'Server\\Connections': { ListenPort: 'dword:0000a42c' } }
const pg1 = { ...driver('pg1a', 'pg1b'), ...listen }
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
      name: 'neither names the other',
      files: { 'a.reg': ctios({ ...pg1, ...none('‹Peers›') }), 'b.reg': ctios({ ...pg1, ...none() }, second) },
      messages: [
        /CTIOS1 \(a\.reg\) does not name CTIOS_cust1\/CTIOS2; CTIOS_cust1\/CTIOS2 \(b\.reg\) does not name CTIOS_cust1\/CTIOS1/,
      ],
      related: [['Peers']],
      severities: ['warning'],
    },
    {
      name: 'one does not, in a listing',
      files: { 'a.txt': regQuery({ ...pg1, ...peer('ctios-b') }), 'b.txt': regQuery({ ...pg1, ...none('‹Peers›') }, 'CTIOS2') },
      options: hosts,
      related: [[]],
    },
    {
      name: 'one names somebody else',
      files: {
        'a.reg': ctios({ ...pg1, ...none('‹Peers›'), ...peer('ctios-x') }),
        'b.reg': ctios({ ...pg1, ...peer('ctios-a') }, second),
      },
      options: hosts,
    },
    {
      name: 'a wrong port',
      files: {
        'a.reg': ctios({ ...pg1, ...peer('ctios-b', 'dword:‹0000a42d›') }),
        'b.reg': ctios({ ...pg1, ...peer('ctios-a') }, second),
      },
      messages: [/names ctios-b with port 42029, where it listens on 42028/],
    },
    {
      name: 'no port',
      files: { 'a.reg': ctios({ ...pg1, ...peer('‹ctios-b›', null) }), 'b.reg': ctios({ ...pg1, ...peer('ctios-a') }, second) },
      messages: [/without a Port/],
    },
    {
      name: 'the second server in the file that sorts first',
      files: {
        'a.reg': ctios(pg1),
        'b.reg': ctios({ ...pg1, ...none('‹Peers›') }, second),
        'c.reg': ctios(none()),
      },
      options: {
        servers: {
          hosts: [
            { host: 'ctios-a', matches: (path: string) => path !== 'b.reg' },
            { host: 'ctios-b', matches: (path: string) => path === 'b.reg' },
          ],
        },
      },
      subjects: ['ctios:CTIOS_cust1/CTIOS2'],
      related: [['Peers']],
    },
    {
      name: 'somebody else, and the key of the peers itself is not exported',
      files: {
        'a.reg': ctios({ ...pg1, ...peer('ctios-x') }).replace('CTIOS1', '‹CTIOS1›'),
        'b.reg': ctios({ ...pg1, ...peer('ctios-a') }, second),
      },
      options: hosts,
    },
  ],
  valid: [
    {
      name: 'a peer who may be the other',
      files: {
        'a.reg': ctios({ ...pg1, ...none(), ...peer('ctios-x') }),
        'b.reg': ctios({ ...pg1, ...peer('ctios-y'), ...peer('ctios-z') }, second),
      },
      notChecked: /which machine an export comes from is unknown/,
    },
    {
      name: 'a port of another type, which is another rule',
      files: { 'a.reg': ctios({ ...pg1, ...peer('ctios-b', '"42029"') }), 'b.reg': ctios({ ...pg1, ...peer('ctios-a') }, second) },
    },
    {
      name: 'peers',
      files: { 'a.reg': ctios({ ...pg1, ...peer('ctios-b') }), 'b.reg': ctios({ ...pg1, ...peer('ctios-a') }, second) },
    },
    {
      name: 'an unknown listen port',
      files: {
        'a.reg': ctios({ ...driver('pg1a'), ...peer('ctios-b', 'dword:1') }),
        'b.reg': ctios({ ...driver('pg1a'), ...peer('ctios-a') }, second),
      },
    },
    {
      name: 'different CTI Servers',
      files: { 'a.reg': ctios({ ...pg1, ...none() }), 'b.reg': ctios({ ...driver('pg2a'), ...none() }, second) },
    },
    {
      name: 'two servers in one file, on one machine',
      files: { 'a.reg': ctios({ ...pg1, ...none() }) + ctios({ ...pg1, ...none() }, second).replace(/^.*\n/, '') },
    },
    {
      name: 'peers not exported',
      files: { 'a.reg': ctios(pg1), 'b.reg': ctios(pg1, second) },
      notChecked: /Server\\Peers of a CTI OS server/,
    },
    {
      name: 'an unknown CTI Server',
      files: { 'a.reg': ctios(none()), 'b.reg': ctios(none(), second) },
      notChecked: /CtiDriver\\Config/,
    },
    { name: 'one server', files: { 'a.txt': regQuery(pg1) }, notChecked: /only one CTI OS server/ },
  ],
})
