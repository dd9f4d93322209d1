import { closeSync, existsSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_INPUT_BYTES } from '../node-files.js'
import { folderOf, isWithin, joinPath, pathKey } from '../paths.js'
import { OPEN_TO_READ } from '../small-file.js'

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

/** How paths are written on a machine, and what there is. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

const MACHINE: Machine = { platform: process.platform, exists: existsSync }

/** The folders in which a configuration is searched: from a folder up to the root, the root included. */
export function foldersUp(folder: string, root: string, machine: Machine = MACHINE): string[] {
  const folders = [folder]
  const last = pathKey(root, machine)
  for (let at = folder; pathKey(at, machine) !== last && folderOf(at, machine) !== at; at = folderOf(at, machine)) {
    folders.push(folderOf(at, machine))
  }
  return folders
}

/**
 * The folder at which the search ends: the nearest one above that holds `.git`. Outside a repository it is the working
 * directory for what stands below it, and the folder itself for what does not.
 */
export function searchRoot(folder: string, cwd: string, machine: Machine = MACHINE): string {
  for (let at = folder; ; at = folderOf(at, machine)) {
    if (machine.exists(joinPath(at, '.git', machine))) return at
    if (folderOf(at, machine) === at) break
  }
  for (let at = folder; ; at = folderOf(at, machine)) {
    if (pathKey(at, machine) === pathKey(cwd, machine)) return cwd
    if (folderOf(at, machine) === at) return folder
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
    const isLink = isLinkAt(file)
    if (isLink === undefined) return []
    const stray = isLink && !leadsInside(file, [root, folder])
    // What a link leads to is not even looked at; a package.json is not only ours.
    if (name !== 'package.json') return stray || isSomething(file) ? [{ file, stray }] : []
    return !stray && isFile(file) && mentionsUs(file) ? [{ file, stray }] : []
  })
}

/** Undefined where there is nothing; what cannot be looked at may be something. */
function isLinkAt(file: string): boolean | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
  } catch {
    return false
  }
}

/** What is no file or cannot be looked at was meant as a configuration all the same: reading it says what is wrong. */
function isSomething(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() === false
  } catch {
    return true
  }
}

function leadsInside(link: string, folders: readonly string[]): boolean {
  try {
    const target = realpathSync(link)
    return folders.some((folder) => isWithin(target, realpathSync(folder), MACHINE))
  } catch {
    // It leads nowhere.
    return true
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return false
  }
}

const PIECE = 64 * 1024
const OUR_KEY = '"icmlint"'

/** Most package.json files have nothing to say about icmlint, however long they are. */
function mentionsUs(file: string): boolean {
  try {
    const handle = openSync(file, OPEN_TO_READ)
    try {
      return hasOurKey(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}

function hasOurKey(handle: number): boolean {
  const bytes = Buffer.allocUnsafe(PIECE)
  let before = ''
  for (let at = 0; at < MAX_INPUT_BYTES; ) {
    const count = readSync(handle, bytes, 0, PIECE, at)
    if (count === 0) return false
    const text = before + bytes.toString('latin1', 0, count)
    if (text.includes(OUR_KEY)) return true
    before = text.slice(1 - OUR_KEY.length)
    at += count
  }
  return false
}
