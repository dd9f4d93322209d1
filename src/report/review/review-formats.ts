import { compareFindings } from '../../core/engine/finding-log.js'
import type { Finding } from '../../core/findings/finding.js'
import type { LintResult } from '../../core/engine/result.js'
import type { ReviewResult } from '../../core/review/result.js'
import { FORMATS, type FormatName } from '../formats.js'
import { shownFindings } from '../summary.js'
import type { ReviewReporter } from './review-reporter.js'

/** The reports of a review that say more than a list of findings can. */
const OWN: Partial<Record<FormatName, () => Promise<ReviewReporter>>> = {
  pretty: async () => (await import('./review-pretty.js')).reviewPretty,
  json: async () => (await import('./review-json.js')).reviewJson,
  markdown: async () => (await import('./review-markdown.js')).reviewMarkdown,
  html: async () => (await import('../html/review-html.js')).reviewHtml,
  sarif: async () => (await import('./review-sarif.js')).reviewSarif(),
}

/** The reporter of a format; formats that only know findings show the new ones, or with `all` those that were there, too. */
export async function reviewReporter(format: FormatName): Promise<ReviewReporter> {
  const own = await OWN[format]?.()
  if (own) return (review, context) => (context.quiet ? own(errorsOnly(review), { ...context, whole: review }) : own(review, context))
  const reporter = await FORMATS[format]()
  return (review, context) => reporter(asLint(review, context.all), context)
}

/** With the findings that `--quiet` leaves. */
function errorsOnly(review: ReviewResult): ReviewResult {
  const errors = (findings: readonly Finding[]): readonly Finding[] => shownFindings(findings, true)
  return {
    ...review,
    changes: review.changes.map((change) => ({ ...change, brings: errors(change.brings), repairs: errors(change.repairs) })),
    new: errors(review.new),
    fixed: errors(review.fixed),
    unchanged: errors(review.unchanged),
    unjudged: review.unjudged.filter(({ finding }) => shownFindings([finding], true).length > 0),
  }
}

function asLint(review: ReviewResult, all: boolean): LintResult {
  const { release, inputs, suppressed, notChecked, sources } = review
  const before = new Set(inputs.filter(({ side }) => side === 'before').map(({ path }) => path))
  return {
    release,
    inputs: inputs.filter(({ path }) => !before.has(path)),
    findings: all ? [...review.new, ...review.unchanged].sort(compareFindings) : review.new,
    suppressed,
    notChecked,
    sources,
  }
}
