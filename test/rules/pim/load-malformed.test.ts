import { rule } from '../../../src/core/rules/pim/load-malformed.js'
import { testRule } from '../../support/rule-tester.js'

const native = (param: string): string => `peripherals:\n  - id: 5000\n    name: P\n    configParam: "${param}"\n`
const csv = (param: string): string => `PeripheralID,EnterpriseName,ConfigParam\n5000,P,${param}\n`

testRule(rule, {
  invalid: [
    ...['2', 'yes', '01', '-1', '1e0', '0x1', '1,'].map((value) => ({
      name: `value ${value}`,
      files: { 'pim.yaml': native(`/LOAD ‹${value}›`) },
      messages: [/only documented values/],
      fixes: ['none'] as const,
    })),
    { name: 'no value', files: { 'pim.yaml': native('‹/LOAD›') }, messages: [/has no value/] },
    { name: 'no value before another parameter', files: { 'p.csv': csv('‹/LOAD› /monitoragent n') } },
    {
      name: 'a comma',
      files: { 'pim.yaml': native('/LOAD‹,1›') },
      messages: [/\/LOAD “,1” .* Write \/LOAD 0 or \/LOAD 1\./],
    },
    { name: 'a dash of Word for the slash', files: { 'pim.yaml': native('\u2013LOAD ‹2›') } },
    { name: 'glued', files: { 'p.csv': csv('/load‹2›') } },
    {
      name: 'twice with one meaning',
      files: { 'pim.yaml': native('/LOAD 0 /LOAD ‹0›') },
      messages: [/both mean the same/],
      related: [['0']],
      fixes: ['safe'],
    },
    {
      name: 'twice with two meanings',
      files: { 'p.csv': csv('/LOAD 0 /load=‹1›') },
      messages: [/the first says 0/],
      related: [['0']],
      fixes: ['none'],
    },
    {
      name: 'each value gets one finding',
      files: { 'p.csv': csv('/LOAD ‹x› /LOAD ‹y› /LOAD ‹1› ‹/LOAD›') },
      messages: [/“x”/, /“y”/, /second/, /no value/],
    },
    {
      name: 'twice with another parameter between',
      files: { 'pim.yaml': native('/LOAD 0 /foo 1 /LOAD ‹0›') },
      fixes: ['safe'],
    },
  ],
  valid: [
    ...['/LOAD 0', '/LOAD 1', '/load=1', '/LOAD1', '', '/foo'].map((param) => ({
      name: param,
      files: { 'pim.yaml': native(param) },
    })),
    { name: 'NULL', files: { 'p.csv': csv('NULL') } },
    {
      name: 'no column',
      files: { 'p.csv': 'PeripheralID,EnterpriseName,ClientType\n5000,P,30\n' },
      notChecked: /no PIM parameters/,
    },
  ],
})
