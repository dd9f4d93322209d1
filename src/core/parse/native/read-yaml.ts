import type { Document, Node, Pair, Scalar } from 'yaml'
import type { NativeDocument, NativeEntry, NativeFault, NativeItem, NativeScalar } from './document.js'
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { DEFAULT_LIMITS } from '../../model/limits.js'
import { seemsSecret } from '../../secrets/name.js'
import { HIDDEN } from '../../secrets/hidden.js'
import { deepBracket, deepIndent, tooDeep } from './document.js'
import { NOT_YAML, yamlFaultWords } from './yaml-fault-words.js'

/** Each alias is looked up by going through the document, so their number is limited. */
const MAX_ALIASES = 100

/** Reads the native form in YAML; every scalar is taken as it is written. Reads on after faults. Never throws. */
export function readYaml(text: string, nesting = DEFAULT_LIMITS.nesting): NativeDocument {
  const deep = Math.max(deepBracket(text, nesting), deepIndent(text, nesting))
  if (deep >= 0) return tooDeep(deep, nesting)
  try {
    // YAML ends lines at a lone CR too, the package does not.
    const lines = text.replace(/\r(?!\n)/g, '\n')
    const options = { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const
    const document = parseDocument(lines, options)
    return new YamlReader(document, text).read()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { items: [], faults: [{ message: message.includes('call stack') ? 'brackets or lists are nested too deep' : NOT_YAML, start: 0, end: 0 }], found: false }
  }
}

class YamlReader {
  readonly #document: Document.Parsed
  readonly #text: string
  readonly #faults: NativeFault[]
  #aliases = 0
  #secrets: Set<unknown> | undefined

  constructor(document: Document.Parsed, text: string) {
    this.#document = document
    this.#text = text
    this.#faults = document.errors.slice(0, 20).map((error) => ({
      message: yamlFaultWords(error),
      start: Math.min(error.pos[0], text.length),
      end: Math.min(Math.max(error.pos[1], error.pos[0]), text.length),
    }))
  }

  read(): NativeDocument {
    const root: unknown = this.#document.contents
    const faults = this.#faults
    const pair = isMap(root) ? root.items.findLast((one) => isScalar(one.key) && one.key.value === 'peripherals') : undefined
    const list = this.#resolve(pair?.value)
    if (!pair) return { items: [], faults, found: false }
    if (!isSeq(list)) {
      const [start, end] = rangeOf(pair.key)
      faults.push({ message: 'peripherals must be a list', start, end })
      return { items: [], faults, found: false }
    }
    const items: NativeItem[] = []
    for (const node of list.items) {
      const map = this.#resolve(node)
      const [start, end] = rangeOf(node)
      if (isMap(map)) items.push({ entries: map.items.map((one) => this.#entry(one)), start, end })
      else faults.push({ message: 'a peripheral needs keys, such as id and name', start, end })
    }
    return { items, faults, found: true }
  }

  #entry(pair: Pair): NativeEntry {
    const key = isScalar(pair.key) ? this.#scalar(pair.key) : { text: '', start: rangeOf(pair.key)[0], end: rangeOf(pair.key)[1] }
    const value = this.#resolve(pair.value)
    if (isAlias(pair.value) && isScalar(value) && this.#ofSecrets().has(value)) {
      // Under another name it would be shown.
      const [start, end] = rangeOf(pair.value)
      return { key, value: { text: HIDDEN, start, end } }
    }
    if (value === null || value === undefined) return { key, value: { text: null, start: key.end, end: key.end } }
    return { key, value: isScalar(value) ? this.#scalar(value) : null }
  }

  /** All that stands behind names of secrets. */
  #ofSecrets(): ReadonlySet<unknown> {
    if (this.#secrets) return this.#secrets
    const secrets = (this.#secrets = new Set<unknown>())
    visit(this.#document, {
      Pair: (_, { key, value }) => {
        if (!isScalar(key) || !seemsSecret(String(key.value))) return
        if (isNode(value)) visit(value, { Scalar: (__, scalar) => void secrets.add(scalar) })
        return visit.SKIP
      },
    })
    return secrets
  }

  #resolve(node: unknown): unknown {
    if (!isAlias(node)) return node
    if (++this.#aliases > MAX_ALIASES) {
      const [start, end] = rangeOf(node)
      if (this.#aliases === MAX_ALIASES + 1) this.#faults.push({ message: `more than ${MAX_ALIASES} aliases`, start, end })
      return undefined
    }
    return node.resolve(this.#document)
  }

  #scalar(node: Scalar): NativeScalar {
    const [start, end] = rangeOf(node)
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    const value = typeof node.value === 'string' ? node.value : String(node.source ?? '')
    if (quoted) return { text: value, start: start + 1, end: Math.max(start + 1, end - 1) }
    if (node.type === 'PLAIN') return { text: isNull(value) ? null : value, start, end }
    return this.#block(value.trimEnd(), start, end)
  }

  /** A block scalar begins on a line below its `|` or `>`. */
  #block(text: string, from: number, to: number): NativeScalar {
    const content = this.#text.slice(from, to).trimEnd()
    const firstLine = /^[^\r\n]*[\r\n]+\s*/.exec(content)?.[0].length ?? 0
    return { text, start: from + firstLine, end: from + Math.max(firstLine, content.length) }
  }
}

function isNull(text: string): boolean {
  return text === '' || text === '~' || /^(?:null|Null|NULL)$/.test(text)
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as Node | null)?.range
  return range ? [range[0], range[1]] : [0, 0]
}
