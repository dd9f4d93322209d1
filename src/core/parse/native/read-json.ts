import type { Node, ParseError } from 'jsonc-parser'
import type { NativeDocument, NativeEntry, NativeFault, NativeItem, NativeScalar } from './document.js'
import { parseTree, printParseErrorCode } from 'jsonc-parser'
import { DEFAULT_LIMITS } from '../../model/limits.js'
import { deepBracket, tooDeep } from './document.js'

/** Reads the native form in JSON; comments and trailing commas are allowed. Reads on after faults. Never throws. */
export function readJson(text: string, nesting = DEFAULT_LIMITS.nesting): NativeDocument {
  const deep = deepBracket(text, nesting)
  if (deep >= 0) return tooDeep(deep, nesting)
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const faults: NativeFault[] = errors.slice(0, 20).map((error) => ({
    message: jsonFaultWords(error.error),
    start: error.offset,
    // A comment that is not closed counts as longer than it is.
    end: Math.min(error.offset + error.length, text.length),
  }))
  const list = root?.type === 'object' ? propertyValue(root, 'peripherals') : undefined
  if (!list) return { items: [], faults, found: false }
  if (list.type !== 'array') {
    faults.push({ message: 'peripherals must be a list', start: list.offset, end: list.offset + list.length })
    return { items: [], faults, found: false }
  }
  const items: NativeItem[] = []
  for (const node of list.children ?? []) {
    const item = itemOf(text, node)
    if (item) items.push(item)
    else faults.push({ message: 'a peripheral needs fields, such as id and name', start: node.offset, end: node.offset + node.length })
  }
  return { items, faults, found: true }
}

/** What jsonc-parser complains of, by the name of its code. */
const WORDS: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: 'a word stands here that JSON does not know: texts stand in double quotes',
  InvalidNumberFormat: 'a number is not written as one',
  PropertyNameExpected: 'the name of a field is missing, in double quotes',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing behind the name of a field',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'something follows behind the end of the document',
  UnexpectedEndOfComment: 'a comment opens and never closes',
  UnexpectedEndOfString: 'a quote opens and does not close on its line',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'a \\u is not followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash begins an escape that JSON does not know (a backslash is written \\\\)',
  InvalidCharacter: 'a control character stands in a text',
  InvalidCommentToken: 'a comment stands here, and JSON has none',
}

/** What is wrong with JSON, in words. */
export function jsonFaultWords(code: number): string {
  return WORDS[printParseErrorCode(code)] ?? 'this is not JSON'
}

function propertyValue(node: Node, name: string): Node | undefined {
  return node.children?.findLast((property) => property.children?.[0]?.value === name)?.children?.[1]
}

function itemOf(text: string, node: Node): NativeItem | undefined {
  if (node.type !== 'object') return undefined
  const entries: NativeEntry[] = []
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key) entries.push({ key: scalarOf(text, key), value: value ? valueOf(text, value) : null })
  }
  return { entries, start: node.offset, end: node.offset + node.length }
}

function valueOf(text: string, node: Node): NativeScalar | null {
  return node.type === 'object' || node.type === 'array' ? null : scalarOf(text, node)
}

function scalarOf(text: string, node: Node): NativeScalar {
  const start = node.offset
  const end = node.offset + node.length
  if (node.type === 'null') return { text: null, start, end }
  if (node.type !== 'string') return { text: text.slice(start, end), start, end }
  const value = String(node.value)
  const inner = { text: value, start: start + 1, end: Math.max(start + 1, end - 1) }
  const offsets = text.slice(inner.start, inner.end).includes('\\') ? escapedOffsets(text, inner.start, inner.end) : undefined
  return offsets?.length === value.length ? { ...inner, offsets } : inner
}

/** Where each decoded character of a JSON string stands. */
function escapedOffsets(text: string, start: number, end: number): number[] {
  const offsets: number[] = []
  for (let at = start; at < end; at++) {
    offsets.push(at)
    if (text[at] === '\\') at += text[at + 1] === 'u' ? 5 : 1
  }
  return offsets
}
