import type { Place, Source } from '../decode/source.js'
import type { InputReport, SuppressedFinding } from '../engine/result.js'
import type { Finding, NotChecked } from '../findings/finding.js'
import type { LostLine } from '../parse/registry/loss.js'

/** Which of the reviewed states an input belongs to; `base` belongs to both, `change` is imported between them. */
export type ReviewSide = 'before' | 'after' | 'base' | 'change'

export interface ReviewedInput extends InputReport {
  readonly side: ReviewSide
}

/** What a setting is in one state. Data of secrets is hidden here already. */
export interface SettingState {
  /** As the registry or the table holds it: a number for a DWORD, a list for a REG_MULTI_SZ; null for a blank cell. */
  readonly data: string | number | readonly string[] | null
  /** In the units that people use: `7200 s (2 h)`, `1 (0x1)`, `0x23 (instrument, password, agent id)`. */
  readonly text: string
  readonly place: Place
}

/** What a change belongs to: a ConnectionProfile, a part of a CTI OS server, a row of a table. */
export interface Entity {
  /** `profile:…`, `desk:…`, `peripheral:…`, `agent:…`, `team:…`, or the path of a registry key. */
  readonly key: string
  /** For people: `ConnectionProfile Agents`, `Agent desk settings Claims_Day`, `Server\Agent`. */
  readonly title: string
  /** The machine or server it stands on, for people: `CTIOS_cust1/CTIOS1 on ctios-a`; null for rows of tables. */
  readonly server: string | null
}

/** One setting that differs between the two states. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed' | 'renamed'
  readonly entity: Entity
  /** The value's or column's name; null where the key or row itself came or went. */
  readonly name: string | null
  readonly before: SettingState | null
  readonly after: SettingState | null
  /** Where the change stands: in the state after; of what was removed, the line that deletes it, or where it stood. */
  readonly place: Place
  /** What has to happen before it acts, for example "after a restart of the CTI OS processes"; null where nothing is documented. */
  readonly takesEffect: string | null
  /** Why nothing reads the setting, for example a misspelt path; null where something does. */
  readonly noEffect: string | null
  /** The findings it brings. */
  readonly brings: readonly Finding[]
  /** The findings that it repairs. */
  readonly repairs: readonly Finding[]
}

/** A line of a change file that leaves everything as it is. */
export interface IdleLine {
  readonly place: Place
  /** The key's path, and the value's name where it is about one. */
  readonly key: string
  readonly name: string | null
  /** As the end of a sentence: "already has this data". */
  readonly reason: string
}

/** A setting that the change touches and that two CTI OS servers hold differently behind it. */
export interface ServerDifference {
  /** `ConnectionProfile Agents`, `Server\Agent` */
  readonly title: string
  readonly name: string
  /** Each server, for people, with what it has. */
  readonly sides: ReadonlyArray<{ readonly server: string; readonly text: string; readonly place: Place }>
}

/** A finding of the state before that cannot be judged in the state after, since what it is about is not there. */
export interface UnjudgedFinding {
  readonly finding: Finding
  readonly reason: string
}

/** What a change does to an estate: the answer on one screen. */
export interface ReviewResult {
  readonly release: string | null
  readonly inputs: readonly ReviewedInput[]
  /** By server, entity and place. */
  readonly changes: readonly Change[]
  /** Findings that only the state after has. */
  readonly new: readonly Finding[]
  /** Findings that only the state before has; they point into its files. */
  readonly fixed: readonly Finding[]
  /** Findings that both have, as the state after words them. */
  readonly unchanged: readonly Finding[]
  readonly unjudged: readonly UnjudgedFinding[]
  /** Of the state after. */
  readonly suppressed: readonly SuppressedFinding[]
  readonly notChecked: readonly NotChecked[]
  /** Lines of the changes, or new lines of the state after, that an import loses. */
  readonly lost: readonly LostLine[]
  readonly idle: readonly IdleLine[]
  /** The files of changes that no machine of the base takes. */
  readonly astray: readonly string[]
  readonly differences: readonly ServerDifference[]
  /** What the reader must know beside: a change for no server of the base, a state that lacks an export. */
  readonly notices: readonly string[]
  readonly sources: ReadonlyMap<string, Source>
}
