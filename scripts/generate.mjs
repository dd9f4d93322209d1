// Writes every file that follows from another one. With --check it writes nothing and names the files that differ.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { generatePim } from './generate-pim.mjs'
import { configKeysFile } from './lib/config-keys.mjs'
import { configSchemaFile } from './lib/config-schema.mjs'
import { configTypesFile } from './lib/config-types.mjs'
import { generateRegistry } from './generate-registry.mjs'
import { shortJson } from './lib/short-json.mjs'
import { ruleIndexFile } from './lib/rule-index.mjs'
import { loadRules } from './lib/rule-modules.mjs'
import { rulePages, stalePages } from './lib/rule-pages.mjs'
import { sourcesFile } from './lib/sources.mjs'
import { validatorFiles } from './lib/validators.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const check = process.argv.includes('--check')
const different = []
/** Written by hand, and in the package as they are. */
const REPORT_SCHEMAS = ['baseline', 'inspect', 'native', 'report', 'review'].map((name) => `schemas/${name}.schema.json`)

await generate().catch((error) => {
  // A rule that cannot be compiled: esbuild has said where.
  if (!error.errors) throw error
  process.exitCode = 1
})
for (const path of different) process.stdout.write(check ? `differs: ${path}\n` : `wrote ${path}\n`)
if (check && different.length > 0) {
  process.stdout.write('Run "npm run generate" and keep what it writes.\n')
  process.exitCode = 1
}

/** Later files need earlier ones: rules use the knowledge, the schema uses the rules, validators the schema. */
async function generate() {
  put(await knowledge())
  put(generatePim())
  put([sourcesFile(root)])
  put(generateRegistry())
  const index = ruleIndexFile(root)
  put([index])
  const rules = await loadRules(root, index.text)
  put(await rulePages(root, rules))
  for (const path of stalePages(root, rules)) remove(path)
  const schema = configSchemaFile(root, rules)
  put([schema])
  put(await validatorFiles(root, schema.text))
  put([configKeysFile(schema.text)])
  put([await configTypesFile(schema.text)])
  put(REPORT_SCHEMAS.map(formatted))
}

function formatted(path) {
  return { path, text: `${shortJson(JSON.parse(readFileSync(join(root, path), 'utf8')))}\n` }
}

/** What every scripts/generate-*.mjs gives: code made of the vendor knowledge in schemas. */
async function knowledge() {
  const scripts = readdirSync(join(root, 'scripts')).filter((name) => /^generate-.*\.mjs$/.test(name))
  const files = []
  for (const name of scripts.sort()) {
    const generators = Object.entries(await import(pathToFileURL(join(root, 'scripts', name))))
    for (const [exported, generator] of generators)
      if (exported.startsWith('generate')) files.push(...(await generator()))
  }
  return files
}

function put(files) {
  for (const { path, text } of files) {
    const target = join(root, path)
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue
    different.push(path)
    if (check) continue
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

function remove(path) {
  different.push(path)
  if (!check) rmSync(join(root, path))
}
