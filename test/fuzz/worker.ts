import { openSync, writeSync } from 'node:fs'
import { caseText } from './case-file.js'
import { minimised } from './minimise.js'
import { caseAt, failsAs, runCase } from './run-case.js'
import { loadSeeds, type SeedPool } from './seeds.js'
import { kindOfFailure, type Case, type Target } from './target.js'
import { TARGETS } from './targets/index.js'

// What the main process needs to replay a case and to tell of one that hangs.
export { caseText, readCase } from './case-file.js'
export { caseAt, runCase } from './run-case.js'
export { loadSeeds } from './seeds.js'
export { TARGETS } from './targets/index.js'

/** What a worker is to do. */
export interface Work {
  readonly root: string
  readonly corpus: string | undefined
  readonly seed: number
  readonly targets: readonly string[]
  /** Takes the cases of the numbers first, first + step, first + 2 step … */
  readonly first: number
  readonly step: number
  /** When to end, by Date.now(). */
  readonly until: number
  /** The file in which it says what it works on: the target's place, the case's number, and a count that goes up with each. */
  readonly now: string
}

/** What a target came to in one worker. */
export interface Tally {
  inputs: number
  failures: number
  milliseconds: number
  slowest: { milliseconds: number; bytes: number; index: number }
}

export type Message =
  | { readonly kind: 'done' }
  | { readonly kind: 'tally'; readonly tallies: Readonly<Record<string, Tally>>; readonly milliseconds: number }
  | { readonly kind: 'failure'; readonly target: string; readonly index: number; readonly what: string; readonly text: string }

/** Enough of one kind: more say nothing new. */
const TOLD_PER_KIND = 1
const MINIMISE_MILLISECONDS = 20_000
const TELL_EVERY = 2000

class FuzzWorker {
  readonly #work: Work
  readonly #targets: readonly Target[]
  readonly #seeds: SeedPool
  readonly #told = new Map<string, number>()
  readonly #tallies: Record<string, Tally>
  readonly #now: number
  readonly #state = new Int32Array(3)

  constructor(work: Work) {
    this.#work = work
    this.#now = openSync(work.now, 'w')
    this.#targets = TARGETS.filter(({ name }) => work.targets.includes(name))
    this.#seeds = loadSeeds(work.root, work.corpus)
    this.#tallies = Object.fromEntries(this.#targets.map(({ name }) => [name, {
      inputs: 0, failures: 0, milliseconds: 0, slowest: { milliseconds: 0, bytes: 0, index: 0 },
    }]))
  }

  async run(): Promise<void> {
    const { first, step, until } = this.#work
    const turns = turnsOf(this.#targets)
    const next = new Map(this.#targets.map((target) => [target, first]))
    let told = Date.now()
    for (let turn = first; Date.now() < until; turn++) {
      const target = turns[turn % turns.length] as Target
      const index = next.get(target) ?? first
      next.set(target, index + step)
      await this.#one(target, index)
      // What is told has to be sent.
      if (Date.now() - told > TELL_EVERY) {
        told = Date.now()
        this.#tellTallies()
        await new Promise((done) => setImmediate(done))
      }
    }
    this.#tellTallies()
    this.#tell({ kind: 'done' })
  }

  async #one(target: Target, index: number): Promise<void> {
    const { seed } = this.#work
    this.#state[0] = TARGETS.indexOf(target)
    this.#state[1] = index
    this.#goesOn()
    const given = caseAt(target, this.#seeds, seed, index)
    const { milliseconds, error } = await runCase(target, given)
    const tally = this.#tallies[target.name] as Tally
    tally.inputs++
    tally.milliseconds += milliseconds
    if (milliseconds > tally.slowest.milliseconds) tally.slowest = { milliseconds, bytes: sizeOf(given), index }
    if (error === undefined) return
    tally.failures++
    await this.#failed(target, index, given, error)
  }

  async #failed(target: Target, index: number, given: Case, error: unknown): Promise<void> {
    const kind = kindOfFailure(error)
    const key = `${target.name} ${kind}`
    const count = this.#told.get(key) ?? 0
    this.#told.set(key, count + 1)
    if (count >= TOLD_PER_KIND) return
    const fails = (smaller: Case): Promise<boolean> => {
      this.#goesOn()
      return failsAs(target, smaller, kind)
    }
    const small = await minimised(given, fails, MINIMISE_MILLISECONDS)
    const { error: again } = await runCase(target, small)
    const shown = again ?? error
    const what = shown instanceof Error ? (shown.name === 'Failure' ? shown.message : (shown.stack ?? shown.message)) : String(shown)
    this.#tell({ kind: 'failure', target: target.name, index, what, text: caseText(target.name, small) })
  }

  /** Says so at once: a case that hangs says nothing any more. */
  #goesOn(): void {
    this.#state[2] = (this.#state[2] ?? 0) + 1
    writeSync(this.#now, new Uint8Array(this.#state.buffer), 0, 12, 0)
  }

  /** With all the processor's time so far, what it takes to make the cases included. */
  #tellTallies(): void {
    const { user, system } = process.cpuUsage()
    this.#tell({ kind: 'tally', tallies: this.#tallies, milliseconds: (user + system) / 1000 })
  }

  #tell(message: Message): void {
    process.send?.(message)
  }
}

/** The targets as they take turns, each as often as its share says, and well mixed. */
function turnsOf(targets: readonly Target[]): Target[] {
  const total = targets.reduce((sum, { share }) => sum + share, 0)
  const debt = new Map(targets.map((target) => [target, 0]))
  return Array.from({ length: total }, () => {
    for (const target of targets) debt.set(target, (debt.get(target) ?? 0) + target.share)
    const turn = targets.reduce((most, target) => ((debt.get(target) ?? 0) > (debt.get(most) ?? 0) ? target : most))
    debt.set(turn, (debt.get(turn) ?? 0) - total)
    return turn
  })
}

function sizeOf({ files }: Case): number {
  return files.reduce((size, bytes) => size + bytes.length, 0)
}

const [, , work] = process.argv
if (process.send && work !== undefined) void new FuzzWorker(JSON.parse(work) as Work).run()
