import type { PresetName } from '../core/engine/options.js'
import { nameWithoutSecrets } from '../core/secrets.js'
import { PRESETS } from './config-values.js'
import { ConfigError, findNode, problemAt } from './document.js'
import type { ConfigDocument, ConfigNode } from './document.js'
import { folderOf, resolvePath } from './paths.js'
import { validateConfig } from './validate-config.js'

/** One step of what a configuration is merged from; later steps win. */
export type ConfigLayer = { readonly preset: PresetName } | { readonly document: ConfigDocument }

/** Reads the file that an `extends` names; throws a ConfigError, or any error whose message says why it cannot be read. */
export type ReadExtended = (file: string) => Promise<ConfigDocument>

/** Deeper chains are mistakes. */
const MAX_CHAIN = 32
/** Files that extend two others each, and so on, would never come to an end. */
const MAX_LAYERS = 256

/** Checks a config and everything it extends, and lists them in the order in which they are merged. */
export async function collectLayers(document: ConfigDocument, read: ReadExtended): Promise<ConfigLayer[]> {
  return collect(document, read, [], { layers: 0 })
}

/** How much was collected, over all files. */
interface Count {
  layers: number
}

async function collect(
  document: ConfigDocument,
  read: ReadExtended,
  above: readonly string[],
  count: Count,
): Promise<ConfigLayer[]> {
  const problems = validateConfig(document)
  if (problems.length > 0) throw new ConfigError(problems)
  const layers: ConfigLayer[] = []
  for (const node of extendedNodes(document)) {
    const name = String(node.value)
    const preset = PRESETS.find((known) => known === name)
    if (preset) layers.push({ preset })
    else layers.push(...(await collectFile(document, node, read, [...above, document.file], count)))
  }
  return [...layers, { document }]
}

async function collectFile(
  document: ConfigDocument,
  node: ConfigNode,
  read: ReadExtended,
  above: readonly string[],
  count: Count,
): Promise<ConfigLayer[]> {
  const fail = (message: string): ConfigError => new ConfigError([problemAt(document.source, node.start, message)])
  const name = String(node.value)
  const shown = nameWithoutSecrets(name)
  const file = resolvePath(folderOf(document.file), name)
  if (above.includes(file)) throw fail(`"${shown}" extends this file in turn: the configuration goes in a circle`)
  if (above.length > MAX_CHAIN || ++count.layers > MAX_LAYERS) throw fail('too many configurations extend one another')
  let base: ConfigDocument
  try {
    base = await read(file)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw fail(`cannot extend "${shown}": ${error instanceof Error ? error.message : String(error)}`)
  }
  return collect(base, read, above, count)
}

function extendedNodes(document: ConfigDocument): readonly ConfigNode[] {
  const node = findNode(document.root, ['extends'])?.node
  if (!node) return []
  return node.items ?? [node]
}
