import type { Encoding } from '../decode/source.js'
import type { Source } from '../decode/source.js'
import type { Finding, NotChecked } from '../findings/finding.js'

export type InputKind = 'registry' | 'desk-settings' | 'peripherals' | 'agents' | 'teams' | 'skills'

/** `partial`: read, with input findings. `skipped`: found in a folder and no export. `failed`: could not be read at all. */
export type InputStatus = 'read' | 'partial' | 'skipped' | 'failed'

export interface InputReport {
  readonly path: string
  /** Null where it is no export. */
  readonly kind: InputKind | null
  readonly encoding: Encoding | null
  readonly status: InputStatus
  /** Why it was skipped or could not be read. */
  readonly reason?: string
}

export interface LintResult {
  readonly release: string | null
  readonly inputs: readonly InputReport[]
  /** Sorted by path, position, rule. */
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  /** The decoded texts, for code frames. */
  readonly sources: ReadonlyMap<string, Source>
}
