import { foldName } from '../parse/registry/names.js'
import { closest } from '../text/closest.js'
import type { KnownKey } from './registry-knowledge.js'

/**
 * The known value that a name in a known key was probably meant for. Undefined for a name that the guides know, for one that
 * is near to none, and where names are the administrator's own.
 */
export function meantName(known: KnownKey, name: string): string | undefined {
  if (known.freeNames || name === '') return undefined
  const names = known.values.flatMap((value) => [value.name, ...(value.aliases ?? [])])
  if (names.some((one) => foldName(one) === foldName(name))) return undefined
  return closest(name, names)
}
