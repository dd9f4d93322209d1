import { rangeOf } from '../core/decode/source.js'
import type { InputReport, LintResult } from '../core/engine/result.js'
import type { Finding, Severity } from '../core/findings/finding.js'
import { fingerprintOf } from '../core/findings/fingerprint.js'
import { jsonArray } from './json-pieces.js'
import type { ReportContext } from './reporter.js'
import { safe } from './safe-text.js'
import { shownFindings } from './summary.js'
import { unreadInputs, unreadMessage } from './unread-inputs.js'

/** GitLab's levels above `major` are kept for what stops a service at once, which no export can show. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** A Code Quality report: findings of equal fingerprints would collapse into one, ours are unique. */
export function* gitlab(result: LintResult, context: ReportContext): Iterable<string> {
  const issues = [...shownFindings(result.findings, context.quiet), ...unreadInputs(result)]
  yield* jsonArray(issues, (issue) => ('place' in issue ? findingIssue(issue) : unreadIssue(issue)), '')
  yield '\n'
}

function findingIssue({ ruleId, severity, message, place, fingerprint }: Finding): object {
  const { start, end } = rangeOf(place)
  return {
    // The rule is not shown otherwise.
    description: `${ruleId}: ${safe(message)}`,
    check_name: ruleId,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: place.source.path.toWellFormed(), lines: { begin: start.line, end: end.line } },
  }
}

function unreadIssue(input: InputReport): object {
  return {
    description: safe(`icmlint: ${unreadMessage(input)}`),
    check_name: 'icmlint',
    fingerprint: fingerprintOf('unread', input.path),
    severity: SEVERITIES.error,
    location: { path: input.path.toWellFormed(), lines: { begin: 1, end: 1 } },
  }
}
