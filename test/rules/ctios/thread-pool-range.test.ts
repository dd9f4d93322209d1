import { rule } from '../../../src/core/rules/ctios/thread-pool-range.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const pool = (values: RawValues) => ({ 'Server\\ThreadPool': values })

testRule(rule, {
  invalid: [
    {
      name: '33',
      files: { 'a.reg': ctios(pool({ ThreadPoolSize: 'dword:‹00000021›' })) },
      messages: [/^ThreadPoolSize is 33 .*at most 32/],
      fixes: ['unsafe'],
      severities: ['error'],
    },
    {
      name: 'decimal 32 typed as hexadecimal, in a listing',
      files: { 'a.txt': regQuery(pool({ ThreadPoolSize: 'dword:‹32›' })) },
      messages: [/is 50/],
    },
    { name: 'the highest', files: { 'a.reg': ctios(pool({ ThreadPoolSize: 'dword:‹7fffffff›' })) } },
  ],
  valid: [
    { name: '32', files: { 'a.reg': ctios(pool({ ThreadPoolSize: 'dword:00000020' })) } },
    { name: '0', files: { 'a.txt': regQuery(pool({ ThreadPoolSize: 'dword:0' })) } },
    { name: '-1', files: { 'a.reg': ctios(pool({ ThreadPoolSize: 'dword:ffffffff' })) } },
    { name: 'absent', files: { 'a.reg': ctios(pool({})) } },
    { name: 'a string', files: { 'a.reg': ctios(pool({ ThreadPoolSize: '"64"' })) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /Server\\ThreadPool/ },
  ],
})
