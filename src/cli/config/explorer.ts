import { basename } from 'node:path'
import type { PublicExplorer } from 'cosmiconfig'
import type { ConfigDocument } from '../../config/document.js'
import { readConfigFile, readPackageFile } from './read-config.js'
import { SEARCH_PLACES } from './search-places.js'

/** Looks for a config in one folder. */
export type FolderExplorer = (folder: string) => Promise<ConfigDocument | null>

/**
 * cosmiconfig with our search places and readers, which know where values stand. It never runs code:
 * see `disarmedCosmiconfig`, and every kind of script is refused.
 */
export async function createExplorer(cwd: string): Promise<FolderExplorer> {
  const { disarmedCosmiconfig } = await import('./disarmed-cosmiconfig.js')
  // cosmiconfig takes the key "icmlint" of what a package.json gives, and acts on an "$import" key: it sees neither.
  const load = async (file: string): Promise<LoadedConfig | { icmlint?: LoadedConfig }> => {
    if (basename(file) !== 'package.json') return new LoadedConfig(await readConfigFile(file, cwd))
    const document = await readPackageFile(file, cwd)
    return document ? { icmlint: new LoadedConfig(document) } : {}
  }
  const refuse = (file: string): never => {
    throw new Error(`${file} is a script, which runs only when it is named with --config`)
  }
  const explorer: PublicExplorer = disarmedCosmiconfig('icmlint', {
    searchPlaces: [...SEARCH_PLACES],
    searchStrategy: 'none',
    mergeSearchPlaces: false,
    cache: false,
    loaders: {
      '.json': load,
      '.yaml': load,
      '.yml': load,
      noExt: load,
      '.js': refuse,
      '.cjs': refuse,
      '.mjs': refuse,
      '.ts': refuse,
    },
  })
  return async (folder) => {
    const found = await explorer.search(folder)
    return found ? (found.config as LoadedConfig).document : null
  }
}

/** Hides the document from cosmiconfig, which would read keys of its own in it. */
class LoadedConfig {
  readonly document: ConfigDocument

  constructor(document: ConfigDocument) {
    this.document = document
  }
}
