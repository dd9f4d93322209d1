/** A record element in a document that is not well-formed as a whole. */
export interface RecordSlice {
  readonly start: number
  readonly end: number
  /** Whether an end tag (or `/>`) was found for it. */
  readonly closed: boolean
}

/**
 * The stretches that elements of one name cover, outermost first, in order. Comments and CDATA are passed over.
 * An element without an end is taken to reach up to the next element of that name.
 */
export function recordSlices(text: string, name: string): RecordSlice[] {
  const slices: { start: number; end: number; closed: boolean }[] = []
  const open: number[] = []
  for (const tag of tagsOf(text, name)) {
    if (tag.kind === 'end') {
      const index = open.pop()
      const slice = index === undefined ? undefined : slices[index]
      if (slice) {
        slice.end = tag.end
        slice.closed = true
      }
      continue
    }
    slices.push({ start: tag.start, end: -1, closed: false })
    if (tag.kind === 'empty') Object.assign(slices.at(-1) as object, { end: tag.end, closed: true })
    else open.push(slices.length - 1)
  }
  slices.forEach((slice, index) => {
    if (!slice.closed) slice.end = slices[index + 1]?.start ?? text.length
  })
  return slices
}

interface Tag {
  readonly kind: 'start' | 'end' | 'empty'
  readonly start: number
  readonly end: number
}

function* tagsOf(text: string, name: string): Generator<Tag> {
  let at = text.indexOf('<')
  // A comment that never ends hides nothing: the search for its end is not repeated.
  let comments = true
  while (at >= 0) {
    let next = at + 1
    if (comments && text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at)
      if (close < 0) comments = false
      else next = close + 3
    } else if (comments && text.startsWith('<![CDATA[', at)) {
      const close = text.indexOf(']]>', at)
      if (close < 0) comments = false
      else next = close + 3
    } else if (text[at + 1] === '/' && text.startsWith(name, at + 2) && endsName(text, at + 2 + name.length)) {
      const close = text.indexOf('>', at)
      next = close < 0 ? text.length : close + 1
      yield { kind: 'end', start: at, end: next }
    } else if (text.startsWith(name, at + 1) && endsName(text, at + 1 + name.length)) {
      const tag = startTagEnd(text, at + 1 + name.length)
      next = tag.end
      yield { kind: tag.empty ? 'empty' : 'start', start: at, end: next }
    }
    at = text.indexOf('<', next)
  }
}

/** Past the start tag's `>`, quotes minded; at the next `<` where that comes first, for a tag that is broken. */
function startTagEnd(text: string, from: number): { end: number; empty: boolean } {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string
    if (character === '<') return { end: at, empty: false }
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") {
      quote = character
    } else if (character === '>') {
      return { end: at + 1, empty: text[at - 1] === '/' }
    }
  }
  return { end: text.length, empty: false }
}

function endsName(text: string, at: number): boolean {
  const character = text[at]
  return character === undefined || /[\s/><]/.test(character)
}
