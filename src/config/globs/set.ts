import { kept } from '../../core/text/kept.js'
import type { Machine } from './machine.js'
import type { MatchingWork } from './work.js'

/** A pattern among the states of a machine. */
interface Pattern {
  readonly start: number
  readonly end: number
}

/** What the patterns have come to behind some characters. */
interface Node {
  /** Ascending, without those that only lead to others. */
  readonly states: Uint32Array
  readonly matching: readonly number[]
  readonly next: Map<number, Node>
}

/** Of states, what is kept at a time. */
const MOST_KEPT = 2 * 1024 * 1024

/**
 * Patterns that are matched together: a text takes a step a character, however many they are, where another text has taken the
 * same way before.
 */
export class GlobSet {
  readonly #byEnd = new Map<number, number>()
  readonly #starts: number[] = []
  readonly #nodes = new Map<string, Node>()
  /** Never forgotten, so that what follows from a list can be kept under it. */
  readonly #lists = new Map<string, readonly number[]>()
  #kept = 0
  #root: Node | undefined

  constructor(
    private readonly machine: Machine,
    private readonly work: MatchingWork,
  ) {}

  /** The number of a pattern; one that was added before has one already. */
  add({ start, end }: Pattern): number {
    const known = this.#byEnd.get(end)
    if (known !== undefined) return known
    this.#forget()
    this.#byEnd.set(end, this.#starts.length)
    return this.#starts.push(start) - 1
  }

  /** The numbers of the patterns that a text matches as a whole, ascending; always one list for the same numbers. */
  matching(text: string): readonly number[] {
    if (this.#kept > MOST_KEPT) this.#forget()
    let node = (this.#root ??= this.#nodeOf([...this.#starts]))
    for (let index = 0; index < text.length && node.states.length > 0; index++) {
      const character = text.charCodeAt(index)
      let next = node.next.get(character)
      if (!next) node.next.set(character, (next = this.#nodeOf(this.machine.led(node.states, character), node.states.length)))
      node = next
    }
    return node.matching
  }

  #nodeOf(led: number[], tried = 0): Node {
    const reached = this.machine.reach(led)
    this.work.spend(tried + reached.length)
    const states = Uint32Array.from(reached.filter((state) => this.machine.leadsOn(state) || this.#byEnd.has(state))).sort()
    return kept(this.#nodes, states.join(), () => {
      this.#kept += states.length + 1
      return { states, matching: this.#listOf(states), next: new Map<number, Node>() }
    })
  }

  #listOf(states: Uint32Array): readonly number[] {
    const matching: number[] = []
    for (const state of states) {
      const number = this.#byEnd.get(state)
      if (number !== undefined) matching.push(number)
    }
    matching.sort((a, b) => a - b)
    return kept(this.#lists, matching.join(), () => {
      this.work.keep(matching.length)
      return matching
    })
  }

  #forget(): void {
    this.#nodes.clear()
    this.#root = undefined
    this.#kept = 0
  }
}
