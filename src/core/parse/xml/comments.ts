import { mentionsDirective, reasonHyphens } from '../directive.js'
import { afterDeclaration } from './sketch.js'

export interface CommentPlace {
  /** From `<!--` to past `-->`. */
  readonly start: number
  readonly end: number
}

/** The comments of a document; what looks like one inside of CDATA, a declaration or a processing instruction is none. */
export function xmlComments(text: string): CommentPlace[] {
  const comments: CommentPlace[] = []
  let at = text.indexOf('<')
  while (at >= 0) {
    let next = at + 1
    if (text.startsWith('<!--', at)) {
      next = past(text, '-->', at + 4)
      if (next > text.length) break
      comments.push({ start: at, end: next })
    } else if (text.startsWith('<![CDATA[', at)) next = past(text, ']]>', at)
    else if (text.startsWith('<!', at)) next = afterDeclaration(text, at)
    else if (text.startsWith('<?', at)) next = past(text, '?>', at)
    at = text.indexOf('<', next)
  }
  return comments
}

/**
 * The text, as long as before, with blanks for the two hyphens before the reason of each directive: they have no place in
 * an XML comment, but every other format writes a directive so. Other hyphens stay.
 */
export function withoutReasonHyphens(text: string): string {
  if (!mentionsDirective(text)) return text
  let masked = ''
  let at = 0
  for (const { start, end } of xmlComments(text)) {
    const hyphens = reasonHyphens(text.slice(start + 4, end - 3))
    if (hyphens < 0) continue
    masked += `${text.slice(at, start + 4 + hyphens)}  `
    at = start + 4 + hyphens + 2
  }
  return masked + text.slice(at)
}

/** Behind the mark; beyond the text where there is none. */
function past(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length + 1 : at + mark.length
}
