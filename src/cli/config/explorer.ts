import { access, constants } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PublicExplorer } from 'cosmiconfig'
import { ConfigError, problemAt } from '../../config/document.js'
import type { ConfigDocument } from '../../config/document.js'
import { Source } from '../../core/decode/source.js'
import { displayPath, readConfigFile, readPackageFile, reasonOf, requireFile } from './read-config.js'
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
    for (const place of SEARCH_PLACES) await requireReadable(join(folder, place), cwd)
    const found = await explorer.search(folder)
    return found ? (found.config as LoadedConfig).document : null
  }
}

/** cosmiconfig passes by what it may not read, as if nothing were configured, and waits for pipes. */
async function requireReadable(file: string, cwd: string): Promise<void> {
  try {
    await requireFile(file)
    // Most package.json files are about something else.
    if (basename(file) !== 'package.json') await access(file, constants.R_OK)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return
    throw new ConfigError([problemAt(new Source(displayPath(file, cwd), '', 'utf8'), 0, `cannot read the configuration: ${reasonOf(error)}`)])
  }
}

/** Hides the document from cosmiconfig, which would read keys of its own in it. */
class LoadedConfig {
  readonly document: ConfigDocument

  constructor(document: ConfigDocument) {
    this.document = document
  }
}
