import { compareFindings, FindingLog, sortFindings } from '../engine/finding-log.js'
import { Looked } from '../engine/looked.js'
import type { LintOptions } from '../engine/options.js'
import type { LintResult, SuppressedFinding } from '../engine/result.js'
import { RuleSettings } from '../engine/rule-settings.js'
import type { Finding } from '../findings/finding.js'
import { named } from '../rules/_shared/subjects.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import { plural } from '../text/words.js'
import { rule as STALE } from '../rules/config/stale-baseline.js'
import { RULES } from '../rules/index.js'
import { entryKey, entryOf, type BaselineEntry, type PlacedEntry } from './baseline.js'

/** What the caller knows of files that are no inputs of the run. */
export interface BaselineContext {
  /** Paths of entries at which there is no file any more. */
  readonly gone: ReadonlySet<string>
}

/** Takes the findings out that a baseline knows, and reports entries that no finding needs any more. */
export function applyBaseline(
  result: LintResult,
  entries: readonly PlacedEntry[],
  options: LintOptions,
  context: BaselineContext,
): LintResult {
  const left = new Map<string, { readonly entry: PlacedEntry; count: number; total: number }>()
  for (const entry of entries) {
    const known = left.get(entryKey(entry))
    left.set(entryKey(entry), { entry, count: (known?.count ?? 0) + entry.count, total: (known?.total ?? 0) + entry.count })
  }
  const kept: Finding[] = []
  const suppressed: SuppressedFinding[] = [...result.suppressed]
  for (const finding of result.findings) {
    const known = left.get(entryKey(entryOf(finding)))
    if (known && known.count > 0) {
      known.count--
      suppressed.push({ finding, by: 'baseline', reason: null })
    } else kept.push(finding)
  }
  const log = new FindingLog(new RuleSettings(options))
  const isDecided = decidedBy(result, options, context)
  const sources = new Map(result.sources)
  for (const { entry, count, total } of left.values()) {
    if (count === 0 || !isDecided(entry)) continue
    const { place, subject } = entry
    log.report(STALE, { subject: nameWithoutSecrets(subject), place, message: staleMessage(entry, total, total - count) })
    sources.set(place.source.path, place.source)
  }
  return {
    ...result,
    findings: sortFindings([...kept, ...log.take()]),
    suppressed: suppressed.sort((a, b) => compareFindings(a.finding, b.finding)),
    sources,
  }
}

/** Whether a run looked where an entry belongs: its file is part of the run or gone, and its rule had what it needs. */
export function decidedBy(
  result: LintResult,
  options: LintOptions,
  { gone }: BaselineContext,
): (entry: BaselineEntry) => boolean {
  const looked = new Looked(new RuleSettings(options), result.notChecked)
  const rules = new Map(RULES.map((rule) => [rule.meta.id, rule]))
  const seen = new Set([...result.sources.keys(), ...result.inputs.map(({ path }) => path)])
  for (const { path, status } of result.inputs) if (status === 'failed') seen.delete(path)
  return ({ path, rule: id }) => {
    const rule = rules.get(id)
    return !rule || gone.has(path) || (seen.has(path) && looked.at(rule, path))
  }
}

function staleMessage({ path, rule, subject }: PlacedEntry, known: number, found: number): string {
  const findings = `${plural(known, 'finding')} of ${named(rule)} about ${named(subject)} in ${named(path)}`
  const now = found === 0 ? 'this run has none' : `this run has ${found}`
  const remedy = 'Write the baseline again (--write-baseline)'
  return `The baseline knows ${findings}, and ${now}: the fault could come back unseen. ${remedy}.`
}
