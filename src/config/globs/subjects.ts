import { kept } from '../../core/text/kept.js'
import type { Matcher, MatcherFamily } from '../../core/text/matchers.js'
import { is, type Machine } from './machine.js'
import { GlobSet } from './set.js'
import type { MatchingWork } from './work.js'

/** Subjects of suppressions, matched together: `*` stands for any characters, and case does not count, as in the registry. */
export class Subjects implements MatcherFamily {
  readonly #matchers = new Map<string, Matcher>()
  readonly #literal = new Map<string, Matcher>()
  readonly #starred: Matcher[] = []
  readonly #set: GlobSet
  /** By what a text is, and by what it matches. */
  readonly #known = new Map<Matcher | undefined, Map<readonly number[], readonly Matcher[]>>()

  constructor(
    private readonly machine: Machine,
    private readonly work: MatchingWork,
  ) {
    this.#set = new GlobSet(machine, work)
  }

  matcher(pattern: string): Matcher {
    const lower = pattern.toLowerCase()
    return kept(this.#matchers, lower, () => {
      const matcher: Matcher = Object.assign((text: string) => this.matching(text).includes(matcher), { family: this })
      if (lower.includes('*')) this.#starred[this.#set.add(this.#compile(lower))] = matcher
      else this.#literal.set(lower, matcher)
      this.#known.clear()
      return matcher
    })
  }

  matching(text: string): readonly Matcher[] {
    const lower = text.toLowerCase()
    const literal = this.#literal.get(lower)
    const numbers = this.#set.matching(lower)
    const bySet = kept(this.#known, literal, () => new Map<readonly number[], readonly Matcher[]>())
    return kept(bySet, numbers, () => {
      this.work.spend(numbers.length)
      const starred = numbers.map((number) => this.#starred[number] as Matcher)
      return literal ? [literal, ...starred] : starred
    })
  }

  #compile(pattern: string): { readonly start: number; readonly end: number } {
    const { machine } = this
    const before = machine.states
    const start = machine.state()
    let end = start
    for (let index = 0; index < pattern.length; index++) {
      if (pattern[index] !== '*') end = machine.step(end, is(pattern.charCodeAt(index)))
      else if (pattern[index - 1] !== '*') {
        const loop = machine.state()
        machine.join(end, loop)
        machine.link(loop, () => true, loop)
        end = machine.state()
        machine.join(loop, end)
      }
    }
    this.work.keep(machine.states - before)
    return { start, end }
  }
}
