import type { ResolvedConfig } from '../../config/resolved-config.js'
import type { LintOptions } from '../../core/engine/options.js'
import type { Severity } from '../../core/findings/finding.js'

/** The configuration of a run: what all folders share, and the rules of each through overrides. */
export interface RunConfig {
  readonly options: LintOptions
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
}

/** A configuration and the inputs, as reports show them, that it holds for. */
export interface Group {
  readonly config: ResolvedConfig
  readonly paths: ReadonlySet<string>
}
