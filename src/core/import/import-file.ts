import type { Place, Source } from '../decode/source.js'
import type { RegistryFile } from '../parse/registry/model.js'
import { foldName } from '../parse/registry/names.js'
import type { RegistryKey, RegistryState } from '../parse/registry/state.js'
import type { RegistryValue } from '../parse/registry/value.js'

/** What an import did to a registry, as far as the registry itself does not show it any more. */
export interface ImportEffect {
  /** Keys that the file's deletions took away, each with the line that did. */
  readonly keysGone: ReadonlyArray<{ readonly key: RegistryKey; readonly by: Place }>
  readonly valuesGone: ReadonlyArray<{ readonly value: RegistryValue; readonly by: Place }>
}

/** Whether a line about this key path is imported; a deletion of a key is about all keys below it, too. */
export type Accepts = (keyPath: string) => boolean

const NOTHING: ImportEffect = { keysGone: [], valuesGone: [] }

/**
 * Imports a `.reg` file into a registry, as regedit does: a file that it refuses, or of which it imports nothing, changes
 * nothing. The lines of a file need not be gone through once more. Whatever is set and later deleted again is not in the
 * file's own registry, and nothing is deleted there that was set later; so deletions first, then what the file leaves
 * behind in an empty registry, gives the same as line by line.
 * @param source what the imported values and keys stand in: the file itself, or the same text as the file of one machine
 */
export function importFile(
  into: RegistryState,
  file: RegistryFile,
  accepts: Accepts = () => true,
  source: Source = file.source,
): ImportEffect {
  if (file.form !== 'reg' || file.header.verdict !== 'accepted') return NOTHING
  const keysGone: Array<{ key: RegistryKey; by: Place }> = []
  const valuesGone: Array<{ value: RegistryValue; by: Place }> = []
  for (const { path, place } of file.deletedKeys) {
    if (!accepts(path)) continue
    for (const key of into.deleteKey(path)) keysGone.push({ key, by: place })
  }
  for (const { keyPath, name, place } of file.deletedValues) {
    if (!accepts(keyPath)) continue
    const values = into.key(keyPath)?.values
    const value = values?.get(foldName(name))
    if (values?.delete(foldName(name)) && value) valuesGone.push({ value, by: place })
  }
  for (const key of file.registry.keys) if (accepts(key.path)) setAll(into.openLike(key, source), key, source)
  return { keysGone, valuesGone }
}

/** Sets all values of a key in a key of the same path; a name that is there keeps its spelling. */
function setAll(target: RegistryKey, from: RegistryKey, source: Source): void {
  for (const [folded, value] of from.values) {
    target.values.set(folded, value.in(target, target.values.get(folded)?.storedName ?? value.storedName, source))
  }
}
