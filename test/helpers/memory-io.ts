import { nodeFiles } from '../../src/cli/node-files.js'
import type { Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/main.js'
import { TooLarge } from '../../src/cli/user-error.js'

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunSettings {
  readonly cwd: string
  readonly stdin?: string | Uint8Array
  readonly env?: Record<string, string>
  readonly tty?: boolean
  readonly files?: Partial<Io['files']>
  /** Whose paths count; those of this machine where it is not said. */
  readonly platform?: Io['platform']
}

/** Runs the command line program within this process. */
export async function run(argv: readonly string[], settings: RunSettings): Promise<Run> {
  const written = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof written): Io['stdout'] => ({
    isTTY: settings.tty ?? false,
    columns: settings.tty ? 80 : undefined,
    closed: false,
    write: async (text) => {
      written[name] += text
    },
  })
  const code = await main(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: { isTTY: false, read: (limit) => stdinOf(settings, limit) },
    cwd: settings.cwd,
    env: settings.env ?? {},
    platform: settings.platform ?? process.platform,
    files: { ...nodeFiles, ...wholeFilesOf(settings.files), ...settings.files },
  })
  return { code, ...written }
}

async function stdinOf({ stdin = '' }: RunSettings, limit: number): Promise<Uint8Array> {
  const bytes = Buffer.from(stdin)
  if (bytes.length > limit) throw new TooLarge(bytes.length, limit)
  return bytes
}

/** Where a test has its own way of reading files, large ones are read in that way, too. */
function wholeFilesOf(files: RunSettings['files']): Partial<Io['files']> {
  const read = files?.read
  return read ? { readOrOpen: async (path) => ({ bytes: await read(path) }) } : {}
}
