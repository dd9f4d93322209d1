import { ConfigError } from '../../config/document.js'
import type { Io } from '../io.js'

/** The name of the configuration that is read in the working directory, whether or not it is right; undefined for none. */
export async function configIn({ cwd }: Pick<Io, 'cwd'>): Promise<string | undefined> {
  const { configFilesIn } = await import('../config/search-places.js')
  const files = configFilesIn(cwd, cwd)
  if (files.length === 0) return undefined
  const { createExplorer } = await import('../config/explorer.js')
  const explore = await createExplorer(cwd)
  try {
    const found = await explore(files)
    return found === null ? undefined : nameOf(found.file)
  } catch (error) {
    if (error instanceof ConfigError) return nameOf(error.problems[0]?.path ?? '')
    throw error
  }
}

/** Both `/` and, in messages on Windows, `\` end a folder. */
function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
