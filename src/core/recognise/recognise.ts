import type { Place, Source } from '../decode/source.js'
import type { InputKind } from '../model/input.js'
import type { XmlShape } from '../records/xml-shape.js'
import { isBulk, readBulk } from '../parse/delimited/bulk.js'
import { sketchXml } from '../parse/xml/sketch.js'
import { findHeader } from '../records/find-header.js'
import { tableOfBlock } from '../records/from-bulk.js'
import { shapeOf } from '../records/xml-shape.js'
import { describeJson, describeText, describeXml, misspeltPeripherals } from './not-an-export.js'
import { registryForm } from './registry-text.js'

/** What a text is, found by looking at its beginning. */
export type Recognised =
  | { readonly kind: 'registry'; readonly form: 'reg' | 'reg-query' }
  | { readonly kind: InputKind; readonly form: 'xml'; readonly shape: XmlShape }
  | { readonly kind: InputKind; readonly form: 'delimited' | 'bulk' | 'yaml' | 'json' }
  | NotRecognised

export interface NotRecognised {
  readonly kind: null
  /** `xml`: what is wrong with it as XML can still be said. */
  readonly form: 'xml' | null
  /** What it is instead, with its article. */
  readonly what: string
  readonly place: Place
}

/** How far is looked for what is commonly at the beginning. */
const HEAD = 65_536

/** What a text is, by its content and not by its name. */
export function recognise(source: Source): Recognised {
  const registry = registryForm(source.text)
  return registry ? { kind: 'registry', form: registry } : recogniseOther(source)
}

/** What a text is that is none of the registry's. */
export function recogniseOther(source: Source): Exclude<Recognised, { kind: 'registry' }> {
  const { text } = source
  const start = text.search(/[^\s\ufeff\0]/)
  if (start < 0) return refuse(source, 'an empty file', 0, 0)
  if (text[start] === '<') return recogniseXml(source)
  if (text[start] === '{' || text[start] === '[') return recogniseJson(source, start)
  if (isBulk(text)) return recogniseBulk(source, start)
  const header = findHeader(source)
  if (header) return { kind: header.table.kind, form: 'delimited' }
  if (hasPeripheralsKey(text)) return { kind: 'peripherals', form: 'yaml' }
  const misspelt = misspeltPeripherals(text)
  if (misspelt) return refuse(source, misspelt.what, misspelt.start, misspelt.end)
  const what = describeText(text.slice(start, start + 4096))
  return refuse(source, what, start, endOfLine(text, start))
}

function recogniseXml(source: Source): Exclude<Recognised, { kind: 'registry' }> {
  const tags = sketchXml(source.text)
  const shape = shapeOf(tags)
  if (shape) return { kind: shape.table.kind, form: 'xml', shape }
  const { what, start, end, isXml } = describeXml(source.text, tags)
  return { kind: null, form: isXml ? 'xml' : null, what, place: source.place(start, end) }
}

function recogniseJson(source: Source, start: number): Exclude<Recognised, { kind: 'registry' }> {
  const { text } = source
  const head = text.slice(start, start + 4096)
  if (text.indexOf('"peripherals"', start) >= 0 && !hasOtherKeysOnly(text.slice(start))) return { kind: 'peripherals', form: 'json' }
  if (hasPeripheralsKey(text)) return { kind: 'peripherals', form: 'yaml' }
  const isError = /"(?:apiErrors?|errors?|errorMessage|errorType)"\s*:/i.test(head)
  const misspelt = isError ? undefined : misspeltPeripherals(text)
  if (misspelt) return refuse(source, misspelt.what, misspelt.start, misspelt.end)
  return refuse(source, isError ? 'a JSON error' : describeJson(text.slice(start), head), start, endOfLine(text, start))
}

function recogniseBulk(source: Source, start: number): Exclude<Recognised, { kind: 'registry' }> {
  const { text } = source
  let blocks = readBulk(text.slice(0, HEAD))
  let table = blocks.map(tableOfBlock).find((one) => one !== undefined)
  if (!table && text.length > HEAD) {
    blocks = readBulk(text)
    table = blocks.map(tableOfBlock).find((one) => one !== undefined)
  }
  if (table) return { kind: table.kind, form: 'bulk' }
  const name = blocks[0]?.name
  const what = name
    ? `a bulk file of the table "${name.text.slice(0, 60)}", which icmlint does not check`
    : 'a bulk file without a table'
  return refuse(source, what, name?.start ?? start, name?.end ?? endOfLine(text, start))
}

/** The native form has a top-level key `peripherals`. */
function hasPeripheralsKey(text: string): boolean {
  return /^(?:["']?)peripherals(?:["']?)[ \t]*:(?:\s|$)|^\{\s*["']?peripherals["']?\s*:/m.test(text.slice(0, HEAD))
}

/** Whether a text is whole JSON that says "peripherals" only somewhere inside; where it is broken, it was meant. */
function hasOtherKeysOnly(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value !== 'object' || value === null || !Object.hasOwn(value, 'peripherals')
  } catch {
    return false
  }
}

function refuse(source: Source, what: string, start: number, end: number): NotRecognised {
  return { kind: null, form: null, what, place: source.place(start, end) }
}

function endOfLine(text: string, start: number): number {
  const found = text.slice(start, start + 4096).search(/[\r\n]/)
  return found < 0 ? Math.min(text.length, start + 80) : start + Math.min(found, 80)
}
