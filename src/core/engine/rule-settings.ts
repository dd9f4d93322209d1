import type { LintOptions, OverrideSetting, PresetName, RuleLevel } from './options.js'
import type { Rule } from '../rules/rule.js'
import { kept } from '../text/kept.js'
import { Matching } from '../text/matchers.js'

/** What the options say about one rule for one input. */
export interface ResolvedSetting {
  /** `default`: on, with the rule's own severity; a severity replaces the rule's. */
  readonly level: RuleLevel | 'default'
  readonly options: Readonly<Record<string, unknown>>
}

/** What a setting says anew: a level alone leaves the options as they are. */
type Change = Partial<ResolvedSetting>

/** What some overrides change, and what comes of it for the rules that were asked for. */
interface OverriddenRules {
  readonly changes: ReadonlyMap<string, Change>
  readonly settings: Map<string, ResolvedSetting>
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
  readonly #overrides: Matching
  /** By the overrides that match: thousands of inputs may have the same ones. */
  readonly #cache = new Map<readonly number[], OverriddenRules>()
  readonly preset: PresetName

  constructor(options: LintOptions) {
    this.#options = options
    this.#overrides = new Matching((options.overrides ?? []).map(({ matches }) => matches))
    this.preset = options.preset ?? 'recommended'
  }

  of(rule: Rule, path: string): ResolvedSetting {
    const { changes, settings } = this.#overriddenAt(path)
    const { id } = rule.meta
    return kept(settings, id, () => ({ ...this.base(rule), ...changes.get(id) }))
  }

  /** One object for all paths that the same overrides match. */
  alike(path: string): object {
    return this.#overriddenAt(path)
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
    return { level, options: NO_OPTIONS, ...changeOf(own(this.#options.rules ?? {}, rule.meta.id)) }
  }

  #overriddenAt(path: string): OverriddenRules {
    const places = this.#overrides.of(path)
    return kept(this.#cache, places, () => ({ changes: this.#changesOf(places), settings: new Map<string, ResolvedSetting>() }))
  }

  #changesOf(places: readonly number[]): Map<string, Change> {
    const changes = new Map<string, Change>()
    for (const place of places) {
      for (const [id, setting] of Object.entries(this.#options.overrides?.[place]?.rules ?? {})) {
        changes.set(id, { ...changes.get(id), ...changeOf(setting) })
      }
    }
    return changes
  }
}

function changeOf(setting: OverrideSetting | undefined): Change | undefined {
  if (setting === undefined) return undefined
  return typeof setting === 'string' ? { level: setting } : { level: setting[0], options: setting[1] }
}

function levelOf(setting: OverrideSetting): ResolvedSetting['level'] {
  return typeof setting === 'string' ? setting : setting[0]
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
