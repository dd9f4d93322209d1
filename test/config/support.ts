import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ConfigError } from '../../src/config/document.js'
import type { ConfigDocument, ConfigProblem } from '../../src/config/document.js'
import { collectLayers } from '../../src/config/extends.js'
import { GlobCompiler } from '../../src/config/globs/compiler.js'
import { FolderGlobs } from '../../src/config/globs/folder.js'
import { RunGlobs } from '../../src/config/globs/run-globs.js'
import { parseConfig } from '../../src/config/parse-config.js'
import { resolveConfig } from '../../src/config/resolve-config.js'
import type { ResolvedConfig } from '../../src/config/resolved-config.js'

const folders: string[] = []

/** A temporary folder with these files; removed by `removeFolders`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'icmlint-config-')))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** What is wrong with a text, as `line:column message`. */
export async function problemsOf(text: string, name = 'icmlint.config.yaml'): Promise<string[]> {
  try {
    await resolveText(text, name)
    return []
  } catch (error) {
    return problemsIn(error).map(({ line, column, message }) => `${line}:${column} ${message}`)
  }
}

export function problemsIn(error: unknown): readonly ConfigProblem[] {
  if (error instanceof ConfigError) return error.problems
  throw error
}

/** The problems a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<readonly ConfigProblem[]> {
  try {
    await promise
  } catch (error) {
    return problemsIn(error)
  }
  throw new Error('nothing was wrong')
}

/** Resolves a text as the file /repo/<name>, with /repo the working directory and other files beside it. */
export async function resolveText(
  text: string,
  name = 'icmlint.config.yaml',
  others: Readonly<Record<string, string>> = {},
): Promise<ResolvedConfig> {
  const parse = (content: string, file: string): Promise<ConfigDocument> =>
    parseConfig(content, file, file.slice('/repo/'.length))
  const read = async (file: string): Promise<ConfigDocument> => {
    const content = others[file.slice('/repo/'.length)]
    if (content === undefined) throw new Error('there is no such file')
    return parse(content, file)
  }
  const globs = new RunGlobs('/repo')
  return resolveConfig(await collectLayers(await parse(text, `/repo/${name}`), read, globs), globs)
}

/** Whether a path, relative to a folder, matches a list of globs. */
export function globMatcher(patterns: readonly string[], compiler = new GlobCompiler()): (path: string) => boolean {
  const globs = new FolderGlobs(compiler)
  globs.add(patterns)
  return (path) => globs.matching(path).length > 0
}
