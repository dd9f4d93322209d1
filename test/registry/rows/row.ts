import type { Data } from '../../support/registry-files.js'

type Stored = readonly [type: string, data: Data, written: string]
type Lost = readonly [line: number, reason: string, place: string]

export interface Row {
  readonly id: string
  /** Stands below a key line in line 3, from line 4 on; `%K` is the path of that key. */
  readonly text: string
  /** The same for a UTF-16 file, where the bytes of strings are wide. */
  readonly wide?: string
  readonly stored?: Readonly<Record<string, Stored>>
  /** Where the stored text differs in a UTF-16 file. */
  readonly wideStored?: Readonly<Record<string, Stored>>
  readonly lost?: readonly Lost[]
  /** Lines taken for data of the value above. */
  readonly swallowed?: ReadonlyArray<readonly [line: number, place: string]>
  readonly keys?: readonly string[]
  readonly noKeys?: readonly string[]
}
