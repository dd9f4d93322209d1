import type { Rule } from '../rules/rule.js'
import { closestRule } from '../text/closest-rule.js'

/** Rules that tell that something was not read, or not taken for what it is: a file must not hide that itself. */
const NOT_INLINE = /^(?:input\/|reg\/header-|config\/)/

/** Looking for what was meant costs more than all else: nobody reads that many hints. */
const MAX_HINTS = 100

/** What a directive may name: the id of a rule, or `family/*` for all of a family. */
export class RulePatterns {
  readonly #byPattern = new Map<string, Rule[]>()
  #hints = 0

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      const { id } = rule.meta
      const family = `${id.slice(0, id.indexOf('/'))}/*`
      this.#byPattern.set(id, [rule])
      const others = this.#byPattern.get(family)
      if (others) others.push(rule)
      else this.#byPattern.set(family, [rule])
    }
  }

  /** The rules of a pattern; undefined where there are none. */
  rulesOf(pattern: string): readonly Rule[] | undefined {
    return this.#byPattern.get(pattern)
  }

  /** The pattern that was most likely meant; of many unknown ones, only the first are looked into. */
  closest(pattern: string): string | undefined {
    if (++this.#hints > MAX_HINTS) return undefined
    return closestRule(pattern, [...this.#byPattern.keys()])
  }
}

/** Whether a directive in the input may silence findings of a rule. */
export function mayBeSilencedInline({ meta }: Rule): boolean {
  return !NOT_INLINE.test(meta.id)
}
