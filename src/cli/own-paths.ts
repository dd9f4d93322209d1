import { kept } from '../core/text/kept.js'
import { Matching, type Matcher, type MatcherFamily } from '../core/text/matchers.js'

/** Matchers that hold for some inputs only: those of each configuration of a run. */
export class OwnPaths implements MatcherFamily {
  readonly #scopes = new Map<string, Scope[]>()

  /** Matchers for these paths alone. */
  scope(paths: Iterable<string>): Scope {
    const scope = new Scope(this)
    for (const path of new Set(paths)) kept(this.#scopes, path, (): Scope[] => []).push(scope)
    return scope
  }

  matching(path: string): readonly Matcher[] {
    const [only, ...others] = this.#scopes.get(path) ?? []
    if (!only) return []
    return others.length === 0 ? only.matching(path) : [only, ...others].flatMap((scope) => scope.matching(path))
  }
}

/** The paths for which one configuration holds. */
class Scope {
  readonly #inner: Matcher[] = []
  readonly #outer: Matcher[] = []
  #matching: Matching | undefined
  readonly #known = new Map<readonly number[], readonly Matcher[]>()

  constructor(private readonly family: OwnPaths) {}

  /** A matcher that holds where another one does, for these paths alone. */
  within(matches: Matcher): Matcher {
    const matcher: Matcher = Object.assign((path: string) => this.family.matching(path).includes(matcher), { family: this.family })
    this.#inner.push(matches)
    this.#outer.push(matcher)
    return matcher
  }

  matching(path: string): readonly Matcher[] {
    const places = (this.#matching ??= new Matching(this.#inner)).of(path)
    return kept(this.#known, places, () => places.map((place) => this.#outer[place] as Matcher))
  }
}
