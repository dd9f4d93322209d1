import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { listRules } from './rule-index.mjs'

/** The rules themselves, from the text of their index, which need not be written yet. */
export async function loadRules(root, indexText) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: indexText, resolveDir: join(root, 'src/core/rules'), sourcefile: 'index.ts', loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    define: { __ICMLINT_VERSION__: '"0.0.0"' }
  })
  const { RULES } = await importText(root, outputFiles[0].text)
  const expected = listRules(root)
  RULES.forEach((rule, index) => {
    const id = expected[index]
    if (rule?.meta?.id !== id)
      throw new Error(`src/core/rules/${id}.ts: its meta.id is "${rule?.meta?.id}", not "${id}"`)
  })
  return RULES
}

/** Imports a module from its text: through a file inside node_modules, so that packages are found. */
async function importText(root, text) {
  const folder = join(root, 'node_modules/.cache/icmlint')
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const file = join(folder, `rules-${name}-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text)
  try {
    return await import(pathToFileURL(file))
  } finally {
    rmSync(file, { force: true })
  }
}
