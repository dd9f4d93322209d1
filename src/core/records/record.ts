import type { Place, Source } from '../decode/source.js'
import type { ReachedLimit } from '../model/limits.js'

/** The tables of the ICM database whose exports are read, spelt as the Database Schema Handbook does. */
export type TableName =
  | 'Agent_Desk_Settings'
  | 'Peripheral'
  | 'Agent'
  | 'Person'
  | 'Agent_Team'
  | 'Agent_Team_Member'
  | 'Agent_Team_Supervisor'
  | 'Skill_Group'
  | 'Skill_Group_Member'

/** The form a record was exported in; how a flag is spelt and what an absent field means depend on it. */
export type RecordForm = 'rest' | 'sql-xml' | 'csv' | 'bulk' | 'pcce-bulk' | 'native'

/** One value of one record. */
export interface Field {
  /** The table's column name, whatever the export calls it. */
  readonly column: string
  /** The name as the export spells it. */
  readonly writtenName: string
  /** The text, blanks around it taken off; null where it is blank: an empty cell, NULL, an empty element. */
  readonly text: string | null
  /** The text in the file, without quotes and outer blanks; for a blank value, where it would stand (or the row's name). */
  readonly place: Place
  /** The column's header cell, the element's or attribute's name, the key. */
  readonly namePlace: Place
  /**
   * Where each character of `text` stands in the source, only where `text` is not letter for letter what `place`
   * covers: references, doubled quotes, escapes.
   */
  readonly offsets?: readonly number[] | undefined
}

/** One row of a table, whatever format it came in. */
export interface ExportRecord {
  readonly table: TableName
  readonly form: RecordForm
  readonly source: Source
  /** Where to point at for something the row lacks: its name cell, or its start tag's name. */
  readonly namePlace: Place
  /** By column name. A column that the export does not have at all is not in the map: it is not a blank value. */
  readonly fields: ReadonlyMap<string, Field>
  /** Fields of no known column. */
  readonly unknownFields: readonly Field[]
  /** See `likenessOf`; only where there is a faster way than to look at the fields. */
  likeness?(): string
}

/** What is wrong with an input as a file, in the reader's terms; a rule words it. */
export type InputProblem =
  | { readonly kind: 'not-an-export'; readonly place: Place; readonly what: string }
  | { readonly kind: 'broken-record'; readonly place: Place; readonly what: string }
  | { readonly kind: 'faulty-field'; readonly place: Place; readonly what: string }
  | { readonly kind: 'row-too-short'; readonly place: Place; readonly expected: number; readonly found: number }
  | { readonly kind: 'duplicate-field'; readonly place: Place; readonly first: Place; readonly name: string }
  | { readonly kind: 'limit-reached'; readonly place: Place } & ReachedLimit
  | { readonly kind: 'list-truncated'; readonly place: Place; readonly total: number; readonly present: number }

/** What a reader makes of a file that is no registry export. */
export interface ParsedRecords {
  readonly records: readonly ExportRecord[]
  readonly problems: readonly InputProblem[]
  /** Unread as a whole: no record could be made of it. */
  readonly failed: boolean
  /** The tables it holds, rows or none; left out, those of its records. */
  readonly tables?: readonly TableName[]
  /** It is one object of a list, and says nothing about the others. */
  readonly excerpt?: boolean
}
