import type { Place } from '../decode/source.js'
import type { LintResult } from '../engine/result.js'
import type { Finding } from '../findings/finding.js'
import type { TextEdit } from './text-edit.js'

/** A finding that is repaired. */
export interface FixedFinding {
  readonly finding: Finding
  /** Where it stands in the input as it was given. */
  readonly place: Place
}

/** A finding whose fix was wanted and is not made. */
export interface RefusedFix {
  readonly finding: Finding
  /** As the end of a sentence. */
  readonly reason: string
}

export interface ChangedInput {
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** What happens to the text, in the order of the places. */
  readonly edits: readonly TextEdit[]
  readonly fixed: readonly FixedFinding[]
}

export interface FixResult {
  /** What a lint says of the inputs as they were given. */
  readonly first: LintResult
  /** In the order of their paths. */
  readonly changed: readonly ChangedInput[]
  /** What a lint says of the changed inputs. */
  readonly result: LintResult
  /** Of the findings left. */
  readonly refused: readonly RefusedFix[]
}
