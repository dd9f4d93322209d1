import type { LargeFile } from '../core/model/input.js'

/** A stream that reports or diagnostics go to. */
export interface OutputStream {
  readonly isTTY: boolean
  readonly columns: number | undefined
  /** Settles when the text is handed over. A closed pipe takes everything and says so in `closed`; a full disk rejects. */
  write(text: string): Promise<void>
  readonly closed: boolean
}

export interface InputStream {
  readonly isTTY: boolean
  /** Everything up to the end of the stream; rejects with TooLarge beyond `limit` bytes. */
  read(limit: number): Promise<Uint8Array>
}

export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  readonly size: number
}

/** A file that is written, and not in its place yet. */
export interface StagedFile {
  /** Puts it in its place. */
  commit(): Promise<void>
  /** Leaves nothing of it behind; of one that is in its place, everything. */
  discard(): Promise<void>
}

/** The file system, with absolute paths. */
export interface FileAccess {
  /** What a path is, links followed. Rejects when there is nothing. */
  status(path: string): Promise<FileStatus>
  /** Whether the path itself is a link; false where there is nothing. */
  isLink(path: string): Promise<boolean>
  /** The entries of a folder, links not followed. */
  list(folder: string): Promise<ReadonlyArray<{ readonly name: string; readonly kind: FileStatus['kind'] }>>
  /** The bytes of a regular file; rejects with TooLarge beyond `most`, and for anything else without waiting for a pipe's other side. */
  read(path: string, most?: number): Promise<Uint8Array>
  /** The same of a file that is not large; of one that is, its beginning and the access to all of it. */
  readOrOpen(path: string, most?: number): Promise<{ readonly bytes: Uint8Array; readonly file?: LargeFile }>
  /** Writes a file, whole or not at all; a pipe or device takes the text as it comes. */
  write(path: string, text: Iterable<string>): Promise<void>
  /** The same with the folders above it; without `replace`, rejects where anything of that name is there. */
  create(path: string, text: string, replace: boolean): Promise<void>
  /**
   * Puts new bytes in the place of a regular file that holds the expected ones: whole or not at all, whatever happens. Rejects
   * where the file holds something else by now.
   */
  replace(path: string, bytes: Uint8Array, expected: Uint8Array): Promise<void>
  /** Makes a file ready that holds secrets: it appears whole or not at all, and nobody but its owner may read it. */
  stageSecret(path: string, bytes: Uint8Array): Promise<StagedFile>
  realPath(path: string): Promise<string>
}

/** All that the command line program touches of the world. */
export interface Io {
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly stdin: InputStream
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly files: FileAccess
}
