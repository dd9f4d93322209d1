import { closest } from '../core/text/closest.js'
import { COMMANDS } from './argument-types.js'
import { byCodeUnits, absolutePath, folderOf, joinPath, nameOf, pathKey, shownPath } from './paths.js'
import type { Io } from './io.js'
import { realPath } from './real-file.js'
import { isCandidate, isFoundIn, searchFolder } from './search-folder.js'
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
  /** Links, as reports show them, to files and folders outside of what was searched, but those that are ignored. None is followed. */
  readonly strays: readonly string[]
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
  const linkedFolders = new Set<string>()
  const trees = new Set<string>()
  const problems: string[] = []
  const search = async (folder: string): Promise<void> => {
    trees.add(folder)
    for await (const { path, kind } of searchFolder(folder, io, problems)) {
      const known = { 'file': found, 'link': links, 'link to a folder': linkedFolders }[kind]
      known.add(path)
    }
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
    trees.add(matches.start)
  }
  const allLinks = { files: links, folders: linkedFolders }
  const strays = links.size + linkedFolders.size === 0 ? [] : await addLinks(allLinks, trees, [...named.values(), ...found], found, io)
  const others = [...found].filter((absolute) => !named.has(pathKey(absolute, io)))
  const left = await Promise.all(others.map(isIgnored))
  const inputs = [...named.values(), ...others.filter((_, i) => !left[i])]
    .map((absolute, i) => ({ path: shownPath(absolute, io), absolute, named: i < named.size }))
    .sort((a, b) => byCodeUnits(a.path, b.path))
  const unsaid = await Promise.all(strays.map(isIgnored))
  const said = strays.filter((_, i) => !unsaid[i]).map((stray) => shownPath(stray, io))
  return { inputs, strays: said.sort(byCodeUnits), problems }
}

/**
 * A link counts where it stands for a file that is not among the others already, and that could have been found as well: whoever
 * sent us a folder must not have us read what is elsewhere. The answer holds those that lead there, to a file or a folder.
 */
async function addLinks(
  links: Readonly<Record<'files' | 'folders', ReadonlySet<string>>>,
  trees: ReadonlySet<string>,
  known: readonly string[],
  found: Set<string>,
  io: Io,
): Promise<string[]> {
  const strays = new Map<string, string>()
  const realTrees = await Promise.all([...trees].map((tree) => realPath(tree, io)))
  const targets = new Set(await Promise.all(known.map((path) => realPath(path, io))))
  for (const link of [...links.files, ...links.folders].sort((a, b) => depth(a) - depth(b) || byCodeUnits(a, b))) {
    const target = await realPath(link, io)
    if (targets.has(target)) continue
    if (isFoundIn(realTrees, target, io)) {
      targets.add(target)
      if (links.files.has(link)) found.add(link)
      continue
    }
    // The same link is met again below one that leads to a folder above it.
    const place = joinPath(await realPath(folderOf(link, io), io), nameOf(link, io), io)
    if (!strays.has(place)) strays.set(place, link)
  }
  return [...strays.values()]
}

/** Why a link is not followed, and what to do about it. */
export const STRAY = 'a link that leads out of what was searched'
export const NAME_STRAY = 'name it to have it read'

function depth(path: string): number {
  return path.split(/[\\/]/).length
}

function missing(path: string, error: unknown): string {
  const command = /[/\\.]/.test(path) ? undefined : closest(path, COMMANDS)
  return `${path}: ${reasonOf(error)}${command === undefined ? '' : `; did you mean the command ${command}?`}`
}
