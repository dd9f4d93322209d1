import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Node, ParseError, SyntaxKind } from 'jsonc-parser'
import type { Source } from '../core/decode/source.js'
import { MAX_DEPTH, arrayNode, objectNode, problemAt } from './document.js'
import type { ConfigMember, ConfigNode, ConfigProblem } from './document.js'
import type { ParsedText } from './parse-config.js'

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value; text needs double quotes',
  InvalidNumberFormat: 'this is no JSON number',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace is expected here',
  CloseBracketExpected: 'a closing bracket is expected here',
  EndOfFileExpected: 'nothing more is expected here',
  UnexpectedEndOfComment: 'the comment is not closed',
  UnexpectedEndOfString: 'the string is not closed',
  UnexpectedEndOfNumber: 'the number is cut off',
  InvalidUnicode: 'this is no Unicode escape',
  InvalidEscapeCharacter: 'this is no escape that JSON knows; a backslash itself is written \\\\',
  InvalidCharacter: 'this character cannot stand in a JSON string',
}

// The enumeration is there for the compiler only.
const OPEN_BRACE: SyntaxKind.OpenBraceToken = 1
const CLOSE_BRACE: SyntaxKind.CloseBraceToken = 2
const OPEN_BRACKET: SyntaxKind.OpenBracketToken = 3
const CLOSE_BRACKET: SyntaxKind.CloseBracketToken = 4
const COLON: SyntaxKind.ColonToken = 6
const STRING: SyntaxKind.StringLiteral = 10
const END: SyntaxKind.EOF = 17

/** JSON with comments and trailing commas. Duplicate keys count only below the member `onlyBelow`, where it is given. */
export function parseJson(source: Source, onlyBelow?: string): ParsedText {
  if (nesting(source.text) > MAX_DEPTH) throw new RangeError('nested too deeply')
  const errors: ParseError[] = []
  const tree = parseTree(source.text, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const problems = errors.map(({ error, offset }) => {
    const code = printParseErrorCode(error)
    return problemAt(source, offset, MESSAGES[code] ?? 'this is no JSON')
  })
  if (!tree) return { problems }
  const duplicates: ConfigProblem[] = []
  const root = convert(tree, source, onlyBelow === undefined ? duplicates : [])
  if (onlyBelow !== undefined) {
    const below = tree.children?.findLast((property) => property.children?.[0]?.value === onlyBelow)?.children?.[1]
    if (below) convert(below, source, duplicates)
  }
  return { root, problems: [...problems, ...duplicates] }
}

/** Where a key of the outermost object stands: for texts that are too long to be parsed. */
export function offsetOfKey(text: string, key: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  let found: number | undefined
  for (let token = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === COLON && found !== undefined) return found
    found = undefined
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth++
    else if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth--
    else if (depth === 1 && token === STRING && scanner.getTokenValue() === key) found = scanner.getTokenOffset()
  }
  return undefined
}

function convert(node: Node, source: Source, duplicates: ConfigProblem[]): ConfigNode {
  const end = node.offset + node.length
  if (node.type === 'array') {
    return arrayNode(
      node.offset,
      end,
      (node.children ?? []).map((child) => convert(child, source, duplicates)),
    )
  }
  if (node.type !== 'object') return { start: node.offset, end, value: node.value as unknown }
  const members: ConfigMember[] = []
  const seen = new Set<string>()
  for (const { children } of node.children ?? []) {
    const [name, value] = children ?? []
    if (!name || !value) continue
    const key = String(name.value)
    if (seen.has(key)) duplicates.push(problemAt(source, name.offset, `the key "${key}" stands here a second time`))
    seen.add(key)
    members.push({
      key,
      keyStart: name.offset,
      keyEnd: name.offset + name.length,
      node: convert(value, source, duplicates),
    })
  }
  return objectNode(node.offset, end, members)
}

/** How deep brackets nest, those in strings and comments included: a bound that keeps the parser's stack safe. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if (character === ']' || character === '}') depth--
  }
  return deepest
}
