import type { Place } from '../decode/source.js'
import type { Severity } from '../findings/finding.js'
import type { Deployment } from '../model/deployment.js'
import type { Limits } from '../model/limits.js'
import type { PresetName } from '../model/preset.js'
import type { ServerNames } from '../model/server-names.js'
import type { Matcher } from '../text/matchers.js'

export type { Deployment, Limits, PresetName, ServerNames }
export type { LintInput } from '../model/input.js'

export type RuleLevel = Severity | 'off'

/** A level, or a level with the rule's options. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>]

/** What an override sets; `default` is on, with the severity that the rule itself chooses. */
export type OverrideSetting = RuleSetting | readonly [RuleLevel | 'default', Readonly<Record<string, unknown>>]

export interface RuleOverride {
  /** Whether the override holds for an input, by its path. */
  readonly matches: Matcher
  readonly rules: Readonly<Record<string, OverrideSetting>>
}

/** Findings that a configuration accepts: those of one rule, if wanted only about some subjects, in some files, up to a day. */
export interface Suppression {
  readonly rule: string
  /** As written; absent for every subject. */
  readonly subject?: string
  readonly reason: string
  /** The last day it holds, as YYYY-MM-DD. */
  readonly expires?: string
  /** Whether it holds for a finding's subject. */
  readonly matchesSubject: Matcher
  /** Whether it holds for an input, by its path. */
  readonly matchesPath: Matcher
  /** Where it stands in its config file, and where its date does: what findings about it point at. */
  readonly place: Place
  readonly expiresPlace?: Place
}

export interface LintOptions {
  readonly preset?: PresetName
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly overrides?: readonly RuleOverride[]
  /** Release of the contact centre, for example "7.5" or "12.6(2)". */
  readonly release?: string
  readonly deployment?: Deployment
  readonly servers?: ServerNames
  readonly suppressions?: readonly Suppression[]
  /** Reads every key of a large registry export, also those that no rule looks at: for edits, whose offsets count in the whole text. */
  readonly whole?: boolean
  /** How much is read; what is left out has its default. */
  readonly limits?: Partial<Limits>
  /** The day of the run, as YYYY-MM-DD, by which suppressions expire; without it none does. */
  readonly today?: string
}
