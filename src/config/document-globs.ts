import type { Matcher } from '../core/text/matchers.js'
import { findNode, valuePlaceOf } from './document.js'
import type { ConfigDocument, ConfigNode } from './document.js'
import { ignoreMatcher } from './globs/ignores.js'
import type { PathGlobs } from './globs/paths.js'
import type { RunGlobs } from './globs/run-globs.js'
import { folderOf, relativePath, resolvePath } from './paths.js'
import type { InputGlobs } from './resolved-config.js'

/** Adds what one config file matches with to what its run does, each pattern with the place where it stands. */
export class DocumentGlobs {
  readonly #lists: InputGlobs[] = []
  readonly #hostNodes: ReadonlyMap<string, ConfigNode>

  /** @param files of all files that the configuration is merged from */
  constructor(
    private readonly document: ConfigDocument,
    private readonly files: PathGlobs,
    private readonly run: RunGlobs,
  ) {
    const hosts = findNode(document.root, ['servers', 'hosts'])?.node.members ?? []
    this.#hostNodes = new Map(hosts.map(({ key, node }) => [key, node]))
  }

  /** The lists that were added. */
  get lists(): readonly InputGlobs[] {
    return this.#lists
  }

  override(index: number, patterns: readonly string[]): Matcher {
    return this.#list('override', this.files, patterns, this.#nodeAt('overrides', index, 'files'))
  }

  host(name: string, patterns: readonly string[]): Matcher {
    return this.#list('host', this.run.hosts, patterns, this.#hostNodes.get(name))
  }

  suppression(index: number, patterns: readonly string[] | undefined): Matcher {
    if (!patterns) return this.files.everything
    return this.#list('suppression', this.files, patterns, this.#nodeAt('suppressions', index, 'files'))
  }

  subject(index: number, pattern = '*'): Matcher {
    this.#foresee(this.#nodeAt('suppressions', index, 'subject'))
    return this.run.subjects.matcher(pattern)
  }

  /** Whether a path is to be left out, or stands in a folder that is. */
  ignores(patterns: readonly string[]): (path: string) => boolean {
    const folder = folderOf(this.document.file)
    this.#foresee(...(this.#nodeAt('ignore')?.items ?? []))
    const ignores = ignoreMatcher(patterns, this.run.compiler)
    return (path) => ignores(relativePath(folder, resolvePath(this.run.cwd, path)))
  }

  #list(of: InputGlobs['of'], among: PathGlobs, patterns: readonly string[], node = this.document.root): Matcher {
    this.#foresee(...(node.items ?? []))
    const matches = among.add(this.document, patterns)
    const onlyTakeOut = patterns.length > 0 && patterns.every((pattern) => this.run.compiler.compile(pattern).negated)
    this.#lists.push({ matches, patterns, place: valuePlaceOf(this.document, node), of, onlyTakeOut })
    return matches
  }

  #foresee(...nodes: readonly (ConfigNode | undefined)[]): void {
    for (const node of nodes) if (node) this.run.compiler.work.foresee(this.document, node)
  }

  #nodeAt(...path: readonly (string | number)[]): ConfigNode | undefined {
    return findNode(this.document.root, path.map(String))?.node
  }
}
