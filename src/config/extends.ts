import type { PresetName } from '../core/engine/options.js'
import { nameWithoutSecrets } from '../core/secrets/shown.js'
import { PRESETS } from './config-values.js'
import { ConfigError, findNode, problemAt } from './document.js'
import type { ConfigDocument, ConfigNode } from './document.js'
import type { RunGlobs } from './globs/run-globs.js'
import { folderOf, resolvePath } from './paths.js'
import { GlobCount, validateConfig } from './validate-config.js'

/** One step of what a configuration is merged from; later steps win. */
export type ConfigLayer = { readonly preset: PresetName } | { readonly document: ConfigDocument }

/** Reads the file that an `extends` names; throws a ConfigError, or any error whose message says why it cannot be read. */
export type ReadExtended = (file: string) => Promise<ConfigDocument>

/** Deeper chains are mistakes. */
const MAX_CHAIN = 32
/** Files that extend two others each, and so on, would never come to an end. */
const MAX_EXTENDED = 256

/**
 * Checks a config and everything it extends, and lists them in the order in which they are merged. What is extended more
 * than once is read once and counts where it stands last: what it said before, it says again.
 */
export async function collectLayers(
  document: ConfigDocument,
  read: ReadExtended,
  globs: RunGlobs,
): Promise<ConfigLayer[]> {
  const layers = await new Collector(read, globs).collect(document, [])
  const last = new Map(layers.map((layer, index) => ['preset' in layer ? layer.preset : layer.document, index]))
  return layers.filter((layer, index) => last.get('preset' in layer ? layer.preset : layer.document) === index)
}

class Collector {
  readonly #read: ReadExtended
  readonly #globs: RunGlobs
  readonly #globCount = new GlobCount()
  readonly #known = new Map<string, ConfigDocument>()
  #extended = 0

  constructor(read: ReadExtended, globs: RunGlobs) {
    this.#read = read
    this.#globs = globs
  }

  async collect(document: ConfigDocument, above: readonly string[]): Promise<ConfigLayer[]> {
    if (!this.#known.has(document.file)) this.#check(document)
    const layers: ConfigLayer[] = []
    for (const node of extendedNodes(document)) {
      const fail = (message: string): ConfigError => new ConfigError([problemAt(document.source, node.start, message)])
      if (++this.#extended > MAX_EXTENDED) throw fail('too many configurations extend one another')
      const name = String(node.value)
      const preset = PRESETS.find((known) => known === name)
      if (preset) layers.push({ preset })
      else layers.push(...(await this.#collectFile(name, document, [...above, document.file], fail)))
    }
    return [...layers, { document }]
  }

  #check(document: ConfigDocument): void {
    const problems = validateConfig(document, this.#globs, this.#globCount)
    if (problems.length > 0) throw new ConfigError(problems)
    this.#known.set(document.file, document)
  }

  async #collectFile(
    name: string,
    from: ConfigDocument,
    above: readonly string[],
    fail: (message: string) => ConfigError,
  ): Promise<ConfigLayer[]> {
    const shown = nameWithoutSecrets(name)
    const file = resolvePath(folderOf(from.file), name)
    if (above.includes(file)) throw fail(`"${shown}" extends this file in turn: the configuration goes in a circle`)
    if (above.length > MAX_CHAIN) throw fail('too many configurations extend one another')
    const base = this.#known.get(file) ?? (await this.#read(file).catch((error: unknown) => {
      if (error instanceof ConfigError) throw error
      throw fail(`cannot extend "${shown}": ${error instanceof Error ? error.message : String(error)}`)
    }))
    return this.collect(base, above)
  }
}

function extendedNodes(document: ConfigDocument): readonly ConfigNode[] {
  const node = findNode(document.root, ['extends'])?.node
  if (!node) return []
  return node.items ?? [node]
}
