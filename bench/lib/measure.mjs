import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROBE = fileURLToPath(new URL('probe.cjs', import.meta.url))

/** Runs node (this one, or another) with arguments once; CPU time and peak memory of that process. */
export function runNode(args, { node = process.execPath, ...options } = {}) {
  const started = performance.now()
  const { error, stderr, status, output } = spawnSync(node, ['-r', PROBE, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1 << 30, ...options,
  })
  if (error) throw error
  if (status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { wallMs: performance.now() - started, ...JSON.parse(String(output[3])) }
}

/** Runs a floor and a subject in turns, so that a noisy machine hits both; medians, and the median of the paired ratios. */
export function paired(rounds, floor, subject, field = 'cpuMs') {
  const floors = []
  const subjects = []
  floor()
  subject()
  for (let round = 0; round < rounds; round++) {
    floors.push(floor())
    subjects.push(subject())
  }
  const ratios = subjects.map((one, i) => one[field] / floors[i][field])
  return {
    floor: median(floors.map((one) => one[field])),
    subject: median(subjects.map((one) => one[field])),
    ratio: median(ratios),
    rssMb: median(subjects.map((one) => one.rssMb)),
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
