import type { Encoding, Source } from '../decode/source.js'
import type { Finding, NotChecked } from '../findings/finding.js'
import type { InputKind } from '../model/input.js'

/** `partial`: read, with input findings. `skipped`: found in a folder and no export. `failed`: could not be read at all. */
export type InputStatus = 'read' | 'partial' | 'skipped' | 'failed'

export interface InputReport {
  readonly path: string
  /** Null where it is no export. */
  readonly kind: InputKind | null
  readonly encoding: Encoding | null
  readonly status: InputStatus
  /** Why it was skipped, could not be read, or was read in part because of a limit. */
  readonly reason?: string
}

/** A finding that somebody decided not to hear of. */
export interface SuppressedFinding {
  readonly finding: Finding
  /** By a comment in the file, by the configuration, or because the baseline knows it. */
  readonly by: 'inline' | 'config' | 'baseline'
  /** Why, in the words of whoever suppressed it; null for the baseline. */
  readonly reason: string | null
}

export interface LintResult {
  readonly release: string | null
  readonly inputs: readonly InputReport[]
  /** Sorted by path, position, rule. */
  readonly findings: readonly Finding[]
  /** In the same order; they count for nothing but are not lost. */
  readonly suppressed: readonly SuppressedFinding[]
  readonly notChecked: readonly NotChecked[]
  /** The decoded texts, for code frames. */
  readonly sources: ReadonlyMap<string, Source>
}
