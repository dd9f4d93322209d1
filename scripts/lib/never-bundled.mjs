import { join } from 'node:path'

/**
 * Packages that cosmiconfig would load for file kinds that are never read that way here: JSON and YAML have loaders of
 * our own, and scripts are refused. Left out, the command is ten megabytes smaller. yargs loads folders of commands with
 * require-directory; here there are none.
 */
const UNUSED = /^(typescript|js-yaml|parse-json|import-fresh|require-directory)$/

const THROWS = (what) => `() => { throw new Error(${JSON.stringify(`${what} is not part of icmlint`)}) }`

/** Modules inside packages that stand behind options which are never set here. */
const REPLACED = [
  // What colour is nearest to another: ansi-styles asks for it when colours are given as RGB; yargs' help has none.
  { filter: /^color-convert$/, contents: 'module.exports = {}' },
  // A table of all emoji that there were in 2019, which the language knows by itself.
  { filter: /^emoji-regex$/, contents: 'module.exports = () => /\\p{RGI_Emoji}/gv' },
  // Whether an entity that a document declares may be put into HTML: with entities switched off none is asked about. None passes.
  { filter: /^is-unsafe$/, importer: /fast-xml-parser/, contents: 'export const isUnsafe = () => true, HTML = "HTML", XML = "XML"' },
  // A check before parsing, for who asks; here saxes has made a stricter one.
  { filter: /^\.\.?\/validator\.js$/, importer: /fast-xml-parser/, contents: `export const validate = ${THROWS('validation')}` },
  // For names of files that TypeScript is compiled to; scripts are refused.
  { filter: /^crypto$/, importer: /cosmiconfig/, contents: 'module.exports = {}' },
  ...writersOfYaml({
    foldFlowLines: ['foldFlowLines', 'FOLD_BLOCK', 'FOLD_FLOW', 'FOLD_QUOTED'],
    stringify: ['createStringifyContext', 'stringify'],
    stringifyCollection: ['stringifyCollection'],
    stringifyComment: ['indentComment', 'lineComment', 'stringifyComment'],
    stringifyDocument: ['stringifyDocument'],
    stringifyNumber: ['stringifyNumber'],
    stringifyPair: ['stringifyPair'],
    stringifyString: ['stringifyString'],
  }),
]

/** YAML is only read here. */
function writersOfYaml(modules) {
  return Object.entries(modules).map(([name, exported]) => ({
    filter: new RegExp(`/${name}\\.js$|^\\./${name}\\.js$`),
    importer: /[\\/]yaml[\\/]browser[\\/]/,
    contents: `${exported.map((one) => `export const ${one} = ${THROWS('writing YAML')}`).join('\n')}`,
  }))
}

/** An esbuild plugin that puts an error, or as little as will do, in their place. */
export const neverBundled = {
  name: 'never-bundled',
  setup(build) {
    const { absWorkingDir: root } = build.initialOptions
    // The ES module form, of which what is never called falls away; for Node there is none.
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: join(root, 'node_modules/yaml/browser/index.js'), sideEffects: false }))
    build.onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'never-bundled' }))
    build.onLoad({ filter: /.*/, namespace: 'never-bundled' }, ({ path }) => ({ contents: `module.exports = ${THROWS(path)}` }))
    REPLACED.forEach(({ filter, importer }, index) => {
      build.onResolve({ filter }, (args) => {
        if (importer && !importer.test(args.importer)) return undefined
        return { path: String(index), namespace: 'replaced', sideEffects: false }
      })
    })
    build.onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({ contents: REPLACED[Number(path)].contents }))
  },
}
