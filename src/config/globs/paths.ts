import { addToGroup } from '../../core/text/add-to-group.js'
import { kept } from '../../core/text/kept.js'
import type { Matcher, MatcherFamily } from '../../core/text/matchers.js'
import type { ConfigDocument } from '../document.js'
import { folderKey, folderOf, relativePath, resolvePath, rootKey } from '../paths.js'
import type { GlobCompiler } from './compiler.js'
import { FolderGlobs } from './folder.js'

/** The lists of globs of one folder, and the matchers that they belong to, by the number of each list. */
interface Folder {
  readonly path: string
  readonly globs: FolderGlobs
  readonly matchers: Matcher[]
}

/** Lists of globs of several configurations, each relative to the folder that its file stands in, matched together. */
export class PathGlobs implements MatcherFamily {
  /** Those that match names alone, whatever folder they stand in. */
  readonly #anywhere: Folder
  readonly #folders = new Map<string, Folder>()
  readonly #byRoot = new Map<string, Folder[]>()
  /** Of the folders of paths, those above that have globs: thousands of paths may have the same ones above. */
  readonly #above = new Map<string, readonly Folder[]>()
  readonly #reaching = new Set<Folder>()
  /** Matches every path. */
  readonly everything: Matcher = Object.assign(() => true, { family: this })
  readonly #keys = new Map<readonly number[], number>()
  readonly #known = new Map<string, readonly Matcher[]>()

  /** @param cwd what paths are relative to */
  constructor(
    private readonly cwd: string,
    private readonly compiler: GlobCompiler,
  ) {
    this.#anywhere = { path: '', globs: new FolderGlobs(compiler), matchers: [] }
  }

  /** A matcher for a list of globs. */
  add(document: ConfigDocument, patterns: readonly string[]): Matcher {
    const matcher: Matcher = Object.assign((path: string) => this.matching(path).includes(matcher), { family: this })
    this.#known.clear()
    const globs = patterns.map((pattern) => this.compiler.compile(pattern))
    const folder = globs.every(({ isName }) => isName) ? this.#anywhere : this.#folderOf(document)
    folder.matchers[folder.globs.add(patterns)] = matcher
    if (globs.some(({ isName, leadsOut }) => isName || leadsOut)) this.#reaching.add(folder)
    return matcher
  }

  matching(path: string): readonly Matcher[] {
    const absolute = resolvePath(this.cwd, path)
    const found: (readonly [Folder, readonly number[]])[] = []
    let key = ''
    for (const folder of this.#foldersFor(absolute)) {
      const lists = folder.globs.matching(folder === this.#anywhere ? absolute : relativePath(folder.path, absolute))
      if (lists.length === 0) continue
      found.push([folder, lists])
      key += `${this.#keyOf(lists)} `
    }
    return kept(this.#known, key, () => this.#join(found))
  }

  #join(found: readonly (readonly [Folder, readonly number[]])[]): readonly Matcher[] {
    const matching = found.flatMap(([{ matchers }, lists]) => lists.map((list) => matchers[list] as Matcher))
    this.compiler.work.spend(matching.length)
    return [this.everything, ...matching]
  }

  #folderOf({ file }: ConfigDocument): Folder {
    const path = folderOf(file)
    return kept(this.#folders, folderKey(path), () => {
      const folder = { path, globs: new FolderGlobs(this.compiler), matchers: [] }
      this.#above.clear()
      addToGroup(this.#byRoot, rootKey(path), folder)
      return folder
    })
  }

  /** Those whose globs a path may match. */
  #foldersFor(absolute: string): ReadonlySet<Folder> {
    const root = rootKey(absolute)
    // From another drive a path stays as it is, so that globs such as **/x.reg match it.
    const elsewhere = [...this.#byRoot].flatMap(([other, folders]) => (other === root ? [] : folders))
    return new Set([this.#anywhere, ...this.#reaching, ...elsewhere, ...this.#foldersAbove(folderOf(absolute))])
  }

  #foldersAbove(folder: string): readonly Folder[] {
    const passed: string[] = []
    let found: readonly Folder[] = []
    for (let at = folder; ; at = folderOf(at)) {
      const known = this.#above.get(at)
      if (known) found = known
      else passed.push(at)
      if (known || folderOf(at) === at) break
    }
    for (const at of passed.reverse()) {
      const own = this.#folders.get(folderKey(at))
      if (own) found = [...found, own]
      this.#above.set(at, found)
    }
    return found
  }

  /** A number for a list. */
  #keyOf(lists: readonly number[]): number {
    return kept(this.#keys, lists, () => this.#keys.size)
  }
}
