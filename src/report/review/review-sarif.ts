import { compareFindings } from '../../core/engine/finding-log.js'
import type { Finding } from '../../core/findings/finding.js'
import { SOURCES } from '../../core/generated/sources.js'
import type { ReviewResult } from '../../core/review/result.js'
import { rulesWithPages } from '../../core/rules/pages.js'
import { sarifLog } from '../sarif.js'
import type { SarifEntry } from '../sarif-results.js'
import type { ReviewReporter } from './review-reporter.js'

/** A SARIF log of both states: what is new, unchanged, and absent now, as SARIF compares two runs. */
export async function reviewSarif(): Promise<ReviewReporter> {
  const rules = await rulesWithPages()
  return (review, context) => sarifLog(review, entriesOf(review), context, rules, SOURCES)
}

function entriesOf(review: ReviewResult): SarifEntry[] {
  const of = (findings: readonly Finding[], baselineState: SarifEntry['baselineState'] & string): SarifEntry[] =>
    findings.map((finding) => ({ finding, baselineState }))
  const suppressed = review.suppressed.map((one): SarifEntry => ({ finding: one.finding, suppressed: one, baselineState: 'unchanged' }))
  const entries = [...of(review.new, 'new'), ...of(review.unchanged, 'unchanged'), ...of(review.fixed, 'absent'), ...suppressed]
  return entries.sort((a, b) => compareFindings(a.finding, b.finding))
}
