import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, problemAt } from '../../config/document.js'
import type { ConfigDocument } from '../../config/document.js'
import { collectLayers } from '../../config/extends.js'
import { RunGlobs } from '../../config/globs/run-globs.js'
import { isInside } from '../../config/paths.js'
import { CANNOT_READ } from '../../config/parse-config.js'
import { resolveConfig } from '../../config/resolve-config.js'
import type { ResolvedConfig } from '../../config/resolved-config.js'
import { Source } from '../../core/decode/source.js'
import { kept } from '../../core/text/kept.js'
import { withSlashes } from '../paths.js'
import { reasonOf } from '../user-error.js'
import { createExplorer } from './explorer.js'
import { displayPath, isScript, readConfigFile, runConfigScript } from './read-config.js'
import type { ConfigFile } from './search-places.js'

/** Reads the configuration that stands in the files of a folder, with what it extends; null where there is none. */
export type FolderReader = (files: readonly ConfigFile[], root: string) => Promise<ResolvedConfig | null>

/** A reader for all folders of a run. */
export async function createFolderReader(cwd: string): Promise<FolderReader> {
  const explore = await createExplorer(cwd)
  const globs = globsOf(cwd)
  // Thousands of folders may extend one file.
  const known = new Map<string, Promise<ConfigDocument>>()
  const readOnce = (file: string) => kept(known, file, () => readExtended(file, cwd))
  return async (files, root) => {
    const document = await explore(files)
    if (!document) return null
    const layers = await collectLayers(document, (file) => readInside(root, file, readOnce), globs)
    return resolveConfig(layers, globs)
  }
}

/** The configuration of a file that the user named, with what it extends, wherever that stands. */
export async function readNamedFile(file: string, cwd: string): Promise<ResolvedConfig> {
  const document = await readNamed(file, cwd)
  const globs = globsOf(cwd)
  return resolveConfig(await collectLayers(document, (extended) => readExtended(extended, cwd), globs), globs)
}

function globsOf(cwd: string): RunGlobs {
  return new RunGlobs(withSlashes(resolve(cwd), process))
}

/** A config that came with the files must not reach for files elsewhere, through links neither. */
async function readInside(root: string, file: string, read: (file: string) => Promise<ConfigDocument>): Promise<ConfigDocument> {
  const outside = 'it stands outside the repository; name the configuration with --config to allow that'
  if (!isInside(withSlashes(root, process), file)) throw new Error(outside)
  if (!isInside(withSlashes(realpathSync(root), process), withSlashes(realpathOf(file), process))) throw new Error(outside)
  return read(file)
}

async function readExtended(file: string, cwd: string): Promise<ConfigDocument> {
  try {
    return await readConfigFile(file, cwd)
  } catch (error) {
    throw error instanceof ConfigError ? error : new Error(reasonOf(error), { cause: error })
  }
}

async function readNamed(file: string, cwd: string): Promise<ConfigDocument> {
  try {
    return isScript(file) ? await runConfigScript(file, cwd) : await readConfigFile(file, cwd)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const source = new Source(displayPath(file, cwd), '', 'utf8')
    throw new ConfigError([problemAt(source, 0, `${CANNOT_READ}: ${reasonOf(error)}`)])
  }
}

function realpathOf(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error })
  }
}
