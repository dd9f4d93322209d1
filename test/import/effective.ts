import { foldName } from '../../src/core/parse/registry/names.js'
import type { RegistryState } from '../../src/core/parse/registry/state.js'
import { hexOf } from '../support/registry-files.js'

/** What a registry holds: each key with those above it, which exist whether a file names them or not, and each value by its bytes. */
export function effective(state: RegistryState): Record<string, Record<string, string>> {
  // The roots are always there.
  const keys = new Map<string, Record<string, string>>(['hkey_local_machine', 'hkey_current_user'].map((root) => [root, {}]))
  for (const key of state.keys) {
    const segments = key.folded.split('\\')
    for (let i = 1; i < segments.length; i++) {
      const above = segments.slice(0, i).join('\\')
      if (!keys.has(above)) keys.set(above, {})
    }
    const values = [...key.values.values()].map((value) => [foldName(value.name), `${value.type}:${hexOf(value.bytes)}`] as const)
    keys.set(key.folded, Object.fromEntries(values.sort()))
  }
  return Object.fromEntries([...keys].sort(([a], [b]) => (a < b ? -1 : 1)))
}
