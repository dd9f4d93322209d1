import type { Severity } from '../findings/finding.js'

export type PresetName = 'recommended' | 'strict' | 'logout'
export type RuleLevel = Severity | 'off'

/** What is known of the deployment. What is left out is unknown, and rules that need it say "not checked". */
export interface Deployment {
  readonly type?: 'ucce' | 'pcce' | 'icm'
  readonly vru?: 'cvp' | 'ip-ivr' | 'none'
  /** CVP's RNATimeout in seconds. */
  readonly cvpRnaTimeout?: number
  readonly desktop?: 'ctios' | 'finesse' | 'cad' | 'custom'
  /** Whether an Avaya CMS is connected. */
  readonly cms?: boolean
}

/** A level, or a level with the rule's options. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>]

export interface RuleOverride {
  /** Whether the override holds for an input, by its path. */
  readonly matches: (path: string) => boolean
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** Which machine an input comes from, and which names one machine goes by. */
export interface ServerNames {
  /** Host name → whether an input's path is an export of that machine. */
  readonly hosts?: ReadonlyArray<{ readonly host: string; readonly matches: (path: string) => boolean }>
  /** Host name → other names and addresses of the same machine. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
}

export interface LintOptions {
  readonly preset?: PresetName
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly overrides?: readonly RuleOverride[]
  /** Release of the contact centre, for example "7.5" or "12.6(2)". */
  readonly release?: string
  readonly deployment?: Deployment
  readonly servers?: ServerNames
}

/** One file, as bytes. */
export interface LintInput {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Named by the user (and so an error when it is no export), or found by searching a folder (and then skipped). Default: named. */
  readonly named?: boolean
}
