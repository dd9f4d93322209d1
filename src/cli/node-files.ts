import type { Dirent, Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { MOST_HELD } from '../core/model/limits.js'
import type { FileAccess, FileStatus } from './io.js'
import { OPEN_TO_READ, SmallFiles } from './small-file.js'
import { TooLarge, UserError } from './user-error.js'

/** Beyond this an input is no configuration export, and its text would not fit into one string. */
export const MAX_INPUT_BYTES = MOST_HELD * 1024 * 1024

/** From here on a regedit export is read window by window. */
const WINDOWED_BYTES = 8 * 1024 * 1024
const HEAD_BYTES = 64 * 1024

const WRITE_CHUNK = 64 * 1024

/** Why a file was not read that somebody was writing to. */
export const CHANGED = 'it changed while it was read'

const smallFiles = new SmallFiles()

/** The file system of the machine. */
export const nodeFiles: FileAccess = {
  async status(path) {
    const found = await stat(path)
    return { kind: kindOf(found), size: found.size }
  },

  isLink: (path) => lstat(path).then((found) => found.isSymbolicLink(), () => false),

  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },

  async read(path, most = MAX_INPUT_BYTES) {
    const read = async (file: FileHandle, found: Stats): Promise<Uint8Array> => {
      requireSize(found.size, Math.min(most, MAX_INPUT_BYTES))
      return readWhole(file, found)
    }
    return withFile(path, read, requireInput)
  },

  async readOrOpen(path, most = Infinity) {
    const small = smallFiles.read(path, requireInput)
    if (small) return { bytes: small }
    const read = async (file: FileHandle, found: Stats): ReturnType<FileAccess['readOrOpen']> => {
      requireSize(found.size, most)
      if (found.size <= WINDOWED_BYTES) return { bytes: await readWhole(file, found) }
      const { canBeWindowed, largeFile } = await import('./large-file.js')
      const bytes = new Uint8Array(HEAD_BYTES)
      await readInto(file, 0, bytes)
      if (found.size % 2 === 0 && canBeWindowed(bytes)) return { bytes, file: largeFile(path, found) }
      requireSize(found.size, MAX_INPUT_BYTES)
      return { bytes: await readWhole(file, found) }
    }
    return withFile(path, read, requireInput)
  },

  async write(path, text) {
    const { writeWholeFile } = await import('./write-file.js')
    await writeWholeFile(path, inChunks(text, WRITE_CHUNK))
  },

  async create(path, text, replace) {
    const { createWholeFile, writeWholeFile } = await import('./write-file.js')
    await mkdir(dirname(path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new UserError('a part of the path is not a folder') : error
    })
    await (replace ? writeWholeFile(path, [text]) : createWholeFile(path, text))
  },

  async replace(path, bytes, expected) {
    const { replaceFile } = await import('./replace-file.js')
    await replaceFile(path, bytes, expected)
  },

  async stageSecret(path, bytes) {
    const { stageSecretFile } = await import('./secret-file.js')
    return stageSecretFile(path, bytes)
  },

  realPath: (path) => realpath(path),
}

/** Joins small pieces, so that a long report takes few writes. */
export function* inChunks(pieces: Iterable<string>, size: number): Iterable<string> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < size) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}

/** Does something with a regular file. Whoever checks the file throws what it finds. */
export async function withFile<T>(
  path: string,
  use: (file: FileHandle, found: Stats) => Promise<T>,
  check: (found: Stats) => void = requireRegular,
): Promise<T> {
  // Looked at before it is opened (opening a device may do something) and again after (it may have been exchanged).
  check(await stat(path))
  const file = await open(path, OPEN_TO_READ)
  try {
    const found = await file.stat()
    check(found)
    return await use(file, found)
  } finally {
    await file.close()
  }
}

/** Reads bytes of a file into an array, as many as it takes or as there are. */
export async function readInto(file: FileHandle, offset: number, into: Uint8Array): Promise<number> {
  let read = 0
  while (read < into.length) {
    const { bytesRead } = await file.read(into, read, into.length - read, offset + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return read
}

/** All of a file. What is cut short, or still being written, is no export that anybody made. */
async function readWhole(file: FileHandle, { size, mtimeMs }: Stats): Promise<Uint8Array> {
  // Only some file systems of the machine's own say nothing of how much there is.
  const bytes = size === 0 ? await file.readFile() : Buffer.allocUnsafeSlow(size)
  const count = size === 0 ? bytes.length : await readInto(file, 0, bytes)
  const after = await file.stat()
  if (after.size !== size || after.mtimeMs !== mtimeMs) throw new UserError(CHANGED)
  return bytes.subarray(0, count)
}

/** @throws TooLarge for a file of more bytes */
export function requireSize(size: number, most: number): void {
  if (size > most) throw new TooLarge(size, most)
}

function requireInput(found: Stats): void {
  requireRegular(found, ' (use --stdin to lint what a command prints)')
}

/** Throws for what would be waited for, or may go on for ever. */
export function requireRegular(found: Stats, insteadOfPipe = ''): void {
  if (found.isFIFO()) throw new UserError(`a named pipe, not a file${insteadOfPipe}`)
  if (found.isDirectory()) throw new UserError('a folder, not a file')
  if (!found.isFile()) throw new UserError('a device or socket, not a file')
}

function kindOf(entry: Stats | Dirent): FileStatus['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}
