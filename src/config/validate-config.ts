import { PRESETS } from './config-values.js'
import { findNode, firstProblems, problemAt } from './document.js'
import type { ConfigDocument, ConfigNode, ConfigProblem } from './document.js'
import { explainError, pointerToPath } from './explain-error.js'
import type { SchemaError } from './explain-error.js'
import { GlobError } from './globs/machine.js'
import type { RunGlobs } from './globs/run-globs.js'
import { validateConfig as validateSchema } from './generated/validate-config.js'
import { nameWithoutSecrets } from '../core/secrets/shown.js'
import { closest } from '../core/text/closest.js'
import { oncePer } from '../core/text/once-per.js'

type GeneratedValidator = ((value: unknown) => boolean) & { errors?: SchemaError[] | null }

/** Everything that is wrong with a config file as it was written, before anything is merged, in the order of the file. */
export function validateConfig(document: ConfigDocument, globs: RunGlobs, count: GlobCount): readonly ConfigProblem[] {
  const problems = [...problemsBesidesGlobs(document), ...globProblems(document, globs, count)]
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return firstProblems(problems)
}

/** Of documents that thousands of others may extend, these are known. */
const problemsBesidesGlobs = oncePer((document: ConfigDocument): readonly ConfigProblem[] => [
  ...schemaProblems(document), ...presetProblems(document), ...dateProblems(document),
])

function schemaProblems(document: ConfigDocument): ConfigProblem[] {
  const validate = validateSchema as unknown as GeneratedValidator
  if (validate(document.root.value)) return []
  return withoutBranches(validate.errors ?? [], document).map((error) => explainError(error, document))
}

/**
 * Where a value may have one of two forms, the errors of both forms are reported. The form that was meant is the one
 * the value looks like: for a list the errors inside it count, for anything else one error says all.
 */
function withoutBranches(errors: readonly SchemaError[], document: ConfigDocument): SchemaError[] {
  const choices = new Set(errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath))
  const kept = [...errors]
    .sort((a, b) => Number(b.keyword === 'enum') - Number(a.keyword === 'enum'))
    .filter(({ instancePath, keyword, params }) => {
      if (!choices.has(instancePath)) return true
      const isList = Array.isArray(findNode(document.root, pointerToPath(instancePath))?.node.value)
      if (!isList) return keyword === 'enum' || (keyword === 'anyOf' && !hasEnum(errors, instancePath))
      const inside = errors.some((error) => error.instancePath.startsWith(`${instancePath}/`))
      return !inside && (keyword === 'minItems' || keyword === 'maxItems' || params.additionalProperty !== undefined)
    })
  const known = new Set<string>()
  return kept.filter((error) => known.size < known.add(valueOf(error)).size)
}

function hasEnum(errors: readonly SchemaError[], instancePath: string): boolean {
  return errors.some((error) => error.instancePath === instancePath && error.keyword === 'enum')
}

/** One error says enough of one value; of the keys of an object each counts. */
function valueOf({ instancePath, keyword, params }: SchemaError): string {
  const isOfKey = keyword === 'additionalProperties' || keyword === 'required'
  return isOfKey ? `${instancePath}\n${JSON.stringify(params)}` : instancePath
}

/** `extends` names a preset, or a file, which shows by its dot or slash. */
function presetProblems(document: ConfigDocument): ConfigProblem[] {
  const extended = findNode(document.root, ['extends'])?.node
  return (extended?.items ?? (extended ? [extended] : [])).flatMap((node) => {
    const name = node.value
    if (typeof name !== 'string' || name === '' || PRESETS.some((preset) => preset === name) || /[./\\]/.test(name))
      return []
    const guess = closest(name, PRESETS)
    const hint = guess ? `did you mean "${guess}"? ` : ''
    const known = `${hint}Presets: ${PRESETS.join(', ')}; a file is written like ./base.yaml`
    return [problemAt(document.source, node.start, `unknown preset "${nameWithoutSecrets(name)}"; ${known}`)]
  })
}

/** 2027-02-30 has the form of a date and is none. */
function dateProblems(document: ConfigDocument): ConfigProblem[] {
  const suppressions = findNode(document.root, ['suppressions'])?.node.items ?? []
  return suppressions.flatMap((suppression) => {
    const node = findNode(suppression, ['expires'])?.node
    if (!node || typeof node.value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(node.value)) return []
    const date = new Date(`${node.value}T00:00:00Z`)
    const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(node.value)
    return real ? [] : [problemAt(document.source, node.start, `"${node.value}" is no day of the calendar`)]
  })
}

/** More than any estate needs: each file that is found is held against all of them. */
const MAX_GLOBS_LENGTH = 64 * 1024
/** Braces and ranges make much of few characters. */
const MAX_GLOBS_STATES = 64 * 1024

/** How much there is of globs, over all files that a configuration is merged from. */
export class GlobCount {
  #length = 0
  #states = 0

  /** What is wrong from this glob on. */
  add(glob: string, states: number): string | undefined {
    this.#length += glob.length
    this.#states += states
    if (this.#length > MAX_GLOBS_LENGTH) return 'all globs together are too long from here on'
    return this.#states > MAX_GLOBS_STATES ? 'all globs together stand for too many names from here on' : undefined
  }
}

function globProblems(document: ConfigDocument, globs: RunGlobs, count: GlobCount): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  for (const node of globNodes(document.root)) {
    const glob = node.value
    if (typeof glob !== 'string') continue
    const { fault, states } = lookedAt(glob, globs)
    if (fault !== undefined) problems.push(problemAt(document.source, node.start, fault))
    const end = count.add(glob, states)
    if (end !== undefined) return [...problems, problemAt(document.source, node.start, end)]
  }
  return problems
}

function lookedAt(glob: string, globs: RunGlobs): { readonly fault?: string; readonly states: number } {
  // A backslash takes the special meaning from what is behind it: a letter has none, so that a folder was meant to end there.
  if (/\\[\w. -]/.test(glob)) return { fault: `"${glob}": globs have / between folders, on Windows as well`, states: 0 }
  try {
    return globs.compiler.compile(glob)
  } catch (error) {
    if (!(error instanceof GlobError)) throw error
    return { fault: `this glob ${error.message}`, states: error.states }
  }
}

/** The globs of a config, wherever it may have some. */
function globNodes(root: ConfigNode): readonly ConfigNode[] {
  const itemsAt = (node: ConfigNode, ...path: string[]): readonly ConfigNode[] => findNode(node, path)?.node.items ?? []
  return [
    ...[...itemsAt(root, 'overrides'), ...itemsAt(root, 'suppressions')].flatMap((entry) => itemsAt(entry, 'files')),
    ...(findNode(root, ['servers', 'hosts'])?.node.members ?? []).flatMap(({ node }) => node.items ?? []),
    ...itemsAt(root, 'ignore'),
  ]
}
