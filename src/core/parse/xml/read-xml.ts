import type { XmlElement, XmlFault } from './tree.js'
import { XMLParser } from 'fast-xml-parser'
import { readStartTag } from './start-tag.js'
import { emptyAt, textContent } from './text-content.js'
import { MAX_DEPTH } from './tree.js'

export type XmlReading = { readonly roots: readonly XmlElement[] } | { readonly fault: XmlFault }

interface Stretch {
  readonly start: number
  readonly end: number
}

/** fast-xml-parser's node: one key for the tag with the children, and a symbol for where it stands. */
type Node = Record<string | symbol, unknown>

export interface XmlPart {
  /** The document type declaration, which is passed over. */
  readonly doctype?: Stretch | null
  /** A piece of the text, a single record; places are into the whole text. */
  readonly within?: Stretch
  /** The name of elements that hold a record each: their content is left unread, for `readElement` to read one by one. */
  readonly record?: string
}

/** Reads text that has been found well-formed into elements with exact places. Never throws. */
export function readXml(text: string, part: XmlPart = {}): XmlReading {
  const { doctype = null, within = { start: 0, end: text.length }, record } = part
  try {
    return { roots: toElements(text, parse(text.slice(within.start, within.end), doctype, record), within.start, record) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { fault: { message, start: within.start, end: Math.min(within.start + 1, within.end) } }
  }
}

function parse(piece: string, doctype: Stretch | null, record: string | undefined): Node[] {
  // All value processing is off: the reader wants what is written, not what it may mean.
  const parser = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: true,
    parseTagValue: false,
    trimValues: false,
    processEntities: false,
    cdataPropName: '#cdata',
    commentPropName: '#comment',
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: MAX_DEPTH + 1,
    jPath: false,
    stopNodes: record === undefined ? [] : [`..${record}`],
  })
  const blanked = doctype
    ? piece.slice(0, doctype.start) + ' '.repeat(doctype.end - doctype.start) + piece.slice(doctype.end)
    : piece
  return parser.parse(blanked) as Node[]
}

interface Open {
  readonly nodes: readonly Node[]
  readonly into: XmlElement[]
}

/** Walks with a stack of its own, so that depth costs no call stack. */
function toElements(text: string, nodes: readonly Node[], base: number, record: string | undefined): XmlElement[] {
  const roots: XmlElement[] = []
  const pending: Open[] = [{ nodes, into: roots }]
  for (let open = pending.pop(); open; open = pending.pop()) {
    for (const node of open.nodes) {
      const place = placeOf(node, base)
      if (!place) continue
      if (record !== undefined && Object.hasOwn(node, record)) {
        open.into.push(unread(text, place))
        continue
      }
      const children: XmlElement[] = []
      const childNodes = childrenOf(node)
      open.into.push(element(text, place, childNodes, base, children))
      if (childNodes.length > 0) pending.push({ nodes: childNodes, into: children })
    }
  }
  return roots
}

function unread(text: string, { start, end }: Stretch): XmlElement {
  const { nameStart, nameEnd, attributes } = readStartTag(text, start)
  return { name: text.slice(nameStart, nameEnd), nameStart, nameEnd, start, end, attributes, children: [], ...emptyAt(nameEnd) }
}

function element(text: string, place: Stretch, childNodes: readonly Node[], base: number, children: XmlElement[]): XmlElement {
  const tag = readStartTag(text, place.start)
  const { nameStart, nameEnd, attributes } = tag
  const name = text.slice(nameStart, nameEnd)
  const content = tag.selfClosing
    ? emptyAt(nameEnd)
    : textContent(text, gaps(childNodes, base, tag.end, text.lastIndexOf('</', place.end - 1)), tag.end)
  return { name, nameStart, nameEnd, start: place.start, end: place.end, attributes, children, ...content }
}

/** The stretches of an element's content that no child element covers. */
function gaps(childNodes: readonly Node[], base: number, start: number, end: number): [number, number][] {
  const found: [number, number][] = []
  let at = start
  for (const node of childNodes) {
    const place = placeOf(node, base)
    if (!place) continue
    found.push([at, place.start])
    at = place.end
  }
  found.push([at, end])
  return found
}

const META = XMLParser.getMetaDataSymbol() as symbol

function placeOf(node: Node, base: number): Stretch | undefined {
  const meta = node[META] as { startIndex?: number; endIndex?: number } | undefined
  if (meta?.startIndex === undefined || meta.endIndex === undefined) return undefined
  return { start: base + meta.startIndex, end: base + meta.endIndex }
}

function childrenOf(node: Node): readonly Node[] {
  const key = Object.keys(node).find((one) => one !== ':@')
  const children = key === undefined ? undefined : node[key]
  return Array.isArray(children) ? (children as Node[]) : []
}
