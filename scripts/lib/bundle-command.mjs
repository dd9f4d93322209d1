import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { build, transform, transformSync } from 'esbuild'
import { partLoader } from './part-loader.cjs'

const LOADER = transformSync(`export default ${partLoader}`, { minify: true, target: 'node20' }).code.replace(/^export default /, '').replace(/;?\n?$/, '')

/**
 * Bundles the command. Node compiles a file as a whole before it runs the first line of it, so there is a file that
 * only starts, one with all that a plain lint needs, and parts beside it that are loaded when a run needs them. esbuild
 * splits ES modules only, so they are split as such and then turned into CommonJS, which starts faster.
 * @param imports sources that import files by names known only then: they stand in the first file, which Node loads itself
 * @param hot sources that every lint loads: with what they import, they go into the one file `program`
 */
export async function bundleCommand({ entry, imports, outfile, partsFolder, program, hot, ...options }) {
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
    minify: false,
  })
  const codes = new Map()
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text.replace(/^#!.*\n/, ''), {
      format: 'cjs',
      platform: 'node',
      target: options.target,
      // Text in plain ASCII is read and compiled at half the size in memory.
      charset: 'ascii',
      minify: options.minify,
      legalComments: 'none',
    })
    codes.set(basename(path), code)
  }
  // File name relative to dist → the parts in it; whatever is in none is a file of its own.
  const launcher = basename(outfile)
  const groups = new Map([
    [launcher, outputsOf(metafile, [entry, ...imports])],
    [`${partsFolder}/${program}`, outputsOf(metafile, hot)],
  ])
  for (const name of groups.get(launcher)) groups.get(`${partsFolder}/${program}`).delete(name)
  const homeOf = (name) => [...groups].find(([, names]) => names.has(name))?.[0]
  mkdirSync(join(dist, partsFolder), { recursive: true })
  for (const [name, code] of codes) {
    if (!homeOf(name)) writeFileSync(join(dist, partsFolder, name), rewire(code, `${partsFolder}/${name}`, partsFolder, homeOf))
  }
  for (const [file, names] of groups) {
    const inside = [...names].map((name) => [name, rewire(codes.get(name), file, partsFolder, homeOf)])
    writeFileSync(join(dist, file), grouped(inside, file === launcher ? launcher : undefined, partsFolder, program))
  }
  return { metafile }
}

/** The names of the output files that hold the given sources, with all that those import statically. */
function outputsOf(metafile, sources) {
  const found = new Set()
  const add = (path) => {
    if (found.has(basename(path))) return
    found.add(basename(path))
    for (const { path: imported, kind } of metafile.outputs[path].imports) {
      if (kind === 'import-statement' && metafile.outputs[imported]) add(imported)
    }
  }
  for (const [path, { inputs }] of Object.entries(metafile.outputs)) {
    if (sources.some((source) => Object.keys(inputs).some((input) => relative(source, input) === ''))) add(path)
  }
  return found
}

/** Parts are loaded by `require` (`import()` would send each through the slower loader for ES modules), or from their group. */
function rewire(code, file, partsFolder, homeOf) {
  const up = file.includes('/') ? '../' : './'
  const load = (name) => {
    const home = homeOf(name)
    if (!home) return `require("${up}${partsFolder}/${name}")`
    return home === file ? `part("${name}")` : `require("${up}${home}").part("${name}")`
  }
  // In one go: what is put in must not be taken for what was there.
  return code.replace(/\b(import|require)\("(?:\.{1,2}\/)?(?:[\w./-]*\/)?([\w-]+\.cjs)"\)/g, (_, how, name) =>
    how === 'import' ? `Promise.resolve().then(()=>${load(name)})` : load(name))
}

/**
 * Several parts in one file, as functions that are run when first asked for. What a part exports is made plain values once
 * it has run: esbuild exports getters, and a call through one on every line of a large file is felt.
 */
function grouped(parts, start, partsFolder, program) {
  const functions = parts.map(([name, code]) => `${JSON.stringify(name)}(module,exports){${code.trim()}\n}`)
  const loader = start ? `if(!module.asleep)require=(${LOADER})(require,__dirname+"/${partsFolder}",{"${start}":module},"${program}");\n` : ''
  return `${start ? '#!/usr/bin/env node\n' : ''}"use strict";
${loader}const parts={${functions.join(',\n')}};
const loaded=new Map;
function part(name){let m=loaded.get(name);if(!m){m={exports:{}};loaded.set(name,m);parts[name](m,m.exports);m.exports=plain(m.exports)}return m.exports}
function plain(from){return Object.defineProperty({...from},"__esModule",{value:true})}
module.exports={part};
${start ? `if(!module.asleep)part(${JSON.stringify(start)});\n` : ''}`
}
