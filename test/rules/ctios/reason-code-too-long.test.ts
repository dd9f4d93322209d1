import { rule } from '../../../src/core/rules/ctios/reason-code-too-long.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const codes = (values: RawValues, kind = 'Logout') => ({ [`Server\\Agent\\ReasonCodes\\${kind}`]: values })
const text = (length: number) => 'x'.repeat(length)

testRule(rule, {
  invalid: [
    {
      name: '43 characters',
      files: { 'a.reg': ctios(codes({ [`‹${text(43)}›`]: 'dword:00000001' })) },
      messages: [/has 43 characters, and the guide permits 42/],
      severities: ['error'],
    },
    {
      name: '65536',
      files: { 'a.reg': ctios(codes({ Lunch: 'dword:‹00010000›' })) },
      messages: [/^Reason “Lunch” has code 65536, and codes go from 0 to 65535/],
    },
    { name: '-1, in a listing', files: { 'a.txt': regQuery(codes({ Lunch: 'dword:‹ffffffff›' }, 'NotReady')) } },
    {
      name: 'one code twice',
      files: { 'a.reg': ctios(codes({ Lunch: 'dword:00000001', Training: 'dword:‹00000001›' })) },
      messages: [/^Reason “Training” has code 1, which “Lunch” has already/],
      related: [['00000001']],
    },
    {
      name: 'too long and too high, which is one finding',
      files: { 'a.reg': ctios(codes({ [`‹${text(50)}›`]: 'dword:00010000' })) },
    },
    {
      name: 'one code three times, each time told of the first',
      files: { 'a.reg': ctios(codes({ Lunch: 'dword:00000001', Training: 'dword:‹1›', Break: 'dword:‹01›' })) },
      related: [['00000001'], ['00000001']],
    },
  ],
  valid: [
    {
      name: 'the default value of the key, which is no reason',
      files: { 'a.reg': `${ctios(codes({ Lunch: 'dword:1' }))}@=dword:00010000\n` },
    },
    { name: 'the limits', files: { 'a.reg': ctios(codes({ [text(42)]: 'dword:0000ffff', None: 'dword:00000000' })) } },
    {
      name: 'one code in both keys',
      files: { 'a.reg': ctios({ ...codes({ Lunch: 'dword:1' }), ...codes({ Lunch: 'dword:1' }, 'NotReady') }) },
    },
    {
      name: 'placeholders',
      files: {
        'a.txt': regQuery(
          codes({ 'Insert logout reason code 1 here': 'dword:0', 'Insert logout reason code 2 here': 'dword:0' }),
        ),
      },
    },
    { name: 'another type, which is another rule', files: { 'a.reg': ctios(codes({ Lunch: '"1"', Training: '"1"' })) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /ReasonCodes of a CTI OS server is not exported/ },
  ],
})
