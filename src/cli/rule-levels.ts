import type { LintOptions, OverrideSetting, RuleLevel, RuleSetting } from '../core/engine/options.js'
import { didYouMean } from './argument-values.js'
import { UsageError } from './user-error.js'

type Levels = ReadonlyArray<{ readonly id: string; readonly level: RuleLevel }>

/** Refuses rule ids that do not exist. */
export async function checkRuleIds(levels: Levels): Promise<void> {
  if (levels.length === 0) return
  const ids = (await import('../core/rules/index.js')).RULES.map((rule) => rule.meta.id)
  for (const { id } of levels) {
    if (!ids.includes(id)) throw new UsageError(`--rule: unknown rule "${id}"${didYouMean(id, ids)}`)
  }
}

/** The options with levels set for every input; options that a configuration gave a rule stay. */
export function withRuleLevels(options: LintOptions, levels: Levels): LintOptions {
  let { rules = {}, overrides = [] } = options
  for (const { id, level } of levels) {
    rules = { ...rules, [id]: withLevel(rules[id], level) }
    overrides = overrides.map((override) => {
      const before = override.rules[id]
      return before === undefined ? override : { ...override, rules: { ...override.rules, [id]: withLevel(before, level) } }
    })
  }
  return { ...options, rules, overrides }
}

function withLevel(before: OverrideSetting | undefined, level: RuleLevel): RuleSetting {
  return typeof before === 'object' ? [level, before[1]] : level
}
