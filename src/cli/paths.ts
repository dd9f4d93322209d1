import { posix, win32 } from 'node:path'
import type { Io } from './io.js'

type Place = Pick<Io, 'cwd' | 'platform'>

/** The absolute path of what the user wrote. */
export function absolutePath(path: string, { cwd, platform }: Place): string {
  return rules(platform).resolve(cwd, platform === 'win32' ? withoutPrefix(path) : path)
}

/** `\\?\C:\x` is `C:\x`, `\\?\UNC\host\share` is `\\host\share`: Node itself asks Windows for long paths in that form. */
function withoutPrefix(path: string): string {
  return path.replace(/^[\\/]{2}\?[\\/](?=[A-Za-z]:[\\/])/, '').replace(/^[\\/]{2}\?[\\/]UNC[\\/]/i, '\\\\')
}

/** What two absolute paths share when they name one place: on Windows, case makes no other. Links are another matter. */
export function pathKey(absolute: string, { platform }: Pick<Io, 'platform'>): string {
  return platform === 'win32' ? absolute.toLowerCase() : absolute
}

/** The path as reports show it: relative to the working directory, with `/`. Another drive's stays absolute. */
export function shownPath(absolute: string, { cwd, platform }: Place): string {
  const own = rules(platform)
  // Most paths are below it, and there are thousands of them.
  const way = absolute.startsWith(cwd + own.sep) && !absolute.includes('..') ? absolute.slice(cwd.length + 1) : own.relative(cwd, absolute)
  return withSlashes(way || '.', { platform })
}

/** A path with `/`, whatever the machine writes; elsewhere than on Windows a backslash is a letter of a name. */
export function withSlashes(path: string, { platform }: Pick<Io, 'platform'>): string {
  return platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** An absolute path below a folder. */
export function joinPath(folder: string, name: string, { platform }: Pick<Io, 'platform'>): string {
  return rules(platform).join(folder, name)
}

/** The path of what stands in a folder, by the name that the folder gives it. */
export function entryPath(folder: string, name: string, { platform }: Pick<Io, 'platform'>): string {
  const { sep } = rules(platform)
  return folder.endsWith(sep) ? folder + name : folder + sep + name
}

/** The folder of an absolute path. */
export function folderOf(absolute: string, { platform }: Pick<Io, 'platform'>): string {
  return rules(platform).dirname(absolute)
}

/** The last part of an absolute path. */
export function nameOf(absolute: string, { platform }: Pick<Io, 'platform'>): string {
  return rules(platform).basename(absolute)
}

/** Whether an absolute path is a folder's or lies below it. */
export function isWithin(path: string, folder: string, { platform }: Pick<Io, 'platform'>): boolean {
  const own = rules(platform)
  const way = own.relative(folder, path)
  return way !== '..' && !way.startsWith(`..${own.sep}`) && !own.isAbsolute(way)
}

/** The way from a folder to an absolute path below it. */
export function wayFrom(folder: string, path: string, { platform }: Pick<Io, 'platform'>): string {
  return rules(platform).relative(folder, path)
}

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i

/**
 * Why no file should be written by an absolute path, as the end of a sentence. Windows has names that stand for something
 * else, and Node, which does not ask it for its opinion, would make files of them that little else can open or delete.
 */
export function unusableName(absolute: string, { platform }: Pick<Io, 'platform'>): string | undefined {
  if (platform !== 'win32') return undefined
  for (const name of absolute.slice(win32.parse(absolute).root.length).split(/[\\/]/)) {
    if (RESERVED.test(name)) return `Windows keeps the name ${name} for a device`
    if (name.includes(':')) return 'on Windows, what stands behind a colon is no file of its own'
    // eslint-disable-next-line no-control-regex -- that is what Windows refuses
    if (/[<>"|?*\u0000-\u001f]/.test(name)) return 'it holds a character that Windows takes in no name'
    if (/[. ]$/.test(name)) return 'Windows takes away the dot or blank at the end of a name'
  }
  return undefined
}

/** Order of code units: the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function rules(platform: NodeJS.Platform): typeof posix {
  return platform === 'win32' ? win32 : posix
}
