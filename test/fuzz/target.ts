import type { Random } from './random.js'
import type { SeedPool } from './seeds.js'

/** What a target is run with; it follows from nothing else. */
export interface Case {
  /** The mutated inputs: one, or several where the target brings several together. */
  readonly files: readonly Uint8Array[]
  /** Chooses among the ways to run the target: options, names, formats. */
  readonly variant: number
}

/** A part of the product that is fed with mutated inputs. */
export interface Target {
  readonly name: string
  /** Of how many inputs in a hundred or so it gets its own. */
  readonly share: number
  /** Makes the case that random numbers lead to. */
  readonly make: (random: Random, seeds: SeedPool) => Case
  /** Runs a case; throws where anything is as it must not be. */
  readonly check: (given: Case) => Promise<void> | void
}

/** Something is as it must not be. */
export class Failure extends Error {
  override readonly name = 'Failure'

  /** @param check which rule is broken: what failures are told apart by */
  constructor(readonly check: string, detail: string) {
    super(`${check}: ${detail}`)
  }
}

/** Throws a failure unless a condition holds. */
export function hold(condition: boolean, check: string, detail: () => string): void {
  if (!condition) throw new Failure(check, detail())
}

/** What failures of a target are told apart by. */
export function kindOfFailure(error: unknown): string {
  if (error instanceof Failure) return error.check
  if (!(error instanceof Error)) return String(error)
  const frame = /\n\s+at (?:async )?([\w.#<>[\] ]+?) \(/.exec(error.stack ?? '')?.[1] ?? ''
  return `${error.name}: ${error.message.replace(/\d+/g, 'n').slice(0, 60)} in ${frame}`
}
