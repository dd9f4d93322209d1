import type { LintResult } from '../core/engine/result.js'

/** What a reporter knows beside the result. */
export interface ReportContext {
  /** Whether the target shows colours. */
  readonly color: boolean
  /** Columns of the target. */
  readonly width: number
  /** Errors only. */
  readonly quiet: boolean
  /** How many findings a format for people prints; where nobody says it, as many as by default. */
  readonly mostFindings?: number | undefined
  /** Version of icmlint. */
  readonly version: string
}

/** From findings to text, in pieces: nothing else, so a report of any length can be written as it grows. */
export type Reporter = (result: LintResult, context: ReportContext) => Iterable<string>
