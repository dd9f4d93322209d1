import { basename } from 'node:path'
import type { PublicExplorer } from 'cosmiconfig'
import { ConfigError, problemAt } from '../../config/document.js'
import type { ConfigDocument } from '../../config/document.js'
import { CANNOT_READ } from '../../config/parse-config.js'
import { Source } from '../../core/decode/source.js'
import { reasonOf } from '../user-error.js'
import { displayPath, readConfigFile, readPackageFile, requireReadable } from './read-config.js'
import { SEARCH_PLACES } from './search-places.js'
import type { ConfigFile } from './search-places.js'

/** Looks for a config in the files of one folder. */
export type FolderExplorer = (files: readonly ConfigFile[]) => Promise<ConfigDocument | null>

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
  // Each file is named to it: searching itself, it passes by what it may not read, as if nothing were configured.
  return async (files) => {
    for (const { file, stray } of files) {
      const source = new Source(displayPath(file, cwd), '', 'utf8')
      const fail = (reason: string): ConfigError => new ConfigError([problemAt(source, 0, reason)])
      if (stray) throw fail('it is a link that leads out of the repository; name the configuration with --config to allow that')
      const load = async (): ReturnType<typeof explorer.load> => {
        // cosmiconfig reads the file first; it would wait for a pipe.
        await requireReadable(file)
        return explorer.load(file)
      }
      const found = await load().catch((error: unknown) => {
        throw error instanceof ConfigError ? error : fail(`${CANNOT_READ}: ${reasonOf(error)}`)
      })
      if (found && !found.isEmpty) return (found.config as LoadedConfig).document
    }
    return null
  }
}

/** Hides the document from cosmiconfig, which would read keys of its own in it. */
class LoadedConfig {
  readonly document: ConfigDocument

  constructor(document: ConfigDocument) {
    this.document = document
  }
}
