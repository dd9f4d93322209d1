import type { LintOptions, OverrideSetting, PresetName, RuleLevel } from './options.js'
import type { Rule } from '../rules/rule.js'

/** What the options say about one rule for one input. */
export interface ResolvedSetting {
  /** `default`: on, with the rule's own severity; a severity replaces the rule's. */
  readonly level: RuleLevel | 'default'
  readonly options: Readonly<Record<string, unknown>>
}

const NO_OPTIONS: Readonly<Record<string, unknown>> = Object.freeze({})

/** Rules of these families tell what a run could not read; every preset has them. */
const FAMILIES_OF_EVERY_PRESET = /^(?:reg|input|config)\//

/** Whether a preset switches a rule on. */
export function isInPreset(rule: Rule, preset: PresetName): boolean {
  const { id, preset: smallest, symptom } = rule.meta
  switch (preset) {
    case 'strict':
      return true
    case 'recommended':
      return smallest === 'recommended'
    case 'logout':
      if (symptom === 'logged-out' || symptom === 'logged-out-intermittently') return true
      return smallest === 'recommended' && FAMILIES_OF_EVERY_PRESET.test(id)
  }
}

/** Resolves settings by rule and path: preset, then `rules`, then each matching override, the later the stronger. */
export class RuleSettings {
  readonly #options: LintOptions
  readonly #cache = new Map<string, Map<string, ResolvedSetting>>()
  readonly preset: PresetName

  constructor(options: LintOptions) {
    this.#options = options
    this.preset = options.preset ?? 'recommended'
  }

  of(rule: Rule, path: string): ResolvedSetting {
    let byPath = this.#cache.get(rule.meta.id)
    if (!byPath) this.#cache.set(rule.meta.id, (byPath = new Map<string, ResolvedSetting>()))
    let setting = byPath.get(path)
    if (!setting) byPath.set(path, (setting = this.#resolve(rule, path)))
    return setting
  }

  /** Whether a rule may report anything anywhere. */
  isOn(rule: Rule): boolean {
    const { id } = rule.meta
    if (this.base(rule).level !== 'off') return true
    return (this.#options.overrides ?? []).some(({ rules }) => {
      const setting = own(rules, id)
      return setting !== undefined && levelOf(setting) !== 'off'
    })
  }

  /** What holds for inputs that no override matches. */
  base(rule: Rule): ResolvedSetting {
    const level = isInPreset(rule, this.preset) ? 'default' : 'off'
    return apply({ level, options: NO_OPTIONS }, own(this.#options.rules ?? {}, rule.meta.id))
  }

  #resolve(rule: Rule, path: string): ResolvedSetting {
    let setting = this.base(rule)
    for (const override of this.#options.overrides ?? []) {
      const change = own(override.rules, rule.meta.id)
      if (change !== undefined && override.matches(path)) setting = apply(setting, change)
    }
    return setting
  }
}

function apply(setting: ResolvedSetting, change: OverrideSetting | undefined): ResolvedSetting {
  if (change === undefined) return setting
  if (typeof change === 'string') return { level: change, options: setting.options }
  return { level: change[0], options: change[1] }
}

function levelOf(setting: OverrideSetting): ResolvedSetting['level'] {
  return typeof setting === 'string' ? setting : setting[0]
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
