import type { LintOptions } from '../../src/core/engine/options.js'
import type { Rule } from '../../src/core/rules/rule.js'

/** The options an example is linted with: the rule's own preset, and what its page says of release and deployment. */
export function resolveExampleOptions(rule: Rule): LintOptions {
  return { preset: rule.meta.preset, ...(rule.docs.exampleConfig as LintOptions | undefined) }
}
