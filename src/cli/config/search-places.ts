import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** Where a configuration may stand in a folder; the first counts. No scripts: linting a change must not run its code. */
export const SEARCH_PLACES = [
  'package.json',
  '.icmlintrc',
  '.icmlintrc.json',
  '.icmlintrc.yaml',
  '.icmlintrc.yml',
  'icmlint.config.json',
  'icmlint.config.yaml',
  'icmlint.config.yml',
] as const

/** The folders in which a configuration is searched: from a folder up to the root, the root included. */
export function foldersUp(folder: string, root: string): string[] {
  const folders = [folder]
  for (let at = folder; at !== root && dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

/**
 * The folder at which the search ends: the nearest one above that holds `.git`. Outside a repository it is the working
 * directory for what stands below it, and the folder itself for what does not.
 */
export function searchRoot(folder: string, cwd: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) break
  }
  for (let at = folder; ; at = dirname(at)) {
    if (at === cwd) return cwd
    if (dirname(at) === at) return folder
  }
}

/** A file in which a folder may have its configuration. */
export interface ConfigFile {
  readonly file: string
  /** Whether it is a link that leads out of the repository: whoever sent the files would have us read others. */
  readonly stray: boolean
}

/** The search places that exist in a folder, the first counts: a look that costs little, so that most runs load no more. */
export function configFilesIn(folder: string, root: string): ConfigFile[] {
  return SEARCH_PLACES.flatMap((name) => {
    const file = join(folder, name)
    const found = lstatSync(file, { throwIfNoEntry: false })
    if (!found) return []
    const stray = found.isSymbolicLink() && !leadsInside(file, [root, folder])
    // What a link leads to is not even looked at; a package.json is not only ours.
    if (name !== 'package.json') return stray || isFile(file) ? [{ file, stray }] : []
    return !stray && isFile(file) && mentionsUs(file) ? [{ file, stray }] : []
  })
}

function leadsInside(link: string, folders: readonly string[]): boolean {
  try {
    const target = realpathSync(link)
    return folders.some((folder) => {
      const way = relative(realpathSync(folder), target)
      return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
    })
  } catch {
    // It leads nowhere.
    return true
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Longer ones are nobody's package.json. */
const MOST_BYTES = 4 * 1024 * 1024

/** Most package.json files have nothing to say about icmlint. */
function mentionsUs(file: string): boolean {
  try {
    return statSync(file).size <= MOST_BYTES && readFileSync(file, 'utf8').includes('"icmlint"')
  } catch {
    return false
  }
}
