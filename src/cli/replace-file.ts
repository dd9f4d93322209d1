import { randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from './user-error.js'

/** What replacing a file asks of the file system. */
export type ReplaceSteps = Pick<typeof fs, 'access' | 'lstat' | 'open' | 'readFile' | 'rename' | 'unlink'>

/**
 * Puts new bytes in the place of a file, in one step: whoever reads it, and whatever interrupts this, finds the old bytes or
 * the new ones. They are written beside it first and then take its name. The file must still hold what is expected.
 */
export async function replaceFile(
  path: string, bytes: Uint8Array, expected: Uint8Array, steps: ReplaceSteps = fs,
): Promise<void> {
  const found = await steps.lstat(path)
  if (!found.isFile()) throw new UserError('not a file any more')
  // A new name in a folder needs no permission for the file: whoever protected it did not mean that.
  if ((found.mode & 0o222) === 0) throw new UserError('it is write-protected')
  await steps.access(path, constants.W_OK)
  const temporary = temporaryBeside(path)
  try {
    await writeLike(found, temporary, bytes, steps)
    if (!isSame(await steps.readFile(path), expected)) throw new UserError('it changed while icmlint ran')
    await steps.rename(temporary, path)
  } catch (error) {
    await steps.unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path), steps)
}

/** A name of its own beside a file. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
}

/** Writes a file of its own with the permissions, and for root the owner, of another; on the disk when this is done. */
async function writeLike({ mode, uid, gid }: Stats, path: string, bytes: Uint8Array, steps: ReplaceSteps): Promise<void> {
  const file = await steps.open(path, 'wx', mode & 0o777)
  try {
    await file.writeFile(bytes)
    if (process.getuid?.() === 0) await file.chown(uid, gid)
    // What the process masks off when it creates a file, and what a change of the owner takes away.
    await file.chmod(mode & 0o7777)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the new name last through a loss of power, where folders can be opened; the file itself is whole either way. */
export async function syncFolder(path: string, steps: ReplaceSteps): Promise<void> {
  try {
    const folder = await steps.open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // Windows opens no folders.
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}
