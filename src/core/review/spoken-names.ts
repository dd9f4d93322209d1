import { kept } from '../text/kept.js'

/** Shorter ones are words of any text. */
const SHORTEST = 3

const WORD = /[\p{L}\p{N}_]+/gu
const IN_WORD = /[\p{L}\p{N}_]/u

/** Names with one first word and what stands before it, by their lengths. */
interface Alike {
  readonly before: number
  readonly places: Map<string, number>
  readonly lengths: Set<number>
}

/** Names that texts may speak of, as words of their own: each text is gone through once, however many names there are. */
export class SpokenNames {
  /** The place of the first name that is none. */
  readonly firstWithout: number | undefined
  /** By their first word. */
  readonly #names = new Map<string, Map<number, Alike>>()

  constructor(names: readonly (string | null)[]) {
    const without = names.indexOf(null)
    this.firstWithout = without < 0 ? undefined : without
    for (const [place, name] of names.entries()) {
      const [word] = name === null || name.length < SHORTEST ? [] : name.matchAll(WORD)
      if (name === null || !word) continue
      const alike = kept(kept(this.#names, word[0], () => new Map<number, Alike>()), word.index, (): Alike =>
        ({ before: word.index, places: new Map(), lengths: new Set() }))
      kept(alike.places, name, () => place)
      alike.lengths.add(name.length)
    }
  }

  /** The place of the first name that one of the texts speaks of. */
  firstIn(texts: readonly string[]): number | undefined {
    let first: number | undefined
    for (const text of texts) {
      for (const word of this.#names.size === 0 ? [] : text.matchAll(WORD)) {
        for (const alike of this.#names.get(word[0])?.values() ?? []) {
          const place = placeAt(text, word.index - alike.before, alike)
          if (place !== undefined && place < (first ?? Infinity)) first = place
        }
      }
    }
    return first
  }
}

function placeAt(text: string, start: number, { places, lengths }: Alike): number | undefined {
  let first: number | undefined
  if (start < 0 || IN_WORD.test(text.charAt(start - 1))) return undefined
  for (const length of lengths) {
    const end = start + length
    const place = end > text.length || IN_WORD.test(text.charAt(end)) ? undefined : places.get(text.slice(start, end))
    if (place !== undefined && place < (first ?? Infinity)) first = place
  }
  return first
}
