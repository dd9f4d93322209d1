import { DEFAULT_CONFIG, type ResolvedConfig } from '../../config/resolved-config.js'
import type { ConfigArguments } from '../argument-types.js'
import type { Io } from '../io.js'
import { absolutePath, folderOf, isWithin, pathKey } from '../paths.js'

/** The configuration that holds for what stands in a folder. */
export type ConfigSource = (folder: string) => Promise<ResolvedConfig>

/**
 * Where configurations come from: the file that was named, the nearest one up from each folder, or nowhere. The files that they
 * are read from are added to `files`.
 */
export function configSource({ config, useConfig }: ConfigArguments, io: Io, files: Set<string>): ConfigSource {
  const byFolder = new Map<string, Promise<ResolvedConfig>>()
  const load = async (folder: string): Promise<ResolvedConfig> => {
    if (!useConfig) return DEFAULT_CONFIG
    const { loadConfigForFolder, loadNamedConfig } = await import('./load-config.js')
    const loaded = await (config === undefined ? loadConfigForFolder(folder, io) : loadNamedConfig(absolutePath(config, io), io))
    for (const file of loaded.files) files.add(file)
    return loaded
  }
  return (folder) => {
    // One that is named, or none at all, is the same for all folders.
    const key = useConfig && config === undefined ? pathKey(folder, io) : ''
    const known = byFolder.get(key) ?? load(folder)
    byFolder.set(key, known)
    return known
  }
}

/** The deepest folder that holds all files; the working directory when there are none. */
export function commonFolder(files: readonly string[], io: Io): string {
  const [first, ...rest] = files
  if (first === undefined) return io.cwd
  let common = folderOf(first, io)
  for (const folder of new Set(rest.map((file) => folderOf(file, io)))) {
    while (!isWithin(folder, common, io) && folderOf(common, io) !== common) common = folderOf(common, io)
  }
  return common
}
