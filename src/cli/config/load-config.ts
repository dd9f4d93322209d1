import { dirname, resolve } from 'node:path'
import { DEFAULT_CONFIG } from '../../config/resolved-config.js'
import type { ResolvedConfig } from '../../config/resolved-config.js'
import { pathKey } from '../paths.js'
import type { FolderReader } from './read-layers.js'
import { configFilesIn, folderAbove, SearchRoots } from './search-places.js'

/** What loading needs to know of the run; a run's own io will do. */
export interface ConfigIo {
  /** The working directory, absolute. */
  readonly cwd: string
}

/** What was found, for as long as the io lives: one run. */
interface ConfigCache {
  /** By the key of its path. */
  readonly byFolder: Map<string, Promise<ResolvedConfig>>
  readonly roots: SearchRoots
  reader?: Promise<FolderReader>
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
  return loadUpwards(absolute, cacheOf(io).roots.of(absolute), io)
}

/** The configuration of a file that was named with --config. A script is run; what it extends may stand anywhere. */
export async function loadNamedConfig(path: string, io: ConfigIo): Promise<ResolvedConfig> {
  const { readNamedFile } = await import('./read-layers.js')
  return readNamedFile(resolve(io.cwd, path), io.cwd)
}

function loadUpwards(folder: string, root: string, io: ConfigIo): Promise<ResolvedConfig> {
  const { byFolder } = cacheOf(io)
  const key = pathKey(folder, process)
  const known = byFolder.get(key)
  if (known) return known
  const above = folderAbove(folder, root)
  const loading = loadIn(folder, root, io).then(
    (found) => found ?? (above === undefined ? DEFAULT_CONFIG : loadUpwards(above, root, io)),
  )
  byFolder.set(key, loading)
  return loading
}

/** What reads, checks and merges config files is loaded only where there is one. */
async function loadIn(folder: string, root: string, io: ConfigIo): Promise<ResolvedConfig | null> {
  const files = configFilesIn(folder, root)
  if (files.length === 0) return null
  const { createFolderReader } = await import('./read-layers.js')
  const read = await (cacheOf(io).reader ??= createFolderReader(io.cwd))
  return read(files, root)
}

function cacheOf(io: ConfigIo): ConfigCache {
  const known = caches.get(io)
  if (known) return known
  const created: ConfigCache = { byFolder: new Map(), roots: new SearchRoots(resolve(io.cwd)) }
  caches.set(io, created)
  return created
}
