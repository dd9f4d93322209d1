import { expandGlob, looksLikeGlob } from './expand-glob.js'
import { NAME_STRAY, STRAY } from './find-inputs.js'
import type { Io } from './io.js'
import { absolutePath, byCodeUnits, shownPath } from './paths.js'
import { realPath } from './real-file.js'
import { isFoundIn } from './search-folder.js'
import { reasonOf, UserError } from './user-error.js'

/**
 * The files that are to be imported, in the order of the command line; those that a pattern stands for by their names. A
 * folder says nothing of an order, and without one of the changes a review would answer another question.
 */
export async function changeFiles(changes: readonly string[], io: Io): Promise<string[]> {
  const files: string[] = []
  for (const change of changes) files.push(...(await filesOf(change, io)))
  return files
}

async function filesOf(change: string, io: Io): Promise<readonly string[]> {
  try {
    const { kind } = await io.files.status(absolutePath(change, io))
    if (kind !== 'folder') return [change]
  } catch (error) {
    if (!looksLikeGlob(change)) throw new UserError(`the change ${change} cannot be read: ${reasonOf(error)}`)
    const { files, links, start } = await expandGlob(change, io)
    if (files.length + links.length === 0) throw new UserError(`no file matches ${change}`)
    await refuseStrays(links, start, io)
    return [...files, ...links].sort(byCodeUnits)
  }
  throw new UserError(`the change ${change} is a folder: name its .reg files in the order in which they are to be imported`)
}

/** A link stays a change of its own where it leads to another one: imported later, that one decides. */
async function refuseStrays(links: readonly string[], start: string, io: Io): Promise<void> {
  const tree = await realPath(start, io)
  for (const link of links) {
    if (isFoundIn([tree], await realPath(link, io), io)) continue
    throw new UserError(`the change ${shownPath(link, io)} cannot be read: ${STRAY}; ${NAME_STRAY}`)
  }
}
