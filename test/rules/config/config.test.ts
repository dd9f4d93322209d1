import { rule as expired } from '../../../src/core/rules/config/expired-suppression.js'
import { rule as stale } from '../../../src/core/rules/config/stale-baseline.js'
import { rule as withoutReason } from '../../../src/core/rules/config/suppression-without-reason.js'
import { rule as unused } from '../../../src/core/rules/config/unused-suppression.js'
import { runRule } from '../../support/rule-tester.js'
import { WINDOWS } from '../../support/estate-files.js'

/** Their findings come from where suppressions and the baseline are applied, not from the estate. */
describe.each([unused, expired, withoutReason, stale].map((rule) => [rule.meta.id, rule] as const))('%s', (_id, rule) => {
  test('finds nothing in an estate', async () => {
    const { '.icmlintrc.yaml': _config, ...inputs } = rule.docs.flagged
    expect(await runRule(rule, inputs, WINDOWS)).toEqual({ findings: [], notChecked: [] })
  })

  test('belongs to every preset and needs no input', () => {
    expect(rule.meta).toMatchObject({ preset: 'recommended', needs: [], symptom: null })
  })
})
