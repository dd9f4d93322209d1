import { rule } from '../../../src/core/rules/profile/port-not-listening.js'
import { ctios, profileKey, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const HOSTS = {
  hosts: [
    { host: 'ctios-a', matches: (path: string) => path.startsWith('a.') },
    { host: 'ctios-b.example.com', matches: (path: string) => path.startsWith('b.') },
  ],
}
const options = { servers: HOSTS }
const listens = (port: string) => ({ 'Server\\Connections': { ListenPort: port } })
const a = (changes: RawValues, port = 'dword:0000a42c') => ctios({ ...listens(port), ...profileKey(changes) })
const b = ctios(listens('dword:0000a42d'))
const right = { PortB: 'dword:0000a42d' }

testRule(rule, {
  invalid: [
    {
      name: 'PortB is not the port of B, found by its short name',
      files: { 'a.reg': a({ PortB: 'dword:‹0000a42c›' }), 'b.reg': b },
      options,
      messages: [/^PortB is 42028 in profile “Agents”, but ctios-b listens on 42029.*\(dword:0000a42d\)\.$/],
      related: [['0000a42d']],
      fixes: ['unsafe'],
    },
    {
      name: 'both, each at the side that sorts first',
      files: { 'a.reg': a({ PortA: 'dword:00000050', PortB: 'dword:‹00000050›' }, 'dword:‹0000a42c›'), 'b.reg': b },
      options,
      messages: [/^PortA is 80 in profile “Agents”, but ctios-a listens on 42028/, /^PortB is 80/],
      related: [['00000050'], ['0000a42d']],
      subjects: ['profile:CTIOS_cust1/CTIOS1/Agents', 'profile:CTIOS_cust1/CTIOS1/Agents'],
    },
    {
      name: 'in listings',
      files: {
        'a.txt': regQuery({ ...listens('dword:‹0000a42c›'), ...profileKey({ ...right, PortA: 'dword:0000a42d' }) }),
        'b.txt': regQuery(listens('dword:0000a42d')),
      },
      options,
      fixes: ['none'],
    },
    {
      name: 'hosts told by the peers',
      files: {
        'x.reg': ctios({
          'Server\\Peers\\ctios-b': { Port: 'dword:0000a42c' },
          ...listens('dword:0000a42c'),
          ...profileKey({ PortB: 'dword:‹0000a42c›' }),
        }),
        'y.reg': ctios(
          { 'Server\\Peers\\ctios-a': { Port: 'dword:0000a42c' }, ...listens('dword:0000a42d') },
          { server: 'CTIOS2' },
        ),
      },
    },
    {
      name: 'two servers on the host',
      files: {
        'a.reg': a({ ...right, PortA: 'dword:00000050' }, 'dword:‹0000a42c›') + ctios(listens('dword:0000a42e'), { server: 'CTIOS9' }).replace(/^.*\n/, ''),
        'b.reg': b,
      },
      options,
      messages: [/listens on 42028 or 42030: .* Set PortA to 42028 or 42030\.$/],
      related: [['00000050', '0000a42e']],
      fixes: ['none'],
    },
  ],
  valid: [
    {
      name: 'the port of one of two servers on the host',
      files: {
        'a.reg': a({ ...right, PortA: 'dword:0000a42e' }) + ctios(listens('dword:0000a42e'), { server: 'CTIOS9' }).replace(/^.*\n/, ''),
        'b.reg': b,
      },
      options,
    },
    { name: 'a host without a port', files: { 'a.reg': a({ ...right, PortA: null }), 'b.reg': b }, options },
    { name: 'right', files: { 'a.reg': a(right), 'b.reg': b }, options },
    {
      name: 'a port that is none, which is another rule',
      files: { 'a.reg': a({ ...right, PortA: 'dword:0' }), 'b.reg': b },
      options,
    },
    {
      name: 'a host without an export',
      files: { 'a.reg': a(right) },
      options,
      notChecked: /ListenPort of a server that a profile names is unknown/,
    },
    { name: 'an export of an unknown machine', files: { 'x.reg': a({ PortA: 'dword:00000050' }) }, notChecked: /servers\.hosts/ },
    {
      name: 'no ListenPort in the export',
      files: { 'a.reg': ctios(profileKey({ CtiOsB: null })) },
      options,
      notChecked: /ListenPort/,
    },
    {
      name: 'another instance on that host',
      files: { 'a.reg': a({ ...right }), 'b.reg': b.replace('CTIOS_cust1', 'CTIOS_cust2') },
      options,
      notChecked: /ListenPort/,
    },
  ],
})
