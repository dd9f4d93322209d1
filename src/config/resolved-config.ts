import type { Place } from '../core/decode/source.js'
import type { LintOptions, Suppression } from '../core/engine/options.js'
import type { Severity } from '../core/findings/finding.js'
import type { Matcher } from '../core/text/matchers.js'

/** A configuration, ready for a run. */
export interface ResolvedConfig {
  /** The config file, absolute with `/`; null where there is none. */
  readonly file: string | null
  /** All files that it was read from, with what these extend; absolute with `/`. */
  readonly files: readonly string[]
  readonly options: LintOptions
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
  /** Whether a file or folder is not to be looked at, by its path. */
  readonly ignores: (path: string) => boolean
  readonly suppressions: readonly Suppression[]
  /** The globs that its own file has for inputs; not those of what it extends, which may be about others. */
  readonly globs: readonly InputGlobs[]
}

/** Globs of an override, a host or a suppression. */
export interface InputGlobs {
  readonly matches: Matcher
  /** As written, where they stand. */
  readonly patterns: readonly string[]
  readonly place: Place
  /** Whose they are. */
  readonly of: 'override' | 'host' | 'suppression'
  /** Whether all stand after `!`, so that there is nothing to take out from. */
  readonly onlyTakeOut: boolean
}

/** What holds where there is no config file. */
export const DEFAULT_CONFIG: ResolvedConfig = {
  file: null,
  files: [],
  options: {},
  failOn: 'error',
  ignores: () => false,
  suppressions: [],
  globs: [],
}
