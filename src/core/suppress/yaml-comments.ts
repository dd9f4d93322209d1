import { Lexer } from 'yaml'
import type { Comment } from './comment.js'

/** What the lexer says of its own accord: the beginning of a document, and the end of a bracket that is missing. */
const MARKS = new Set(['\u0002', '\u0018'])
const SCALAR_FOLLOWS = '\u001f'

/** The comments of a YAML text; a # inside of a text or a block of text begins none. */
export function yamlComments(text: string): Comment[] {
  const comments: Comment[] = []
  let at = 0
  let before = ''
  // YAML ends lines at a lone CR too, the package does not.
  for (const token of new Lexer().lex(text.replace(/\r(?!\n)/g, '\n'))) {
    const isScalar = before === SCALAR_FOLLOWS
    before = token
    if (!isScalar && (MARKS.has(token) || token === SCALAR_FOLLOWS)) continue
    const end = at + token.length
    if (!isScalar && token.startsWith('#')) comments.push({ start: at, end, from: at + 1, to: end })
    at = end
  }
  return comments
}
