import type { Finding, Severity } from '../core/findings/finding.js'
import { SEVERITIES } from '../core/findings/finding.js'
import { DEFAULT_LIMITS } from '../core/model/limits.js'
import type { ReportContext } from './reporter.js'
import { plural, shownFindings } from './summary.js'

/** What a format for people prints of the findings, and the line that says what it does not. */
export interface PrintedFindings {
  readonly printed: readonly Finding[]
  /** Undefined where all are printed. */
  readonly more?: string
}

/** The worst findings, as many as are printed, in the order in which they stand. */
export function printedFindings(findings: readonly Finding[], { quiet, mostFindings }: ReportContext): PrintedFindings {
  const most = mostFindings ?? DEFAULT_LIMITS.findings
  const shown = shownFindings(findings, quiet)
  if (shown.length <= most) return { printed: shown }
  const room = new Map<Severity, number>()
  let left = most
  for (const severity of SEVERITIES) {
    room.set(severity, left)
    left = Math.max(0, left - shown.filter((finding) => finding.severity === severity).length)
  }
  const printed = shown.filter(({ severity }) => {
    const before = room.get(severity) ?? 0
    room.set(severity, before - 1)
    return before > 0
  })
  const more = plural(shown.length - printed.length, 'more finding')
  return { printed, more: `${more} not printed here, the worst come first (limits.findings: ${most}; all of them: -f json, sarif or compact)` }
}
