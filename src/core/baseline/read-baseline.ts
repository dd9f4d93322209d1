import { parseTree } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import type { Source } from '../decode/source.js'
import { deepBracket } from '../parse/native/document.js'
import { jsonFaultWords } from '../parse/native/read-json.js'
import type { PlacedEntry } from './baseline.js'

/** What is wrong with a baseline file, and where. */
export interface BaselineFault {
  readonly offset: number
  readonly message: string
}

export type BaselineReading = { readonly entries: readonly PlacedEntry[] } | { readonly faults: readonly BaselineFault[] }

/** More would bury the first. */
const MAX_FAULTS = 20

/** Reads a baseline file; whatever is not as schemas/baseline.schema.json says is a fault. Never throws. */
export function readBaseline(source: Source): BaselineReading {
  const { text } = source
  const deep = deepBracket(text)
  if (deep >= 0) return { faults: [{ offset: deep, message: 'brackets are nested too deep for a baseline' }] }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  if (error || !root) return { faults: [{ offset: error?.offset ?? 0, message: `not JSON: ${wordsOf(error)}` }] }
  const reader = new BaselineReader(source)
  const entries = reader.read(root)
  return reader.faults.length > 0 ? { faults: reader.faults.slice(0, MAX_FAULTS) } : { entries }
}

function wordsOf(error: ParseError | undefined): string {
  return error ? jsonFaultWords(error.error) : 'there is nothing in it'
}

class BaselineReader {
  readonly faults: BaselineFault[] = []

  constructor(private readonly source: Source) {}

  read(root: Node): PlacedEntry[] {
    if (root.type !== 'object') {
      this.#fault(root, 'a baseline is an object, as icmlint --write-baseline writes it')
      return []
    }
    const members = this.#members(root, ['version', 'tool', 'entries'])
    const version = this.#required(root, members, 'version')
    if (version && version.value !== 1) this.#fault(version, '"version" must be 1: a later icmlint may have written this')
    const tool = this.#required(root, members, 'tool')
    if (tool && tool.value !== 'icmlint') this.#fault(tool, '"tool" must be "icmlint": this is no baseline of icmlint')
    const list = this.#required(root, members, 'entries')
    if (!list) return []
    if (list.type !== 'array') {
      this.#fault(list, '"entries" must be a list')
      return []
    }
    return (list.children ?? []).flatMap((node) => this.#entry(node))
  }

  #entry(node: Node): PlacedEntry[] {
    if (node.type !== 'object') {
      this.#fault(node, 'an entry must be an object with "path", "rule", "subject" and "count"')
      return []
    }
    const members = this.#members(node, ['path', 'rule', 'subject', 'count'])
    const path = this.#text(node, members, 'path')
    const rule = this.#text(node, members, 'rule')
    const subject = this.#text(node, members, 'subject')
    const count = this.#count(node, members)
    if (path === undefined || rule === undefined || subject === undefined || count === undefined) return []
    return [{ path, rule, subject, count, place: this.source.place(node.offset, node.offset + node.length) }]
  }

  /** The values of an object by key, in a Map: `__proto__` is a key like any other. */
  #members(node: Node, known: readonly string[]): Map<string, Node> {
    const members = new Map<string, Node>()
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value) continue
      const name = String(key.value)
      if (!known.includes(name)) this.#fault(key, `unknown key ${shown(name)}; known: ${known.join(', ')}`)
      else if (members.has(name)) this.#fault(key, `the key "${name}" stands here a second time`)
      else members.set(name, value)
    }
    return members
  }

  #required(node: Node, members: ReadonlyMap<string, Node>, key: string): Node | undefined {
    const value = members.get(key)
    if (!value) this.#fault(node, `"${key}" is missing`)
    return value
  }

  #text(node: Node, members: ReadonlyMap<string, Node>, key: string): string | undefined {
    const value = this.#required(node, members, key)
    if (!value) return undefined
    if (value.type === 'string' && value.value !== '') return String(value.value)
    this.#fault(value, `"${key}" must be a text that is not empty`)
    return undefined
  }

  #count(node: Node, members: ReadonlyMap<string, Node>): number | undefined {
    const value = this.#required(node, members, 'count')
    if (!value) return undefined
    const count: unknown = value.type === 'number' ? value.value : undefined
    if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 1) return count
    this.#fault(value, '"count" must be a whole number of 1 or more')
    return undefined
  }

  #fault(node: Node, message: string): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ offset: node.offset, message })
  }
}

function shown(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name)
}
