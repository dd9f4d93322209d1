/** What the content of an input is. */
export type InputKind = 'registry' | 'desk-settings' | 'peripherals' | 'agents' | 'teams' | 'skills'

/** Access to a file that is too large to be held as a whole. */
export interface LargeFile {
  /** In bytes. */
  readonly size: number
  /**
   * Reads bytes from an offset into an array, as many as it takes, and says how many there were: fewer only at the end.
   * Rejects where the file is not what it was any more.
   */
  readonly read: (offset: number, into: Uint8Array) => Promise<number>
}

/** One file, as bytes. */
export interface LintInput {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** Of a large file, which is read window by window, its beginning; nothing of one that is too large to be read. */
  readonly bytes: Uint8Array
  readonly file?: LargeFile
  /** Named by the user (and so an error when it is no export), or found by searching a folder (and then skipped). Default: named. */
  readonly named?: boolean
}
