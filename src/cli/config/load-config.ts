import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigError, problemAt } from '../../config/document.js'
import type { ConfigDocument } from '../../config/document.js'
import { collectLayers } from '../../config/extends.js'
import type { ReadExtended } from '../../config/extends.js'
import { isInside, toSlashes } from '../../config/paths.js'
import { DEFAULT_CONFIG, resolveConfig } from '../../config/resolve-config.js'
import type { ResolvedConfig } from '../../config/resolve-config.js'
import { Source } from '../../core/decode/source.js'
import { createExplorer } from './explorer.js'
import type { FolderExplorer } from './explorer.js'
import { displayPath, isScript, readConfigFile, reasonOf, runConfigScript } from './read-config.js'
import { foldersUp, mayHoldConfig, searchRoot } from './search-places.js'

/** What loading needs to know of the run; a run's own io will do. */
export interface ConfigIo {
  /** The working directory, absolute. */
  readonly cwd: string
}

/** What was found, for as long as the io lives: one run, or until `clearConfigCache`. */
interface ConfigCache {
  readonly byFolder: Map<string, Promise<ResolvedConfig>>
  explorer?: Promise<FolderExplorer>
}

const caches = new WeakMap<ConfigIo, ConfigCache>()

/**
 * The configuration that holds for a file: the nearest one, from the file's folder up to the repository root (outside
 * a repository: up to the working directory). Throws a ConfigError where it cannot be used.
 */
export function loadConfigFor(filePath: string, io: ConfigIo): Promise<ResolvedConfig> {
  return loadConfigForFolder(dirname(resolve(io.cwd, filePath)), io)
}

/** The same for what stands in a folder. */
export function loadConfigForFolder(folder: string, io: ConfigIo): Promise<ResolvedConfig> {
  const absolute = resolve(io.cwd, folder)
  const root = searchRoot(absolute, resolve(io.cwd))
  return loadUpwards(foldersUp(absolute, root), root, io)
}

/** The configuration of a file that was named with --config. A script is run; what it extends may stand anywhere. */
export async function loadNamedConfig(path: string, io: ConfigIo): Promise<ResolvedConfig> {
  const file = resolve(io.cwd, path)
  const read: ReadExtended = extended => readExtended(extended, io.cwd)
  const document = await readNamed(file, io.cwd)
  return resolveConfig(await collectLayers(document, read), toSlashes(resolve(io.cwd)))
}

/** Forgets what was found, for runs that go on while files change. */
export function clearConfigCache(io: ConfigIo): void {
  caches.delete(io)
}

function loadUpwards(folders: readonly string[], root: string, io: ConfigIo): Promise<ResolvedConfig> {
  const [folder, ...above] = folders
  if (folder === undefined) return Promise.resolve(DEFAULT_CONFIG)
  const { byFolder } = cacheOf(io)
  const known = byFolder.get(folder)
  if (known) return known
  const loading = loadIn(folder, root, io).then(found => found ?? loadUpwards(above, root, io))
  byFolder.set(folder, loading)
  return loading
}

async function loadIn(folder: string, root: string, io: ConfigIo): Promise<ResolvedConfig | null> {
  if (!mayHoldConfig(folder)) return null
  const cache = cacheOf(io)
  const explore = await (cache.explorer ??= createExplorer(io.cwd))
  const document = await explore(folder)
  if (!document) return null
  const layers = await collectLayers(document, file => readInside(root, file, io.cwd))
  return resolveConfig(layers, toSlashes(resolve(io.cwd)))
}

/** A config that came with the files must not reach for files elsewhere, through links neither. */
async function readInside(root: string, file: string, cwd: string): Promise<ConfigDocument> {
  const outside = 'it stands outside the repository; name the configuration with --config to allow that'
  if (!isInside(toSlashes(root), file)) throw new Error(outside)
  if (!isInside(toSlashes(realpathSync(root)), toSlashes(realpathOf(file)))) throw new Error(outside)
  return readExtended(file, cwd)
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
    throw new ConfigError([problemAt(source, 0, `cannot read the configuration: ${reasonOf(error)}`)])
  }
}

function realpathOf(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error })
  }
}

function cacheOf(io: ConfigIo): ConfigCache {
  const known = caches.get(io)
  if (known) return known
  const created: ConfigCache = { byFolder: new Map() }
  caches.set(io, created)
  return created
}
