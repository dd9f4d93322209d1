/** A start tag as a first look finds it, in text that may be broken. */
export interface TagSketch {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  /** Number of elements that are open around it. */
  readonly depth: number
  readonly attributes: readonly string[]
}

const LIMIT_TAGS = 400
const LIMIT_CHARACTERS = 65_536
const NAME = /[^\s<>/="']+/y

/** The first start tags of a text, enough to tell what it is. Passes over comments, CDATA and declarations. */
export function sketchXml(text: string): TagSketch[] {
  const head = text.slice(0, LIMIT_CHARACTERS)
  const tags: TagSketch[] = []
  let depth = 0
  let at = head.indexOf('<')
  while (at >= 0 && tags.length < LIMIT_TAGS) {
    let next = at + 1
    if (head.startsWith('<!--', at)) next = after(head, '-->', at)
    else if (head.startsWith('<![CDATA[', at)) next = after(head, ']]>', at)
    else if (head.startsWith('<!', at)) next = afterDeclaration(head, at)
    else if (head.startsWith('<?', at)) next = after(head, '?>', at)
    else if (head.startsWith('</', at)) depth = Math.max(0, depth - 1)
    else {
      const tag = sketchTag(head, at, depth)
      if (tag) {
        tags.push(tag.sketch)
        if (!tag.closed) depth++
        next = tag.end
      }
    }
    at = head.indexOf('<', next)
  }
  return tags
}

function sketchTag(text: string, start: number, depth: number): { sketch: TagSketch; end: number; closed: boolean } | undefined {
  const name = nameAt(text, start + 1)
  if (name === '') return undefined
  const attributes: string[] = []
  let at = start + 1 + name.length
  while (at < text.length && text[at] !== '>' && text[at] !== '<') {
    const attribute = nameAt(text, at)
    if (attribute === '') {
      const quote = text[at]
      const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
      at = close < 0 ? at + 1 : close + 1
      continue
    }
    attributes.push(attribute)
    at += attribute.length
  }
  const nameStart = start + 1
  const sketch = { name, nameStart, nameEnd: nameStart + name.length, depth, attributes }
  return { sketch, end: at, closed: text[at - 1] === '/' }
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at
  return NAME.exec(text)?.[0] ?? ''
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

/** Past a document type declaration, whose inner part stands in brackets. */
export function afterDeclaration(text: string, from: number): number {
  const close = text.indexOf('>', from)
  const bracketed = close >= 0 && text.slice(from, close).includes('[')
  return after(text, bracketed ? ']>' : '>', from)
}
