import type { Place, Source } from '../decode/source.js'
import type { Finding } from '../findings/finding.js'
import type { Change } from './result.js'
import { leadingCount } from '../text/leading-count.js'
import { addToGroup } from '../text/add-to-group.js'

/** A change, with the subjects of the findings that may be about it. */
export interface SubjectChange extends Change {
  readonly subjects: readonly string[]
}

/**
 * Puts findings beside the changes that bring or repair them: a finding about the very value, or one that has it as its
 * other side, else one about the thing that the value is a part of and that speaks of the value. A finding is put
 * beside one change at most; what is about none of them stays alone.
 */
export function linkFindings(changes: readonly SubjectChange[], brought: readonly Finding[], repaired: readonly Finding[]): Change[] {
  const brings = groupByChange(changes, brought, ({ after, place }) => after?.place ?? place)
  const repairs = groupByChange(changes, repaired, ({ before }) => before?.place)
  return changes.map((change) => {
    const { subjects: _, ...rest } = change
    return { ...rest, brings: brings.get(change) ?? [], repairs: repairs.get(change) ?? [] }
  })
}

interface PlacedChange {
  readonly change: SubjectChange
  readonly place: Place
}

type PlaceOf = (change: SubjectChange) => Place | undefined

function groupByChange(changes: readonly SubjectChange[], findings: readonly Finding[], placeOf: PlaceOf): Map<SubjectChange, Finding[]> {
  const index = new ChangeIndex(changes, placeOf)
  const groups = new Map<SubjectChange, Finding[]>()
  for (const finding of findings) {
    const change = index.changeOf(finding)
    if (change) addToGroup(groups, change, finding)
  }
  return groups
}

class ChangeIndex {
  /** By source: in the order of their places. */
  readonly #bySource = new Map<Source, PlacedChange[]>()
  readonly #bySubject = new Map<string, ChangesOfThing>()

  constructor(changes: readonly SubjectChange[], placeOf: PlaceOf) {
    for (const change of changes) {
      const place = placeOf(change)
      if (place) addToGroup(this.#bySource, place.source, { change, place })
      for (const subject of change.subjects) {
        const thing = this.#bySubject.get(subject.toLowerCase()) ?? new ChangesOfThing()
        this.#bySubject.set(subject.toLowerCase(), thing)
        thing.add(change)
      }
    }
    for (const placed of this.#bySource.values()) placed.sort((a, b) => a.place.start - b.place.start)
  }

  changeOf(finding: Finding): SubjectChange | undefined {
    return this.at(finding.place) ?? first(finding.related, ({ place }) => this.at(place)) ?? this.about(finding)
  }

  /** The change whose data a place covers or lies in; places of changes do not overlap. */
  private at(place: Place): SubjectChange | undefined {
    const placed = this.#bySource.get(place.source) ?? []
    const found = placed[leadingCount(placed.length, (index) => (placed[index] as PlacedChange).place.end < place.start)]
    return found && found.place.start <= place.end ? found.change : undefined
  }

  /** A change that the finding speaks of; where it speaks of none, what happened to the whole thing, or the only change there is. */
  private about({ subject, message, related }: Finding): SubjectChange | undefined {
    const own = subject.toLowerCase()
    const above = own.startsWith('registry:') ? own.slice(0, own.lastIndexOf('\\')) : own
    const candidates = this.#bySubject.get(own) ?? this.#bySubject.get(above)
    return candidates?.spokenOf([message, ...related.map((other) => other.message)]) ?? candidates?.ofWhole
  }
}

/** The changes of one thing, of which there may be thousands, as may be the findings about it. */
class ChangesOfThing {
  readonly #all: SubjectChange[] = []
  /** The place in the list of the first change of each name that is one word. */
  readonly #words = new Map<string, number>()
  /** Those of other names. */
  readonly #others: number[] = []
  #whole: SubjectChange | undefined

  add(change: SubjectChange): void {
    const { name } = change
    const index = this.#all.push(change) - 1
    if (name === null) this.#whole ??= change
    else if (!ONE_WORD.test(name)) this.#others.push(index)
    else if (!this.#words.has(name)) this.#words.set(name, index)
  }

  /** The first change whose value some texts speak of. */
  spokenOf(texts: readonly string[]): SubjectChange | undefined {
    let first = Infinity
    for (const text of texts) for (const [word] of text.matchAll(WORDS)) first = Math.min(first, this.#words.get(word) ?? Infinity)
    for (const index of this.#others) {
      if (index > first) break
      const name = this.#all[index]?.name ?? ''
      if (texts.some((text) => speaksOf(text, name))) return this.#all[index]
    }
    return this.#all[first]
  }

  /** The change of the thing as a whole, or the only one there is. */
  get ofWhole(): SubjectChange | undefined {
    return this.#whole ?? (this.#all.length === 1 ? this.#all[0] : undefined)
  }
}

const WORDS = /[\p{L}\p{N}_]{3,}/gu
const ONE_WORD = /^[\p{L}\p{N}_]{3,}$/u

/** Whether a text holds a name as a word of its own. */
function speaksOf(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + name.length)
    if (name.length > 2 && !/[\p{L}\p{N}_]/u.test(around)) return true
  }
  return false
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
