/** The problem matchers as the files that GitHub Actions and VS Code read, from their one definition in src/report. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importSource } from './lib/import-source.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @returns {Promise<{ path: string, text: string }[]>} the generated files, paths relative to the repository */
export async function generateMatchers() {
  const { githubMatchers, vscodeTasks } = await importSource(root, 'src/report/compact-matchers.ts')
  return [file('matchers/github.json', githubMatchers()), file('matchers/vscode-tasks.json', vscodeTasks())]
}

function file(path, content) {
  return { path, text: `${JSON.stringify(content, null, 2)}\n` }
}
