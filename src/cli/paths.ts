import { posix, win32 } from 'node:path'
import type { Io } from './io.js'

type Place = Pick<Io, 'cwd' | 'platform'>

/** The absolute path of what the user wrote. */
export function absolutePath(path: string, { cwd, platform }: Place): string {
  return rules(platform).resolve(cwd, path)
}

/** The path as reports show it: relative to the working directory, with `/`. Another drive's stays absolute. */
export function shownPath(absolute: string, { cwd, platform }: Place): string {
  const relative = rules(platform).relative(cwd, absolute) || '.'
  return platform === 'win32' ? relative.replaceAll('\\', '/') : relative
}

/** An absolute path below a folder. */
export function joinPath(folder: string, name: string, { platform }: Pick<Io, 'platform'>): string {
  return rules(platform).join(folder, name)
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

/** Order of code units: the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function rules(platform: NodeJS.Platform): typeof posix {
  return platform === 'win32' ? win32 : posix
}
