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

/** The next folder in which a configuration is searched, one further up; undefined above the root. */
export function folderAbove(folder: string, root: string, machine: Machine = MACHINE): string | undefined {
  const above = folderOf(folder, machine)
  return above === folder || pathKey(folder, machine) === pathKey(root, machine) ? undefined : above
}

/**
 * The folders at which the search ends: for each folder the nearest one above that holds `.git`. Outside a repository it is
 * the working directory for what stands below it, and the folder itself for what does not.
 */
export class SearchRoots {
  /** By the key of a folder, whether or not a search began there: thousands of folders may have the same ones above. */
  readonly #repositories = new Map<string, string | undefined>()

  constructor(
    private readonly cwd: string,
    private readonly machine: Machine = MACHINE,
  ) {}

  of(folder: string): string {
    return this.#repositoryOf(folder) ?? (isWithin(folder, this.cwd, this.machine) ? this.cwd : folder)
  }

  #repositoryOf(folder: string): string | undefined {
    const passed: string[] = []
    let repository: string | undefined
    for (let at = folder; ; at = folderOf(at, this.machine)) {
      const key = pathKey(at, this.machine)
      if (this.#repositories.has(key)) repository = this.#repositories.get(key)
      else {
        passed.push(key)
        if (this.machine.exists(joinPath(at, '.git', this.machine))) repository = at
        else if (folderOf(at, this.machine) !== at) continue
      }
      break
    }
    for (const key of passed) this.#repositories.set(key, repository)
    return repository
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
