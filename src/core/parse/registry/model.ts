import type { Place, Source } from '../../decode/source.js'
import type { Header } from './header.js'
import type { LostLine } from './loss.js'
import type { RegistryState } from './state.js'
import type { RegistryValue } from './value.js'

/** Something in a file that imports, but not as it looks. */
export type RegistryNote =
  | { readonly kind: 'duplicate-value'; readonly value: RegistryValue; readonly earlier: RegistryValue }
  | { readonly kind: 'damaged-string'; readonly value: RegistryValue; readonly place: Place }
  | { readonly kind: 'missing-terminator'; readonly value: RegistryValue; readonly missing: number }
  | { readonly kind: 'wrong-length'; readonly value: RegistryValue; readonly bytes: number; readonly wanted: number }

export interface DeletedKey {
  readonly path: string
  readonly place: Place
}

export interface DeletedValue {
  readonly keyPath: string
  /** As written; empty for the default value. */
  readonly name: string
  readonly place: Place
}

/** What an import makes of one file. */
export interface RegistryFile {
  readonly source: Source
  /** A regedit export, or the listing that `reg query … /s` prints (which is no file to import). */
  readonly form: 'reg' | 'reg-query'
  readonly header: Header
  readonly headerPlace: Place
  /**
   * The state after an import into an empty registry. Of a file that regedit refuses but that speaks of Cisco keys, it is
   * what the import would make if its first line were right, so that its other faults are found in the same run.
   */
  readonly registry: RegistryState
  readonly deletedKeys: readonly DeletedKey[]
  readonly deletedValues: readonly DeletedValue[]
  /** In the order of the file. */
  readonly lost: readonly LostLine[]
  readonly notes: readonly RegistryNote[]
  /** How many lines opened a key and set a value, repeated ones included. */
  readonly keyLines: number
  readonly valuesSet: number
  /** Where the first key or value stands that was not read, for there were more entries than are. */
  readonly cutAt?: number
  /** Set where it is settled which files are of one machine: those with the same object. Else the exports have to tell. */
  readonly machine?: { readonly host: string | null }
}
