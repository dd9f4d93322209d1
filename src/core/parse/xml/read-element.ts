import type { XmlElement } from './tree.js'
import { readStartTag, type StartTag } from './start-tag.js'
import { emptyAt, plainContent, textContent, type TextContent } from './text-content.js'

/**
 * Reads the element that begins at an offset, with all that is in it, of text that has been found well-formed (and so not
 * nested deeper than the call stack bears). For records: a parser that makes objects of its own first would take most of the
 * time of a large list.
 */
export function readElement(text: string, start: number): XmlElement {
  const tag = readStartTag(text, start)
  if (tag.selfClosing) return element(text, start, tag.end, tag, NONE, emptyAt(tag.nameEnd))
  let at = text.indexOf('<', tag.end)
  if (text.charCodeAt(at + 1) === SLASH) {
    return element(text, start, text.indexOf('>', at) + 1, tag, NONE, plainContent(text, tag.end, at, tag.end))
  }
  const children: XmlElement[] = []
  /** The stretches of the content that no child covers. */
  const gaps: [number, number][] = []
  let gap = tag.end
  while (at >= 0 && text.charCodeAt(at + 1) !== SLASH) {
    const behind = behindMarkup(text, at)
    if (behind < 0) {
      const child = readElement(text, at)
      children.push(child)
      gaps.push([gap, at])
      gap = child.end
    }
    at = text.indexOf('<', behind < 0 ? gap : behind)
  }
  gaps.push([gap, at])
  return element(text, start, text.indexOf('>', at) + 1, tag, children, textContent(text, gaps, tag.end))
}

const NONE: readonly XmlElement[] = []

/** One by one: to spread the parts into one object takes several times as long, and there are many elements. */
function element(
  text: string, start: number, end: number, { nameStart, nameEnd, attributes }: StartTag, children: readonly XmlElement[],
  { text: content, textStart, textEnd, textOffsets }: TextContent,
): XmlElement {
  const name = text.slice(nameStart, nameEnd)
  return { name, nameStart, nameEnd, start, end, attributes, children, text: content, textStart, textEnd, textOffsets }
}

const SLASH = 47

/** Behind a comment, CDATA section or processing instruction; -1 where an element begins. */
function behindMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return behindMark(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) return behindMark(text, ']]>', at)
  return text.startsWith('<?', at) ? behindMark(text, '?>', at) : -1
}

function behindMark(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at < 0) throw new Error(`${mark} is missing`)
  return at + mark.length
}
