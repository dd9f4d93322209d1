import { rule } from '../../../src/core/rules/profile/same-server-twice.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'the same name',
      files: { 'a.reg': profile({ CtiOsB: '"‹ctios-a›"' }) },
      messages: [/are both ctios-a, on port 42028/],
      related: [['ctios-a']],
    },
    { name: 'another letter case', files: { 'a.reg': profile({ CtiOsB: '"‹CTIOS-A›"' }) } },
    {
      name: 'the full name',
      files: { 'a.reg': profile({ CtiOsB: '"‹ctios-a.example.com›"' }) },
      messages: [/ctios-a and ctios-a\.example\.com, the same host/],
    },
    {
      name: 'the address, by the configuration',
      files: { 'a.reg': profile({ CtiOsB: '"‹10.1.1.10›"' }) },
      options: { servers: { aliases: { 'ctios-a': ['10.1.1.10'] } } },
    },
    { name: 'no ports', files: { 'a.reg': profile({ CtiOsB: '"‹ctios-a›"', PortA: null, PortB: null }) } },
    { name: 'in a listing', files: { 'a.txt': regQuery(profileKey({ CtiOsB: '"‹ctios-a›"' })) } },
  ],
  valid: [
    {
      name: 'ports that are no numbers, which is another rule',
      files: { 'a.reg': profile({ CtiOsB: '"ctios-a"', PortA: '"1"', PortB: '"1"' }) },
    },
    { name: 'two servers', files: { 'a.reg': profile() } },
    { name: 'two ports', files: { 'a.reg': profile({ CtiOsB: '"ctios-a"', PortB: 'dword:0000a42d' }) } },
    { name: 'one port only', files: { 'a.reg': profile({ CtiOsB: '"ctios-a"', PortB: null }) } },
    { name: 'no second server', files: { 'a.reg': profile({ CtiOsB: '""' }) } },
    { name: 'an unknown address', files: { 'a.txt': regQuery(profileKey({ CtiOsB: '"10.1.1.10"' })) } },
    {
      name: 'two hosts of the same first label',
      files: { 'a.reg': profile({ CtiOsA: '"ctios.east.example.com"', CtiOsB: '"ctios.west.example.com"' }) },
    },
  ],
})
