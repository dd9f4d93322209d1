import { compileGlobPattern } from './glob-pattern.js'

export type PathMatcher = (path: string) => boolean

/**
 * Whether a path, relative to the config's folder, matches a list of globs: one without a slash matches in every
 * folder, one after `!` takes out again what earlier ones matched.
 */
export function compileGlobs(patterns: readonly string[]): PathMatcher {
  const steps = patterns.map(compileGlob)
  return (path) =>
    steps.reduce(
      (matched, { negated, test }) => (matched !== negated ? matched : test(path) ? !negated : matched),
      false,
    )
}

/** The same, and what stands in a folder that matches. */
export function compileIgnoreGlobs(patterns: readonly string[]): PathMatcher {
  const matches = compileGlobs(patterns)
  if (patterns.length === 0) return matches
  return (path) => matches(path) || foldersOf(path).some(matches)
}

/** Whether a text matches a pattern in which `*` stands for any characters. Case does not count, as in the registry. */
export function compileWildcard(pattern: string): PathMatcher {
  const [first = '', ...rest] = pattern.toLowerCase().split('*')
  const last = rest.pop()
  return (text) => {
    const lower = text.toLowerCase()
    if (last === undefined) return lower === first
    if (!lower.startsWith(first)) return false
    let at = first.length
    for (const part of rest) {
      const found = lower.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return lower.length - last.length >= at && lower.endsWith(last)
  }
}

/** One glob of a list; throws a GlobError where it cannot be used. */
export function compileGlob(pattern: string): { readonly negated: boolean; readonly test: PathMatcher } {
  const negated = pattern.startsWith('!') && !pattern.startsWith('!(')
  const glob = pattern.slice(negated ? 1 : 0).replace(/^\.\//, '').replace(/\/$/, '')
  const matches = compileGlobPattern(glob)
  return { negated, test: glob.includes('/') ? matches : (path) => matches(path.slice(path.lastIndexOf('/') + 1)) }
}

/** `a/b/c` → `a`, `a/b` */
function foldersOf(path: string): string[] {
  const segments = path.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}
