// Feeds every reader, the engine, the reports and the command with mutated inputs until time is up.
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'node_modules/.cache/icmlint')
const bundle = join(cache, `fuzz-${process.pid}.cjs`)
const CORPUS = join(root, '../shared/corpus')
const WORKERS = 2
/** A case that takes longer hangs: its worker is ended. Whatever is slow runs three times, on machines that may be busy. */
const HANGS_AFTER = 120_000

const USAGE = `npm run fuzz -- [options]
  --minutes N     how long (default 10)
  --seed N        where the cases follow from (default: the time)
  --target NAME   only this one; repeatable
  --out FOLDER    where failing inputs are written (default: fuzz-failures)
  --replay FILE   run one case from a file; repeatable
  --index N       with --seed and one --target: run the case of that number
`

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    target: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(root, 'fuzz-failures') },
    replay: { type: 'string', multiple: true, default: [] },
    index: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const corpus = existsSync(CORPUS) ? CORPUS : undefined
const seed = Number(values.seed)
const minutes = Number(values.minutes)

process.exitCode = await main().finally(() => rmSync(bundle, { force: true }))

async function main() {
  if (values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  await bundleTargets()
  const fuzz = createRequire(import.meta.url)(bundle)
  const names = fuzz.TARGETS.map(({ name }) => name)
  const unknown = values.target.find((name) => !names.includes(name))
  if (unknown !== undefined || !Number.isFinite(seed) || !(minutes > 0)) {
    process.stderr.write(`${unknown === undefined ? '--seed and --minutes are numbers' : `no target "${unknown}"; there are: ${names.join(', ')}`}\n${USAGE}`)
    return 2
  }
  if (values.replay.length > 0) return replay(fuzz, values.replay.map((file) => fuzz.readCase(readFileSync(file, 'utf8'))))
  const targets = values.target.length > 0 ? values.target : names
  if (values.index !== undefined) {
    const [target] = fuzz.TARGETS.filter(({ name }) => name === targets[0])
    return replay(fuzz, [{ target: target.name, given: fuzz.caseAt(target, fuzz.loadSeeds(root, corpus), seed, Number(values.index)) }])
  }
  return run(fuzz, targets)
}

/** Workers take the bundle, which lies inside node_modules so that packages are found. */
async function bundleTargets() {
  mkdirSync(cache, { recursive: true })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await build({
    absWorkingDir: root,
    entryPoints: ['test/fuzz/worker.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    sourcemap: 'inline',
    define: { __ICMLINT_VERSION__: JSON.stringify(version) },
  })
}

async function replay(fuzz, cases) {
  let failed = 0
  for (const { target: name, given } of cases) {
    const target = fuzz.TARGETS.find((one) => one.name === name)
    const { milliseconds, error } = await fuzz.runCase(target, given)
    if (error !== undefined) failed++
    process.stdout.write(`${name}: ${error === undefined ? 'ok' : `FAILED\n${error.stack ?? error}`} (${milliseconds.toFixed(1)} ms)\n`)
  }
  return failed > 0 ? 1 : 0
}

async function run(fuzz, targets) {
  process.stdout.write(`seed ${seed}, ${minutes} min, ${WORKERS} workers, ${targets.length} targets, ${corpus === undefined ? 'without' : 'with'} the corpus\n`)
  const start = Date.now()
  const failures = new Map()
  const until = start + minutes * 60_000
  const tallies = await Promise.all(Array.from({ length: WORKERS }, (_, first) => runWorker(fuzz, targets, first, until, failures)))
  return summarise(targets, tallies.flat(), failures, (Date.now() - start) / 1000)
}

/** Runs one worker to the end; after a case that hangs, another one goes on in its place. Answers with what each of them came to. */
function runWorker(fuzz, targets, first, until, failures) {
  const now = join(cache, `fuzz-${process.pid}-${first}.now`)
  const work = { root, corpus, seed, targets, first, step: WORKERS, until, now }
  const worker = fork(bundle, [JSON.stringify(work)])
  let tallies = { tallies: {}, milliseconds: 0 }
  let why
  let seen = { count: -1, since: Date.now() }
  const watch = setInterval(() => {
    const { count } = stateOf(now)
    if (count !== seen.count) seen = { count, since: Date.now() }
    else if (Date.now() - seen.since > HANGS_AFTER) {
      why = 'hang: the worker gives no answer any more'
      worker.kill('SIGKILL')
    }
  }, 1000)
  worker.on('message', (message) => {
    if (message.kind === 'tally') tallies = message
    else if (message.kind === 'failure') tell(message, failures)
    else worker.disconnect()
  })
  return new Promise((done, fail) => {
    worker.on('exit', async (code, signal) => {
      clearInterval(watch)
      const { place, index, count } = stateOf(now)
      rmSync(now, { force: true })
      if (why === undefined && code === 0 && !worker.connected) return done([tallies])
      const target = fuzz.TARGETS[place]
      if (count === 0) return fail(new Error('a worker ended before it began'))
      const given = fuzz.caseAt(target, fuzz.loadSeeds(root, corpus), seed, index)
      const what = why ?? `crash: the worker ended with ${signal ?? code}`
      tell({ target: target.name, index, what, text: fuzz.caseText(target.name, given) }, failures)
      done([tallies, ...(Date.now() < until ? await runWorker(fuzz, targets, index + WORKERS, until, failures) : [])])
    })
  })
}

/** What a worker says it works on. */
function stateOf(file) {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  if (bytes.length < 12) return { place: 0, index: 0, count: 0 }
  return { place: bytes.readInt32LE(0), index: bytes.readInt32LE(4), count: bytes.readInt32LE(8) }
}

/** Writes a failing case to a file, and says how to run it again; of a kind that was told of, nothing. */
function tell({ target, index, what, text }, failures) {
  const kind = `${target} ${what.split('\n')[0].replace(/\d+/g, 'n').slice(0, 80)}`
  failures.set(kind, (failures.get(kind) ?? 0) + 1)
  if (failures.get(kind) > 1) return
  mkdirSync(values.out, { recursive: true })
  const file = join(values.out, `${target}-${seed}-${index}.json`)
  writeFileSync(file, text)
  process.stdout.write(`\nFAILED: ${target}, case ${index}\n${what}\n  npm run fuzz -- --replay ${relative(process.cwd(), file)}\n\n`)
}

function summarise(targets, tallies, failures, seconds) {
  const rows = targets.map((name) => {
    const own = tallies.flatMap((one) => one.tallies[name] ?? [])
    const none = { milliseconds: 0, bytes: 0, index: 0 }
    const slowest = own.map((one) => one.slowest).reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a), none)
    const sum = (key) => own.reduce((total, one) => total + one[key], 0)
    return { name, inputs: sum('inputs'), failures: sum('failures'), milliseconds: sum('milliseconds'), slowest }
  })
  const cells = [['target', 'inputs', 'failures', 'mean', 'slowest input']]
  for (const { name, inputs, failures: failed, milliseconds, slowest } of rows) {
    const mean = inputs > 0 ? `${(milliseconds / inputs).toFixed(2)} ms` : '-'
    cells.push([name, String(inputs), String(failed), mean, `${slowest.milliseconds.toFixed(0)} ms (${slowest.bytes} bytes, case ${slowest.index})`])
  }
  const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)))
  for (const row of cells) {
    const line = row.map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
    process.stdout.write(`${line.trimEnd()}\n`)
  }
  const inputs = rows.reduce((sum, row) => sum + row.inputs, 0)
  const failed = rows.reduce((sum, row) => sum + row.failures, 0)
  const work = `${seconds.toFixed(0)} s (${(tallies.reduce((sum, one) => sum + one.milliseconds, 0) / 1000).toFixed(0)} s of processor time)`
  process.stdout.write(`${inputs} inputs in ${work}, ${failed} failures of ${failures.size} kinds\n`)
  return failures.size > 0 || inputs === 0 ? 1 : 0
}
