import { ConfigError, problemAt } from '../config/document.js'
import { applyBaseline, decidedBy } from '../core/baseline/apply-baseline.js'
import type { BaselineContext } from '../core/baseline/apply-baseline.js'
import type { PlacedEntry } from '../core/baseline/baseline.js'
import { readBaseline } from '../core/baseline/read-baseline.js'
import { baselineText, updateBaseline } from '../core/baseline/write-baseline.js'
import { decode } from '../core/decode/decode.js'
import { Source } from '../core/decode/source.js'
import type { LintOptions } from '../core/engine/options.js'
import type { LintResult } from '../core/engine/result.js'
import { safeJson } from '../report/safe-text.js'
import { plural } from '../report/summary.js'
import type { LintArguments } from './argument-types.js'
import { diagnostic } from './diagnostic.js'
import { GonePaths } from './gone-paths.js'
import type { Io } from './io.js'
import { absolutePath, isWithin, shownPath } from './paths.js'
import { reasonOf, UserError } from './user-error.js'

export type BaselineArguments = Pick<LintArguments, 'baseline' | 'writeBaseline'>

/** The baseline of a run: read before the run, so that one that cannot be used costs no time; applied and written behind it. */
export interface BaselineRun {
  /** The answer says as well whether the baseline was written that is asked for; if not, standard error says why. */
  apply(result: LintResult, options: LintOptions): Promise<{ readonly result: LintResult; readonly complete: boolean }>
}

/** Reads the baseline that the command line names. */
export async function openBaseline({ baseline, writeBaseline }: BaselineArguments, io: Io): Promise<BaselineRun> {
  const target = writeBaseline === undefined ? undefined : absolutePath(writeBaseline, io)
  const named = baseline === undefined ? undefined : absolutePath(baseline, io)
  const given = named === undefined || named === target ? undefined : await readEntries(named, io)
  const written = target === undefined || !(await exists(target, io)) ? undefined : await readEntries(target, io)
  const known = written ?? given ?? []
  return {
    async apply(result, options) {
      const context = await contextOf(known, result, io)
      const entries = target === undefined ? known : await write(target, known, result, options, context, io)
      return { result: applyBaseline(result, entries ?? known, options, context), complete: entries !== undefined }
    },
  }
}

async function readEntries(absolute: string, io: Io): Promise<readonly PlacedEntry[]> {
  const path = shownPath(absolute, io)
  let bytes: Uint8Array
  try {
    bytes = await io.files.read(absolute)
  } catch (error) {
    throw new UserError(`cannot read the baseline ${path}: ${reasonOf(error)}`)
  }
  const { text, encoding } = decode(bytes)
  const source = new Source(path, text, encoding)
  const reading = readBaseline(source)
  if ('faults' in reading) throw new ConfigError(reading.faults.map(({ offset, message }) => problemAt(source, offset, message)))
  return reading.entries
}

/** Writes what is known after the run, and answers with it; undefined where it cannot be written. */
async function write(
  absolute: string,
  known: readonly PlacedEntry[],
  result: LintResult,
  options: LintOptions,
  context: BaselineContext,
  io: Io,
): Promise<readonly PlacedEntry[] | undefined> {
  const path = shownPath(absolute, io)
  const { entries, added, removed } = updateBaseline(known, result.findings, decidedBy(result, options, context))
  const source = new Source(path, safeJson(baselineText(entries)), 'utf8')
  try {
    await io.files.write(absolute, [source.text])
  } catch (error) {
    await io.stderr.write(diagnostic(`cannot write ${path}: ${reasonOf(error)}`))
    return undefined
  }
  const total = entries.reduce((sum, { count }) => sum + count, 0)
  await io.stderr.write(diagnostic(`wrote ${path}: ${plural(total, 'known finding')} (${added} new, ${removed} gone)`))
  const reading = readBaseline(source)
  return 'entries' in reading ? reading.entries : []
}

async function contextOf(entries: readonly PlacedEntry[], result: LintResult, io: Io): Promise<BaselineContext> {
  const seen = new Set(result.inputs.map(({ path }) => path))
  const others = new Set(entries.map(({ path }) => path).filter((path) => !seen.has(path) && isOurs(path, io)))
  const gone = new Set<string>()
  const gonePaths = new GonePaths(io)
  for (const path of others) if (await gonePaths.isGone(absolutePath(path, io))) gone.add(path)
  return { gone }
}

/** A baseline that came with the files must not ask what else is on this machine, or on Windows on another: `//host/share`. */
function isOurs(path: string, io: Io): boolean {
  return !/^[\\/]{2}/.test(path) && isWithin(absolutePath(path, io), io.cwd, io)
}

/** False only where there is surely nothing: what cannot be looked at may exist. */
async function exists(absolute: string, io: Io): Promise<boolean> {
  try {
    await io.files.status(absolute)
    return true
  } catch (error) {
    const { code } = error as { code?: unknown }
    return code !== 'ENOENT' && code !== 'ENOTDIR'
  }
}
