import { resolveExampleOptions } from '../support/example-options.js'
import { lint } from '../../src/core/lint.js'
import { RULES } from '../../src/core/rules/index.js'
import { toInputs, WINDOWS } from '../support/estate-files.js'
import type { Example, Rule } from '../../src/core/rules/rule.js'

/** The configuration rules speak of suppressions and baselines, which a lint of bytes alone does not have. */
const rules = RULES.filter((rule) => !rule.meta.id.startsWith('config/'))

describe('the examples on the rules’ pages', () => {
  test.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s: the flagged example gives exactly this rule', async (id, rule) => {
    const found = await rulesFoundIn(rule, rule.docs.flagged)
    expect(new Set(found)).toEqual(new Set([id]))
  })

  test.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s: the repaired example is clean', async (_id, rule) => {
    expect(await rulesFoundIn(rule, rule.docs.repaired)).toEqual([])
  })
})

async function rulesFoundIn(rule: Rule, example: Example): Promise<string[]> {
  const files = Object.fromEntries(Object.entries(example).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
  const { findings } = await lint(toInputs(files, WINDOWS), resolveExampleOptions(rule))
  return findings.map(({ ruleId, message }) => (ruleId === rule.meta.id ? ruleId : `${ruleId}: ${message}`))
}
