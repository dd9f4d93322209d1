import { readFile } from 'node:fs/promises'
import { constants, brotliCompressSync } from 'node:zlib'
import ts from 'typescript'
import { importSource } from './import-source.mjs'

const RULE_MODULE = /[\\/]src[\\/]core[\\/]rules[\\/][a-z]+[\\/][a-z][\w-]*\.ts$/
const PAGES_MODULE = /[\\/]src[\\/]core[\\/]rules[\\/]pages\.ts$/
const DATA = 'rule-docs:data'

/** In the place of src/core/rules/pages.ts: the rules that a lint has loaded anyway, with pages that are data. */
const PAGES = `import { RULES } from './index.js'
export async function rulesWithPages() {
  const { readDocs } = await import('${DATA}')
  const docs = readDocs()
  return RULES.map((rule) => ({ ...rule, docs: docs[rule.meta.id] }))
}`

/**
 * An esbuild plugin for the command that keeps the pages of the rules out of what a lint loads. A rule is one module, page
 * included; the pages are more than half of its text and only `explain` and some reports want them. The rules come without;
 * what rules/pages.ts gives has the pages from a part of their own, compressed: they are a quarter of a megabyte of text.
 */
export const ruleDocsApart = {
  name: 'rule-docs-apart',
  setup(build) {
    const { absWorkingDir: root } = build.initialOptions
    build.onLoad({ filter: RULE_MODULE }, async ({ path }) => {
      return { contents: withoutDocs(path, await readFile(path, 'utf8')), loader: 'ts' }
    })
    build.onLoad({ filter: PAGES_MODULE }, () => ({ contents: PAGES, loader: 'ts' }))
    build.onResolve({ filter: new RegExp(`^${DATA}$`) }, () => ({ path: 'rule-docs', namespace: 'rule-docs' }))
    build.onLoad({ filter: /.*/, namespace: 'rule-docs' }, async () => ({ contents: dataModule(await docsOf(root)), resolveDir: root }))
  },
}

/** The pages of all rules by id, as the modules give them when they are run. */
async function docsOf(root) {
  const { RULES } = await importSource(root, 'src/core/rules/index.ts')
  return Object.fromEntries(RULES.map(({ meta, docs }) => [meta.id, docs]))
}

function dataModule(docs) {
  const text = Buffer.from(JSON.stringify(docs))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  const packed = brotliCompressSync(text, { params }).toString('base64')
  return `import { brotliDecompressSync } from 'node:zlib'
export const readDocs = () => JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString())`
}

/** A rule's module with nothing in the place of its page. */
function withoutDocs(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  let cut
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'docs' && !cut) cut = node.initializer
    else ts.forEachChild(node, visit)
  }
  visit(source)
  if (!cut) return text
  return `${text.slice(0, cut.getStart(source))}undefined as never${text.slice(cut.end)}`
}
