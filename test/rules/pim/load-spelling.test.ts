import { rule } from '../../../src/core/rules/pim/load-spelling.js'
import { testRule } from '../../support/rule-tester.js'

const native = (param: string): string => `peripherals:\n  - id: 5000\n    name: P\n    configParam: "${param}"\n`
const csv = (param: string): string => `PeripheralID,EnterpriseName,ConfigParam\n5000,P,${param}\n`

testRule(rule, {
  invalid: [
    {
      name: 'letter case',
      files: { 'pim.yaml': native('‹/load 0›') },
      messages: [/small letters.*Write \/LOAD 0/],
      fixes: ['safe'],
    },
    { name: 'repair of a 1 is for debate', files: { 'pim.yaml': native('‹/Load 1›') }, fixes: ['unsafe'] },
    { name: 'dash', files: { 'p.csv': csv('‹-LOAD 1›') }, messages: [/a dash for the slash/] },
    { name: 'backslash', files: { 'p.csv': csv('‹\\LOAD 1›') }, messages: [/\(a backslash for the slash\)/], fixes: ['unsafe'] },
    ...['\u2013', '\u2014', '\u2212', '\u2010', '\u2011'].map((dash) => ({
      name: `a dash as Word makes it, U+${dash.charCodeAt(0).toString(16)}`,
      files: { 'pim.yaml': native(`‹${dash}LOAD 0›`) },
      messages: [/a dash for the slash.*Write \/LOAD 0\./],
      fixes: ['safe'] as const,
    })),
    { name: 'a dash amid others', files: { 'p.csv': csv('/foo 1 ‹–LOAD 1› /bar 2') } },
    { name: 'equals sign', files: { 'p.csv': csv('/foo ‹/LOAD=0›') }, messages: [/= between name and value/] },
    { name: 'colon', files: { 'p.csv': csv('‹/LOAD: 0›') } },
    { name: 'no blank', files: { 'pim.yaml': native('‹/LOAD0› /foo 1') }, messages: [/no blank between/] },
    { name: 'no-break space', files: { 'pim.yaml': native('‹/LOAD\u00a01›') }, messages: [/no blank between/] },
    {
      name: 'several at once',
      files: { 'p.csv': csv('‹-load=1›') },
      messages: [/a dash for the slash, small letters and = between/],
    },
    { name: 'each of two', files: { 'p.csv': csv('‹/load 1› ‹/LOAD1›') } },
    {
      name: 'a malformed value, whose name alone is judged',
      files: { 'p.csv': csv('‹/load=7›') },
      messages: [/\(small letters\).*as \/LOAD 0 or \/LOAD 1\.$/],
      fixes: ['none'],
    },
    {
      name: 'a 1 is not endorsed',
      files: { 'p.csv': csv('‹/load 1›') },
      messages: [/Write \/LOAD in capitals, .* as \/LOAD 0 or \/LOAD 1\.$/],
      fixes: ['unsafe'],
    },
    {
      name: 'in a cell with quotes of its own, which has no fix to the letter',
      files: { 'p.csv': csv('"‹/load 0 ""x""›"') },
      fixes: ['safe'],
    },
  ],
  valid: [
    ...['/LOAD,1', '/LOAD=yes', '/LOAD7'].map((param) => ({
      name: `${param}, which is malformed`,
      files: { 'p.csv': `PeripheralID\tEnterpriseName\tConfigParam\n5000\tP\t${param}\n` },
    })),
    ...['/LOAD 0', '/LOAD 1', '/LOAD  1', '/LOAD', '', '/LOAD 7'].map((param) => ({
      name: param,
      files: { 'pim.yaml': native(param) },
    })),
  ],
})
