import type { Place } from '../core/decode/source.js'
import type { LintOptions } from '../core/engine/options.js'
import type { Severity } from '../core/findings/finding.js'
import type { PathMatcher } from './globs.js'

/** A finding that is known and accepted. */
export interface ConfigSuppression {
  readonly rule: string
  /** As written; absent for every subject. */
  readonly subject?: string
  readonly reason: string
  /** The last day it holds, as YYYY-MM-DD. */
  readonly expires?: string
  /** Whether it holds for a finding's subject. */
  readonly matchesSubject: (subject: string) => boolean
  /** Whether it holds for an input, by its path. */
  readonly matchesPath: PathMatcher
  /** Where it stands in its config file: what findings about it point at. */
  readonly place: Place
}

/** A configuration, ready for a run. */
export interface ResolvedConfig {
  /** The config file, absolute with `/`; null where there is none. */
  readonly file: string | null
  readonly options: LintOptions
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
  /** Whether a file or folder is not to be looked at, by its path. */
  readonly ignores: PathMatcher
  readonly suppressions: readonly ConfigSuppression[]
}

/** What holds where there is no config file. */
export const DEFAULT_CONFIG: ResolvedConfig = {
  file: null,
  options: {},
  failOn: 'error',
  ignores: () => false,
  suppressions: []
}
