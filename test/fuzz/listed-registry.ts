import { importFile } from '../../src/core/import/import-file.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { foldName } from '../../src/core/parse/registry/names.js'
import { RegistryState } from '../../src/core/parse/registry/state.js'
import { hexOf } from '../support/registry-files.js'

/** Files imported one after the other into an empty registry. */
export function imported(...files: readonly RegistryFile[]): RegistryState {
  const state = new RegistryState()
  for (const file of files) importFile(state, file)
  return state
}

/** The values of each key that is there, by their bytes; keys above that no file names are left out, which deep paths need. */
export function listed(state: RegistryState): ReadonlyMap<string, string> {
  return new Map([...state.keys].map((key) => [
    key.folded,
    [...key.values.values()].map((value) => `${foldName(value.name)} ${value.type} ${hexOf(value.bytes)}`).sort().join('\n'),
  ]))
}

/** What a registry has beyond or instead of what is wanted; empty keys above others count as there in any case. */
export function differenceOf(found: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string | undefined {
  for (const [path, values] of wanted) if (found.get(path) !== values) return `${path}: ${found.get(path) ?? 'missing'} for ${values}`
  for (const [path, values] of found) if (!wanted.has(path) && values !== '') return `${path} is left with ${values}`
  return undefined
}
