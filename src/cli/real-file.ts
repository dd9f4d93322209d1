import type { Io } from './io.js'
import { folderOf, joinPath, nameOf, pathKey } from './paths.js'

/**
 * A name that a file has alone, however its path is written: two paths are one file when this is equal. Links are followed; of
 * what does not exist yet, those of the folders above it.
 */
export async function realFile(absolute: string, io: Pick<Io, 'files' | 'platform'>): Promise<string> {
  return pathKey(await realPath(absolute, io), io)
}

/** Where a path leads. What does not exist, or has just vanished, is in the real folder above it: reading it says the rest. */
export async function realPath(absolute: string, io: Pick<Io, 'files' | 'platform'>): Promise<string> {
  try {
    return await io.files.realPath(absolute)
  } catch {
    const folder = folderOf(absolute, io)
    return folder === absolute ? absolute : joinPath(await realPath(folder, io), nameOf(absolute, io), io)
  }
}
