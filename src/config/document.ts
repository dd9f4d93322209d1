import { Source } from '../core/decode/source.js'
import type { Place } from '../core/decode/source.js'
import { isHidden } from '../core/secrets/lines.js'

/** A value of a config file with its place, whatever language it was written in. Offsets are into the file's text. */
export interface ConfigNode {
  readonly start: number
  readonly end: number
  /** The plain value. Objects have no prototype, so that a key such as `__proto__` is a key like any other. */
  readonly value: unknown
  readonly members?: readonly ConfigMember[]
  readonly items?: readonly ConfigNode[]
}

export interface ConfigMember {
  readonly key: string
  readonly keyStart: number
  readonly keyEnd: number
  readonly node: ConfigNode
}

/** One config file, read but not yet checked. */
export interface ConfigDocument {
  /** Absolute, with `/`. */
  readonly file: string
  /** Its text, under the path by which messages name it. */
  readonly source: Source
  readonly root: ConfigNode
}

/** What is wrong with a config file, and where. */
export interface ConfigProblem {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A config that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`).join('\n'))
    this.problems = problems
  }
}

/** In place of a message about what may be a secret. */
const UNSAID = 'this cannot be used; what it is stays unsaid, for it may be a secret'

export function problemAt(source: Source, offset: number, message: string): ConfigProblem {
  const { line, column } = source.position(offset)
  const hidden = source.text !== '' && isHidden(source.place(offset, offset))
  return { path: source.path, line, column, message: hidden ? UNSAID : message }
}

/** The place of a value; of a text in quotes, what stands inside of them. */
export function valuePlaceOf({ source }: ConfigDocument, { start, end }: ConfigNode): Place {
  const quoted = end - start >= 2 && /["']/.test(source.text.charAt(start)) && source.text[end - 1] === source.text[start]
  return quoted ? source.place(start + 1, end - 1) : source.place(start, end)
}

/** The member of that name; of several the last, as JSON and YAML readers take it. */
export function memberOf(node: ConfigNode | undefined, key: string): ConfigMember | undefined {
  return node?.members?.findLast((member) => member.key === key)
}

/** The node at a path of keys and indexes, and the member that leads to it where its parent is an object. */
export function findNode(
  root: ConfigNode,
  path: readonly string[],
): { node: ConfigNode; member?: ConfigMember } | undefined {
  let found: { node: ConfigNode; member?: ConfigMember } = { node: root }
  for (const step of path) {
    const member = memberOf(found.node, step)
    const item = found.node.items?.[Number(step)]
    if (member) found = { node: member.node, member }
    else if (item) found = { node: item }
    else return undefined
  }
  return found
}

export function objectNode(start: number, end: number, members: readonly ConfigMember[]): ConfigNode {
  const value = Object.create(null) as Record<string, unknown>
  for (const { key, node } of members) value[key] = node.value
  return { start, end, value, members }
}

export function arrayNode(start: number, end: number, items: readonly ConfigNode[]): ConfigNode {
  return { start, end, value: items.map((item) => item.value), items }
}

/** A document of a value that a script gave: its messages can only name the file. */
export function documentOfValue(value: unknown, file: string, path: string): ConfigDocument {
  return { file, source: new Source(path, '', 'utf8'), root: nodeOfValue(value, 0) }
}

function nodeOfValue(value: unknown, depth: number): ConfigNode {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply')
  if (Array.isArray(value))
    return arrayNode(
      0,
      0,
      value.map((item) => nodeOfValue(item, depth + 1)),
    )
  if (typeof value !== 'object' || value === null) return { start: 0, end: 0, value }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  const members = entries.map(([key, item]) => ({ key, keyStart: 0, keyEnd: 0, node: nodeOfValue(item, depth + 1) }))
  return objectNode(0, 0, members)
}

/** More would bury the first. */
const MAX_PROBLEMS = 50

/** The first problems, and how many more there are. */
export function firstProblems(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  if (problems.length <= MAX_PROBLEMS) return problems
  const last = problems[MAX_PROBLEMS - 1] as ConfigProblem
  return [...problems.slice(0, MAX_PROBLEMS), { ...last, message: `and ${problems.length - MAX_PROBLEMS} more of these` }]
}

/** Deeper than any config, and shallow enough for every recursive walk. */
export const MAX_DEPTH = 64
