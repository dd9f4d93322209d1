// Runs all that `npm test` checks on every version of Node that is promised: types, style, generated files, the build, the tests.
// With majors as arguments, on those only.
import { spawn, spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeOf } from './lib/node-of.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const majors = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24']

/** What is not the same on all of them, and what was done about it. No test is left out or told another result on any of them. */
const ALLOWED_FOR = [
  'the code that V8 makes of the parts fits one version of it: dist is built anew by each Node, and once more at the end',
]

for (const major of majors) {
  const node = nodeOf(major)
  const { passed, failed, output, version } = node ? await testWith(node) : { output: `npm gives no Node ${major} here\n` }
  if (failed !== 0) process.exitCode = 1
  if (failed !== 0) process.stdout.write(output)
  process.stdout.write(`Node ${version ?? major}: ${passed === undefined ? 'not run' : `${passed} passed, ${failed} failed`}\n`)
}
process.stdout.write(`Allowed for:\n${ALLOWED_FOR.map((difference) => `- ${difference}\n`).join('')}`)
// What was built last keeps code that only that Node can use.
spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })

/** @param node is also the `node` of whatever the tests start by that name */
async function testWith(node) {
  const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim()
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  const output = await new Promise((done, fail) => {
    const child = spawn(node, [join(root, 'scripts/test.mjs')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('close', () => done(Buffer.concat(chunks).toString()))
    child.on('error', fail)
  })
  const [, passed, failed] = /\n(\d+) passed, (\d+) failed\n$/.exec(output) ?? []
  return { version, output, passed, failed: failed === undefined ? undefined : Number(failed) }
}
