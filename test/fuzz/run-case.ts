import { Random } from './random.js'
import type { SeedPool } from './seeds.js'
import { Failure, kindOfFailure, type Case, type Target } from './target.js'

/** The case of that number: the same for the same seed. */
export function caseAt(target: Target, seeds: SeedPool, seed: number, index: number): Case {
  return target.make(new Random(seed, target.name, index), seeds)
}

/** What a run of a case came to. */
export interface Outcome {
  /** Of the processor: how busy the machine is with other things does not count. */
  readonly milliseconds: number
  readonly error?: unknown
}

/** Two seconds for a megabyte; three for what is small, since targets read an input several times, and check all that they find. */
const MOST_PER_BYTE = 2000 / (1024 * 1024)
const MOST_FOR_ANY = 3000
/** A file of nothing but lines that are lost has a finding a line, in each of two states. */
const MOST_PER_LINE = 0.06

/** Runs a case; a failure is what it throws, or that it takes more time than its size allows, and than any may take. */
export async function runCase(target: Target, given: Case, mostForAny = MOST_FOR_ANY): Promise<Outcome> {
  const first = await timed(target, given)
  const sum = (count: (bytes: Uint8Array) => number): number => given.files.reduce((all, bytes) => all + count(bytes), 0)
  const most = Math.max(mostForAny, MOST_PER_BYTE * sum(({ length }) => length), MOST_PER_LINE * sum(linesOf))
  if (first.error !== undefined || first.milliseconds <= most) return first
  // What is slow for once, to be compiled or to collect garbage, is not so again and again.
  const again = [await timed(target, given), await timed(target, given)]
  const milliseconds = Math.min(first.milliseconds, ...again.map((one) => one.milliseconds))
  if (milliseconds <= most) return { milliseconds }
  return { milliseconds, error: new Failure('too-slow', `${Math.round(milliseconds)} ms, and ${Math.round(most)} are allowed`) }
}

function linesOf(bytes: Uint8Array): number {
  let lines = 0
  for (const byte of bytes) if (byte === 10 || byte === 13) lines++
  return lines
}

async function timed(target: Target, given: Case): Promise<Outcome> {
  const start = process.cpuUsage()
  let error: unknown
  try {
    await target.check(given)
  } catch (thrown) {
    error = thrown ?? new Error('nothing was thrown')
  }
  const { user, system } = process.cpuUsage(start)
  return { milliseconds: (user + system) / 1000, ...(error !== undefined && { error }) }
}

/** Whether a case fails in a certain way. */
export async function failsAs(target: Target, given: Case, kind: string): Promise<boolean> {
  const { error } = await runCase(target, given)
  return error !== undefined && kindOfFailure(error) === kind
}
