import type { XmlFault } from './tree.js'

const REFERENCE = /&(?:#[0-9]+|#x[0-9a-fA-F]+|[^\s&;<>#"'=/][^\s&;<>"'=/]*);/y

/**
 * What begins after `from` and is not finished there: a strict parser complains only at the end of the file, or at the
 * next semicolon, of an & that begins no reference or a comment that never ends. Undefined when nothing is found.
 */
export function unfinished(text: string, from: number): (XmlFault & { readonly reference: boolean }) | undefined {
  let open = -1
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '&') {
      REFERENCE.lastIndex = at
      const match = REFERENCE.exec(text)
      if (!match) return fault('a bare or malformed & (in XML an ampersand is written &amp;)', at, 1, true)
      at += match[0].length - 1
    } else if (character === '<') {
      if (open >= 0) break
      if (text.startsWith('<!--', at)) return fault('a comment begins here and never ends', at, 4)
      if (text.startsWith('<![CDATA[', at)) return fault('a CDATA section begins here and never ends', at, 9)
      if (text.startsWith('<?', at)) return fault('a processing instruction begins here and never ends', at, 2)
      if (text.startsWith('<!', at)) return fault('a declaration begins here and never ends', at, 2)
      open = at
    }
  }
  return open < 0 ? undefined : fault('a tag begins here and never ends', open, 1)
}

function fault(message: string, start: number, length: number, reference = false): XmlFault & { readonly reference: boolean } {
  return { message, start, end: start + length, reference }
}
