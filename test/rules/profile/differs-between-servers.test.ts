import { rule } from '../../../src/core/rules/profile/differs-between-servers.js'
import { ctios, profile, profileKey, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const b = { server: 'CTIOS2' }
const driver = (host: string) => ({ 'CtiDriver\\Config': { SideAHost: `"${host}"`, SideAPort: 'dword:0000a42b' } })
const other = (changes: RawValues) => profile(changes, 'Agents', b)

testRule(rule, {
  invalid: [
    {
      name: 'a value',
      files: { 'a.reg': profile({ Heartbeat: 'dword:‹00000005›' }), 'b.reg': other({ Heartbeat: 'dword:00000003' }) },
      messages: [/^Profile “Agents” differs .*: Heartbeat is 5 on .*CTIOS1 \(a\.reg\), while it is 3 on .*CTIOS2 \(b\.reg\)/],
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
      messages: [/RasCallMode is missing .* while it is 1/],
    },
    {
      name: 'two values',
      files: {
        'a.reg': profile({ PortA: 'dword:‹0000a42c›', AutoLogin: 'dword:‹00000001›' }),
        'b.reg': other({ PortA: 'dword:00000001', AutoLogin: 'dword:00000000' }),
      },
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
        'a.reg': profile({ PortA: 'dword:‹00000001›', PortB: 'dword:‹00000002›' }),
        'b.reg': other({ CtiOsA: '"ctios-b"', CtiOsB: '"ctios-a"', PortA: 'dword:00000001', PortB: 'dword:00000002' }),
      },
      messages: [/PortA is 1 .* while PortB is 2/, /PortB is 2 .* while PortA is 1/],
    },
    {
      name: 'a value of the site’s own, whose data may be secret',
      files: { 'a.reg': profile({ DeskPassword: '"‹hunter2›"' }), 'b.reg': other({ DeskPassword: '"hunter3"' }) },
      messages: [/^(?!.*hunter).*DeskPassword is something else/],
    },
    {
      name: 'on the same CTI Server, with other hosts',
      files: {
        'a.reg': ctios({ ...driver('pg1a'), ...profileKey({ CtiOsA: '"‹ctios-a›"', CtiOsB: null }) }),
        'b.reg': ctios({ ...driver('pg1a'), ...profileKey({ CtiOsA: '"ctios-c"', CtiOsB: null }) }, b),
      },
    },
  ],
  valid: [
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
