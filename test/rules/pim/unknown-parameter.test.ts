import { rule } from '../../../src/core/rules/pim/unknown-parameter.js'
import { testRule } from '../../support/rule-tester.js'

const csv = (type: string, param: string): Record<string, string> =>
  ({ 'p.csv': `PeripheralID,EnterpriseName,ClientType,ConfigParam\n5000,P,${type},${param}\n` })
const native = (param: string): Record<string, string> => ({ 'pim.yaml': `peripherals:\n  - id: 5000\n    configParam: "${param}"\n` })

testRule(rule, {
  invalid: [
    { name: 'misspelt', files: csv('30', '‹/LAOD› 0'), messages: [/did you mean \/LOAD\?/], severities: ['warning'] },
    { name: 'misspelt, in YAML', files: native('/LOAD 0 ‹/monitoragnt› n'), messages: [/did you mean \/monitoragent\?/] },
    { name: 'of nothing known', files: csv('30', '‹/FOO› 1 /LOAD 0'), messages: [/documented here: \/LOAD;/] },
    {
      name: 'documented for Avaya, on CUCM',
      files: csv('30', '‹/monitoragent› n'),
      messages: [/documented for Avaya, not for Enterprise Agent \(CUCM\)/],
    },
    {
      name: 'of the routing client',
      files: csv('30', '‹/customerID› 5003'),
      messages: [/Configuration Parameters of the routing client/],
    },
    { name: 'of the call control variable map', files: csv('5', '‹/PIM›=ynnnyyyyyy'), messages: [/Call Control Variable Map/] },
    { name: 'each of several', files: csv('30', '‹/a› ‹/b› 2') },
    { name: 'no slash', files: native('‹LOAD 0›'), messages: [/If \/LOAD is meant, write the slash/] },
  ],
  valid: [
    ...['/LOAD 0', '/load=1', '/LOAD', '', '-LOAD 1'].map((param) => ({ name: `“${param}” on CUCM`, files: csv('30', param) })),
    {
      name: 'of Avaya, client type unknown',
      files: native('/monitoragent n /defworkmode auto /r1pref 15 /useTrunkOverANIInCallingField y'),
    },
    { name: 'of Avaya, client type of no document', files: csv('5', '/monitoragent n') },
    { name: 'free text', files: csv('5', 'Master_Script') },
    { name: 'a deleted peripheral', files: { 'p.csv': 'PeripheralID,ClientType,ConfigParam,Deleted\n5000,30,/FOO,Y\n' } },
  ],
})
