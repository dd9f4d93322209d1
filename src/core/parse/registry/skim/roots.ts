import { ROOT_NAMES } from '../names.js'
import { HASH_PRIME, HASH_SEED } from './hashes.js'

/** The roots' names in small letters, by the first of their hashes. */
export const ROOT_HASHES: ReadonlySet<number> = new Set(ROOT_NAMES.map(hashOf))

function hashOf(name: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), HASH_PRIME)
  return hash
}
