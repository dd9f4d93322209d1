/** Paths as text, with `/`: the configuration is resolved without a file system. */

export function toSlashes(path: string): string {
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
  const absolute = isAbsolute(path) ? path : `${folder}/${path}`
  const [, root = '', rest = ''] = /^([A-Za-z]:\/|\/{1,2}|)(.*)$/s.exec(absolute) ?? []
  const segments: string[] = []
  for (const segment of rest.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return root + segments.join('/')
}

/** From a folder to a file, both absolute; with `../` where the file is not below it. */
export function relativePath(folder: string, file: string): string {
  const from = split(folder)
  const to = split(file)
  let common = 0
  while (common < from.length && common < to.length && from[common] === to[common]) common++
  if (common === 0 && from.length > 0 && /^[A-Za-z]:$/.test(from[0] as string)) return file
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
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

function split(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}
