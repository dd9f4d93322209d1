// Everything that must hold before a change goes in: types, style, generated files, the build, the tests.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const countsFile = join(root, 'node_modules/.cache/icmlint', `counts-${process.pid}.json`)
const binary = (path) => join(root, 'node_modules', path)

const checks = [
  { name: 'types', args: [binary('typescript/bin/tsc'), '--noEmit'] },
  { name: 'style', args: [binary('eslint/bin/eslint.js'), '.'] },
  { name: 'generated files', args: [join(root, 'scripts/generate.mjs'), '--check'] },
  { name: 'build', args: [join(root, 'scripts/build.mjs')] },
]

let passed = 0
let failed = 0
// Only the build writes, so that the others can run at once; they are told of in order all the same.
const running = checks.map((check) => (check.name === 'build' ? undefined : run(check.args)))
for (const [index, { name, args }] of checks.entries()) {
  const { code, output } = await (running[index] ?? run(args))
  process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}: ${name}\n${output}`)
  if (code === 0) passed++
  else failed++
}
await runJest()
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

async function runJest() {
  const counter = join(root, 'scripts/lib/count-reporter.cjs')
  const args = [
    binary('jest/bin/jest.js'),
    '--ci',
    ...process.argv.slice(2),
    '--reporters=default',
    `--reporters=${counter}`,
  ]
  const env = { ...process.env, ICMLINT_TEST_COUNTS: countsFile }
  const code = await new Promise((done) => {
    spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
      .on('close', done)
      .on('error', () => done(1))
  })
  const report = readCounts()
  passed += report.numPassedTests
  // A suite that cannot be loaded has no tests that could fail.
  const failures = report.numFailedTests + report.numRuntimeErrorTestSuites
  failed += failures === 0 && code !== 0 ? 1 : failures
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }
  } finally {
    rmSync(countsFile, { force: true })
  }
}

function run(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => done({ code, output }))
    child.on('error', (error) => done({ code: 1, output: `${error.message}\n` }))
  })
}
