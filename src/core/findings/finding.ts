import type { Place } from '../decode/source.js'
import type { ExportRecord } from '../records/record.js'

/**
 * Worst first: an error breaks a documented rule or is a documented cause of the failure, a warning is a documented risk,
 * an info is worth knowing.
 */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A second place that the finding is about: the other side of a comparison, the line that won, the key above. */
export interface RelatedPlace {
  readonly place: Place
  readonly message: string
}

/** As many as there are, of which only the first may be asked for. */
export interface RelatedPlaces extends Iterable<RelatedPlace> {
  readonly length: number
}

/** Replaces the text of a place; an empty place inserts. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** A cell of a row to be set, in a tool or by the API, where the row was exported from: its file is no file to import. */
export interface Setting {
  readonly record: ExportRecord
  /** The table's name of it. */
  readonly column: string
  /** As the table holds it; null clears the field. */
  readonly value: string | null
}

export interface Fix {
  /**
   * Safe: repairs a documented error to the one documented value, or writes as it is read what was meant beyond doubt. Unsafe:
   * changes behaviour in a way that one may debate.
   */
  readonly safe: boolean
  readonly description: string
  readonly edits?: readonly Edit[]
  /** Instead of edits. */
  readonly setting?: Setting
}

/** What a rule says about one place. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  /** One line: what is wrong, what it does to agents, what to do, with the values involved. */
  readonly message: string
  /** What the finding is about, for example `profile:CTIOS_cust1/CTIOS1/Agents` or `desk:Claims_Day`. */
  readonly subject: string
  readonly place: Place
  readonly related: readonly RelatedPlace[]
  /** The chain of events, with the estate's own names, by which the setting hurts. */
  readonly scenario: readonly string[]
  readonly fix?: Fix
  /** The vendor's page, where it has an address. */
  readonly helpUri?: string
  /** The same for the same rule, subject and file, whatever line it stands on. */
  readonly fingerprint: string
}

/** A rule that could not look: which inputs or facts it lacks, and how to get them. */
export interface NotChecked {
  readonly ruleId: string
  readonly reason: string
  /** How many subjects were not checked, where some were seen. */
  readonly subjects?: number
}
