import { kept } from '../../core/text/kept.js'
import type { GlobCompiler } from './compiler.js'
import { namedUp } from './machine.js'
import { GlobSet } from './set.js'

/** A glob in a list of several. */
interface Entry {
  readonly list: number
  readonly position: number
  readonly negated: boolean
}

/**
 * Lists of globs that are relative to one folder: one without a slash matches in every folder, one after `!` takes out again
 * what earlier ones of its list matched.
 */
export class FolderGlobs {
  readonly #names: GlobSet
  readonly #paths: GlobSet
  /** By the number that a glob has in its set. */
  readonly #ofNames: Entry[][] = []
  readonly #ofPaths: Entry[][] = []
  #lists = 0
  /** By what a path matches of both sets. */
  readonly #known = new Map<readonly number[], Map<readonly number[], readonly number[]>>()

  constructor(private readonly compiler: GlobCompiler) {
    this.#names = new GlobSet(compiler.machine, compiler.work)
    this.#paths = new GlobSet(compiler.machine, compiler.work)
  }

  /** The number of a list. */
  add(patterns: readonly string[]): number {
    const list = this.#lists++
    this.#known.clear()
    for (const [position, pattern] of patterns.entries()) {
      const glob = this.compiler.compile(pattern)
      const number = (glob.isName ? this.#names : this.#paths).add(glob)
      const entries = glob.isName ? this.#ofNames : this.#ofPaths
      ;(entries[number] ??= []).push({ list, position, negated: glob.negated })
    }
    return list
  }

  /** The numbers of the lists that match a path from the folder; always one list where the same globs do. */
  matching(path: string): readonly number[] {
    const names = this.#names.matching(namedUp(path.slice(path.lastIndexOf('/') + 1)))
    const paths = this.#paths.matching(namedUp(path))
    const ofNames = kept(this.#known, names, () => new Map<readonly number[], readonly number[]>())
    return kept(ofNames, paths, () => this.#listsOf(names, paths))
  }

  /** The last glob of a list that matches decides. */
  #listsOf(names: readonly number[], paths: readonly number[]): readonly number[] {
    const last = new Map<number, Entry>()
    const entries = [...names.map((number) => this.#ofNames[number] ?? []), ...paths.map((number) => this.#ofPaths[number] ?? [])]
    for (const entry of entries.flat()) {
      this.compiler.work.spend(1)
      if (entry.position >= (last.get(entry.list)?.position ?? 0)) last.set(entry.list, entry)
    }
    return [...last.values()].filter(({ negated }) => !negated).map(({ list }) => list)
  }
}
