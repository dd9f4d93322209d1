import { rule } from '../../../src/core/rules/profile/differs-between-servers.js'
import { ctios, profile, profileKey, PROFILES, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const b = { server: 'CTIOS2' }
const driver = (host: string) => ({ 'CtiDriver\\Config': { SideAHost: `"${host}"`, SideAPort: 'dword:0000a42b' } })
const change = (values: RawValues) => ctios({ [`${PROFILES}\\Agents`]: values }, b)
const other = (changes: RawValues) => profile(changes, 'Agents', b)

testRule(rule, {
  invalid: [
    {
      name: 'a value',
      files: { 'a.reg': profile({ Heartbeat: 'dword:‹00000005›' }), 'b.reg': other({ Heartbeat: 'dword:00000003' }) },
      messages: [
        /^Profile “Agents” differs between .*CTIOS1 \(a\.reg\) and .*CTIOS2 \(b\.reg\): Heartbeat is 5 on the first and 3 on/,
      ],
      related: [['00000003']],
      subjects: ['profile:CTIOS_cust1/CTIOS1/Agents'],
      severities: ['warning'],
    },
    {
      name: 'the same server name on two machines',
      files: { 'a.reg': profile({ Heartbeat: 'dword:‹00000005›' }), 'b.reg': profile({ Heartbeat: 'dword:00000003' }) },
    },
    {
      name: 'a value that one lacks',
      files: { 'a.reg': profile({}, '‹Agents›'), 'b.reg': other({ RasCallMode: 'dword:00000001' }) },
      messages: [/RasCallMode is missing on the first and 1 on the second/],
      related: [['00000001']],
    },
    {
      name: 'two values, in one finding',
      files: {
        'a.reg': profile({ PortA: 'dword:‹0000a42c›', AutoLogin: 'dword:00000001' }),
        'b.reg': other({ PortA: 'dword:00000001', AutoLogin: 'dword:00000000' }),
      },
      messages: [/PortA is 42028 on the first and 1 on the second; AutoLogin is 1 on the first and 0 on the second\. Desktops/],
      related: [['00000001', '00000001', '00000000']],
    },
    {
      name: 'values that the side that sorts first lacks, which are one note',
      files: {
        'a.reg': other({ PortA: 'dword:00000001', TOS: 'dword:00000068', RasCallMode: 'dword:00000001' }).replace(
          'dword:00000001',
          'dword:‹00000001›',
        ),
        'b.reg': profile(),
      },
      subjects: ['profile:CTIOS_cust1/CTIOS2/Agents'],
      messages: [/PortA is 1 .*; TOS is 104 on the first and missing on the second; RasCallMode is 1 on the first and missing/],
      related: [['0000a42c', '00000068', 'Agents', '00000001']],
    },
    {
      name: 'two profiles, each with its finding',
      files: {
        'a.reg': ctios({
          ...profileKey({ Heartbeat: 'dword:‹00000005›' }),
          ...profileKey({ Heartbeat: 'dword:‹00000004›' }, 'Sales'),
        }),
        'b.reg': ctios(
          { ...profileKey({ Heartbeat: 'dword:3' }), ...profileKey({ Heartbeat: 'dword:3' }, 'Sales') },
          b,
        ),
      },
      subjects: ['profile:CTIOS_cust1/CTIOS1/Agents', 'profile:CTIOS_cust1/CTIOS1/Sales'],
    },
    {
      name: 'what a change sets',
      files: { 'a.reg': profile({ AutoLogin: 'dword:‹00000001›' }), 'b.reg': change({ AutoLogin: 'dword:00000000' }) },
      notChecked: /as a change does/,
    },
    {
      name: 'in listings',
      files: {
        'a.txt': regQuery(profileKey({ CtiOsA: '"‹ctios-a›"' })),
        'b.txt': regQuery(profileKey({ CtiOsA: '"ctios-x"' }), 'CTIOS2'),
      },
    },
    {
      name: 'servers swapped, but not their ports',
      files: {
        'a.reg': profile({ PortA: 'dword:‹00000001›', PortB: 'dword:00000002' }),
        'b.reg': other({ CtiOsA: '"ctios-b"', CtiOsB: '"ctios-a"', PortA: 'dword:00000001', PortB: 'dword:00000002' }),
      },
      messages: [
        /PortA is 1 on the first and its counterpart PortB is 2 on the second; PortB is 2 on the first and its counterpart/,
      ],
    },
    {
      name: 'a value of the site’s own, whose data may be secret',
      files: { 'a.reg': profile({ DeskPassword: '"‹hunter2›"' }), 'b.reg': other({ DeskPassword: '"hunter3"' }) },
      messages: [/^(?!.*hunter).*DeskPassword has other data on the first than on the second/],
    },
    {
      name: 'a value of the site’s own that one lacks',
      files: { 'a.reg': profile({ DeskPassword: '"‹hunter2›"' }), 'b.reg': other({}) },
      messages: [/^(?!.*hunter).*DeskPassword is set on the first and missing on the second/],
      related: [['Agents']],
    },
    {
      name: 'on the same CTI Server, with other hosts',
      files: {
        'a.reg': ctios({ ...driver('pg1a'), ...profileKey({ CtiOsA: '"‹ctios-a›"', CtiOsB: null }) }),
        'b.reg': ctios({ ...driver('pg1a'), ...profileKey({ CtiOsA: '"ctios-c"', CtiOsB: null }) }, b),
      },
    },
    {
      name: 'the second server in the file that sorts first',
      files: {
        'a.reg': ctios({ 'Server\\Agent': {} }),
        'b.reg': other({ PortA: 'dword:‹00000001›', Heartbeat: 'dword:00000003' }),
        'c.reg': ctios({ [`${PROFILES}\\Agents`]: { Heartbeat: null, ...profileKey()[`${PROFILES}\\Agents`] } }),
      },
      subjects: ['profile:CTIOS_cust1/CTIOS2/Agents'],
      messages: [/PortA is 1 on the first and 42028 on the second; Heartbeat is 3 on the first and 5 on the second/],
    },
    {
      name: 'values in the order of the file that sorts first, as it spells them',
      files: {
        'a.reg': ctios({ [`${PROFILES}\\Agents`]: { Heartbeat: 'dword:‹00000004›', PeripheralID: 'dword:00001388', PORTA: 'dword:00000002' } }),
        'b.reg': ctios({ [`${PROFILES}\\Agents`]: { PortA: 'dword:00000001', PeripheralID: 'dword:00001388', HEARTBEAT: 'dword:00000005' } }, b),
      },
      messages: [/Heartbeat is 4 on the first and 5 on the second; PORTA is 2 on the first and 1 on the second/],
      notChecked: false,
    },
    {
      name: 'servers that are not quite swapped',
      files: { 'a.reg': profile({ CtiOsA: '"‹ctios-a›"' }), 'b.reg': other({ CtiOsA: '"ctios-b"', CtiOsB: '"ctios-c"' }) },
      messages: [/CtiOsA is “ctios-a” on the first and “ctios-b” on the second; CtiOsB is “ctios-b” on the first and “ctios-c”/],
    },
    ...['BackupCtiOsA', 'CtiOsAddress'].map((name) => ({
      name: `a full host name in a value of the site’s own, ${name}`,
      files: { 'a.reg': profile({ [name]: '"‹ctios-a›"' }), 'b.reg': other({ [name]: '"ctios-a.example.com"' }) },
    })),
    {
      name: 'the default value of the key',
      files: { 'a.reg': `${profile()}@="‹a›"\n`, 'b.reg': other({}) },
      messages: [/: @ is set on the first and missing on the second/],
    },
    {
      name: 'a bit mask and another type',
      files: {
        'a.reg': profile({ ShowFieldBitMask: 'dword:00000023', CtiOsB: 'hex:‹01›' }),
        'b.reg': other({ ShowFieldBitMask: 'dword:00000043' }),
      },
      messages: [/CtiOsB is of another type on the first and “ctios-b” on the second; ShowFieldBitMask is 0x23 on the first and 0x43/],
      notChecked: false,
    },
    {
      name: 'peers, whose profiles lead to other hosts',
      files: {
        'a.reg': ctios({ ...profileKey({ CtiOsA: '"‹ctios-x›"', CtiOsB: null }), 'Server\\Peers\\ctios-b': {} }),
        'b.reg': ctios({ ...profileKey({ CtiOsA: '"ctios-y"', CtiOsB: null }), 'Server\\Peers\\ctios-a': {} }, b),
      },
    },
    {
      name: 'peers, of which one names the other',
      files: {
        'a.reg': ctios({ ...profileKey({ CtiOsA: '"‹ctios-x›"', CtiOsB: null }), 'Server\\Peers\\ctios-b': {} }),
        'b.reg': ctios(profileKey({ CtiOsA: '"ctios-y"', CtiOsB: null }), b),
      },
      options: { servers: { hosts: [{ host: 'ctios-b', matches: (path) => path === 'b.reg' }] } },
    },
  ],
  valid: [
    {
      name: 'A and B swapped, each with the port of A alone',
      files: {
        'a.reg': profile({ PortB: null, BackupPortA: 'dword:1', PortAddress: 'dword:2' }),
        'b.reg': other({ CtiOsA: '"ctios-b"', CtiOsB: '"ctios-a"', PortA: null, BackupPortA: 'dword:1', PortAddress: 'dword:2' }),
      },
    },
    {
      name: 'a misspelt value, which is another rule',
      files: { 'a.reg': profile({ Hartbeat: 'dword:00000001' }), 'b.reg': other({}) },
    },
    {
      name: 'what a change of the first does not set',
      files: {
        'a.reg': ctios({ [`${PROFILES}\\Agents`]: { AutoLogin: 'dword:1' } }),
        'b.reg': other({ RasCallMode: 'dword:1' }),
      },
      notChecked: /as a change does/,
    },
    {
      name: 'a CTI Server known of one alone, and profiles that lead to other hosts',
      files: { 'a.reg': profile(), 'b.reg': ctios({ ...driver('pg1a'), ...profileKey({ CtiOsA: '"ctios-c"', CtiOsB: null }) }, b) },
    },
    {
      name: 'what a change does not set',
      files: { 'a.reg': profile({ RasCallMode: 'dword:1' }), 'b.reg': change({ AutoLogin: 'dword:1' }) },
      notChecked: /as a change does/,
    },
    { name: 'the same', files: { 'a.reg': profile(), 'b.reg': other({}) } },
    {
      name: 'another spelling',
      files: { 'a.reg': profile(), 'b.reg': other({ Heartbeat: 'dword:5', PeripheralID: 'hex(4):88,13,00,00' }) },
    },
    {
      name: 'a default that one states',
      files: { 'a.reg': profile(), 'b.reg': other({ TOS: 'dword:0', WarnIfAlreadyLoggedIn: 'dword:1' }) },
    },
    { name: 'a full host name', files: { 'a.reg': profile(), 'b.reg': other({ CtiOsA: '"CTIOS-A.example.com"' }) } },
    {
      name: 'A and B swapped, with their ports',
      files: {
        'a.reg': profile({ PortB: 'dword:00000002' }),
        'b.reg': other({ CtiOsA: '"ctios-b"', CtiOsB: '"ctios-a"', PortA: 'dword:00000002' }),
      },
    },
    {
      name: 'another instance',
      files: { 'a.reg': profile(), 'b.reg': other({ Heartbeat: 'dword:1' }).replace('CTIOS_cust1', 'CTIOS_cust2') },
    },
    {
      name: 'servers of different PGs',
      files: {
        'a.reg': ctios({ ...driver('pg1a'), ...profileKey() }),
        'b.reg': ctios({ ...driver('pg2a'), ...profileKey({ PeripheralID: 'dword:00001389' }) }, b),
      },
    },
    {
      name: 'profiles that lead to other hosts',
      files: { 'a.reg': profile(), 'b.reg': other({ CtiOsA: '"ctios-c"', CtiOsB: '"ctios-d"', PeripheralID: 'dword:00001389' }) },
    },
    { name: 'one server only', files: { 'a.reg': profile() }, notChecked: /only one CTI OS server/ },
  ],
})
