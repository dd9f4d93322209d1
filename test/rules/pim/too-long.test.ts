import { rule } from '../../../src/core/rules/pim/too-long.js'
import { testRule } from '../../support/rule-tester.js'

const ofLength = (length: number): string => `/LOAD 0 /defworkmode ${'x'.repeat(length - 21)}`
const csv = (param: string): Record<string, string> => ({ 'p.csv': `PeripheralID,EnterpriseName,ConfigParam\n5000,P,${param}\n` })

testRule(rule, {
  invalid: [
    ...[256, 300, 5000].map((length) => ({
      name: String(length),
      files: csv(`‹${ofLength(length)}›`),
      messages: [/the column holds 255: what stands behind is cut/],
      severities: ['error'] as const,
    })),
    ...[250, 255].map((length) => ({
      name: String(length),
      files: csv(`‹${ofLength(length)}›`),
      messages: [/may have been cut off/],
    })),
    { name: 'in YAML', files: { 'pim.yaml': `peripherals:\n  - id: 5000\n    configParam: ‹${ofLength(256)}›\n` } },
  ],
  valid: [
    ...[249, 100].map((length) => ({ name: String(length), files: csv(ofLength(length)) })),
    { name: 'blank', files: csv('NULL') },
  ],
})
