import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const RULE_MODULE = /[\\/]src[\\/]core[\\/]rules[\\/][a-z]+[\\/][a-z][\w-]*\.ts$/
const RULE_INDEX = /[\\/]src[\\/]core[\\/]rules[\\/]index\.ts$/
const WITH_DOCS = '?docs'

/**
 * An esbuild plugin that keeps the pages of the rules out of what a lint loads. A rule is one module, page included; the
 * pages are half of its text and only `explain` and some reports want them. Whatever rules/pages.ts imports keeps its
 * pages, in a part of its own; everywhere else the rules come without.
 */
export const ruleDocsApart = {
  name: 'rule-docs-apart',
  setup(build) {
    build.onResolve({ filter: /\.js$/ }, ({ path, importer, suffix }) => {
      const file = join(dirname(importer), path).replace(/\.js$/, '.ts')
      const wantsDocs = importer.endsWith('pages.ts') || (suffix ?? '') === WITH_DOCS || importer.endsWith(WITH_DOCS)
      if (wantsDocs && (RULE_INDEX.test(file) || RULE_MODULE.test(file))) return { path: file + WITH_DOCS, namespace: 'rule-docs' }
      return undefined
    })
    build.onLoad({ filter: /.*/, namespace: 'rule-docs' }, async ({ path }) => {
      const file = path.slice(0, -WITH_DOCS.length)
      return { contents: await readFile(file, 'utf8'), loader: 'ts', resolveDir: dirname(file) }
    })
    build.onLoad({ filter: RULE_MODULE }, async ({ path }) => {
      return { contents: withoutDocs(path, await readFile(path, 'utf8')), loader: 'ts' }
    })
  },
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
