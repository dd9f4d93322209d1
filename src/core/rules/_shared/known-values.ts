import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import type { KnownValue } from '../../estate/registry-knowledge.js'

/** What the guide says of a value of a CTI OS server, by the path of its key below the server's. */
export function knownValue(path: string, name: string): KnownValue | undefined {
  return ctiosKnowledge.value(path, name)
}

/** The documented default of a DWORD. */
export function knownDefault(path: string, name: string): number | undefined {
  const known = knownValue(path, name)?.default
  return typeof known === 'number' ? known : undefined
}
