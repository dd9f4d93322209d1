import { addToGroup } from '../../core/text/add-to-group.js'
import { kept } from '../../core/text/kept.js'
import { Matching, type Matcher, type MatcherFamily } from '../../core/text/matchers.js'

/** Matchers that hold for some inputs only: those of each configuration of a run. */
export class ScopedMatchers implements MatcherFamily {
  readonly #scopes = new Map<string, Scope[]>()
  readonly #numbers = new Map<readonly Matcher[], number>()
  /** By the numbers of the lists that are joined. */
  readonly #joined = new Map<string, readonly Matcher[]>()

  /** Matchers for these paths alone. */
  scope(paths: Iterable<string>): Scope {
    const scope = new Scope(this)
    for (const path of new Set(paths)) addToGroup(this.#scopes, path, scope)
    return scope
  }

  matching(path: string): readonly Matcher[] {
    const lists = (this.#scopes.get(path) ?? []).map((scope) => scope.matching(path))
    const key = lists.map((list) => kept(this.#numbers, list, () => this.#numbers.size)).join()
    return kept(this.#joined, key, () => lists.flat())
  }
}

/** The paths for which one configuration holds. */
class Scope {
  readonly #inner: Matcher[] = []
  readonly #outer: Matcher[] = []
  #matching: Matching | undefined
  readonly #known = new Map<readonly number[], readonly Matcher[]>()

  constructor(private readonly family: ScopedMatchers) {}

  /** A matcher that holds where another one does, for these paths alone. */
  within(matches: Matcher): Matcher {
    const { family } = this
    const matcher: Matcher = Object.assign((path: string) => family.matching(path).includes(matcher), { family })
    this.#inner.push(matches)
    this.#outer.push(matcher)
    this.#matching = undefined
    return matcher
  }

  matching(path: string): readonly Matcher[] {
    const places = (this.#matching ??= new Matching(this.#inner)).of(path)
    return kept(this.#known, places, () => places.map((place) => this.#outer[place] as Matcher))
  }
}
