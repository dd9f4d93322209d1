import type { RelatedPlace, RelatedPlaces } from '../../findings/finding.js'

/** A place for each item, described when somebody looks at it: of hundreds of thousands, few are shown. */
export function relatedOf<T>(items: readonly T[], describe: (item: T) => RelatedPlace): RelatedPlaces {
  return {
    length: items.length,
    * [Symbol.iterator]() {
      for (const item of items) yield describe(item)
    },
  }
}

/** The places of several lists, one list after the other. */
export function joinedRelated(...lists: readonly RelatedPlaces[]): RelatedPlaces {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    * [Symbol.iterator]() {
      for (const list of lists) yield* list
    },
  }
}

/** A part of a list, which is not copied. */
export function partOf(list: readonly RelatedPlace[], from: number, end: number): RelatedPlaces {
  return {
    length: end - from,
    * [Symbol.iterator]() {
      for (let at = from; at < end; at++) yield list[at] as RelatedPlace
    },
  }
}
