import { buildEstate } from './estate/build.js'
import type { Estate } from './estate/model.js'
import type { LintInput, LintOptions } from './engine/options.js'
import { incompleteTables } from './engine/incomplete.js'
import type { Limits } from './model/limits.js'
import { readInput, type KeysToRead } from './read/read.js'
import type { ReadInput } from './read/read-input.js'
import { parseRelease } from './engine/release.js'
import type { InputReport, InputStatus, LintResult } from './engine/result.js'
import { runRules } from './engine/run-rules.js'
import type { RuleOutcome } from './engine/run-rules.js'
import { mentionsDirective } from './parse/directive.js'
import type { ExportRecord } from './records/record.js'
import { RULES } from './rules/index.js'
import type { Suppressed } from './suppress/suppress.js'

/**
 * Lints a set of inputs as one estate. No files are read and nothing is written; what an input holds never throws.
 * @throws RangeError for a release that is none
 */
export async function lint(inputs: readonly LintInput[], options: LintOptions = {}): Promise<LintResult> {
  checkRelease(options.release)
  const reads = await readInputs(inputs, options.whole === true ? 'all' : 'checked', options.limits)
  return lintReads(reads, estateOf(reads, options), options)
}

/**
 * @throws RangeError for a release that is none
 * @internal
 */
export function checkRelease(release: string | undefined): void {
  if (release === undefined || parseRelease(release)) return
  throw new RangeError(`"${release}" is no release: write it like 7.5, 12.6(2) or 15.0`)
}

/**
 * Lints inputs that are read already, and the estate that they make.
 * @internal
 */
export async function lintReads(reads: readonly ReadInput[], estate: Estate, options: LintOptions): Promise<LintResult> {
  const usable = lintable(reads)
  const outcome = runRules(RULES, usable, estate, options)
  const { findings, suppressed } = await withSuppressions(outcome, usable, options)
  const sources = new Map(reads.map((read) => [read.path, read.source]))
  // Findings about suppressions point into configuration files.
  for (const { place } of findings) if (!sources.has(place.source.path)) sources.set(place.source.path, place.source)
  const { notChecked } = outcome
  return { release: options.release ?? null, inputs: reads.map(reportOf), findings, suppressed, notChecked, sources }
}

/** What suppresses is loaded only where something may be suppressed. */
async function withSuppressions(outcome: RuleOutcome, inputs: readonly ReadInput[], options: LintOptions): Promise<Suppressed> {
  const maySuppress = (options.suppressions ?? []).length > 0 || inputs.some((read) => mentionsDirective(read.source.text))
  if (!maySuppress) return { findings: outcome.findings, suppressed: [] }
  return (await import('./suppress/suppress.js')).suppress(outcome, RULES, inputs, options)
}

/** Up to so many bytes in all, it takes longer to load what passes over keys than to read them. */
const LITTLE = 1024 * 1024

/**
 * Reads all inputs, in the order of their paths.
 * @param keys `checked` to pass over keys of registry exports that no rule looks at, where that pays
 * @internal
 */
export async function readInputs(
  inputs: readonly LintInput[], keys: KeysToRead = 'all', limits: Partial<Limits> = {},
): Promise<ReadInput[]> {
  const sorted = [...inputs].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const size = inputs.reduce((sum, { bytes, file }) => sum + (file?.size ?? bytes.length), 0)
  const toRead = size > LITTLE ? keys : 'all'
  const reads: ReadInput[] = []
  for (const input of sorted) reads.push(await readInput(input, toRead, limits))
  return reads
}

/**
 * The estate that inputs make.
 * @internal
 */
export function estateOf(reads: readonly ReadInput[], options: LintOptions): Estate {
  const usable = lintable(reads)
  const records = usable.flatMap((read) => read.records)
  const tables = new Set<ExportRecord['table']>(usable.flatMap((read) => [...tablesOf(read)]))
  return buildEstate(usable.flatMap((read) => read.registry ?? []), records, tables, incompleteTables(usable), options.servers)
}

function tablesOf(read: ReadInput): Iterable<ExportRecord['table']> {
  return read.tables ?? read.records.map((record) => record.table)
}

/** A file that a search came upon and that is no export is nobody's business. */
function lintable(reads: readonly ReadInput[]): ReadInput[] {
  return reads.filter((read) => !isSkipped(read))
}

function isSkipped(read: ReadInput): boolean {
  return read.kind === null && !read.named
}

function reportOf(read: ReadInput): InputReport {
  const decoded = read.source.text !== '' || !read.failed
  return {
    path: read.path,
    kind: read.kind,
    encoding: decoded ? read.source.encoding : null,
    status: statusOf(read),
    ...(read.reason === undefined ? {} : { reason: read.reason }),
  }
}

function statusOf(read: ReadInput): InputStatus {
  if (isSkipped(read)) return 'skipped'
  if (read.failed) return 'failed'
  return read.problems.length > 0 ? 'partial' : 'read'
}
