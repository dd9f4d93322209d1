import { compareFindings } from '../../core/engine/finding-log.js'
import type { LintResult } from '../../core/engine/result.js'
import type { ReviewResult } from '../../core/review/result.js'
import { FORMATS, type FormatName } from '../formats.js'
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
  const own = OWN[format]
  if (own) return own()
  const reporter = await FORMATS[format]()
  return (review, context) => reporter(asLint(review, context.all), context)
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
