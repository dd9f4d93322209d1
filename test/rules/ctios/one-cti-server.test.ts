import { rule } from '../../../src/core/rules/ctios/one-cti-server.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const A: RawValues = { SideAHost: '"pg1a"', SideAPort: 'dword:0000a42b' }
const driver = (values: RawValues, key = 'CtiDriver\\Config') => ({ [key]: { ...A, ...values } })

testRule(rule, {
  invalid: [
    {
      name: 'missing',
      files: { 'a.reg': ctios(driver({}, 'CtiDriver\\‹Config›')) },
      messages: [/^SideBHost is missing/],
      related: [['pg1a']],
      severities: ['warning'],
    },
    { name: 'empty', files: { 'a.reg': ctios(driver({ SideBHost: '"‹›"' })) }, messages: [/^SideBHost is empty/] },
    {
      name: 'the same',
      files: { 'a.reg': ctios(driver({ SideBHost: '"‹PG1A›"', SideBPort: 'dword:0000a42b' })) },
      messages: [/same as SideAHost \(pg1a, port 42027\)/],
    },
    { name: 'the same, in a listing', files: { 'a.txt': regQuery(driver({ SideBHost: '"‹pg1a›"', SideBPort: 'dword:a42b' })) } },
    { name: 'the same without ports', files: { 'a.reg': ctios(driver({ SideAPort: null, SideBHost: '"‹pg1a›"' })) } },
    {
      name: 'missing, and the first is no string',
      files: { 'a.reg': ctios(driver({ SideAHost: 'dword:00000001' }, 'CtiDriver\\‹Config›')) },
      related: [['00000001']],
    },
    { name: 'both missing', files: { 'a.reg': ctios(driver({ SideAHost: null }, 'CtiDriver\\‹Config›')) }, related: [[]] },
    { name: 'a blank', files: { 'a.reg': ctios(driver({ SideBHost: '"‹ ›"' })) }, messages: [/^SideBHost is empty/] },
    {
      name: 'the same, with blanks around it',
      files: { 'a.reg': ctios(driver({ SideAHost: '" pg1a "', SideBHost: '"‹ pg1a›"', SideBPort: 'dword:0000a42b' })) },
    },
  ],
  valid: [
    { name: 'no first', files: { 'a.reg': ctios(driver({ SideAHost: null, SideBHost: '"pg1b"' })) } },
    ...[['SideAPort', 'SideBPort'], ['SideBPort', 'SideAPort']].map(([one = '', other = '']) => ({
      name: `the same host, with ${one} alone`,
      files: { 'a.reg': ctios(driver({ SideBHost: '"pg1a"', [one]: 'dword:0000a42b', [other]: null })) },
    })),
    {
      name: 'the same host, with ports that are no numbers',
      files: { 'a.reg': ctios(driver({ SideAPort: '"1"', SideBHost: '"pg1a"', SideBPort: '"1"' })) },
    },
    { name: 'another host', files: { 'a.reg': ctios(driver({ SideBHost: '"pg1b"', SideBPort: 'dword:0000a42b' })) } },
    { name: 'another port', files: { 'a.txt': regQuery(driver({ SideBHost: '"pg1a"', SideBPort: 'dword:a813' })) } },
    { name: 'another type', files: { 'a.reg': ctios(driver({ SideBHost: 'dword:0' })) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /CtiDriver\\Config/ },
  ],
})
