import { createScanner } from 'jsonc-parser'
import type { SyntaxKind } from 'jsonc-parser'
import type { Comment } from './comment.js'

/** The scanner's kinds of tokens; its enumeration is for types alone. */
const LINE_COMMENT = 12 satisfies SyntaxKind.LineCommentTrivia
const BLOCK_COMMENT = 13 satisfies SyntaxKind.BlockCommentTrivia
const END = 17 satisfies SyntaxKind.EOF

/** The comments of a JSON text, which the native form may have. */
export function jsonComments(text: string): Comment[] {
  const scanner = createScanner(text)
  const comments: Comment[] = []
  for (let kind = scanner.scan() as number; kind !== END; kind = scanner.scan()) {
    if (kind !== LINE_COMMENT && kind !== BLOCK_COMMENT) continue
    const start = scanner.getTokenOffset()
    const end = start + scanner.getTokenLength()
    const closed = kind === BLOCK_COMMENT && text.endsWith('*/', end)
    comments.push({ start, end, from: start + 2, to: closed ? Math.max(start + 2, end - 2) : end })
  }
  return comments
}
