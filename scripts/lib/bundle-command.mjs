import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, transform } from 'esbuild'

/**
 * Bundles the command: one file with what starts, and parts beside it that are loaded only when a run needs them, since
 * Node compiles a file as a whole before it runs the first line of it. esbuild splits ES modules only, so they are split
 * as such and then turned into CommonJS, which starts faster.
 */
export async function bundleCommand({ entry, outfile, partsFolder, ...options }) {
  const dist = dirname(outfile)
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { [basename(outfile, '.cjs')]: entry },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    chunkNames: `${partsFolder}/[name]-[hash]`,
    format: 'esm',
    platform: 'node',
    splitting: true,
    write: false,
    metafile: true,
    minify: false
  })
  mkdirSync(join(dist, partsFolder), { recursive: true })
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: options.target,
      // Text in plain ASCII is read and compiled at half the size in memory.
      charset: 'ascii',
      minify: options.minify,
      legalComments: 'none'
    })
    const program = requireParts(code)
    writeFileSync(path, path === outfile ? `#!/usr/bin/env node\n${program.replace(/^#!.*\n/, '')}` : program)
  }
  return { metafile }
}

/** Parts are loaded by `require`: `import()` would send each through the slower loader for ES modules. */
function requireParts(code) {
  return code.replace(/\bimport\("(\.{1,2}\/[\w./-]+\.cjs)"\)/g, 'Promise.resolve().then(()=>require("$1"))')
}
