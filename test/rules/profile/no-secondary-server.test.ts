import { rule } from '../../../src/core/rules/profile/no-secondary-server.js'
import { ctios, profile, profileKey, PROFILES, regQuery } from '../../support/ctios-files.js'
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
    {
      name: 'with peers, one of which is the first server',
      files: {
        'a.reg': ctios({
          'Server\\Peers\\ctios-a.example.com': {}, 'Server\\Peers\\ctios-b': {}, 'Server\\Peers\\ctios-c': {},
          ...profileKey({ CtiOsB: null }, '‹Agents›'),
        }),
      },
      messages: [/Name the peer ctios-b or ctios-c there\.$/],
    },
    {
      name: 'with a peer, and no first server',
      files: { 'a.reg': ctios({ 'Server\\Peers\\ctios-b': {}, ...profileKey({ CtiOsA: null, CtiOsB: null }, '‹Agents›') }) },
      messages: [/fail over to, and its agents .* Name the peer ctios-b there\.$/],
    },
  ],
  valid: [
    {
      name: 'a change that does not tell it',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { AutoLogin: 'dword:1' } }) },
      notChecked: /as a change does/,
    },
    { name: 'named', files: { 'a.reg': profile() } },
    { name: 'named, in a listing', files: { 'a.txt': regQuery(profileKey()) } },
    { name: 'another type, which is another rule', files: { 'a.reg': profile({ CtiOsB: 'dword:0' }) } },
  ],
})
