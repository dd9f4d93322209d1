import { nodeFiles } from './node-files.js'
import type { InputStream, Io, OutputStream } from './io.js'
import { reasonOf, UserError } from './user-error.js'

/** The world as the running process sees it. */
export function nodeIo(): Io {
  return {
    stdout: outputStream(process.stdout),
    stderr: outputStream(process.stderr),
    stdin: inputStream(process.stdin),
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    files: nodeFiles,
  }
}

/** What a stream says when nobody reads it any more. */
const CLOSED = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'])

/** A process stream that goes quiet when its reader has closed the pipe. */
function outputStream(stream: NodeJS.WriteStream): OutputStream {
  let closed = false
  // The callback of each write gets the error too; without a listener the process would end here.
  stream.on('error', () => {
    closed = true
  })
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns
    },
    get closed() {
      return closed
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve()
        stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
          if (!error || CLOSED.has(error.code ?? '')) resolve()
          else reject(new UserError(`cannot write the output: ${reasonOf(error)}`))
        })
      }),
  }
}

function inputStream(stream: NodeJS.ReadStream): InputStream {
  return {
    isTTY: stream.isTTY === true,
    async read(limit) {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > limit) throw new UserError(`standard input is larger than ${limit / 1024 / 1024} MiB`)
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
  }
}
