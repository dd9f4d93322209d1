/** What a user or a system ends a run with. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Signals that wait. */
export interface Hold {
  /** Whether one came. */
  readonly waiting: boolean
  /** Lets them through, unless others hold them as well; then the one that came ends the run as if nothing had been held. */
  release(): Promise<void>
}

let holders = 0
let came: NodeJS.Signals | undefined

/**
 * Makes signals that end the run wait, so that a file that is being written can be made whole or taken away. Whoever sends a
 * second one does not want to wait.
 */
export function holdSignals(): Hold {
  if (holders++ === 0) for (const signal of SIGNALS) process.on(signal, keep)
  let held = true
  return {
    get waiting() {
      return came !== undefined
    },
    async release() {
      if (!held) return
      held = false
      // One that has just come is told of in the next round of events, behind the end of this one: somebody must be there still.
      for (let round = 0; round < 2; round++) await new Promise(setImmediate)
      if (--holders > 0) return
      for (const signal of SIGNALS) process.off(signal, keep)
      const signal = came
      came = undefined
      if (signal !== undefined) process.kill(process.pid, signal)
    },
  }
}

function keep(signal: NodeJS.Signals): void {
  if (came === undefined) {
    came = signal
    return
  }
  for (const other of SIGNALS) process.off(other, keep)
  process.kill(process.pid, signal)
}
