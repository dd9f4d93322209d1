/** How much of an input is read, and of findings printed, before a run says that it is too much. */
export interface Limits {
  /** The largest file that is read, in MiB. */
  readonly fileSize: number
  /** How deep elements, lists and objects may stand in one another. */
  readonly nesting: number
  /** How many keys and values, rows or objects are read of one file. */
  readonly entries: number
  /** The longest line, in characters. */
  readonly lineLength: number
  /** How many findings the formats for people print. */
  readonly findings: number
}

/** What no real export comes near. */
export const DEFAULT_LIMITS: Limits = {
  fileSize: 16_384,
  nesting: 256,
  entries: 10_000_000,
  lineLength: 512 * 1024 * 1024,
  findings: 1000,
}

/** A limit that stopped the reading of an input. */
export type ReadingLimit = Exclude<keyof Limits, 'findings'>

/** The words for a limit that an input reached, without what follows from it. */
export function limitText(limit: ReadingLimit, value: number): string {
  return `${TEXTS[limit](value.toLocaleString('en-US'))} (limits.${limit})`
}

const TEXTS: Readonly<Record<ReadingLimit, (value: string) => string>> = {
  fileSize: (value) => `the file is larger than ${value} MiB, the most that is read`,
  nesting: (value) => `it is nested more than ${value} deep, the most that is read`,
  entries: (value) => `it has more than ${value} entries, the most that are read of one file`,
  lineLength: (value) => `a line is longer than ${value} characters, the most that are read`,
}
