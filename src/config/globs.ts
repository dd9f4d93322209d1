import { GlobError, Machine } from './glob-machine.js'
import { compileGlobPattern, type GlobPattern } from './glob-pattern.js'
import { MatchingWork } from './glob-set.js'
import { PathGlobs } from './path-globs.js'
import { Wildcards } from './wildcards.js'

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

/** The patterns of a run's configurations, each compiled once, however often it stands in them. */
export class GlobCache {
  readonly machine = new Machine()
  readonly work = new MatchingWork()
  /** What suppressions are about. */
  readonly subjects = new Wildcards(this.machine, this.work)
  /** Which files come from which host: any configuration may say so, whichever files it is about. */
  readonly hosts: PathGlobs
  readonly #known = new Map<string, Glob | GlobError>()
  #states = 0

  /** @param cwd what the paths of inputs are relative to, absolute with `/` */
  constructor(readonly cwd: string) {
    this.hosts = this.paths()
  }

  /** Those of one configuration, for lists of globs of the files that it is merged from. */
  paths(): PathGlobs {
    return new PathGlobs(this.cwd, this)
  }

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
