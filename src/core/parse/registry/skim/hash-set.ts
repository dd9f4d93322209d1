/** A set of pairs of 32-bit hashes in one block of memory, so that millions of keys cost no object each. */
export class HashSet {
  #slots: Int32Array
  #mask: number
  #count = 0
  /** The pair of zeros stands for an empty slot. */
  #hasZero = false

  constructor(capacity = 1024) {
    this.#slots = new Int32Array(capacity * 2)
    this.#mask = capacity - 1
  }

  has(a: number, b: number): boolean {
    if (a === 0 && b === 0) return this.#hasZero
    const slots = this.#slots
    for (let at = a & this.#mask; ; at = (at + 1) & this.#mask) {
      const first = slots[at * 2] as number
      const second = slots[at * 2 + 1] as number
      if (first === a && second === b) return true
      if (first === 0 && second === 0) return false
    }
  }

  /** Adds a pair; false where it was there. */
  add(a: number, b: number): boolean {
    if (a === 0 && b === 0) {
      const isNew = !this.#hasZero
      this.#hasZero = true
      return isNew
    }
    if (this.#count * 2 > this.#mask) this.#grow()
    return this.#insert(a, b)
  }

  clear(): void {
    if (this.#count > 0) this.#slots.fill(0)
    this.#count = 0
    this.#hasZero = false
  }

  #insert(a: number, b: number): boolean {
    const slots = this.#slots
    for (let at = a & this.#mask; ; at = (at + 1) & this.#mask) {
      const first = slots[at * 2] as number
      const second = slots[at * 2 + 1] as number
      if (first === a && second === b) return false
      if (first !== 0 || second !== 0) continue
      slots[at * 2] = a
      slots[at * 2 + 1] = b
      this.#count++
      return true
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array((this.#mask + 1) * 2)
    this.#count = 0
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] !== 0 || old[at + 1] !== 0) this.#insert(old[at] as number, old[at + 1] as number)
    }
  }
}
