/**
 * What the nearest line above says, of those that say anything. Lines are asked for in any order and by the ten thousand: what was
 * found is kept, so that each stretch between two that were asked for is looked through once.
 */
export class LookAbove<T> {
  readonly #says: (line: number) => T | undefined
  readonly #known = new Map<number, T | undefined>()

  /** @param says what a 1-based line says itself, undefined where that is for the lines above it to say */
  constructor(says: (line: number) => T | undefined) {
    this.#says = says
  }

  above(line: number): T | undefined {
    let found: T | undefined
    for (let at = line - 1; at >= 1; at--) {
      if (this.#known.has(at)) {
        found = this.#known.get(at)
        break
      }
      found = this.#says(at)
      if (found !== undefined) break
    }
    this.#known.set(line - 1, found)
    return found
  }
}
