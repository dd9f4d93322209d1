import type { LostLine } from '../parse/registry/loss.js'
import type { Finding } from '../findings/finding.js'

/** The rules that say that an import loses lines of a file. A header in the middle is none: nothing is lost with it. */
const RULES_ON_LOSSES = new Set([
  'reg/dropped-value', 'reg/dropped-key', 'reg/swallowed-line', 'reg/values-after-key-deletion', 'reg/unreadable-line',
])

/** The rules that say that an import does nothing with a file. */
const RULES_ON_REFUSALS = new Set(['reg/header-rejected', 'reg/header-imports-nothing'])

/** Whether a line that an import drops was meant to do something, or may have been. */
export function isLostLine({ kind }: LostLine): boolean {
  return kind !== 'second-header'
}

/** Whether a finding says that lines do not arrive in the registry: a change that is not imported whole is no small thing. */
export function isLoss({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return RULES_ON_LOSSES.has(ruleId)
}

/** Whether a finding says that nothing of its file arrives in the registry. */
export function isRefusal({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return RULES_ON_REFUSALS.has(ruleId)
}
