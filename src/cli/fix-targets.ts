import { literalStart, looksLikeGlob } from './expand-glob.js'
import type { Io } from './io.js'
import { absolutePath, folderOf, isWithin, joinPath, pathKey, unusableName, wayFrom } from './paths.js'
import { realPath } from './real-file.js'
import { reasonOf } from './user-error.js'

export interface FixTargets {
  /** By the path that reports show: the file itself, links followed. */
  readonly files: ReadonlyMap<string, string>
  /** By that path: why the file must stay as it is, as the end of a sentence. */
  readonly refused: ReadonlyMap<string, string>
}

/** What the user named, as absolute paths. */
interface Named {
  /** Their keys. */
  readonly files: ReadonlySet<string>
  readonly folders: readonly string[]
  /** The folders in which patterns start. */
  readonly starts: readonly string[]
}

/**
 * Where the changes of inputs go. A link is followed only to what lies below the working directory or a folder that was named,
 * or in the link's own folder; a folder that is itself reached by a link counts as its own only where the user named the file
 * in it. Somebody else's link must not make icmlint write anywhere else.
 */
export async function findTargets(paths: readonly string[], named: readonly string[], io: Io): Promise<FixTargets> {
  const user = await whatWasNamed(named, io)
  const roots = await Promise.all([io.cwd, ...user.folders].map((folder) => realPath(folder, io)))
  const files = new Map<string, string>()
  const refused = new Map<string, string>()
  for (const path of paths) {
    const absolute = absolutePath(path, io)
    try {
      const unusable = unusableName(absolute, io)
      if (unusable !== undefined) {
        refused.set(path, unusable)
        continue
      }
      const target = await io.files.realPath(absolute)
      const own = await ownFolder(absolute, user, io)
      if ([...roots, ...own].some((root) => isWithin(target, root, io))) files.set(path, target)
      else refused.set(path, 'a link leads from it out of the folders that were named')
    } catch (error) {
      refused.set(path, reasonOf(error))
    }
  }
  return { files, refused }
}

/** The folder of a file, links followed; none where links below what the user wrote lead to it. */
async function ownFolder(absolute: string, { files, folders, starts }: Named, io: Io): Promise<string[]> {
  const folder = folderOf(absolute, io)
  const real = await realPath(folder, io)
  if (files.has(pathKey(absolute, io))) return [real]
  for (const start of [io.cwd, ...folders, ...starts]) {
    if (!isWithin(folder, start, io)) continue
    const straight = joinPath(await realPath(start, io), wayFrom(start, folder, io), io)
    if (pathKey(straight, io) === pathKey(real, io)) return [real]
  }
  return []
}

async function whatWasNamed(named: readonly string[], io: Io): Promise<Named> {
  const files = new Set<string>()
  const folders: string[] = []
  const starts: string[] = []
  for (const path of named) {
    const absolute = absolutePath(path, io)
    const kind = await io.files.status(absolute).then((found) => found.kind, () => undefined)
    if (kind === 'folder') folders.push(absolute)
    else if (kind !== undefined) files.add(pathKey(absolute, io))
    else if (looksLikeGlob(path)) starts.push((await literalStart(path, io)).start)
  }
  return { files, folders, starts }
}
