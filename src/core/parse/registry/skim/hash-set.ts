/** Whoever chooses names by their hashes makes them all stand in one row: of a longer one no more is looked at, or added to. */
const MOST_STEPS = 128

/**
 * A set of pairs of 32-bit hashes in one block of memory, so that millions of keys cost no object each. Where too many pairs lie in
 * a row, it takes a pair for one that it has: it is asked which keys have to be read, and may say one too many.
 */
export class HashSet {
  #slots: Int32Array
  #mask: number
  #count = 0
  /** The pair of zeros stands for an empty slot. */
  #hasZero = false

  constructor(private readonly capacity = 1024) {
    this.#slots = new Int32Array(capacity * 2)
    this.#mask = capacity - 1
  }

  has(a: number, b: number): boolean {
    if (a === 0 && b === 0) return this.#hasZero
    const slots = this.#slots
    for (let at = a & this.#mask, steps = 0; steps < MOST_STEPS; at = (at + 1) & this.#mask, steps++) {
      const first = slots[at * 2] as number
      const second = slots[at * 2 + 1] as number
      if (first === a && second === b) return true
      if (first === 0 && second === 0) return false
    }
    return true
  }

  /** Adds a pair; false where it was there. */
  add(a: number, b: number): boolean {
    if (a === 0 && b === 0) {
      const isNew = !this.#hasZero
      this.#hasZero = true
      return isNew
    }
    if (this.#count * 2 > this.#mask) this.#grow()
    return this.#insert(a, b, MOST_STEPS)
  }

  clear(): void {
    // What one large key has made of it is not gone through for each small one behind it.
    if (this.#mask >= this.capacity) {
      this.#slots = new Int32Array(this.capacity * 2)
      this.#mask = this.capacity - 1
    } else if (this.#count > 0) this.#slots.fill(0)
    this.#count = 0
    this.#hasZero = false
  }

  #insert(a: number, b: number, most: number): boolean {
    const slots = this.#slots
    for (let at = a & this.#mask, steps = 0; steps < most; at = (at + 1) & this.#mask, steps++) {
      const first = slots[at * 2] as number
      const second = slots[at * 2 + 1] as number
      if (first === a && second === b) return false
      if (first !== 0 || second !== 0) continue
      slots[at * 2] = a
      slots[at * 2 + 1] = b
      this.#count++
      return true
    }
    return false
  }

  #grow(): void {
    const old = this.#slots
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array((this.#mask + 1) * 2)
    this.#count = 0
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] !== 0 || old[at + 1] !== 0) this.#insert(old[at] as number, old[at + 1] as number, Infinity)
    }
  }
}
