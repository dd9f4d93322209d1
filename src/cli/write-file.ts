import { constants, type Stats } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { requireWritable, syncFolder, withTemporary, writeLike, type ReplaceSteps } from './replace-file.js'
import { UserError } from './user-error.js'

/** What writing a file asks of the file system. */
export type WriteSteps = ReplaceSteps & Pick<typeof fs, 'copyFile' | 'link' | 'readlink' | 'realpath' | 'stat' | 'truncate'>

/** How a new file is made. */
const NEW = 0o666

/** What is kept of the mode of a file that gets other content: what icmlint writes is no program, whatever was there. */
const READ_AND_WRITE = 0o666

/** Deeper chains of links are loops. */
const MAX_LINKS = 40

/**
 * Writes a file that is seen whole or not at all: it is written beside its place and then takes its name. Links are followed.
 * What is no file (a pipe, a device) takes the text as it comes.
 */
export async function writeWholeFile(asked: string, text: Iterable<string>, steps: WriteSteps = fs): Promise<void> {
  const { path, found } = await placeOf(asked, steps)
  if (found?.isDirectory()) throw new UserError('a folder, not a file')
  if (found?.isFIFO()) return writeToPipe(path, text, steps)
  // What stands for an open file of this process keeps its place: others hold it open as well.
  if (found && (!found.isFile() || /^\/(?:dev|proc)\//.test(asked))) return writeInPlace(asked, text, steps)
  if (found) await requireWritable(path, found, steps)
  await withTemporary(path, steps, async (temporary, hold) => {
    if (!(await makeBeside(found, temporary, untilInterrupted(text, hold), steps))) return writeInPlace(path, text, steps)
    await takePlace(temporary, path, found, steps)
    await syncFolder(dirname(path), steps)
  })
}

/** Writes a file that must not exist yet, whole or not at all. */
export async function createWholeFile(path: string, text: string, steps: WriteSteps = fs): Promise<void> {
  await withTemporary(path, steps, async (temporary) => {
    await writeNew(temporary, [text], steps)
    // Unlike a rename, a second name is refused where there is one already.
    await steps.link(temporary, path).then(() => steps.unlink(temporary).catch(() => undefined), async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error
      // Not every file system gives a file two names.
      if (await steps.lstat(path).then(() => true, () => false)) throw new UserError('exists already')
      await steps.rename(temporary, path)
    })
    await syncFolder(dirname(path), steps)
  })
}

/** Where a file really goes, and what is there. */
async function placeOf(asked: string, steps: WriteSteps): Promise<{ path: string; found?: Stats }> {
  let path = asked
  for (let links = 0; links <= MAX_LINKS; links++) {
    let found: Stats
    try {
      found = await steps.stat(path)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
      const next = await steps.readlink(path).catch(() => undefined)
      if (next === undefined) return { path }
      path = resolve(dirname(path), next)
      continue
    }
    // An open pipe has no path but the one that leads to it.
    return { path: found.isFile() ? await steps.realpath(path) : path, found }
  }
  throw new UserError('a loop of symbolic links')
}

/** Makes the file under another name; false where the folder takes none, though the file itself may be written to. */
async function makeBeside(found: Stats | undefined, temporary: string, text: Iterable<string>, steps: WriteSteps): Promise<boolean> {
  if (!found) {
    await writeNew(temporary, text, steps)
    return true
  }
  let opened = false
  try {
    await writeLike({ mode: found.mode & READ_AND_WRITE, uid: found.uid, gid: found.gid }, temporary, async (file) => {
      opened = true
      await writeAll(file, text)
    }, steps)
    return true
  } catch (error) {
    if (opened || !SHUT.has(codeOf(error))) throw error
    return false
  }
}

const SHUT = new Set(['EACCES', 'EPERM', 'EROFS'])

/** Renames; where something holds on to the name (a mount point, a folder that keeps other people's files), copies. */
async function takePlace(temporary: string, path: string, found: Stats | undefined, steps: WriteSteps): Promise<void> {
  try {
    await steps.rename(temporary, path)
  } catch (error) {
    if (!found || !['EBUSY', 'EPERM', 'EACCES', 'EXDEV'].includes(codeOf(error))) throw error
    await orNothing(path, steps.copyFile(temporary, path), steps)
    await steps.unlink(temporary)
  }
}

async function writeInPlace(path: string, text: Iterable<string>, steps: WriteSteps): Promise<void> {
  const file = await steps.open(path, 'w')
  const done = async (): Promise<void> => {
    try {
      await writeAll(file, text)
    } finally {
      await file.close()
    }
  }
  await orNothing(path, done(), steps)
}

/** Half a report must not be taken for one. */
async function orNothing(path: string, done: Promise<void>, steps: WriteSteps): Promise<void> {
  try {
    await done
  } catch (error) {
    await steps.truncate(path).catch(() => undefined)
    throw error
  }
}

/** Opening a pipe for writing would wait for whoever reads it. */
async function writeToPipe(path: string, text: Iterable<string>, steps: WriteSteps): Promise<void> {
  const reader = await steps.open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw codeOf(error) === 'ENXIO' ? new UserError('a named pipe that nobody reads') : error
  })
  try {
    const file = await steps.open(path, 'w')
    try {
      await writeAll(file, text)
    } catch (error) {
      // Whoever read it has seen enough.
      if (codeOf(error) !== 'EPIPE') throw error
    } finally {
      await file.close()
    }
  } finally {
    await reader.close()
  }
}

async function writeNew(path: string, text: Iterable<string>, steps: WriteSteps): Promise<void> {
  const file = await steps.open(path, 'wx', NEW)
  try {
    await writeAll(file, text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeAll(file: fs.FileHandle, text: Iterable<string>): Promise<void> {
  for (const chunk of text) await file.writeFile(chunk)
}

function* untilInterrupted(text: Iterable<string>, hold: { readonly waiting: boolean }): Iterable<string> {
  for (const chunk of text) {
    if (hold.waiting) throw new UserError('interrupted')
    yield chunk
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code)
}
