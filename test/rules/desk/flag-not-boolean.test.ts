import { rule } from '../../../src/core/rules/desk/flag-not-boolean.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

testRule(rule, {
  invalid: [
    ...['true', '1', '0', 'Yes', 'X'].map((value) => ({
      name: `${value} for Y`,
      files: csv({ AutoAnswerEnabled: `‹${value}›` }),
      severities: ['error'] as const,
      messages: [/spells it Y or N/],
    })),
    { name: 'Y for 1', files: csv({ MultilineAgentControl: '‹Y›' }), messages: [/0 or 1/] },
    { name: 'in REST', files: rest({ autoAnswerEnabled: '‹Y›', idleReasonRequired: '‹TRUE›', playZipTone: '‹true›' }) },
    { name: 'in XML rows', files: rows({ SilentMonitorWarningMessage: '‹2›' }) },
  ],
  valid: [
    ...['Y', 'N', 'y', 'n', '', 'NULL'].map((value) => ({ name: `“${value}”`, files: csv({ AutoAnswerEnabled: value }) })),
    { name: 'numbers', files: csv({ MultilineAgentControl: '1', SilentMonitorWarningMessage: '0' }) },
    {
      name: 'REST',
      files: rest({ autoAnswerEnabled: 'true', idleReasonRequired: 'false', playZipTone: '1', ACDSharedLineUsage: '0' }),
    },
  ],
})
