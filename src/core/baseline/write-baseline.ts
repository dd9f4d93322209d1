import type { Finding } from '../findings/finding.js'
import { entryKey, entryOf, type BaselineEntry } from './baseline.js'

/** What a baseline is to hold after a run, and how that differs from what it held. */
export interface BaselineUpdate {
  readonly entries: readonly BaselineEntry[]
  readonly added: number
  readonly removed: number
}

/**
 * The entries of a run's findings; of those that were known, the ones that the run can say nothing about stay.
 * @param isDecided whether the run looked where an entry belongs
 */
export function updateBaseline<Known extends BaselineEntry>(
  known: readonly Known[],
  findings: readonly Finding[],
  isDecided: (entry: Known) => boolean,
): BaselineUpdate {
  const counts = countsOf(known)
  const entries = new Map<string, BaselineEntry>()
  const add = (entry: Omit<BaselineEntry, 'count'>, count: number, most: (a: number, b: number) => number) => {
    const key = entryKey(entry)
    const { path, rule, subject } = entry
    entries.set(key, { path, rule, subject, count: most(entries.get(key)?.count ?? 0, count) })
  }
  for (const finding of findings) add(entryOf(finding), 1, (a, b) => a + b)
  for (const entry of known) if (!isDecided(entry)) add(entry, counts.get(entryKey(entry)) ?? 0, Math.max)
  let added = 0
  let removed = 0
  for (const [key, { count }] of entries) added += Math.max(0, count - (counts.get(key) ?? 0))
  for (const [key, count] of counts) removed += Math.max(0, count - (entries.get(key)?.count ?? 0))
  return { entries: [...entries.values()].sort(compareEntries), added, removed }
}

/** The file of a baseline: one entry a line, so that a change shows as the lines it touches. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ path, rule, subject, count }) => `    ${inOneLine({ path, rule, subject, count })}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": 1,\n  "tool": "icmlint",\n  "entries": ${list}\n}\n`
}

function countsOf(entries: readonly BaselineEntry[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const key = entryKey(entry)
    // A sum beyond what a baseline may say could not be read again.
    counts.set(key, Math.min((counts.get(key) ?? 0) + entry.count, Number.MAX_SAFE_INTEGER))
  }
  return counts
}

function inOneLine(entry: BaselineEntry): string {
  const members = Object.entries(entry).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
  return `{ ${members.join(', ')} }`
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.subject, b.subject)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
