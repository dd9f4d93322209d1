import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { Document, Node } from 'yaml'
import type { Source } from '../core/decode/source.js'
import { MAX_DEPTH, arrayNode, objectNode, problemAt } from './document.js'
import type { ConfigMember, ConfigNode, ConfigProblem } from './document.js'
import type { ParsedText } from './parse-config.js'

/** Aliases of aliases can make a small file huge. */
const MAX_NODES = 100_000

/** YAML 1.2: `on` and dates are text. */
export function parseYaml(source: Source): ParsedText {
  // The parser knows no line end of an old Mac.
  const text = source.text.replace(/\r(?!\n)/g, '\n')
  const documents = parseAllDocuments(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' })
  const [document, second] = [...documents]
  if (!document) return { problems: [] }
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problemAt(
      source,
      error.pos[0],
      error.code === 'DUPLICATE_KEY' ? 'this key stands here a second time' : plain(error.message),
    ),
  )
  if (second)
    problems.push(problemAt(source, second.range[0], 'a configuration is one YAML document; here a second one starts'))
  if (problems.length > 0 || !document.contents) return { problems }
  const reader = new YamlReader(source, document)
  const root = reader.convert(document.contents, 0)
  return { root, problems: reader.problems }
}

class YamlReader {
  readonly problems: ConfigProblem[] = []
  readonly #source: Source
  readonly #document: Document.Parsed
  #nodes = 0

  constructor(source: Source, document: Document.Parsed) {
    this.#source = source
    this.#document = document
  }

  convert(node: Node | null | undefined, depth: number): ConfigNode {
    if (depth > MAX_DEPTH || ++this.#nodes > MAX_NODES) throw new RangeError('nested too deeply')
    const start = node?.range?.[0] ?? 0
    const end = node?.range?.[1] ?? start
    if (isAlias(node)) return { ...this.convert(node.resolve(this.#document), depth + 1), start, end }
    if (isSeq<Node>(node))
      return arrayNode(
        start,
        end,
        node.items.map((item) => this.convert(item, depth + 1)),
      )
    if (isMap<Node, Node | null>(node)) return objectNode(start, end, this.#members(node.items, depth))
    return { start, end, value: isScalar(node) ? node.value : null }
  }

  #members(pairs: readonly { key: Node; value: Node | null }[], depth: number): ConfigMember[] {
    return pairs.map(({ key, value }) => {
      const keyStart = key.range?.[0] ?? 0
      const keyEnd = key.range?.[1] ?? keyStart
      if (!isScalar(key)) this.problems.push(problemAt(this.#source, keyStart, 'a key must be plain text'))
      const node = value ? this.convert(value, depth + 1) : { start: keyStart, end: keyEnd, value: null }
      return { key: isScalar(key) ? String(key.value) : '', keyStart, keyEnd, node }
    })
  }
}

/** The parser's message as the part of a sentence. */
function plain(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
