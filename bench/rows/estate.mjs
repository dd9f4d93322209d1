import { join } from 'node:path'
import { writeLargeEstate } from '../lib/large-estate.mjs'
import { median, paired, runNode } from '../lib/measure.mjs'

export function estateRows(ctx) {
  growthRow(ctx)
  reviewRow(ctx)
}

/** The whole lint of a large estate, at three sizes: time must grow as the estate does. */
function growthRow({ folder, row, CLI }) {
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
function reviewRow({ folder, row, CLI }) {
  const [before, after] = ['before', 'after'].map((name) => join(folder, name))
  writeLargeEstate(before, { desk: 5000, agents: 0, servers: 50 })
  writeLargeEstate(after, { desk: 5000, agents: 0, servers: 50, heartbeat: 6 })
  const out = ['-f', 'json', '-o', join(folder, 'review.json')]
  const { floor, subject, ratio } = paired(5, () => runNode([CLI, ...out, before]), () => runNode([CLI, 'review', ...out, before, after]))
  row('review of two states of 50 servers and 5,000 desk settings, CPU against a lint of one', '< 3', ratio.toFixed(2), ratio < 3,
    `medians ${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms`)
}
