import { GlobError, compileGlobPattern } from './glob-pattern.js'

export type PathMatcher = (path: string) => boolean

/** One glob of a list. */
export interface Glob {
  /** Whether it stands after `!`. */
  readonly negated: boolean
  readonly test: PathMatcher
  readonly states: number
}

/**
 * Whether a path, relative to the config's folder, matches a list of globs: one without a slash matches in every
 * folder, one after `!` takes out again what earlier ones matched.
 */
export function compileGlobs(patterns: readonly string[], compile: (pattern: string) => Glob = compileGlob): PathMatcher {
  const steps = patterns.map((pattern) => compile(pattern))
  return (path) =>
    steps.reduce(
      (matched, { negated, test }) => (matched !== negated ? matched : test(path) ? !negated : matched),
      false,
    )
}

/** The same, and what stands in a folder that matches. */
export function compileIgnoreGlobs(patterns: readonly string[], compile = compileGlob): PathMatcher {
  const matches = compileGlobs(patterns, compile)
  if (patterns.length === 0) return matches
  return (path) => matches(path) || foldersOf(path).some(matches)
}

/** Whether a text matches a pattern in which `*` stands for any characters. Case does not count, as in the registry. */
export function compileWildcard(pattern: string): PathMatcher {
  const [first = '', ...rest] = pattern.toLowerCase().split('*')
  const last = rest.pop()
  return (text) => {
    const lower = text.toLowerCase()
    if (last === undefined) return lower === first
    if (!lower.startsWith(first)) return false
    let at = first.length
    for (const part of rest) {
      const found = lower.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return lower.length - last.length >= at && lower.endsWith(last)
  }
}

/** One glob of a list; throws a GlobError where it cannot be used. */
export function compileGlob(pattern: string): Glob {
  const negated = pattern.startsWith('!') && !pattern.startsWith('!(')
  const glob = pattern.slice(negated ? 1 : 0).replace(/^\.\//, '').replace(/\/$/, '')
  const { matches, states } = compileGlobPattern(glob)
  return { negated, states, test: glob.includes('/') ? matches : (path) => matches(path.slice(path.lastIndexOf('/') + 1)) }
}

/** What the globs of all configurations of a run may come to in space. */
const MAX_STATES_OF_RUN = 2 * 1024 * 1024

/** The globs of a run's configurations, each compiled once, however often it stands in them. */
export class GlobCache {
  readonly #known = new Map<string, Glob | GlobError>()
  #states = 0

  /** Throws a GlobError where the glob cannot be used. */
  compile(pattern: string): Glob {
    const glob = this.#known.get(pattern) ?? this.#compileNew(pattern)
    if (glob instanceof GlobError) throw glob
    return glob
  }

  #compileNew(pattern: string): Glob | GlobError {
    if (this.#states > MAX_STATES_OF_RUN)
      return new GlobError('is one too many: those of all configurations stand for too many names')
    const glob = tried(() => compileGlob(pattern))
    this.#states += glob.states
    this.#known.set(pattern, glob)
    return glob
  }
}

function tried(compile: () => Glob): Glob | GlobError {
  try {
    return compile()
  } catch (error) {
    if (error instanceof GlobError) return error
    throw error
  }
}

/** `a/b/c` → `a`, `a/b` */
function foldersOf(path: string): string[] {
  const segments = path.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}
