import { rule } from '../../../src/core/rules/profile/no-secondary-server.js'
import { ctios, profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'missing',
      files: { 'a.reg': profile({ CtiOsB: null }, '‹Agents›') },
      messages: [/^CtiOsB is missing .* when ctios-a is down/],
      severities: ['warning'],
    },
    { name: 'empty', files: { 'a.reg': profile({ CtiOsB: '"‹›"' }) }, messages: [/^CtiOsB is empty/] },
    { name: 'blank', files: { 'a.reg': profile({ CtiOsB: '"‹  ›"' }) } },
    { name: 'missing in a listing', files: { 'a.txt': regQuery(profileKey({ CtiOsB: null }, '‹Agents›')) } },
    {
      name: 'with a peer that could be named',
      files: {
        'a.reg': ctios({ 'Server\\Peers\\ctios-b': { Port: 'dword:0000a42c' }, ...profileKey({ CtiOsB: null }, '‹Agents›') }),
      },
      messages: [/Name the peer ctios-b there\.$/],
    },
  ],
  valid: [
    { name: 'named', files: { 'a.reg': profile() } },
    { name: 'named, in a listing', files: { 'a.txt': regQuery(profileKey()) } },
    { name: 'another type, which is another rule', files: { 'a.reg': profile({ CtiOsB: 'dword:0' }) } },
  ],
})
