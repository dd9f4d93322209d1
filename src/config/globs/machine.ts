/**
 * Globs that take a time in proportion to pattern and path, whoever wrote them: a pattern becomes states of a machine, and all
 * states that a path can be in are followed at once. Nothing is tried again.
 */

import { kept } from '../../core/text/kept.js'

/** Why a text is no glob that can be used, as the end of a sentence. */
export class GlobError extends Error {
  /** How many states were made to find that out. */
  readonly states: number

  constructor(message: string, states = 0) {
    super(message)
    this.states = states
  }
}

/** Whether a state takes a character. */
export type Test = (character: number) => boolean

export const SLASH = 47
/** Stands for the name `..`, which wildcards do not match: as in a shell, they do not lead up and out. */
const UP = 0

export const isAny: Test = (character) => character !== UP
export const isNamePart: Test = (character) => character !== UP && character !== SLASH

/** A path as the machine takes it. */
export function namedUp(path: string): string {
  return path.includes('..') ? path.replaceAll(/(?<=^|\/)\.\.(?=\/|$)/g, '\0') : path
}

const tests = new Map<number, Test>()

/** One test for each character, whatever takes it. */
export function is(expected: number): Test {
  return kept(tests, expected, (): Test => (character) => character === expected)
}

/** No state, and no joint. */
const NONE = -1
const MAX_MARK = 0xffffffff

/** States, each with the one character that it takes and where that leads, and with states that are as good. */
export class Machine {
  readonly #tests: (Test | undefined)[] = []
  readonly #next: number[] = []
  /** The joint that was made last of each state, and the joint before each joint: a list per state would take far more. */
  readonly #lastJoint: number[] = []
  readonly #jointBefore: number[] = []
  readonly #jointTo: number[] = []
  /** When each state was last reached. */
  #marks = new Uint32Array(0)
  #mark = 0
  /** How many states the pattern in hand may have, and where it ends therefore. */
  #most = Infinity
  #limit = Infinity

  get states(): number {
    return this.#lastJoint.length
  }

  /** Makes states of one more pattern; where it cannot be read or needs too many, none is left of them. */
  build<T>(most: number, make: () => T): T {
    const [states, joints] = [this.states, this.#jointTo.length]
    this.#most = most
    this.#limit = states + most
    try {
      return make()
    } catch (error) {
      for (const list of [this.#tests, this.#next, this.#lastJoint]) list.length = states
      for (const list of [this.#jointBefore, this.#jointTo]) list.length = joints
      throw error
    } finally {
      this.#limit = Infinity
    }
  }

  state(): number {
    if (this.states >= this.#limit) throw new GlobError('stands for too many names', this.#most)
    this.#tests.push(undefined)
    this.#next.push(NONE)
    return this.#lastJoint.push(NONE) - 1
  }

  /** A state behind one that takes a character. */
  step(from: number, test: Test): number {
    const to = this.state()
    this.link(from, test, to)
    return to
  }

  /** Each state takes one kind of character; a further one gets a state of its own. */
  link(from: number, test: Test, to: number): void {
    if (this.#tests[from]) {
      const own = this.state()
      this.join(from, own)
      this.link(own, test, to)
      return
    }
    this.#tests[from] = test
    this.#next[from] = to
  }

  join(from: number, to: number): void {
    this.#jointBefore.push(this.#lastJoint[from] as number)
    this.#lastJoint[from] = this.#jointTo.push(to) - 1
  }

  /** Where a character leads from some states; the answer may name a state more than once. */
  led(from: Iterable<number>, character: number): number[] {
    const led: number[] = []
    for (const state of from) if (this.#tests[state]?.(character)) led.push(this.#next[state] as number)
    return led
  }

  /** The states and all that are as good, each once. Takes the list apart. */
  reach(waiting: number[]): number[] {
    const marks = this.#cleanMarks()
    const mark = ++this.#mark
    const reached: number[] = []
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (marks[state] === mark) continue
      marks[state] = mark
      reached.push(state)
      for (let joint = this.#lastJoint[state] as number; joint !== NONE; joint = this.#jointBefore[joint] as number) {
        waiting.push(this.#jointTo[joint] as number)
      }
    }
    return reached
  }

  /** Whether a state takes a character at all. */
  leadsOn(state: number): boolean {
    return this.#tests[state] !== undefined
  }

  #cleanMarks(): Uint32Array {
    if (this.#marks.length < this.states) this.#marks = new Uint32Array(Math.max(this.states, 2 * this.#marks.length))
    else if (this.#mark === MAX_MARK) this.#marks.fill(0)
    else return this.#marks
    this.#mark = 0
    return this.#marks
  }
}
