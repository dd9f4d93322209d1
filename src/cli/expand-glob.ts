import type { Io } from './io.js'
import { absolutePath, byCodeUnits, folderOf, isWithin, pathKey } from './paths.js'
import { realFile, realPath } from './real-file.js'
import { isFoundIn } from './search-folder.js'

/** Whether a path that does not exist can be meant as a glob. */
export function looksLikeGlob(path: string): boolean {
  return /[*?[\]{}()!]/.test(path)
}

/** What a glob matches, as absolute sorted paths. */
export interface GlobMatches {
  readonly files: readonly string[]
  /** Files behind symbolic links, and links that lead out. Other links to folders do not count, so that nothing is found twice. */
  readonly links: readonly string[]
  readonly folders: readonly string[]
  /** Where it starts: what it matches stands below. */
  readonly start: string
}

/** The files and folders that a glob matches. */
export async function expandGlob(pattern: string, io: Io): Promise<GlobMatches> {
  const { glob } = await import('./glob-library.js')
  const { start, rest } = await literalStart(pattern, io)
  const realStart = await realPath(start, io)
  const matches = await glob(io.platform === 'win32' ? rest.replaceAll('\\', '/') : rest, {
    cwd: start,
    caseSensitive: io.platform !== 'win32',
    // What else a folder links to may be anything, and endless.
    mayEnter: (real) => isFoundIn([realStart], real, io),
  })
  const files: string[] = []
  const links: string[] = []
  const folders: string[] = []
  for (const match of matches.sort(byCodeUnits)) {
    const absolute = absolutePath(match, { ...io, cwd: start })
    const real = await realFile(absolute, io)
    // A trailing slash marks a folder. Links that the user wrote, before the pattern begins, are meant.
    if (!match.endsWith('/')) (real === pathKey(absolute, io) ? files : links).push(absolute)
    else if (real === pathKey(absolutePath(match, { ...io, cwd: realStart }), io)) folders.push(absolute)
  }
  return { files, links, folders: topmost(folders, io), start }
}

/**
 * The folder in which a pattern begins, and the rest of it. A folder that exists is meant literally, whatever its name looks
 * like: `Program Files (x86)` is no pattern.
 */
export async function literalStart(pattern: string, io: Io): Promise<{ start: string; rest: string }> {
  for (let start = folderOf(pattern, io); start !== '.' && folderOf(start, io) !== start; start = folderOf(start, io)) {
    const absolute = absolutePath(start, io)
    const kind = await io.files.status(absolute).then((found) => found.kind, () => undefined)
    if (kind === 'folder') return { start: absolute, rest: pattern.slice(start.length).replace(/^[\\/]+/, '') }
  }
  return { start: io.cwd, rest: pattern }
}

/** Without the folders that are searched anyway as part of another. */
function topmost(folders: readonly string[], io: Io): string[] {
  const kept: string[] = []
  for (const folder of folders) if (!kept.some((other) => isWithin(folder, other, io))) kept.push(folder)
  return kept
}
