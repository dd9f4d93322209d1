import type { EncodingOddity } from '../decode/decode.js'
import type { Source } from '../decode/source.js'
import type { RegistryFile } from '../parse/registry/model.js'
import type { ExportRecord, InputProblem } from '../records/record.js'
import type { InputKind } from '../model/input.js'

/** How an input is written. */
export type InputForm = 'reg' | 'reg-query' | 'xml' | 'delimited' | 'bulk' | 'yaml' | 'json'

/** One input after decoding and parsing, before it joins the estate. */
export interface ReadInput {
  readonly path: string
  readonly source: Source
  /** Whether the bytes start with a byte order mark. */
  readonly mark: boolean
  readonly oddities: readonly EncodingOddity[]
  readonly kind: InputKind | null
  /** Null where nothing was recognised. */
  readonly form: InputForm | null
  readonly named: boolean
  readonly registry?: RegistryFile
  readonly records: readonly ExportRecord[]
  readonly problems: readonly InputProblem[]
  /** The tables it holds, rows or none; left out, those of its records. */
  readonly tables?: readonly ExportRecord['table'][]
  /** It is one object of a list, and says nothing about the others. */
  readonly excerpt?: boolean
  /** Nothing could be read of it. */
  readonly failed: boolean
  /** Why it is no export, for one that is skipped; the limit that it is beyond. */
  readonly reason?: string
}
