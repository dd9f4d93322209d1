import { expandGlob, looksLikeGlob } from './expand-glob.js'
import type { Io } from './io.js'
import { absolutePath, byCodeUnits } from './paths.js'
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
    const { files, links } = await expandGlob(change, io)
    if (files.length + links.length === 0) throw new UserError(`no file matches ${change}`)
    return [...files, ...links].sort(byCodeUnits)
  }
  throw new UserError(`the change ${change} is a folder: name its .reg files in the order in which they are to be imported`)
}
