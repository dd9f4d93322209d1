// Lints files in this process, several times, and prints how many milliseconds each step took each time, as JSON.
// Arguments: how often, then files or folders.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importSourceText } from '../../scripts/lib/import-source.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { readInputs, estateOf, runRules, RULES } = await importSourceText(
  root,
  `export { readInputs, estateOf } from './lint.js'
   export { runRules } from './engine/run-rules.js'
   export { RULES } from './rules/index.js'`,
  'src/core',
)
const [rounds, ...paths] = process.argv.slice(2)
const files = paths.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]))
const steps = []
for (let round = 0; round < Number(rounds); round++) steps.push(await lintOnce())
console.log(JSON.stringify(steps))

async function lintOnce() {
  const clock = stopwatch()
  // For comparison only: bytes to strings, as any tool would have to.
  let characters = 0
  for (const file of files) characters += readFileSync(file).toString('utf8').length
  const decode = clock()
  const inputs = files.map((path) => ({ path, bytes: readFileSync(path), named: true }))
  const load = clock()
  const reads = await readInputs(inputs, 'checked')
  const read = clock()
  const estate = estateOf(reads, {})
  const build = clock()
  const { findings } = runRules(RULES, reads, estate, {})
  const rules = clock()
  return { decode, read: load + read, estate: build, rules, lint: load + read + build + rules, findings: findings.length, characters }
}

function stopwatch() {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const elapsed = now - last
    last = performance.now()
    return elapsed
  }
}
