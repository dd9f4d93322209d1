import type { Place } from '../decode/source.js'
import type { Finding } from '../findings/finding.js'
import type { Change } from './result.js'

/** A change, with the subjects of the findings that may be about it. */
export interface SubjectChange extends Change {
  readonly subjects: readonly string[]
}

/**
 * Puts findings beside the changes that bring or repair them: a finding about the very value, or one that has it as its
 * other side, else one about the thing that the value is a part of, best one that speaks of the value. A finding is put
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

type PlaceOf = (change: SubjectChange) => Place | undefined

function groupByChange(changes: readonly SubjectChange[], findings: readonly Finding[], placeOf: PlaceOf): Map<SubjectChange, Finding[]> {
  const index = new ChangeIndex(changes, placeOf)
  const groups = new Map<SubjectChange, Finding[]>()
  for (const finding of findings) {
    const change = index.changeOf(finding)
    if (change) groups.set(change, [...(groups.get(change) ?? []), finding])
  }
  return groups
}

class ChangeIndex {
  readonly #byLine = new Map<string, SubjectChange[]>()
  readonly #bySubject = new Map<string, SubjectChange[]>()

  constructor(
    changes: readonly SubjectChange[],
    private readonly placeOf: PlaceOf,
  ) {
    for (const change of changes) {
      const place = placeOf(change)
      if (place) append(this.#byLine, lineOf(place), change)
      for (const subject of change.subjects) append(this.#bySubject, subject.toLowerCase(), change)
    }
  }

  changeOf(finding: Finding): SubjectChange | undefined {
    return this.at(finding.place) ?? first(finding.related, ({ place }) => this.at(place)) ?? this.about(finding)
  }

  private at(place: Place): SubjectChange | undefined {
    return this.#byLine.get(lineOf(place))?.find((change) => {
      const own = this.placeOf(change)
      return own !== undefined && own.start <= place.end && place.start <= own.end
    })
  }

  private about({ subject, message }: Finding): SubjectChange | undefined {
    const own = subject.toLowerCase()
    const candidates = this.#bySubject.get(own) ?? (own.startsWith('registry:') ? this.#bySubject.get(own.slice(0, own.lastIndexOf('\\'))) : undefined)
    return candidates?.find(({ name }) => name !== null && message.includes(name)) ?? candidates?.[0]
  }
}

function lineOf({ source, start }: Place): string {
  return `${source.lineOf(start)} ${source.path}`
}

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
