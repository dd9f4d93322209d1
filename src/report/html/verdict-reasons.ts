import type { ReviewResult } from '../../core/review/result.js'
import type { Verdict } from '../review/verdict.js'
import { severitiesText } from '../review/verdict.js'
import { countSeverities, plural } from '../summary.js'

/** The tone of a verdict as a word, since its colour does not tell everybody. */
export const VERDICT_LABELS: Readonly<Record<Verdict['tone'], string>> = {
  error: 'Worse',
  warning: 'Look first',
  good: 'Nothing new',
}

/** What a verdict rests on, and what keeps a good one from meaning more than it can. */
export function verdictReasons(review: ReviewResult): string[] {
  const { lost, fixed, inputs, unchanged, unjudged, notChecked } = review
  const severities = (findings: ReviewResult['new']): string => severitiesText(countSeverities(findings))
  const failed = inputs.filter(({ status }) => status === 'failed').length
  const inPart = inputs.filter(({ status, reason }) => status === 'partial' && reason !== undefined).length
  const rules = new Set(notChecked.map(({ ruleId }) => ruleId)).size
  return [
    ...(review.new.length > 0 ? [`New: ${severities(review.new)}.`] : []),
    ...(lost.length > 0 ? [`An import would lose ${plural(lost.length, 'line')}.`] : []),
    ...(failed > 0 ? [`${plural(failed, 'input')} could not be read.`] : []),
    ...(inPart > 0 ? [`Of ${plural(inPart, 'input')} only a part was read.`] : []),
    ...(fixed.length > 0 ? [`Fixed: ${severities(fixed)}.`] : []),
    ...(unchanged.length > 0 ? [`Unchanged: ${severities(unchanged)}.`] : []),
    ...(unjudged.length > 0 ? [`${plural(unjudged.length, 'finding')} of before cannot be judged after.`] : []),
    ...(rules > 0 ? [`${plural(rules, 'rule')} could not look: an export or a fact is missing.`] : []),
  ]
}
