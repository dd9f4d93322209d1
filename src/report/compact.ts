import { rangeOf } from '../core/decode/source.js'
import type { LintResult } from '../core/engine/result.js'
import type { Finding } from '../core/findings/finding.js'
import type { ReportContext } from './reporter.js'
import { noCommand, safe } from './safe-text.js'
import { shownFindings } from './summary.js'

/** One finding a line in gcc's form. */
export function* compact(result: LintResult, context: ReportContext): Iterable<string> {
  for (const finding of shownFindings(result.findings, context.quiet)) yield `${compactLine(finding)}\n`
}

/** `path:line:column: severity: message [rule-id]`; the problem matchers read it (compact-matchers.ts). */
export function compactLine({ place, severity, message, ruleId }: Finding): string {
  const { line, column } = rangeOf(place).start
  return noCommand(`${safe(place.source.path)}:${line}:${column}: ${severity}: ${safe(message)} [${ruleId}]`)
}
