import { stat, type Stats } from 'node:fs'
// The CommonJS form of the package: the other one asks for import.meta.url, which the bundled command has not.
import tinyglobby = require('tinyglobby')

/** Paths that a pattern matches; folders end in a slash. */
export interface GlobSettings {
  readonly cwd: string
  readonly caseSensitive: boolean
  /** Whether a folder behind a link, by its real path, may be searched. */
  readonly mayEnter: (realPath: string) => boolean
}

export async function glob(pattern: string, { cwd, caseSensitive, mayEnter }: GlobSettings): Promise<string[]> {
  return tinyglobby.glob(pattern, {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    caseSensitiveMatch: caseSensitive,
    expandDirectories: false,
    onlyFiles: false,
    debug: false,
    fs: { stat: statWithin(mayEnter) as typeof stat },
  })
}

type Done = (error: NodeJS.ErrnoException | null, found?: Stats) => void

/** What a link leads to counts as a file, unseen, where it may not be entered. */
function statWithin(mayEnter: GlobSettings['mayEnter']): (path: string, done: Done) => void {
  return (path, done) => {
    if (mayEnter(path)) stat(path, done)
    else done(null, { isDirectory: () => false } as Stats)
  }
}
