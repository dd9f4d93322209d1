import { rule } from '../../../src/core/rules/ctios/peer-on-other-cti-server.js'
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

testRule(rule, {
  invalid: [
    {
      name: 'another pair',
      files: {
        'a.reg': ctios({ ...driver('pg1a', 'pg1b'), ...peer('‹ctios-b›') }),
        'b.reg': ctios({ ...driver('pg2a', 'pg2b'), ...peer('ctios-a') }, second),
      },
      messages: [/CTIOS1 on ctios-a has .*CTIOS2 on ctios-b as a peer.*\(pg1a:42027, pg1b:42027 and pg2a:42027, pg2b:42027\)/],
      subjects: ['ctios:CTIOS_cust1/CTIOS1'],
      related: [['ctios-a', 'Config', 'Config']],
      severities: ['error'],
    },
    {
      name: 'another port of the same host, in listings',
      files: {
        'a.txt': regQuery({ ...driver('pg1a'), ...peer('‹ctios-b›') }),
        'b.txt': regQuery({ ...driver('pg1a', null, 'dword:0000a813'), ...peer('ctios-a') }, 'CTIOS2'),
      },
    },
    {
      name: 'one side shared, the other not',
      files: {
        'a.reg': ctios({ ...driver('pg1a', 'pg1b'), ...peer('‹ctios-b›') }),
        'b.reg': ctios({ ...driver('pg1a', 'pg2b'), ...peer('ctios-a') }, second),
      },
    },
    {
      name: 'named by one only, with hosts from the configuration',
      files: { 'a.reg': ctios({ ...driver('pg1a') }), 'b.reg': ctios({ ...driver('pg2a'), ...peer('‹ctios-a›') }, second) },
      options: {
        servers: {
          hosts: [
            { host: 'ctios-a', matches: (path) => path === 'a.reg' },
            { host: 'ctios-b', matches: (path) => path === 'b.reg' },
          ],
        },
      },
      related: [['Config', 'Config']],
    },
    {
      name: 'the second server in the file that sorts first',
      files: {
        'a.reg': ctios(driver('pg1a')),
        'b.reg': ctios({ ...driver('pg2a'), ...peer('‹ctios-a›') }, second),
        'c.reg': ctios(peer('ctios-b')),
      },
      options: {
        servers: {
          hosts: [
            { host: 'ctios-a', matches: (path) => path !== 'b.reg' },
            { host: 'ctios-b', matches: (path) => path === 'b.reg' },
          ],
        },
      },
      subjects: ['ctios:CTIOS_cust1/CTIOS2'],
    },
  ],
  valid: [
    {
      name: 'a peer that is somebody else',
      files: { 'a.reg': ctios({ ...driver('pg1a'), ...peer('ctios-x') }), 'b.reg': ctios(driver('pg2a'), second) },
      options: { servers: { hosts: [{ host: 'ctios-b', matches: (path) => path === 'b.reg' }] } },
    },
    {
      name: 'two servers on one machine, with a peer elsewhere',
      files: {
        'a.reg': ctios({ ...driver('pg1a'), ...peer('ctios-x') }) + ctios(driver('pg2a'), second).replace(/^.*\n/, ''),
      },
    },
    {
      name: 'the same pair',
      files: {
        'a.reg': ctios({ ...driver('pg1a', 'pg1b'), ...peer('ctios-b') }),
        'b.reg': ctios({ ...driver('PG1A', 'pg1b'), ...peer('ctios-a') }, second),
      },
    },
    {
      name: 'the same pair, swapped',
      files: {
        'a.reg': ctios({ ...driver('pg1a', 'pg1b'), ...peer('ctios-b') }),
        'b.reg': ctios({ ...driver('pg1b', 'pg1a'), ...peer('ctios-a') }, second),
      },
    },
    {
      name: 'one that knows one side only',
      files: {
        'a.reg': ctios({ ...driver('pg1a', 'pg1b'), ...peer('ctios-b') }),
        'b.reg': ctios({ ...driver('pg1b.example.com'), ...peer('ctios-a') }, second),
      },
    },
    { name: 'no peers', files: { 'a.reg': ctios(driver('pg1a')), 'b.reg': ctios(driver('pg2a'), second) } },
    {
      name: 'an unknown host',
      files: { 'a.reg': ctios({ ...driver('pg1a'), ...peer('ctios-b') }), 'b.reg': ctios(driver('pg2a'), second) },
      notChecked: /which machine/,
    },
    {
      name: 'an unknown CTI Server',
      files: { 'a.reg': ctios({ ...driver('pg1a'), ...peer('ctios-b') }), 'b.reg': ctios(peer('ctios-a'), second) },
      notChecked: /CtiDriver\\Config/,
    },
    {
      name: 'one server',
      files: { 'a.txt': regQuery({ ...driver('pg1a'), ...peer('ctios-b') }) },
      notChecked: /only one CTI OS server/,
    },
  ],
})
