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

/** In MiB: what has to be held as a whole is no larger, whatever the configuration says, or its text would not fit into one string. */
export const MOST_HELD = 512

/** A limit that an input reached. */
export interface ReachedLimit {
  readonly limit: ReadingLimit
  readonly value: number
  /** It is one of the program itself, which no configuration can raise. */
  readonly fixed?: boolean
}

/** The words for a limit that an input reached, without what follows from it. */
export function limitText({ limit, value, fixed = false }: ReachedLimit): string {
  const [what, most] = TEXTS[limit](value.toLocaleString('en-US'))
  return fixed ? `${what}, the most that can be read` : `${what}, ${most} (limits.${limit})`
}

const TEXTS: Readonly<Record<ReadingLimit, (value: string) => readonly [what: string, most: string]>> = {
  fileSize: (value) => [`the file is larger than ${value} MiB`, 'the most that is read'],
  nesting: (value) => [`it is nested more than ${value} deep`, 'the most that is read'],
  entries: (value) => [`it has more than ${value} entries`, 'the most that are read of one file'],
  lineLength: (value) => [`a line is longer than ${value} characters`, 'the most that are read'],
}
