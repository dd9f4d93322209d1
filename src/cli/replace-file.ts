import { randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { holdSignals, type Hold } from './hold-signals.js'
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
  await requireWritable(path, found, steps)
  await withTemporary(path, steps, async (temporary) => {
    await writeLike(found, temporary, (file) => file.writeFile(bytes), steps)
    if (!isSame(await steps.readFile(path), expected)) throw new UserError('it changed while icmlint ran')
    await steps.rename(temporary, path)
    await syncFolder(dirname(path), steps)
  })
}

/**
 * Does what needs a file of another name beside one for a while. Signals wait until it is done; where it fails, nothing of that name
 * is left.
 */
export async function withTemporary(
  path: string, steps: Pick<ReplaceSteps, 'unlink'>, work: (temporary: string, hold: Hold) => Promise<void>,
): Promise<void> {
  const temporary = temporaryBeside(path)
  const hold = holdSignals()
  try {
    await work(temporary, hold)
  } catch (error) {
    await steps.unlink(temporary).catch(() => undefined)
    throw error
  } finally {
    await hold.release()
  }
}

/** A new name in a folder needs no permission for the file that had it: whoever protected that one did not mean it so. */
export async function requireWritable(path: string, { mode }: Stats, steps: Pick<ReplaceSteps, 'access'>): Promise<void> {
  if ((mode & 0o222) === 0) throw new UserError('it is write-protected')
  await steps.access(path, constants.W_OK)
}

/** Of a name that may be as long as names can be, this much is repeated. */
const REPEATED = 60

/** A name of its own beside a file. No search for exports finds it, should a kill leave it behind. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, REPEATED)}.icmlint-${randomBytes(6).toString('hex')}.tmp`)
}

/** Writes a file of its own that as many may read as another, and belongs to the same; on the disk when this is done. */
export async function writeLike(
  { mode, uid, gid }: Pick<Stats, 'mode' | 'uid' | 'gid'>, path: string, write: (file: fs.FileHandle) => Promise<void>, steps: Pick<ReplaceSteps, 'open'>,
): Promise<void> {
  // Until it belongs to them, the others are no business of it.
  const file = await steps.open(path, 'wx', mode & 0o700)
  try {
    await write(file)
    // What the process masks off when it creates a file, and what a change of the owner takes away.
    await file.chmod(await belongsTo(file, uid, gid) ? mode & 0o7777 : withoutGroup(mode))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives a file its owner and group; false where it keeps a group that is not the other's. */
async function belongsTo(file: fs.FileHandle, uid: number, gid: number): Promise<boolean> {
  const own = await file.stat()
  if (own.uid === uid && own.gid === gid) return true
  try {
    // Only root gives files away; a group that one is in oneself can always be given.
    await file.chown(process.getuid?.() === 0 ? uid : own.uid, gid)
    return true
  } catch {
    return own.gid === gid
  }
}

/** What everybody may do, the group may as well; more not, since it is another one. */
function withoutGroup(mode: number): number {
  return (mode & 0o707) | (mode & ((mode & 0o007) << 3))
}

/** Makes the new name last through a loss of power, where folders can be opened; the file itself is whole either way. */
export async function syncFolder(path: string, steps: Pick<ReplaceSteps, 'open'>): Promise<void> {
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
