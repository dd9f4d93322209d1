import { rule } from '../../../src/core/rules/agent/id-format.js'
import { testRule } from '../../support/rule-tester.js'
import { bulk, csv, pcceBulk, peripheral, rest } from './support.js'

testRule(rule, {
  invalid: [
    ...(
      [
        ['0', /“0” begins with 0/],
        ['0815', /begins with 0/],
        ['123456789012', /has 12 digits.*at most 11 digits/],
        ['10 01', /is no number/],
        ['-1001', /is no number/],
        ['1e3', /is no number/],
        ['0x1C20', /is no number/],
        ['ann', /is no number/],
        ['١٠٠١', /is no number/],
      ] as const
    ).map(([id, message]) => ({
      name: id,
      files: csv({ PeripheralNumber: `‹${id}›` }),
      messages: [message],
      subjects: [`agent:${id}`],
    })),
    { name: 'bulk text', files: bulk({ PeripheralNumber: '‹0815›' }) },
    { name: 'a bulk job', files: pcceBulk({ agentID: '‹0815›' }) },
    { name: 'REST', files: { 'a.xml': '<agent><refURL>/x/1</refURL><agentId>‹0815›</agentId></agent>\n' } },
    { name: 'a UCCE agent', files: { ...csv({ PeripheralNumber: '‹0815›' }), ...peripheral('5001') } },
  ],
  valid: [
    ...['1', '1001', '123456789', '1234567890', '12345678901'].map((id) => ({ name: id, files: csv({ PeripheralNumber: id }) })),
    { name: 'blank', files: csv({ PeripheralNumber: 'NULL' }) },
    { name: 'deleted', files: csv({ PeripheralNumber: '0815', Deleted: 'Y' }) },
    { name: 'an ACD other than UCCE', files: { ...csv({ PeripheralNumber: '0815' }), ...peripheral('5001', '5') } },
    { name: 'REST with an id', files: rest('') },
    {
      name: 'no column',
      files: { 'a.csv': 'SkillTargetID,PersonID,EnterpriseName\n1,2,A\n' },
      notChecked: /no column PeripheralNumber/,
    },
  ],
})
