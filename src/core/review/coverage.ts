import { parentPath } from '../parse/registry/names.js'
import type { RegistryState } from '../parse/registry/state.js'
import type { CanTell } from './compare-registry.js'

/**
 * Tells which keys two exports are able to show. An export holds a key with all below it, so that what is missing below one
 * of its keys does not exist; what stands elsewhere was not exported. Of two excerpts that a hand has cut, keys side by side
 * are taken for all that there are.
 */
export function coverage(before: RegistryState, after: RegistryState): { readonly beforeTells: CanTell; readonly afterTells: CanTell } {
  const tells = (state: RegistryState, other: RegistryState): CanTell => (key) => {
    if (state.showsAround(key.path)) return true
    // A key that is only part of the path of others is there, but what it holds was not exported.
    if (state.holdsAtOrBelow(key.path)) return false
    return !other.showsAround(key.path) && state.holdsAtOrBelow(parentPath(key.path))
  }
  return { beforeTells: tells(before, after), afterTells: tells(after, before) }
}
