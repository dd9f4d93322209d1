import { fstatSync } from 'node:fs'
import { nodeFiles } from './node-files.js'
import type { InputStream, Io, OutputStream } from './io.js'
import { reasonOf, TooLarge, UserError } from './user-error.js'

/** The world as the running process sees it. Its streams are opened when first asked for: each takes Node a while. */
export function nodeIo(): Io {
  return {
    stdout: outputStream(1, () => process.stdout),
    stderr: outputStream(2, () => process.stderr),
    stdin: inputStream(() => process.stdin),
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    files: nodeFiles,
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** What a stream says when nobody reads it any more. */
const CLOSED = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'])

/** A process stream that goes quiet when its reader has closed the pipe. */
function outputStream(descriptor: number, open: () => NodeJS.WriteStream): OutputStream {
  let closed = false
  const opened = once(() => {
    const stream = open()
    // The callback of each write gets the error too; without a listener the process would end here.
    stream.on('error', () => {
      closed = true
    })
    return stream
  })
  return {
    get isTTY() {
      return mayBeTerminal(descriptor) && opened().isTTY === true
    },
    get columns() {
      return opened().columns
    },
    get closed() {
      return closed
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve()
        opened().write(text, (error: NodeJS.ErrnoException | null | undefined) => {
          if (!error || CLOSED.has(error.code ?? '')) resolve()
          else reject(new UserError(`cannot write the output: ${reasonOf(error)}`))
        })
      }),
  }
}

/** Files and pipes are none: that is known without opening the stream. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return true
  }
}

/** Node takes a folder for an empty stream. */
function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory()
  } catch {
    return false
  }
}

function inputStream(open: () => NodeJS.ReadStream): InputStream {
  return {
    get isTTY() {
      return open().isTTY === true
    },
    async read(limit) {
      if (isFolder(0)) throw new UserError('standard input is a folder')
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of open() as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > limit) throw new TooLarge(size, limit)
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
  }
}
