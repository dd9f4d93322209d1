import type { Dirent, Stats } from 'node:fs'
import { constants } from 'node:fs'
import { mkdir, open, readdir, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FileAccess, FileStatus } from './io.js'
import { UserError } from './user-error.js'

/** Beyond this an input is no configuration export, and its text would not fit into one string. */
export const MAX_INPUT_BYTES = 512 * 1024 * 1024

const WRITE_CHUNK = 64 * 1024

/** The file system of the machine. */
export const nodeFiles: FileAccess = {
  async status(path) {
    const found = await stat(path)
    return { kind: kindOf(found), size: found.size }
  },

  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },

  async read(path) {
    // Looked at before it is opened (opening a device may do something) and again after (it may have been exchanged).
    requireRegular(await stat(path))
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      requireRegular(await file.stat())
      return await file.readFile()
    } finally {
      await file.close()
    }
  },

  async write(path, text) {
    const file = await open(path, 'w')
    try {
      for (const chunk of inChunks(text, WRITE_CHUNK)) await file.writeFile(chunk)
    } finally {
      await file.close()
    }
  },

  async create(path, text, replace) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: replace ? 'w' : 'wx' })
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

function requireRegular(found: Stats): void {
  if (found.isFIFO()) throw new UserError('a named pipe, not a file (use --stdin to lint what a command prints)')
  if (found.isDirectory()) throw new UserError('a folder, not a file')
  if (!found.isFile()) throw new UserError('a device or socket, not a file')
  if (found.size > MAX_INPUT_BYTES) throw new UserError(`larger than ${MAX_INPUT_BYTES / 1024 / 1024} MiB`)
}

function kindOf(entry: Stats | Dirent): FileStatus['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}
