import type { Document, Node, Pair, Scalar } from 'yaml'
import type { NativeDocument, NativeEntry, NativeFault, NativeItem, NativeScalar } from './document.js'
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { DEFAULT_LIMITS } from '../../model/limits.js'
import { seemsSecret } from '../../secrets/name.js'
import { HIDDEN } from '../../secrets/hidden.js'
import { addToGroup } from '../../text/add-to-group.js'
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
    const key = this.#shown(pair.key, this.#resolve(pair.key)) ?? { text: '', start: rangeOf(pair.key)[0], end: rangeOf(pair.key)[1] }
    const value = this.#resolve(pair.value)
    if (value === null || value === undefined) return { key, value: { text: null, start: key.end, end: key.end } }
    return { key, value: seemsSecret(key.text ?? '') && isScalar(value) ? this.#scalar(value) : this.#shown(pair.value, value) }
  }

  /** A scalar where it stands; what is a secret's elsewhere, by an alias, would be shown under another name. */
  #shown(node: unknown, value: unknown): NativeScalar | null {
    if (!isScalar(value)) return null
    if (!this.#ofSecrets().has(value)) return this.#scalar(value)
    const [start, end] = rangeOf(node)
    return { text: HIDDEN, start, end }
  }

  /** What stands behind names of secrets and may stand elsewhere, too. */
  #ofSecrets(): ReadonlySet<unknown> {
    if (this.#secrets) return this.#secrets
    const secrets = (this.#secrets = new Set<unknown>())
    // Most documents have no alias.
    if (!this.#text.includes('*') || !this.#text.includes('&')) return secrets
    const anchored = new Map<string, Node[]>()
    visit(this.#document, { Node: (_, node) => void (node.anchor !== undefined && addToGroup(anchored, node.anchor, node)) })
    const meant = (node: unknown): readonly Node[] => (isAlias(node) ? (anchored.get(node.source) ?? []) : isNode(node) ? [node] : [])
    visit(this.#document, {
      Pair: (_, { key, value }) => {
        if (!meant(key).some((name) => isScalar(name) && seemsSecret(String(name.value)))) return
        for (const data of meant(value)) visit(data, { Scalar: (__, scalar) => void secrets.add(scalar) })
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
