import { rangeOf, textOf, type Place } from '../../src/core/decode/source.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { isSecretValue } from '../../src/core/secrets/name.js'

/** All that rules can see of a file: what is lost, what is odd, and Cisco's keys, each with its place in the file. */
export function seen(file: RegistryFile): unknown {
  const at = (place: Place) => [rangeOf(place), textOf(place)]
  const concerned = [...file.registry.keys].filter(({ path }) => /cisco|[\u0080-\uffff]/i.test(path))
  return {
    lost: file.lost.map(({ kind, reason, name, keyPath, place, linePlace }) => [kind, reason, name, keyPath, at(place), at(linePlace)]),
    notes: file.notes.map(({ kind, value }) => [kind, value.label, at(value.place)]),
    deleted: [...file.deletedKeys.map(({ place }) => at(place)), ...file.deletedValues.map(({ place }) => at(place))],
    keys: concerned.map((key) => [key.path, at(key.pathPlace), [...key.values.values()].map(({ label, place }) => [label, at(place)])]),
    secrets: [...file.registry.keys]
      .flatMap((key) => [...key.values.values()])
      .filter(isSecretValue)
      .map(({ place }) => at(place)),
  }
}
