import { mutated } from './mutate.js'
import type { Random } from './random.js'
import type { SeedPool } from './seeds.js'
import type { Case } from './target.js'
import { ANY_TOKENS } from './tokens.js'

/** Cases of inputs that start from seeds of these kinds, one for each file. */
export function casesOf(
  kinds: ReadonlyArray<keyof SeedPool>,
  tokens: readonly string[],
): (random: Random, seeds: SeedPool) => Case {
  // Twice the words of the format: they lead further than what any reader refuses at once.
  const words = [...tokens, ...tokens, ...ANY_TOKENS]
  return (random, seeds) => ({
    files: kinds.map((kind) => mutated(random, { seeds: seeds[kind], tokens: words })),
    variant: random.word(),
  })
}

/** A number that a case's variant makes, from 0 up to a limit that it does not reach; each has a place of its own. */
export function chosenBelow(variant: number, which: number, limit: number): number {
  return Math.floor(variant / 7 ** which) % limit
}

/** A choice that a case's variant makes. */
export function chosen<T>(variant: number, which: number, list: readonly T[]): T {
  return list[chosenBelow(variant, which, list.length)] as T
}

/** Whether a case is run a second time, to see whether it comes to the same: one in four, and no large one. */
export function isRunTwice({ files, variant }: Case): boolean {
  return variant % 4 === 0 && files.every(({ length }) => length < 32 * 1024)
}
