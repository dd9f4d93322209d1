import type { Place } from '../decode/source.js'
import type { Finding } from '../findings/finding.js'

/** How many findings of a rule about a subject are known in a file: no lines, so that it holds when lines move. */
export interface BaselineEntry {
  readonly path: string
  readonly rule: string
  readonly subject: string
  readonly count: number
}

/** An entry that was read, with where it stands in the baseline file. */
export interface PlacedEntry extends BaselineEntry {
  readonly place: Place
}

/** What entries are told apart by. */
export function entryKey({ path, rule, subject }: Omit<BaselineEntry, 'count'>): string {
  return `${path}\0${rule}\0${subject}`
}

/** The entry that a finding is counted in. */
export function entryOf({ ruleId, subject, place }: Finding): Omit<BaselineEntry, 'count'> {
  return { path: place.source.path, rule: ruleId, subject }
}
