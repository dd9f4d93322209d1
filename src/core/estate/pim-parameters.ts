import { addToGroup } from '../text/add-to-group.js'
import type { Place } from '../decode/source.js'
import { textOf } from '../decode/source.js'
import type { Field } from '../records/record.js'

/** One `/NAME value` of a peripheral's configuration parameters. */
export interface PimParameter {
  /** Without the slash, as written. */
  readonly name: string
  /** What stands for the slash: itself, a backslash, or a dash of any kind. */
  readonly prefix: string
  /** Null where none follows. */
  readonly value: string | null
  /** What stands between name and value. */
  readonly separator: string
  /** The slash and the name. */
  readonly namePlace: Place
  /** The value; null where none follows. */
  readonly valuePlace: Place | null
  /** From the slash to the end of the value. */
  readonly place: Place
}

/** Peripheral.ConfigParam, read. */
export interface PimParameters {
  readonly field: Field
  readonly parameters: readonly PimParameter[]
  /** Text that belongs to no parameter, if any. */
  readonly stray: Place | null
  /** All parameters of a name, without case. */
  named(name: string): readonly PimParameter[]
}

/** A value written onto the name without a blank is told apart for this parameter only: its values are known. */
const GLUED_VALUE = /^(LOAD)([0-9]+)$/i

/** Far more than the column holds; pim/too-long says that what stands behind its end does not count. */
const MOST = 4096

/**
 * Reads the configuration parameters of a PIM in every spelling that people write: `/LOAD 1`, `/load 1`, `/LOAD=1`,
 * `/LOAD1`, `-LOAD 1`, `\LOAD 1`, with a dash as Word makes it, amid others, twice, or without a value.
 */
export function parsePimParameters(field: Field): PimParameters {
  const text = (field.text ?? '').slice(0, MOST)
  const place = placesIn(field)
  const parameters: PimParameter[] = []
  let strayAt = -1
  let at = 0
  while (at < text.length) {
    if (isBlank(text, at)) {
      at++
      continue
    }
    if (!startsParameter(text, at)) {
      if (strayAt < 0) strayAt = at
      while (at < text.length && !(isBlank(text, at) && startsParameter(text, skip(text, at)))) at++
      continue
    }
    const nameStart = at + 1
    let nameEnd = nameStart
    while (nameEnd < text.length && /[A-Za-z0-9_]/.test(text.charAt(nameEnd))) nameEnd++
    const glued = GLUED_VALUE.exec(text.slice(nameStart, nameEnd))
    if (glued) nameEnd = nameStart + (glued[1] as string).length
    let valueStart = skip(text, nameEnd)
    if (text.charAt(valueStart) === '=' || text.charAt(valueStart) === ':') valueStart = skip(text, valueStart + 1)
    const hasValue = valueStart < text.length && !startsParameter(text, valueStart)
    let valueEnd = valueStart
    while (hasValue && valueEnd < text.length && !isBlank(text, valueEnd) && !startsSlash(text, valueEnd)) valueEnd++
    const end = hasValue ? valueEnd : nameEnd
    parameters.push({
      name: text.slice(nameStart, nameEnd),
      prefix: text.charAt(at),
      value: hasValue ? text.slice(valueStart, valueEnd) : null,
      separator: hasValue ? text.slice(nameEnd, valueStart) : '',
      namePlace: place(at, nameEnd),
      valuePlace: hasValue ? place(valueStart, valueEnd) : null,
      place: place(at, end),
    })
    at = end
  }
  const byName = new Map<string, PimParameter[]>()
  for (const parameter of parameters) addToGroup(byName, parameter.name.toLowerCase(), parameter)
  return {
    field,
    parameters,
    stray: strayAt < 0 ? null : place(strayAt, text.length),
    named: (name) => byName.get(name.toLowerCase()) ?? [],
  }
}

/** Places inside a field's text; the whole field where the file writes it with escapes or references. */
function placesIn(field: Field): (start: number, end: number) => Place {
  const verbatim = textOf(field.place) === field.text
  return (start, end) =>
    verbatim ? field.place.source.place(field.place.start + start, field.place.start + end) : field.place
}

/** Written for the slash: a backslash, the hyphen, and what word processors make of it (U+2010 to U+2015, the minus sign). */
const FOR_A_SLASH = /[\\\-\u2010-\u2015\u2212]/

/** A slash starts a parameter; a dash or backslash does where a letter follows it, so that `-1` stays a value. */
function startsParameter(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return text.charAt(at) === '/' || (FOR_A_SLASH.test(text.charAt(at)) && /[A-Za-z]/.test(next))
}

function startsSlash(text: string, at: number): boolean {
  return text.charAt(at) === '/' && /[A-Za-z]/.test(text.charAt(at + 1))
}

function isBlank(text: string, at: number): boolean {
  const character = text.charAt(at)
  return character === ' ' || character === '\t' || character === '\n' || character === '\r' || character === '\u00a0'
}

function skip(text: string, at: number): number {
  let next = at
  while (next < text.length && isBlank(text, next)) next++
  return next
}
