import type { ReviewResult } from '../../core/review/result.js'
import type { ReportContext } from '../reporter.js'

export interface ReviewContext extends ReportContext {
  /** Whether what was there before counts, too, and so is listed. */
  readonly all: boolean
  /** The review with the findings that `--quiet` leaves out: these count, though they are not shown. */
  readonly whole?: ReviewResult
}

/** From a review to text, in pieces. */
export type ReviewReporter = (review: ReviewResult, context: ReviewContext) => Iterable<string>
