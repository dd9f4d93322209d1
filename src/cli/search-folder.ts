import { byCodeUnits, entryPath, isWithin, shownPath, wayFrom } from './paths.js'
import type { Io } from './io.js'
import { reasonOf } from './user-error.js'

const EXTENSIONS = /\.(?:reg|xml|csv|tsv|txt|ya?ml|json)$/i

/** Files of these names are never exports: what configures icmlint itself, and what every Node project has. */
const NO_INPUT = /^(?:\.icmlintrc(?:\.\w+)?|icmlint\.config\.\w+|package\.json|package-lock\.json|tsconfig.*\.json)$/i

const SKIPPED_FOLDERS = new Set(['node_modules', '.git'])

export interface Candidate {
  /** Absolute. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'link to a folder'
}

/**
 * The files below a folder that may be exports, and links. Hidden folders and dependencies are passed by. Links to folders are
 * not followed, so that a loop cannot hold the search up; whoever searches may want to name them.
 */
export async function* searchFolder(folder: string, io: Io, problems: string[]): AsyncGenerator<Candidate> {
  const waiting = [folder]
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    let entries
    try {
      entries = await io.files.list(current)
    } catch (error) {
      problems.push(`${shownPath(current, io)}: ${isMangled(current, error) ? MANGLED : reasonOf(error)}`)
      continue
    }
    for (const { name, kind } of [...entries].sort((a, b) => byCodeUnits(a.name, b.name))) {
      const path = entryPath(current, name, io)
      if (kind === 'folder') {
        if (isSearched(name)) waiting.push(path)
      } else if (isCandidate(path, io, true) && (await cannotBeNamed(path, io))) {
        problems.push(`${shownPath(path, io)}: ${MANGLED}`)
      } else if (kind === 'link') {
        // A link to nothing stands for no file.
        const target = await io.files.status(path).then((found) => found.kind, () => undefined)
        if (target === 'folder' && isSearched(name)) yield { path, kind: 'link to a folder' }
        else if (target !== 'folder' && target !== undefined && isCandidate(path, io, true)) yield { path, kind: 'link' }
      } else if (isCandidate(path, io, true)) yield { path, kind: 'file' }
    }
  }
}

const MANGLED = 'its name is no valid UTF-8, so that it cannot be opened: rename it'

/** Names come as text, in which this stands for bytes that are none. */
function isMangled(path: string, error: unknown): boolean {
  return path.includes('\ufffd') && (error as { code?: unknown }).code === 'ENOENT'
}

/** Few names hold that character, and of these the machine knows which of them are really so. */
async function cannotBeNamed(path: string, io: Io): Promise<boolean> {
  if (!path.includes('\ufffd')) return false
  return io.files.status(path).then(() => false, (error: unknown) => isMangled(path, error))
}

/** Whether a folder of this name is looked into when it was not named itself. */
export function isSearched(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED_FOLDERS.has(name.toLowerCase())
}

/** Whether what a real path leads to stands below a real folder that is searched, and neither it nor one above it is hidden. */
export function isFoundIn(trees: readonly string[], real: string, io: Io): boolean {
  return trees.some((tree) => isWithin(real, tree, io) && wayFrom(tree, real, io).split(/[\\/]/).every(isSearched))
}

/** Whether a file's name lets it be an input when it was not named itself. */
export function isCandidate(path: string, { platform }: Pick<Io, 'platform'>, byExtension: boolean): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), platform === 'win32' ? path.lastIndexOf('\\') : -1) + 1)
  return !NO_INPUT.test(name) && (!byExtension || EXTENSIONS.test(name))
}
