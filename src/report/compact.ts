import { rangeOf } from '../core/decode/source.js'
import type { ReportContext } from './reporter.js'
import type { LintResult } from '../core/engine/result.js'
import { noCommand, safe } from './safe-text.js'
import { shownFindings } from './summary.js'

/** One finding a line in gcc's form: `path:line:column: severity: message [rule-id]`. */
export function* compact(result: LintResult, context: ReportContext): Iterable<string> {
  for (const finding of shownFindings(result.findings, context.quiet)) {
    const { line, column } = rangeOf(finding.place).start
    const head = `${safe(finding.place.source.path)}:${line}:${column}`
    yield noCommand(`${head}: ${finding.severity}: ${safe(finding.message)} [${finding.ruleId}]\n`)
  }
}
