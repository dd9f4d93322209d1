import type { Io } from './io.js'
import { absolutePath, folderOf, isWithin } from './paths.js'
import { reasonOf } from './user-error.js'

export interface FixTargets {
  /** By the path that reports show: the file itself, links followed. */
  readonly files: ReadonlyMap<string, string>
  /** By that path: why the file must stay as it is, as the end of a sentence. */
  readonly refused: ReadonlyMap<string, string>
}

/**
 * Where the changes of inputs go. A link is followed only to what lies below the working directory, a folder that was named, or
 * the link's own folder: somebody else's link must not make icmlint write anywhere else.
 */
export async function findTargets(paths: readonly string[], named: readonly string[], io: Io): Promise<FixTargets> {
  const roots = await Promise.all([io.cwd, ...(await namedFolders(named, io))].map((folder) => realPath(folder, io)))
  const files = new Map<string, string>()
  const refused = new Map<string, string>()
  for (const path of paths) {
    const absolute = absolutePath(path, io)
    try {
      const target = await io.files.realPath(absolute)
      const own = await realPath(folderOf(absolute, io), io)
      if ([own, ...roots].some((root) => isWithin(target, root, io))) files.set(path, target)
      else refused.set(path, 'it is a link to a file outside of the folders that were named')
    } catch (error) {
      refused.set(path, reasonOf(error))
    }
  }
  return { files, refused }
}

async function namedFolders(named: readonly string[], io: Io): Promise<string[]> {
  const folders: string[] = []
  for (const path of named) {
    const absolute = absolutePath(path, io)
    const kind = await io.files.status(absolute).then((found) => found.kind, () => undefined)
    if (kind === 'folder') folders.push(absolute)
  }
  return folders
}

async function realPath(path: string, io: Io): Promise<string> {
  return io.files.realPath(path).catch(() => path)
}
