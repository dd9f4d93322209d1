/** Paths as text, with `/`: the configuration is resolved without a file system. */

function toSlashes(path: string): string {
  return path.replaceAll('\\', '/')
}

/** The folder of an absolute path. */
export function folderOf(file: string): string {
  const at = file.lastIndexOf('/')
  if (at < 0) return '.'
  return at === 0 || file[at - 1] === ':' ? file.slice(0, at + 1) : file.slice(0, at)
}

/** An absolute path, from a folder and a path that may be relative to it. */
export function resolvePath(folder: string, path: string): string {
  // Whoever writes a path on Windows may write it as Windows does.
  const written = isOnWindows(folder) ? toSlashes(path) : path
  const absolute = isAbsolute(written) ? written : `${folder}/${written}`
  const [, root = '', rest = ''] = /^([A-Za-z]:\/|\/\/[^/]+\/[^/]+\/?|\/|)(.*)$/s.exec(absolute) ?? []
  const segments: string[] = []
  for (const segment of rest.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return root + segments.join('/')
}

/** From a folder to a file, both absolute; with `../` where the file is not below it. On Windows, case makes no other folder. */
export function relativePath(folder: string, file: string): string {
  const key = isOnWindows(folder) ? (segment: string) => segment.toLowerCase() : (segment: string) => segment
  if (key(rootOf(folder)) !== key(rootOf(file))) return file
  const from = split(folder)
  const to = split(file)
  let common = 0
  while (common < from.length && common < to.length && key(from[common] as string) === key(to[common] as string)) common++
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}

/** What two absolute paths share that name one folder. */
export function folderKey(folder: string): string {
  return isOnWindows(folder) ? folder.toLowerCase() : folder
}

/** The same of the drives or shares that paths stand on. */
export function rootKey(path: string): string {
  return folderKey(rootOf(path))
}

/** Whether the file is the folder or stands below it; `//host/…` never stands below a folder of this machine. */
export function isInside(folder: string, file: string): boolean {
  if (file.startsWith('//') !== folder.startsWith('//')) return false
  const relative = relativePath(folder, file)
  return relative !== '..' && !relative.startsWith('../') && !isAbsolute(relative)
}

function isAbsolute(path: string): boolean {
  return /^([A-Za-z]:)?\//.test(path)
}

/** A drive or share in front. */
function isOnWindows(path: string): boolean {
  return /^[A-Za-z]:\/|^\/\//.test(path)
}

/** From here no `../` leads elsewhere. */
function rootOf(path: string): string {
  return /^(?:[A-Za-z]:\/|\/\/[^/]+\/[^/]+|\/|)/.exec(path)?.[0] ?? ''
}

function split(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}
