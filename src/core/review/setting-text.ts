import type { KnownValue } from '../estate/registry-knowledge.js'
import { typeName, type RegistryValue } from '../parse/registry/value.js'
import type { Column } from '../records/table.js'
import { hexOf } from '../text/hex-of.js'
import { seconds } from '../text/words.js'
import { bytesSpellSecret } from '../secrets/bytes.js'
import { isSecretValue, seemsSecret } from '../secrets/name.js'
import { HIDDEN } from '../secrets/hidden.js'
import { cellWithoutSecrets, nameWithoutSecrets, textsWithoutSecrets } from '../secrets/shown.js'
import type { SettingState } from './result.js'

/** Longer data is cut: a review is no place for a kilobyte of hex. */
const MOST_BYTES = 24
const MOST_TEXT = 80

/** A registry value as reviews show it, with what the guides say its data means. */
export function valueState(value: RegistryValue, known: KnownValue | undefined): SettingState {
  const { place } = value
  if (known?.secret === true || isSecretValue(value)) return { data: HIDDEN, text: HIDDEN, place }
  const { number, bigNumber } = value
  const text = value.text === undefined ? undefined : nameWithoutSecrets(value.text)
  const texts = value.texts && textsWithoutSecrets(value.texts)
  if (number !== undefined) return { data: number, text: numberText(number, known), place }
  if (text !== undefined) return { data: text, text: quoted(text), place }
  if (texts !== undefined) return { data: texts, text: cut(texts.map(quoted).join(', ')) || 'no strings', place }
  if (bigNumber !== undefined) return { data: bigNumber.toString(), text: numberAndHex(bigNumber), place }
  const { bytes } = value
  if (bytesSpellSecret(bytes)) return { data: HIDDEN, text: HIDDEN, place }
  return { data: hexOf(bytes), text: bytesText(bytes, typeName(value.type)), place }
}

/** Where a change stands; of a secret where it begins, not where it ends: its length is nobody's business. */
export function changePlace(place: SettingState['place'], ...states: readonly (SettingState | null)[]): SettingState['place'] {
  return states.some((state) => state?.text.includes(HIDDEN)) ? place.source.place(place.start, place.start) : place
}

/** A cell as reviews show it; null where it is blank. */
export function cellState(text: string | null, column: Column | undefined, name: string, place: SettingState['place']): SettingState {
  if (text === null) return { data: null, text: 'blank', place }
  if (column?.secret === true || seemsSecret(name)) return { data: HIDDEN, text: HIDDEN, place }
  return shownCellState(cellWithoutSecrets(name, text), column, place)
}

function shownCellState(text: string, column: Column | undefined, place: SettingState['place']): SettingState {
  if (column?.type !== 'integer' || !/^-?(?:0|[1-9]\d{0,14})$/.test(text)) {
    return { data: text, text: column?.type === 'integer' ? cut(text) : column?.flag ? cut(text) : quoted(text), place }
  }
  const number = Number(text)
  return { data: number, text: column.unit === 's' ? seconds(number) : text, place }
}

function numberText(number: number, known: KnownValue | undefined): string {
  if (known?.mask) return maskText(number, known)
  const signed = known?.signed === true && number > 0x7fffffff ? number - 0x100000000 : number
  const meaning = known?.meanings?.find(([one]) => one === signed)?.[1]
  if (meaning !== undefined) return `${signed} (${meaning})`
  const hex = `0x${number.toString(16)}`
  switch (known?.unit) {
    case 's':
      return withHex(span(signed, 's', 1), hex, signed)
    case 'min':
      return withHex(span(signed, 'min', 60), hex, signed)
    case 'ms':
      return withHex(span(signed, 'ms', 0.001), hex, signed)
    default:
      return numberAndHex(signed, hex)
  }
}

/** `0x23 (instrument, password, agent id)` */
function maskText(number: number, { bits = [] }: KnownValue): string {
  const hex = `0x${number.toString(16)}`
  const names = bits.flatMap(([bit, name]) => ((number & bit) !== 0 ? [name] : []))
  const named = bits.reduce((mask, [bit]) => (mask | bit) >>> 0, 0)
  const others = (number & ~named) >>> 0
  if (bits.length > 0 && others !== 0) names.push(`0x${others.toString(16)}`)
  return names.length === 0 ? hex : `${hex} (${names.join(', ')})`
}

/** `60000 ms (1 min)`, `15 min`, `7200 s (2 h)`; a time of years as years. */
function span(count: number, unit: 's' | 'min' | 'ms', inSeconds: number): string {
  const total = count * inSeconds
  if (total > 31_536_000) return `${count} ${unit} (${Math.round(total / 31_557_600)} years)`
  if (unit === 's') return seconds(count)
  const whole = Number.isInteger(total) ? seconds(total) : `${total} s`
  const readable = /\(([^)]*)\)/.exec(whole)?.[1] ?? whole
  return readable === `${count} ${unit}` ? readable : `${count} ${unit} (${readable})`
}

function withHex(text: string, hex: string, number: number): string {
  return number <= 9 ? text : text.endsWith(')') ? `${text.slice(0, -1)}, ${hex})` : `${text} (${hex})`
}

function numberAndHex(number: number | bigint, hex = `0x${number.toString(16)}`): string {
  return number >= 0 && number <= 9 ? String(number) : `${number} (${hex})`
}

function bytesText(bytes: Uint8Array, type: string): string {
  if (bytes.length === 0) return `${type}, no bytes`
  const shown = hexOf(bytes.subarray(0, MOST_BYTES)).replace(/..(?=.)/g, '$& ')
  return `${type} ${shown}${bytes.length > MOST_BYTES ? `… (${bytes.length} bytes)` : ''}`
}

function quoted(text: string): string {
  return `"${cut(text)}"`
}

function cut(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text
}
