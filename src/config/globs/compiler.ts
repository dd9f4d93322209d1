import { GlobError, Machine } from './machine.js'
import { compileGlobPattern, type GlobPattern } from './pattern.js'
import { MatchingWork } from './work.js'

/** One glob of a list. */
export interface Glob extends GlobPattern {
  /** Whether it stands after `!`. */
  readonly negated: boolean
  /** Without a slash: it matches the name of a file alone, in every folder. */
  readonly isName: boolean
  /** Whether it may match what does not stand below its folder. */
  readonly leadsOut: boolean
}

/** What the globs of all configurations of a run may come to in space. */
const MAX_STATES_OF_RUN = 2 * 1024 * 1024

/** Makes states of the globs of a run's configurations, of each once, however often it stands in them. */
export class GlobCompiler {
  readonly machine = new Machine()
  readonly work = new MatchingWork()
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
    const glob = tried(() => compileGlob(pattern, this.machine))
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

function compileGlob(pattern: string, machine: Machine): Glob {
  const negated = pattern.startsWith('!') && !pattern.startsWith('!(')
  const glob = pattern.slice(negated ? 1 : 0).replace(/^\.\//, '').replace(/\/$/, '')
  return { ...compileGlobPattern(glob, machine), negated, isName: !glob.includes('/'), leadsOut: /\.\.|\0/.test(glob) }
}
