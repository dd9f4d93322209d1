import type { LintResult } from '../../src/core/engine/result.js'
import { lint } from '../../src/core/lint.js'
import type { LintInput } from '../../src/core/model/input.js'
import { FORMATS, type FormatName } from '../../src/report/formats.js'
import { report } from '../helpers/results.js'

/** The ways to report that have steps of their own: frames, plain data, places in what the file holds, groups. */
const REPORTED: readonly FormatName[] = ['pretty', 'json', 'sarif', 'github']

/** What a run with every rule makes of inputs, all of it reported. */
export async function lintAndReport(inputs: readonly LintInput[]): Promise<LintResult> {
  const result = await lint(inputs, { preset: 'strict' })
  for (const format of REPORTED) report(await FORMATS[format](), result)
  return result
}

type Work = (inputs: readonly LintInput[]) => Promise<unknown>

/** Four times the input may not take more than this; of what grows with the square, it would be sixteen times. */
const MOST_GROWTH = 9
/** Of milliseconds: what is as fast as this says nothing about how it grows, except that nobody is hurt. */
const FAST = 1000

/**
 * Fails where the work of a whole run grows faster than its input. It is measured in time of the processor, the best of some
 * runs, and only what is slow is compared: how busy the machine is does not count.
 */
export async function expectLinear(
  input: (size: number) => LintInput | readonly LintInput[], size: number, work: Work = lintAndReport,
): Promise<void> {
  const [small = [], large = []] = [size, 4 * size].map((one) => [input(one)].flat())
  let before = Infinity
  let after = Infinity
  for (let run = 0; run < 3; run++) {
    after = Math.min(after, await milliseconds(large, work))
    if (after < FAST) return
    before = Math.min(before, await milliseconds(small, work))
    if (after / before < MOST_GROWTH) return
  }
  throw new Error(`four times the input took ${after} ms instead of ${before} ms`)
}

async function milliseconds(inputs: readonly LintInput[], work: Work): Promise<number> {
  const started = process.cpuUsage()
  await work(inputs)
  const { user, system } = process.cpuUsage(started)
  return Math.round((user + system) / 1000)
}

/** Four times the input may not make more findings, measured by all that a report in JSON has to say, than this. */
const MOST_MORE = 5

/** Fails where what is said of an input grows faster than the input. */
export async function expectLinearReport(input: (size: number) => LintInput | readonly LintInput[], size: number): Promise<void> {
  const [before = 0, after = 0] = await Promise.all([size, 4 * size].map(async (one) => {
    const result = await lint([input(one)].flat(), { preset: 'strict' })
    return report(await FORMATS.json(), result).length
  }))
  if (after > MOST_MORE * before) throw new Error(`four times the input makes a report of ${after} characters instead of ${before}`)
}
