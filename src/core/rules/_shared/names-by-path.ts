import { foldName } from '../../parse/registry/names.js'
import { addToSet } from '../../text/add-to-set.js'

/** Of values that a file means or deletes: their folded names by the folded path of their keys. */
export type NamesByPath = ReadonlyMap<string, ReadonlySet<string>>

export function namesByPath(values: Iterable<{ readonly keyPath?: string; readonly name?: string }>): NamesByPath {
  const found = new Map<string, Set<string>>()
  for (const { keyPath = '', name = '' } of values) addToSet(found, foldName(keyPath), foldName(name))
  return found
}
