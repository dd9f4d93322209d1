import { rangeOf, textOf, type Place } from '../../src/core/decode/source.js'
import type { LostLine } from '../../src/core/parse/registry/loss.js'
import type { RegistryFile, RegistryNote } from '../../src/core/parse/registry/model.js'
import type { RegistryKey } from '../../src/core/parse/registry/state.js'
import { typeName, type RegistryValue } from '../../src/core/parse/registry/value.js'
import { hexOf } from './registry-files.js'

/** All that a reader says of a file, for a golden file, one thing a line. */
export function sayRegistry(file: RegistryFile): string {
  const { form, header, headerPlace, registry, deletedKeys, deletedValues, lost, notes, keyLines, valuesSet } = file
  return [
    `${form}, ${header.verdict} ${header.version ?? '-'} ${sayPlace(headerPlace)}, ${keyLines} key lines, ${valuesSet} values set`,
    ...[...registry.keys].flatMap(sayKey),
    ...deletedKeys.map(({ path, place }) => `deleted key ${show(path)} ${sayPlace(place)}`),
    ...deletedValues.map(({ keyPath, name, place }) => `deleted value ${show(keyPath)} ${show(name)} ${sayPlace(place)}`),
    ...lost.map(sayLost),
    ...notes.map(sayNote),
  ].join('\n') + '\n'
}

function sayKey(key: RegistryKey): string[] {
  return [
    `key ${show(key.path)} ${sayPlace(key.pathPlace)} ${sayPlace(key.place)}`,
    ...[...key.values].map(([folded, value]) => `  ${show(folded)} ${sayValue(value)}`),
  ]
}

function sayValue(value: RegistryValue): string {
  const { name, storedName, label, type, form, bytes, text, texts, number, bigNumber, namePlace, place } = value
  const names = [name, storedName, label].map(show).join(' ')
  const read = [text, texts, number, bigNumber === undefined ? undefined : String(bigNumber)].filter((one) => one !== undefined)
  return `${names} ${typeName(type)} ${form} [${hexOf(bytes)}] ${read.map(show).join(' ')} ${sayPlace(namePlace)} ${sayPlace(place)}`
}

function sayLost({ kind, reason, line, name, keyPath, cause, place, linePlace, followers }: LostLine): string {
  const by = cause && ('source' in cause ? sayPlace(cause) : `line ${cause.line}`)
  return `lost ${line} ${kind} ${reason} ${sayPlace(place)} ${sayPlace(linePlace)}` +
    `${name === undefined ? '' : ` name ${show(name)}`}${keyPath === undefined ? '' : ` key ${show(keyPath)}`}` +
    `${by === undefined ? '' : ` by ${by}`}${followers.length === 0 ? '' : ` with ${followers.map((one) => one.line).join(' ')}`}`
}

function sayNote(note: RegistryNote): string {
  const { kind, value } = note
  const more = 'earlier' in note
    ? sayPlace(note.earlier.place)
    : 'missing' in note ? `${note.missing}` : 'wanted' in note ? `${note.bytes} of ${note.wanted}` : sayPlace(note.place)
  return `note ${kind} ${show(value.label)} ${sayPlace(value.place)} ${more}`
}

function sayPlace(place: Place): string {
  const { start, end } = rangeOf(place)
  return `${start.line}:${start.column}-${end.line}:${end.column}${show(textOf(place))}`
}

/** In quotes, with what cannot be seen escaped. */
function show(data: unknown): string {
  return JSON.stringify(data).replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
