import type { Accepts } from '../import/import-file.js'
import type { RegistryFile } from '../parse/registry/model.js'
import { foldName } from '../parse/registry/names.js'
import { PathSet } from '../parse/registry/path-set.js'
import type { RegistryState } from '../parse/registry/state.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import type { IdleLine } from './result.js'

/** A machine that a change is about to be imported into. */
export interface Target {
  readonly state: RegistryState
  readonly accepts: Accepts
}

/** The lines of a change that leave every machine it is for as it is: the same data, nothing to delete, or set again below. */
export function idleLines(change: RegistryFile, targets: readonly Target[]): IdleLine[] {
  const idle: IdleLine[] = []
  const everywhere = (path: string, holds: (state: RegistryState) => boolean): boolean => {
    const concerned = targets.filter(({ accepts }) => accepts(path))
    return concerned.length > 0 && concerned.every(({ state }) => holds(state))
  }
  const deletedHere = new PathSet()
  for (const { path } of change.deletedKeys) deletedHere.add(foldName(path))
  for (const { path, place } of change.deletedKeys) {
    if (everywhere(path, (state) => !state.holdsAtOrBelow(path) && state.showsAround(path))) {
      idle.push({ place, key: nameWithoutSecrets(path), name: null, reason: 'there is no such key to delete' })
    }
  }
  for (const { keyPath, name, place } of change.deletedValues) {
    if (everywhere(keyPath, (state) => isMissing(state, keyPath, name))) {
      idle.push({ place, key: nameWithoutSecrets(keyPath), name: shown(name), reason: 'there is no such value to delete' })
    }
  }
  for (const key of change.registry.keys) {
    // What a line above deletes is set anew, whatever it was.
    if (deletedHere.holdsAtOrAbove(key.folded)) continue
    for (const value of key.values.values()) {
      if (everywhere(key.path, (state) => state.key(key.path)?.value(value.name)?.sameDataAs(value) === true)) {
        idle.push({ place: value.place, key: nameWithoutSecrets(key.path), name: shown(value.name), reason: 'it has this data already' })
      }
    }
  }
  for (const note of change.notes) {
    if (note.kind !== 'duplicate-value') continue
    const { earlier, value } = note
    const line = value.source.lineOf(value.place.start)
    idle.push({
      place: earlier.place, key: nameWithoutSecrets(earlier.key.path), name: shown(earlier.name), reason: `line ${line} sets it again, and the later line wins`,
    })
  }
  return idle.sort((a, b) => a.place.start - b.place.start)
}

/** Whether a value is surely not there: the export shows its key, or what is around it. */
function isMissing(state: RegistryState, keyPath: string, name: string): boolean {
  const key = state.key(keyPath)
  return key ? key.value(name) === undefined : state.showsAround(keyPath) && !state.holdsAtOrBelow(keyPath)
}

function shown(name: string): string {
  return name === '' ? '@' : nameWithoutSecrets(name)
}
