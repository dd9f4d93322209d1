import { closest } from '../core/text/closest.js'
import { COMMANDS } from './argument-types.js'
import { byCodeUnits, absolutePath, pathKey, shownPath } from './paths.js'
import type { Io } from './io.js'
import { isCandidate, searchFolder } from './search-folder.js'
import { expandGlob, looksLikeGlob } from './expand-glob.js'
import { reasonOf } from './user-error.js'

/** A file to lint. */
export interface FoundInput {
  /** As reports show it. */
  readonly path: string
  readonly absolute: string
  /** Named by the user, rather than found in a folder or by a glob. */
  readonly named: boolean
}

export interface FoundInputs {
  /** Sorted by path, each file once. */
  readonly inputs: readonly FoundInput[]
  /** What could not be found, a line each. */
  readonly problems: readonly string[]
}

/** Whether the configuration leaves a file out; asked only about files that were not named. */
export type IsIgnored = (absolute: string) => Promise<boolean>

/** The files that the arguments stand for: files, folders searched to the bottom, and globs. */
export async function findInputs(paths: readonly string[], io: Io, isIgnored: IsIgnored): Promise<FoundInputs> {
  const named = new Map<string, string>()
  const found = new Set<string>()
  const links = new Set<string>()
  const problems: string[] = []
  const search = async (folder: string): Promise<void> => {
    for await (const { path, link } of searchFolder(folder, io, problems)) (link ? links : found).add(path)
  }
  for (const path of paths.length > 0 ? paths : ['.']) {
    const absolute = absolutePath(path, io)
    if (path === '') {
      problems.push('an empty path')
      continue
    }
    try {
      // What exists is meant literally, whatever its name looks like.
      if ((await io.files.status(absolute)).kind === 'folder') await search(absolute)
      else if (!named.has(pathKey(absolute, io))) named.set(pathKey(absolute, io), absolute)
      continue
    } catch (error) {
      if (!looksLikeGlob(path)) {
        problems.push(missing(path, error))
        continue
      }
    }
    const matches = await expandGlob(path, io)
    if (matches.files.length + matches.links.length + matches.folders.length === 0) problems.push(`no file matches ${path}`)
    for (const file of matches.files) if (isCandidate(file, io, false)) found.add(file)
    for (const link of matches.links) if (isCandidate(link, io, false)) links.add(link)
    for (const folder of matches.folders) await search(folder)
  }
  await addLinks(links, [...named.values(), ...found], found, io)
  const others = [...found].filter((absolute) => !named.has(pathKey(absolute, io)))
  const left = await Promise.all(others.map(isIgnored))
  const inputs = [...named.values(), ...others.filter((_, i) => !left[i])]
    .map((absolute, i) => ({ path: shownPath(absolute, io), absolute, named: i < named.size }))
    .sort((a, b) => byCodeUnits(a.path, b.path))
  return { inputs, problems }
}

/** A link counts where it stands for a file that is not among the others already. */
async function addLinks(links: ReadonlySet<string>, known: readonly string[], found: Set<string>, io: Io): Promise<void> {
  if (links.size === 0) return
  const realPath = async (path: string): Promise<string> => io.files.realPath(path).catch(() => path)
  const targets = new Set(await Promise.all(known.map(realPath)))
  for (const link of [...links].sort((a, b) => depth(a) - depth(b) || byCodeUnits(a, b))) {
    const target = await realPath(link)
    if (targets.has(target)) continue
    targets.add(target)
    found.add(link)
  }
}

function depth(path: string): number {
  return path.split(/[\\/]/).length
}

function missing(path: string, error: unknown): string {
  const command = /[/\\.]/.test(path) ? undefined : closest(path, COMMANDS)
  return `${path}: ${reasonOf(error)}${command === undefined ? '' : `; did you mean the command ${command}?`}`
}
