import { append } from '../text/append.js'
import type { Place } from '../decode/source.js'
import type { RegistryKey, RegistryState } from '../parse/registry/state.js'
import type { RegistryValue } from '../parse/registry/value.js'

/** One registry value, or key without values, that differs between two states. */
export interface RegistryDifference {
  /** The key in the state before, or the one in the state after where it is new. */
  readonly key: RegistryKey
  /** Folded; null where the key itself came or went. */
  readonly name: string | null
  readonly before: RegistryValue | undefined
  readonly after: RegistryValue | undefined
  readonly place: Place
  /** Whether the whole key came or went. */
  readonly whole: 'added' | 'removed' | null
}

/** Where something was taken away, by key or by key and name; undefined where no line says so. */
export type RemovedBy = (key: RegistryKey, name: string | null) => Place | undefined

/** Whether a state can tell that a key is not there, and does not just leave it out. */
export type CanTell = (key: RegistryKey) => boolean

export interface Comparison {
  readonly removedBy: RemovedBy
  readonly beforeTells: CanTell
  readonly afterTells: CanTell
}

export interface RegistryDifferences {
  readonly found: readonly RegistryDifference[]
  /** Keys that one state holds and the other one does not tell of. */
  readonly unknownBefore: readonly RegistryKey[]
  readonly unknownAfter: readonly RegistryKey[]
}

/** Compares two registries by what they hold, whatever the order, spelling and form in which the files say it. */
export function compareRegistries(before: RegistryState, after: RegistryState, how: Comparison): RegistryDifferences {
  const found: RegistryDifference[] = []
  const unknownBefore: RegistryKey[] = []
  const unknownAfter: RegistryKey[] = []
  for (const key of before.keys) {
    const now = after.keyLike(key)
    if (now) append(found, compareValues(key, now, how.removedBy))
    else if (isBare(key, after)) continue
    else if (!how.afterTells(key)) unknownAfter.push(key)
    else if (after.holdsAtOrBelow(key.path)) append(found, compareValues(key, key.withoutValues(), how.removedBy))
    else append(found, wholeKey(key, 'removed', how.removedBy))
  }
  for (const key of after.keys) {
    if (before.keyLike(key)) continue
    if (isBare(key, before)) continue
    if (!how.beforeTells(key)) unknownBefore.push(key)
    else if (before.holdsAtOrBelow(key.path)) append(found, compareValues(key.withoutValues(), key, how.removedBy))
    else append(found, wholeKey(key, 'added', how.removedBy))
  }
  return { found, unknownBefore, unknownAfter }
}

/** A key without values that stands above keys of the other state exists there, too, named or not. */
function isBare(key: RegistryKey, other: RegistryState): boolean {
  return key.values.size === 0 && other.holdsAtOrBelow(key.path)
}

function* compareValues(before: RegistryKey, after: RegistryKey, removedBy: RemovedBy): Iterable<RegistryDifference> {
  for (const [name, old] of before.values) {
    const now = after.values.get(name)
    if (now?.sameDataAs(old) === true) continue
    const place = now?.place ?? removedBy(before, name) ?? old.place
    yield { key: before, name, before: old, after: now, place, whole: null }
  }
  for (const [name, now] of after.values) {
    if (!before.values.has(name)) yield { key: before, name, before: undefined, after: now, place: now.place, whole: null }
  }
}

function* wholeKey(key: RegistryKey, whole: 'added' | 'removed', removedBy: RemovedBy): Iterable<RegistryDifference> {
  const line = whole === 'removed' ? removedBy(key, null) : undefined
  yield { key, name: null, before: undefined, after: undefined, place: line ?? key.place, whole }
  for (const [name, value] of key.values) {
    const state = whole === 'added' ? { before: undefined, after: value } : { before: value, after: undefined }
    yield { key, name, ...state, place: line ?? value.place, whole }
  }
}
