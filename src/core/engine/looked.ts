import type { NotChecked } from '../findings/finding.js'
import type { Rule } from '../rules/rule.js'
import type { RuleSettings } from './rule-settings.js'

/** Tells where a run looked: that a rule found nothing says something only there. */
export class Looked {
  readonly #settings: RuleSettings
  readonly #notChecked: ReadonlySet<string>

  constructor(settings: RuleSettings, notChecked: readonly NotChecked[]) {
    this.#settings = settings
    this.#notChecked = new Set(notChecked.map(({ ruleId }) => ruleId))
  }

  /** Whether a rule is on for an input, and left nothing unchecked. */
  at(rule: Rule, path: string): boolean {
    return !this.#notChecked.has(rule.meta.id) && this.#settings.of(rule, path).level !== 'off'
  }

  /** The same for a family: its rules that are on are at least one, and none of them left anything unchecked. */
  atAny(rules: readonly Rule[], path: string): boolean {
    const on = rules.filter((rule) => this.#settings.of(rule, path).level !== 'off')
    return on.length > 0 && on.every((rule) => this.at(rule, path))
  }

  /** The same for inputs for which the same rules are on. */
  alike(path: string): object {
    return this.#settings.alike(path)
  }
}
