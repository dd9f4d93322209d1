import { append } from '../text/append.js'
import { foldName } from '../parse/registry/names.js'
import { PathSet } from '../parse/registry/path-set.js'
import type { RegistryKey, RegistryState } from '../parse/registry/state.js'
import { isSecretValue } from '../secrets/name.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import { keyDeletionLine, keyLine, valueDeletionLine, valueLines } from './reg-text.js'

/** The lines of a `.reg` file that bring a registry from one state to another. */
export interface RegistryPatch {
  /** Without the header; none where the two states are the same. */
  readonly lines: readonly string[]
  /** Whether it holds the data of secrets, which a patch must. */
  readonly holdsSecrets: boolean
  /**
   * Keys, and values as `key\name`, that the patch deletes and that the exports of the wanted state are too small to show: they
   * may have existed there.
   */
  readonly uncertain: readonly string[]
}

/**
 * Writes what brings a registry `from` one state `to` another: first the deletions, then what is set. A key that is to go
 * goes with the keys above it that came with it, as far as the exports show that nothing else stands below them.
 */
export function registryPatch(from: RegistryState, to: RegistryState): RegistryPatch {
  const lines: string[] = []
  const uncertain: string[] = []
  const deleted = new PathSet()
  let holdsSecrets = false
  for (const key of from.keys) {
    if (to.holdsAtOrBelow(key.path) || isRootKey(key.path) || deleted.holdsAtOrAbove(key.folded)) continue
    const top = highestToDelete(key.path, to)
    deleted.add(foldName(top))
    if (!to.showsAround(top)) uncertain.push(nameWithoutSecrets(top))
    holdsSecrets ||= namesSecret(top)
    lines.push(keyDeletionLine(top), '')
  }
  const add = (key: RegistryKey, old: RegistryKey | undefined, wanted: RegistryKey | undefined): void => {
    const own = keyLines(key, old, wanted)
    if (own.lines.length === 0) return
    if (old && !to.keyLike(key) && !to.showsAround(key.path)) {
      for (const value of old.values.values()) uncertain.push(nameWithoutSecrets(`${key.path}\\${value.label}`))
    }
    holdsSecrets ||= own.holdsSecrets || namesSecret(key.path)
    append(lines, own.lines)
    lines.push('')
  }
  for (const key of to.keys) add(key, from.keyLike(key), key)
  // A key that is to go and that others stand below can only be emptied; so can a root.
  for (const key of from.keys) {
    if (!to.keyLike(key) && (to.holdsAtOrBelow(key.path) || isRootKey(key.path))) add(key, key, undefined)
  }
  return { lines, holdsSecrets, uncertain }
}

/** What brings one key from one state to another; the key line alone where only the key itself is new. */
function keyLines(
  key: RegistryKey,
  from: RegistryKey | undefined,
  to: RegistryKey | undefined,
): { readonly lines: readonly string[]; readonly holdsSecrets: boolean } {
  const lines: string[] = []
  let holdsSecrets = false
  for (const [name, value] of from?.values ?? []) {
    if (to?.values.has(name)) continue
    holdsSecrets ||= namesSecret(value.label)
    lines.push(valueDeletionLine(value))
  }
  for (const [name, value] of to?.values ?? []) {
    if (from?.values.get(name)?.sameDataAs(value) === true) continue
    holdsSecrets ||= isSecretValue(value) || [value.label, value.text ?? '', ...(value.texts ?? [])].some(namesSecret)
    append(lines, valueLines(value))
  }
  return { lines: lines.length > 0 || !from ? [keyLine(key), ...lines] : [], holdsSecrets }
}

/** Connection strings and addresses hold secrets as well; so may names, after a quote that was forgotten. */
function namesSecret(text: string): boolean {
  return nameWithoutSecrets(text) !== text
}

function isRootKey(path: string): boolean {
  return !path.includes('\\')
}

/** The highest key above a new one that is new, too, and below a key whose export shows all that is there. */
function highestToDelete(path: string, to: RegistryState): string {
  return to.showsAround(path) ? to.highestMissing(path) : path
}
