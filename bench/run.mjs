import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, runNode, paired } from './lib/measure.mjs'
import { writeLargeEstate } from './lib/large-estate.mjs'
import { registryExport } from './lib/registry-file.mjs'

const CLI = fileURLToPath(new URL('../dist/icmlint.cjs', import.meta.url))
const DECODE = fileURLToPath(new URL('lib/read-and-decode.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'icmlint-bench-'))
const rows = []

function row(what, goal, figure, met, detail) {
  rows.push({ what, goal, figure, met, detail })
  console.log(`${met ? 'met ' : 'MISS'}  ${what}: ${figure} (goal ${goal}; ${detail})`)
}

function coldStart() {
  const small = join(folder, 'small.reg')
  writeFileSync(small, registryExport(0.02))
  const { floor, subject, ratio } = paired(
    21,
    () => runNode(['-e', '0'], { cwd: folder }),
    () => runNode([CLI, '-f', 'json', small], { cwd: folder }),
  )
  row('lint of one 20 KB .reg, CPU against node -e 0', '≤ 1.9', ratio.toFixed(2), ratio <= 1.9,
    `medians ${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms`)
  const version = paired(21, () => runNode(['-e', '0']), () => runNode([CLI, '--version']))
  row('--version, CPU against node -e 0', '≤ 1.2', version.ratio.toFixed(2), version.ratio <= 1.2,
    `medians ${version.subject.toFixed(0)} ms and ${version.floor.toFixed(0)} ms`)
}

function largeRegistry() {
  const large = join(folder, 'large.reg')
  writeFileSync(large, registryExport(60))
  const megabytes = statSync(large).size / 1024 / 1024
  const empty = runNode(['-e', '0']).wallMs
  const { floor, subject, rssMb } = paired(
    5,
    () => runNode([DECODE, large], { cwd: folder }),
    () => runNode([CLI, '-f', 'json', '-o', join(folder, 'out.json'), large], { cwd: folder }),
    'wallMs',
  )
  // The start of node itself is in both; without it the ratio is that of the work.
  const ratio = (subject - empty) / (floor - empty)
  row('60 MB UTF-16LE .reg of mixed keys, time against reading and decoding it', '≤ 12', ratio.toFixed(1), ratio <= 12,
    `${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms, of which node's start ${empty.toFixed(0)} ms`)
  row('its peak memory against the size of the file', '≤ 8', (rssMb / megabytes).toFixed(1), rssMb / megabytes <= 8,
    `${rssMb.toFixed(0)} MB for ${megabytes.toFixed(0)} MB`)
}

/** The whole lint of a large estate, at three sizes: time must grow as the estate does. */
function largeEstate() {
  const start = median([0, 1, 2].map(() => runNode([CLI, '--help']).cpuMs))
  const times = [1, 2, 4].map((scale) => {
    const estate = join(folder, `estate-${scale}`)
    writeLargeEstate(estate, { desk: 12_000 * scale, agents: 20_000 * scale, servers: 10 * scale })
    return median([0, 1, 2].map(() => runNode([CLI, '-f', 'json', '-o', join(folder, 'estate.json'), estate]).cpuMs)) - start
  })
  const [one, two, four] = times
  row('12,000 desk settings, 20,000 agents, 10 servers: growth of time from 1x to 4x', '≤ 4.4', (four / one).toFixed(2), four / one <= 4.4,
    `1x ${one.toFixed(0)} ms, 2x ${two.toFixed(0)} ms, 4x ${four.toFixed(0)} ms of CPU`)
}

/** A review of two states of an estate, each as large as what is linted beside it. */
function largeReview() {
  const [before, after] = ['before', 'after'].map((name) => join(folder, name))
  writeLargeEstate(before, { desk: 5000, agents: 0, servers: 50 })
  writeLargeEstate(after, { desk: 5000, agents: 0, servers: 50, heartbeat: 6 })
  const out = ['-f', 'json', '-o', join(folder, 'review.json')]
  const { floor, subject, ratio } = paired(5, () => runNode([CLI, ...out, before]), () => runNode([CLI, 'review', ...out, before, after]))
  row('review of two states of 50 servers and 5,000 desk settings, CPU against a lint of one', '< 3', ratio.toFixed(2), ratio < 3,
    `medians ${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms`)
}

mkdirSync(folder, { recursive: true })
try {
  coldStart()
  largeRegistry()
  largeEstate()
  largeReview()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const missed = rows.filter(({ met }) => !met)
console.log(missed.length === 0 ? 'all goals met' : `${missed.length} goals missed`)
