import type { GlobCompiler } from './compiler.js'
import { FolderGlobs } from './folder.js'

/** Whether a path, relative to a folder, matches a list of globs, or stands in a folder that does. */
export function ignoreMatcher(patterns: readonly string[], compiler: GlobCompiler): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  const globs = new FolderGlobs(compiler)
  globs.add(patterns)
  const known = new Map<string, boolean>()
  return (path) => {
    // Thousands of files may have the same folders above.
    const passed: string[] = []
    let ignored = false
    for (let at = path; !ignored; at = at.slice(0, at.lastIndexOf('/'))) {
      const before = known.get(at)
      ignored = before ?? globs.matching(at).length > 0
      if (before !== undefined) break
      passed.push(at)
      if (!at.includes('/')) break
    }
    for (const one of passed) known.set(one, ignored)
    return ignored
  }
}
