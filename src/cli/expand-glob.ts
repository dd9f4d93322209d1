import type { Io } from './io.js'
import { absolutePath, byCodeUnits, folderOf, isWithin } from './paths.js'

/** Whether a path that does not exist can be meant as a glob. */
export function looksLikeGlob(path: string): boolean {
  return /[*?[\]{}()!]/.test(path)
}

/** What a glob matches, as absolute sorted paths. */
export interface GlobMatches {
  readonly files: readonly string[]
  /** Files behind symbolic links. Links to folders do not count, so that nothing is found twice. */
  readonly links: readonly string[]
  readonly folders: readonly string[]
  /** Where it starts: what it matches stands below. */
  readonly start: string
}

/** The files and folders that a glob matches. */
export async function expandGlob(pattern: string, io: Io): Promise<GlobMatches> {
  const { glob } = await import('./glob-library.js')
  const start = startOf(pattern, io)
  const realStart = await io.files.realPath(start).catch(() => start)
  const matches = await glob(io.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd: io.cwd,
    caseSensitive: io.platform !== 'win32',
    // What else a folder links to may be anything, and endless.
    mayEnter: (real) => isWithin(real, realStart, io),
  })
  const files: string[] = []
  const links: string[] = []
  const folders: string[] = []
  for (const match of matches.sort(byCodeUnits)) {
    const absolute = absolutePath(match, io)
    const link = await isBehindLink(absolute, io)
    // A trailing slash marks a folder.
    if (!match.endsWith('/')) (link ? links : files).push(absolute)
    else if (!link) folders.push(absolute)
  }
  return { files, links, folders: topmost(folders), start }
}

/** The folder that a pattern names before its first special character. */
export function startOf(pattern: string, io: Io): string {
  let start = pattern
  while (looksLikeGlob(start)) start = folderOf(start, io)
  return absolutePath(start, io)
}

async function isBehindLink(absolute: string, io: Io): Promise<boolean> {
  try {
    return (await io.files.realPath(absolute)) !== absolute
  } catch {
    // It has just vanished; reading it says so.
    return false
  }
}

/** Without the folders that are searched anyway as part of another. */
function topmost(folders: readonly string[]): string[] {
  const kept: string[] = []
  for (const folder of folders) if (!kept.some((other) => folder.startsWith(`${other}/`))) kept.push(folder)
  return kept
}
