import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Removes the declarations that the entry does not lead to: tsc writes one for every source that it has seen. */
export function keepReachable(folder, entry) {
  const reached = new Set()
  const visit = (file) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const imported of importsOf(readFileSync(file, 'utf8'))) visit(join(dirname(file), imported.replace(/\.js$/, '.d.ts')))
  }
  visit(join(folder, entry))
  prune(folder, reached)
}

/** Every relative file that a declaration names, in whatever form. */
function importsOf(text) {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"']+\.js)\1/g)].map(([, , path]) => path)
}

/** @returns whether anything is left */
function prune(folder, keep) {
  let left = false
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stays = statSync(path).isDirectory() ? prune(path, keep) : keep.has(path)
    if (stays) left = true
    else rmSync(path, { recursive: true })
  }
  return left
}
