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

/** Of one run with every rule: the time of the processor, the rules that found something, the length of a report in JSON. */
async function runOf(inputs: readonly LintInput[]) {
  const started = process.cpuUsage()
  const result = await lint(inputs, { preset: 'strict' })
  const { user, system } = process.cpuUsage(started)
  const { length } = report(await FORMATS.json(), result)
  return { time: Math.round((user + system) / 1000), rules: new Set(result.findings.map(({ ruleId }) => ruleId)), length }
}

/** So much larger is the larger input; what grows with the square would be 64 times as much. */
const TIMES = 8
const MOST_TIME = 12
const MOST_REPORT = 10

/**
 * Fails where a run with every rule takes longer, or says more, than is in proportion to its input. A rule that has to find
 * something shows that the input is what it was meant to be. What is fast is run once in each size, what is slow up to three
 * times.
 */
export async function expectLinearRun(
  input: (size: number) => readonly LintInput[], size: number, ruleId: string,
): Promise<void> {
  const [inputs, smaller] = [input(size), input(size / TIMES)]
  // The larger first: what the runtime takes to get going must not count for the smaller.
  let [large, small] = [await runOf(inputs), await runOf(smaller)]
  for (const { rules } of [small, large]) if (!rules.has(ruleId)) throw new Error(`${ruleId} found nothing`)
  if (large.length > MOST_REPORT * small.length) {
    throw new Error(`${TIMES} times the input makes a report of ${large.length} characters instead of ${small.length}`)
  }
  for (let run = 1; large.time > FAST && large.time > MOST_TIME * small.time; run++) {
    if (run === 3) throw new Error(`${TIMES} times the input took ${large.time} ms instead of ${small.time} ms`)
    const [again, smallAgain] = [await runOf(inputs), await runOf(smaller)]
    if (again.time < large.time) large = again
    if (smallAgain.time < small.time) small = smallAgain
  }
}
