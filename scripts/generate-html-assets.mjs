/** Puts style and script of the HTML report into a module, with the hashes by which a page allows them and nothing else. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'

const root = new URL('../', import.meta.url)
const folder = 'src/report/html'

/** @returns {Promise<{ path: string, text: string }[]>} the generated file, its path relative to the repository */
export async function generateHtmlAssets() {
  const style = await compact('assets/report.css', 'css')
  const script = await compact('assets/report.js', 'js')
  const lines = [
    '// generated from src/report/html/assets by npm run generate',
    ...constant('STYLE', style),
    ...constant('SCRIPT', script),
  ]
  return [{ path: `${folder}/generated/assets.ts`, text: lines.join('\n') }]
}

/** Without comments and blanks. Names and syntax stay, so that whoever distrusts a report can read it. */
async function compact(path, loader) {
  const source = readFileSync(new URL(`${folder}/${path}`, root), 'utf8')
  const { code } = await transform(source, { loader, minifyWhitespace: true, charset: 'utf8', legalComments: 'none' })
  const text = code.trim()
  // Neither would end its element, nor is a page with it XML.
  if (/[<&\r]/.test(text)) throw new Error(`${folder}/${path} must do without < and &`)
  return text
}

function constant(name, text) {
  const hash = createHash('sha256').update(text).digest('base64')
  return [`export const ${name} = ${literal(text)}`, `export const ${name}_HASH = 'sha256-${hash}'`, '']
}

function literal(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}
