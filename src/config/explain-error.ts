import { closest } from '../core/text/closest.js'
import { nameWithoutSecrets } from '../core/secrets/shown.js'
import { closestRule } from '../core/text/closest-rule.js'
import { RULE_LEVELS } from './config-values.js'
import { findNode, problemAt } from './document.js'
import type { ConfigDocument, ConfigNode, ConfigProblem } from './document.js'
import { CONFIG_KEYS } from './generated/config-keys.js'

/** What the generated validator says of one error. */
export interface SchemaError {
  readonly keyword: string
  /** Where in the config, as JSON pointer. */
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** An error of the schema in plain words, at the key or the value that is wrong. */
export function explainError(error: SchemaError, document: ConfigDocument): ConfigProblem {
  const path = pointerToPath(error.instancePath)
  const found = findNode(document.root, path)
  const node = found?.node ?? document.root
  if (error.keyword === 'additionalProperties') return unknownKey(error, path, node, document)
  if (error.keyword === 'required') {
    const offset = node.members?.[0]?.keyStart ?? node.start
    return problemAt(document.source, offset, lacks(String(error.params.missingProperty), path))
  }
  return problemAt(document.source, node.start, valueMessage(error, path, node))
}

function unknownKey(
  error: SchemaError,
  path: readonly string[],
  node: ConfigNode,
  document: ConfigDocument,
): ConfigProblem {
  const key = String(error.params.additionalProperty)
  const offset = findNode(node, [key])?.member?.keyStart ?? node.start
  const place = path
    .filter((step) => !/^\d+$/.test(step))
    .join('/')
    .replace(/^overrides\/rules/, 'rules')
  const known = Object.hasOwn(CONFIG_KEYS, place) ? (CONFIG_KEYS[place] as readonly string[]) : []
  return problemAt(document.source, offset, unknownKeyMessage(key, path, known))
}

function unknownKeyMessage(key: string, path: readonly string[], known: readonly string[]): string {
  if (path.at(-1) === 'rules') return unknownRule(key, known)
  const guess = closest(key, known)
  const hint = guess ? `did you mean "${guess}"? ` : ''
  const rule = path.at(-3) === 'rules' ? path.at(-2) : undefined
  const shown = nameWithoutSecrets(key)
  if (rule !== undefined) return `the rule ${rule} has no option "${shown}"; ${hint}Its options: ${known.join(', ')}`
  if (key === '$import') return 'unknown key "$import"; other files are named under "extends"'
  const where = path.length > 0 ? ` in ${nameOf(path)}` : ''
  const names = known.filter((name) => name !== '$schema').join(', ')
  return `unknown key "${shown}"${where}; ${hint}Known: ${names}`
}

function unknownRule(id: string, known: readonly string[]): string {
  const guess = closestRule(id, known)
  return `unknown rule "${nameWithoutSecrets(id)}"; ${guess ? `did you mean "${guess}"?` : '"icmlint rules" lists all'}`
}

function lacks(key: string, path: readonly string[]): string {
  if (path.at(-2) === 'suppressions' && key === 'reason')
    return 'this suppression lacks a "reason": say why the finding is accepted'
  return `${nameOf(path)} lacks "${key}"`
}

function valueMessage({ keyword, params }: SchemaError, path: readonly string[], node: ConfigNode): string {
  const name = nameOf(path)
  switch (keyword) {
    case 'enum':
      return wrongChoice(name, path, node, params.allowedValues as readonly string[])
    case 'type':
      return wrongType(name, path, node, String(params.type))
    case 'minimum':
      return `${name} must be at least ${String(params.limit)}, not ${show(node.value)}`
    case 'maximum':
      return `${name} must be at most ${String(params.limit)}, not ${show(node.value)}`
    case 'minLength':
      return `${name} must not be empty`
    case 'minItems':
    case 'maxItems':
      return `${name} must be a level, or a list of two: a level and the options, as in [warning, { … }]`
    case 'pattern':
      return wrongForm(name, path, node)
    case 'anyOf':
      return wrongAlternative(name, path, node)
    default:
      return `${name} cannot be ${show(node.value)}`
  }
}

function wrongChoice(name: string, path: readonly string[], node: ConfigNode, allowed: readonly string[]): string {
  if (Array.isArray(node.value) && path.at(-2) === 'rules')
    return `the rule ${path.at(-1)} has no options: write the level alone (${allowed.join(', ')})`
  if (path.at(-2) !== undefined && path.at(-1) === 'rule') {
    if (typeof node.value === 'string') return unknownRule(node.value, allowed)
    return `${name} must be the id of a rule, such as ${allowed[0]}, not ${show(node.value)}`
  }
  const guess = typeof node.value === 'string' ? closest(node.value, allowed) : undefined
  const hint = guess ? `; did you mean "${guess}"?` : ''
  return `${name} must be one of ${allowed.join(', ')}, not ${show(node.value)}${hint}`
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
}

function wrongType(name: string, path: readonly string[], node: ConfigNode, type: string): string {
  if (path.length === 1 && path[0] === 'release' && typeof node.value === 'number') {
    return 'the release must stand in quotes, as in "7.5": as numbers 12.1 and 12.10 are the same'
  }
  return `${name} must be ${TYPE_WORDS[type] ?? type}, not ${show(node.value)}`
}

function wrongForm(name: string, path: readonly string[], node: ConfigNode): string {
  if (path.at(-1) === 'release') return `${show(node.value)} is no release; write it like "7.5", "12.6(2)" or "15.0"`
  if (path.at(-1) === 'expires') return `${show(node.value)} is no date; write it like 2027-03-31`
  if (path.at(-1) === 'reason') return 'the reason is blank: say why the finding is accepted'
  return `${name} cannot be ${show(node.value)}`
}

function wrongAlternative(name: string, path: readonly string[], node: ConfigNode): string {
  if (path[0] === 'extends') return `${name} must be a preset, a file, or a list of them, not ${show(node.value)}`
  return `${name} must be one of ${RULE_LEVELS.join(', ')}, or a level with options, not ${show(node.value)}`
}

/** `rules` → `desk/unused` → `1` → `ratio` as a reader would say it. */
function nameOf(path: readonly string[]): string {
  if (path.length === 0) return 'the configuration'
  const named = path.map((step) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : step)).join('.')
  return `"${named.replaceAll('.[', '[')}"`
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a group of keys'
  const text = JSON.stringify(typeof value === 'string' ? nameWithoutSecrets(value) : value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** JSON pointer → keys and indexes. */
export function pointerToPath(pointer: string): string[] {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
