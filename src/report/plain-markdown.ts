import type { Colors } from './colors.js'
import { safe } from './safe-text.js'
import { wrap, wrapAfter } from './text-width.js'

/**
 * Markdown as a terminal shows it: paragraphs and list items wrapped, code blocks as they are, headings bold, and no
 * marks left over. Knows what rule pages use, no more.
 */
export function plainMarkdown(markdown: string, width: number, indent: string, paint: Colors): string[] {
  const lines: string[] = []
  let paragraph: string[] = []
  let fenced = false
  const flush = (): void => {
    const text = plainInline(paragraph.join(' '))
    if (text) lines.push(...block(text, width, indent))
    paragraph = []
  }
  for (const line of markdown.trim().split('\n')) {
    const heading = /^#+\s+(.*)$/.exec(line)?.[1]
    if (/^\s*```/.test(line)) {
      flush()
      fenced = !fenced
    } else if (fenced) lines.push(indent + safe(line))
    else if (line.trim() === '') {
      flush()
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
    } else if (heading !== undefined) {
      flush()
      lines.push(indent + paint.bold(plainInline(heading)))
    } else {
      if (/^\s*(?:[-*]|\d+\.)\s/.test(line)) flush()
      paragraph.push(line.trim())
    }
  }
  flush()
  return lines
}

function block(text: string, width: number, indent: string): string[] {
  const [, mark, rest] = /^([-*]|\d+\.)\s+(.*)$/.exec(text) ?? []
  if (mark !== undefined && rest !== undefined) return wrapAfter(`${indent}${/\d/.test(mark) ? mark : '•'} `, rest, width)
  return wrap(text, width - indent.length).map((line) => indent + line)
}

/** Code, emphasis and links without their marks; a link keeps its address. */
function plainInline(text: string): string {
  const parts = safe(text).split(/(`[^`]*`)/)
  const plain = parts.map((part) => (part.startsWith('`') && part.length > 1 ? part.slice(1, -1) : withoutMarks(part)))
  return plain.join('')
}

function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label: string, address: string) =>
      /^https?:/.test(address) ? `${label} (${address})` : label,
    )
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(^|[\s(])[*_]([^*_\s][^*_]*)[*_](?=$|[\s).,;:!?])/g, '$1$2')
}
