import type { LossReason } from './loss.js'
import { isRoot, longRootOf, rootOf } from './names.js'

/** What an import makes of the text between a key line's brackets: a path, or why the line is lost. */
export type KeyLineVerdict = { readonly path: string } | { readonly fault: LossReason; readonly path: string }

/** Judges a key path; trailing backslashes do not count, and only a key below a root can be deleted. */
export function judgeKeyLine(written: string, deletes: boolean): KeyLineVerdict {
  let end = written.length
  while (end > 0 && written.charCodeAt(end - 1) === 92) end--
  const path = written.slice(0, end)
  if (path.trim() === '') return { fault: 'key-empty', path }
  if (/^[ \t]/.test(path)) return { fault: 'key-blank-after-bracket', path }
  const root = rootOf(path)
  if (!isRoot(root)) return { fault: longRootOf(root) ? 'key-short-root' : 'key-unknown-root', path }
  if (deletes && root.length === path.length) return { fault: 'key-root-deletion', path }
  return { path }
}
