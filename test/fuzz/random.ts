import { fingerprintOf } from '../../src/core/findings/fingerprint.js'

/** Numbers that look random and follow from the words they start with: xoshiro128**. */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(...words: ReadonlyArray<string | number>) {
    const texts = words.map(String)
    const halves = [fingerprintOf(...texts), fingerprintOf(...texts, 'more')]
    const [a, b, c, d] = halves.flatMap((hex) => [Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8), 16)])
    this.#a = a ?? 1
    this.#b = b ?? 2
    this.#c = c ?? 3
    this.#d = (d ?? 4) | 1
  }

  /** From 0 to 0xffffffff. */
  word(): number {
    const result = Math.imul(rotated(Math.imul(this.#b, 5), 7), 9) >>> 0
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = rotated(this.#d, 11)
    return result
  }

  /** From 0 up to, but not including, the limit; 0 for a limit of 0. */
  below(limit: number): number {
    return limit <= 1 ? 0 : this.word() % limit
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
