import type { Finding } from '../findings/finding.js'

/** The rules that say that an import loses lines of a file. */
const RULES_ON_LOSSES = new Set([
  'reg/dropped-value', 'reg/dropped-key', 'reg/swallowed-line', 'reg/values-after-key-deletion', 'reg/unreadable-line', 'reg/second-header',
])

/** Whether a finding says that lines do not arrive in the registry: a change that is not imported whole is no small thing. */
export function isLoss({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return RULES_ON_LOSSES.has(ruleId)
}
