import type { Io } from './io.js'
import { absolutePath, byCodeUnits } from './paths.js'

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
}

/** The files and folders that a glob matches. */
export async function expandGlob(pattern: string, io: Io): Promise<GlobMatches> {
  const { glob } = await import('./glob-library.js')
  const matches = await glob(io.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd: io.cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    caseSensitiveMatch: io.platform !== 'win32',
    expandDirectories: false,
    onlyFiles: false,
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
  return { files, links, folders: topmost(folders) }
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
