import { rule } from '../../../src/core/rules/desk/name-invalid.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    ...['Claims Day', '_Claims', 'Claims-Day', 'Größe', 'Claims (Day)'].map((name) => ({
      name,
      files: csv({ WorkModeTimer: '1' }, `‹${name}›`),
      messages: [/characters that the API is documented not to take/],
      severities: ['warning'] as const,
    })),
    { name: '33 characters', files: csv({ WorkModeTimer: '1' }, `‹${'a'.repeat(33)}›`), messages: [/33 characters/] },
    { name: 'REST', files: rest({}, '‹a b›') },
  ],
  valid: [
    ...['Claims_Day', 'a', '1.b_C', 'a'.repeat(32)].map((name) => ({ name, files: csv({ WorkModeTimer: '1' }, name) })),
    { name: 'no name', files: csv({ WorkModeTimer: '1' }, '') },
  ],
})
