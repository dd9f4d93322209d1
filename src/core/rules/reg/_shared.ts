import { ctiosKey } from '../../estate/ctios-keys.js'
import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import type { KnownKey } from '../../estate/registry-knowledge.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import type { RegistryKey } from '../../parse/registry/state.js'

/** The keys of a file that the guide describes, below a CTI OS server's key. */
export function* knownCtiosKeys(file: RegistryFile): Generator<{ key: RegistryKey; known: KnownKey }> {
  for (const key of file.registry.keys) {
    const at = ctiosKey(key.path, key.folded)
    const known = at && ctiosKnowledge.key(at.relative)
    if (known) yield { key, known }
  }
}
