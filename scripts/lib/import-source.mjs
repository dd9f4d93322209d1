import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Imports a module of src, with all that it imports, as it is now. */
export function importSource(root, path) {
  return importBundled(root, { entryPoints: [path] })
}

/** Imports TypeScript that need not be a file yet; its imports are looked up from a folder. */
export function importSourceText(root, contents, folder) {
  return importBundled(root, { stdin: { contents, resolveDir: join(root, folder), sourcefile: 'index.ts', loader: 'ts' } })
}

async function importBundled(root, entry) {
  const { outputFiles } = await build({
    ...entry,
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    define: { __ICMLINT_VERSION__: '"0.0.0"' },
  })
  return importText(root, outputFiles[0].text)
}

/** Imports a module from its text: through a file inside node_modules, so that packages are found. */
async function importText(root, text) {
  const folder = join(root, 'node_modules/.cache/icmlint')
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const file = join(folder, `source-${name}-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text)
  try {
    return await import(pathToFileURL(file))
  } finally {
    rmSync(file, { force: true })
  }
}
