import { win32 } from 'node:path'
import type { FileStatus, Io } from '../../src/cli/io.js'

/** A Windows file system with files in it: it knows both separators and no case. The working directory is C:\repo. */
export function windowsIo(files: readonly string[]): Io {
  const key = (path: string) => win32.normalize(path).toLowerCase().replace(/\\$/, '')
  const within = (folder: string) => files.filter((file) => key(file).startsWith(`${key(folder)}\\`))
  const status = async (path: string): Promise<FileStatus> => {
    if (files.some((file) => key(file) === key(path))) return { kind: 'file', size: 0 }
    if (within(path).length > 0) return { kind: 'folder', size: 0 }
    throw Object.assign(new Error('gone'), { code: 'ENOENT' })
  }
  const list = async (folder: string) => {
    const entries = within(folder).map((file) => file.slice(key(folder).length + 1).split('\\'))
    const kinds = new Map(entries.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file'] as const))
    return [...kinds].map(([name, kind]) => ({ name, kind }))
  }
  /** As Windows writes it, whatever the case was in which it was asked for. */
  const realPath = async (path: string): Promise<string> => {
    await status(path)
    const file = within(path)[0] ?? files.find((one) => key(one) === key(path)) ?? ''
    return file.slice(0, key(path).length)
  }
  return { cwd: 'C:\\repo', platform: 'win32', files: { status, isLink: async () => false, list, realPath } } as unknown as Io
}
