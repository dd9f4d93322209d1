import { rule } from '../../../src/core/rules/ctios/reserved-changed.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const connections = (values: RawValues) => ({ 'Server\\Connections': values })

testRule(rule, {
  invalid: [
    {
      name: 'more',
      files: { 'a.reg': ctios(connections({ ClientPoolInitialSize: 'dword:‹00000bb8›' })) },
      messages: [/^ClientPoolInitialSize is 3000 .* leave it at its default, 1500/],
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    {
      name: 'less, in a listing',
      files: { 'a.txt': regQuery(connections({ ClientPoolMinSize: 'dword:‹31›', ClientPoolIncrement: 'dword:‹33›' })) },
      fixes: ['none', 'none'],
    },
  ],
  valid: [
    {
      name: 'the defaults',
      files: {
        'a.reg': ctios(
          connections({
            ClientPoolInitialSize: 'dword:000005dc',
            ClientPoolMinSize: 'dword:32',
            ClientPoolIncrement: 'dword:32',
          }),
        ),
      },
    },
    { name: 'absent', files: { 'a.txt': regQuery(connections({ ListenPort: 'dword:a42c' })) } },
    {
      name: 'a value without a documented default',
      files: { 'a.reg': ctios({ ...connections({}), 'Server\\Device': { SnapshotDelaySec: 'dword:1' } }) },
    },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /Server\\Connections/ },
  ],
})
