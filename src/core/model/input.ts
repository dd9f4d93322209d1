/** What the content of an input is. */
export type InputKind = 'registry' | 'desk-settings' | 'peripherals' | 'agents' | 'teams' | 'skills'

/** One file, as bytes. */
export interface LintInput {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Named by the user (and so an error when it is no export), or found by searching a folder (and then skipped). Default: named. */
  readonly named?: boolean
}
