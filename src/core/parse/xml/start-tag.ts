import type { XmlAttribute } from './tree.js'
import { decodeReferences } from './references.js'

/** The parts of a start tag of well-formed XML; ends are exclusive. */
export interface StartTag {
  readonly nameStart: number
  readonly nameEnd: number
  readonly attributes: readonly XmlAttribute[]
  /** Past the `>`. */
  readonly end: number
  readonly selfClosing: boolean
}

const GREATER = 62
const NONE: readonly XmlAttribute[] = []

/** Reads the start tag at an offset, which the tree builder gives, for the places that it does not give. */
export function readStartTag(text: string, start: number): StartTag {
  const nameStart = start + 1
  let at = nameStart
  while (!endsName(text, at)) at++
  const nameEnd = at
  if (text.charCodeAt(at) === GREATER) return { nameStart, nameEnd, attributes: NONE, end: at + 1, selfClosing: false }
  const attributes: XmlAttribute[] = []
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++
    const character = text[at]
    if (character === undefined || character === '>') break
    if (character === '/') {
      at++
      continue
    }
    const attributeStart = at
    while (!endsName(text, at)) at++
    const attributeEnd = at
    at = text.indexOf('=', at) + 1
    while (isBlank(text.charCodeAt(at))) at++
    const close = text.indexOf(text[at] ?? '"', at + 1)
    if (at === 0 || close < 0 || attributeEnd === attributeStart) break
    attributes.push(attribute(text, attributeStart, attributeEnd, at + 1, close))
    at = close + 1
  }
  const end = Math.min(at + 1, text.length)
  return { nameStart, nameEnd, attributes, end, selfClosing: text[at - 1] === '/' }
}

function attribute(text: string, nameStart: number, nameEnd: number, from: number, to: number): XmlAttribute {
  let valueStart = from
  let valueEnd = to
  while (valueStart < valueEnd && isBlank(text.charCodeAt(valueStart))) valueStart++
  while (valueEnd > valueStart && isBlank(text.charCodeAt(valueEnd - 1))) valueEnd--
  const { text: value, offsets } = decodeReferences(text.slice(valueStart, valueEnd), valueStart, 'attribute')
  const part = { name: text.slice(nameStart, nameEnd), nameStart, nameEnd, value, valueStart, valueEnd }
  return offsets ? { ...part, valueOffsets: offsets } : part
}

function endsName(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at >= text.length || isBlank(code) || code === 0x2f || code === 0x3e || code === 0x3d
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
