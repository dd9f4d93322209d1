import { addToGroup } from './add-to-group.js'
import { kept } from './kept.js'

/** Whether a text matches. Those of a family can be asked together. */
export interface Matcher {
  (text: string): boolean
  readonly family?: MatcherFamily
}

/** Matchers that take less time together than each by itself. */
export interface MatcherFamily {
  /** Those of the family that match a text. Texts that the same patterns match have one list, so that thousands have few. */
  matching(text: string): readonly Matcher[]
}

/** Which of many things a text is about, where each has a matcher. */
export class Matching {
  readonly #families = new Map<MatcherFamily, FamilyPlaces>()
  /** Those without a family, and their places. */
  readonly #single: (readonly [Matcher, number])[] = []
  readonly #known = new Map<string, readonly number[]>()
  readonly #lists = new OneList()

  constructor(matchers: readonly Matcher[]) {
    for (const [place, matcher] of matchers.entries()) {
      const { family } = matcher
      if (!family) {
        this.#single.push([matcher, place])
        continue
      }
      kept(this.#families, family, () => new FamilyPlaces(this.#lists)).add(matcher, place)
    }
  }

  /** The places of the matchers that match, ascending; always one list where the same ones do. */
  of(text: string): readonly number[] {
    return kept(this.#known, text, () => this.#find(text))
  }

  #find(text: string): readonly number[] {
    const lists = [...this.#families].map(([family, places]) => places.of(family.matching(text)))
    const single = this.#single.filter(([matches]) => matches(text)).map(([, place]) => place)
    const [first = this.#lists.of([]), ...others] = lists.filter((list) => list.length > 0)
    // Those of one family are known as they are.
    return others.length + single.length === 0 ? first : this.#lists.of([...first, ...others.flat(), ...single])
  }
}

/** One list for the same numbers. */
class OneList {
  readonly #lists = new Map<string, readonly number[]>()

  of(numbers: readonly number[]): readonly number[] {
    const ascending = [...numbers].sort((a, b) => a - b)
    return kept(this.#lists, ascending.join(), () => ascending)
  }
}

/** Where the matchers of one family stand among all. */
class FamilyPlaces {
  readonly #places = new Map<Matcher, number[]>()
  readonly #known = new Map<readonly Matcher[], readonly number[]>()

  constructor(private readonly lists: OneList) {}

  add(matcher: Matcher, place: number): void {
    addToGroup(this.#places, matcher, place)
  }

  of(matching: readonly Matcher[]): readonly number[] {
    return kept(this.#known, matching, () => this.lists.of(matching.flatMap((matcher) => this.#places.get(matcher) ?? [])))
  }
}
