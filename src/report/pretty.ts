import { rangeOf } from '../core/decode/source.js'
import type { Place } from '../core/decode/source.js'
import type { LintResult } from '../core/engine/result.js'
import type { Finding, Severity } from '../core/findings/finding.js'
import { codeFrame } from './code-frame.js'
import type { Colors } from './colors.js'
import { colors } from './colors.js'
import { fixText } from './fix-text.js'
import { printedFindings } from './most-findings.js'
import type { ReportContext } from './reporter.js'
import { noCommand, safe } from './safe-text.js'
import { plural, rulesByReason, shownFindings, summarize } from './summary.js'
import { wrap, wrapAfter } from './text-width.js'

const INDENT = '  '
/** So that the line on what was not checked stays one line. */
const NAMED_REASONS = 3

/** For people: each finding with its source line, why it hurts and what to do; then what was and was not checked. */
export function* pretty(result: LintResult, context: ReportContext): Iterable<string> {
  const { printed, more } = printedFindings(result.findings, context)
  yield* prettyFindings(printed, context)
  if (more !== undefined) yield lines(more, '')
  yield prettySummary(result, context)
}

/** The findings alone, with an empty line behind each. */
export function* prettyFindings(findings: readonly Finding[], context: ReportContext): Iterable<string> {
  const paint = colors(context.color)
  for (const finding of shownFindings(findings, context.quiet)) yield lines(...findingLines(finding, context.width, paint), '')
}

/** What stands below the findings: how many there are, and what was and was not checked. */
export function prettySummary(result: LintResult, context: ReportContext): string {
  return lines(...summaryLines(result, context, colors(context.color)))
}

/** The first line of a finding: where it is, how severe, by which rule. */
export function prettyHead({ place, severity, ruleId }: Finding, paint: Colors): string {
  return `${paint.underline(placeName(place))}  ${paint.bold(severityColor(severity, paint)(severity))}  ${paint.dim(ruleId)}`
}

function findingLines(finding: Finding, width: number, paint: Colors): string[] {
  const mark = severityColor(finding.severity, paint)
  const room = width - INDENT.length
  const labelled = (label: string, text: string) =>
    wrapAfter(`${INDENT}${label}: `, safe(text), width).map((line) => line.replace(label, () => paint.bold(label)))
  return [
    prettyHead(finding, paint),
    ...wrap(safe(finding.message), room).map((line) => INDENT + line),
    '',
    ...codeFrame(finding.place, { colors: paint, width, indent: INDENT, mark }),
    ...finding.related.flatMap(({ place, message }) => [
      ...wrapAfter(`${INDENT}${placeName(place)}  `, safe(message), width),
      ...codeFrame(place, { colors: paint, width, indent: INDENT + INDENT, mark: paint.cyan }),
    ]),
    ...scenarioLines(finding.scenario, width, paint),
    ...(finding.fix ? labelled('fix', fixText(finding.fix)) : []),
    ...(finding.helpUri === undefined ? [] : [`${INDENT}${paint.bold('see')}: ${safe(finding.helpUri)}`]),
  ]
}

function scenarioLines(scenario: readonly string[], width: number, paint: Colors): string[] {
  if (scenario.length === 0) return []
  const steps = scenario.flatMap((step, i) => wrapAfter(`${INDENT}${INDENT}${i + 1}. `, safe(step), width))
  return [`${INDENT}${paint.bold('what happens')}:`, ...steps]
}

function summaryLines(result: LintResult, context: ReportContext, paint: Colors): string[] {
  const summary = summarize(result, context.quiet)
  const { errors, warnings, infos, hiddenWarnings, hiddenInfos } = summary
  const count = (number: number, noun: string, color: (text: string) => string) =>
    number ? color(plural(number, noun)) : plural(number, noun)
  const counts = context.quiet
    ? count(errors, 'error', paint.red)
    : [count(errors, 'error', paint.red), count(warnings, 'warning', paint.yellow), count(infos, 'info', paint.cyan)].join(', ')
  const hidden =
    hiddenWarnings + hiddenInfos > 0 ? [`${plural(hiddenWarnings, 'warning')} and ${plural(hiddenInfos, 'info')} hidden`] : []
  const files = [
    `${summary.files} checked`,
    `${summary.skipped} skipped`,
    ...(summary.failed ? [paint.red(`${summary.failed} could not be read`)] : []),
    ...(summary.suppressed ? [`${plural(summary.suppressed, 'finding')} suppressed`] : []),
    ...(summary.baselined ? [`${plural(summary.baselined, 'finding')} in the baseline`] : []),
    ...hidden,
  ]
  const head = `${paint.bold(counts)} in ${plural(summary.filesWithFindings, 'file')} (${files.join(', ')})`
  return [head, ...notCheckedLines(result, paint)]
}

/** One line: which rules could not look, by reason. */
function notCheckedLines(result: LintResult, paint: Colors): string[] {
  if (result.notChecked.length === 0) return []
  // How to export what is missing stands in parentheses behind a reason: too long for this line.
  const brief = result.notChecked.map((entry) => ({ ...entry, reason: entry.reason.replace(/\s*\(.*\)$/s, '') }))
  const reasons = rulesByReason(brief)
  const rules = new Set(result.notChecked.map(({ ruleId }) => ruleId)).size
  const named = reasons.slice(0, NAMED_REASONS).map(([reason, count]) => (reasons.length > 1 ? `${reason} (${count})` : reason))
  if (reasons.length > NAMED_REASONS) named.push(`${plural(reasons.length - NAMED_REASONS, 'more reason')}`)
  return [paint.dim(safe(`${plural(rules, 'rule')} not checked: ${named.join('; ')}. What to export for them: -f json`))]
}

function placeName(place: Place): string {
  const { line, column } = rangeOf(place).start
  return `${safe(place.source.path)}:${line}:${column}`
}

function severityColor(severity: Severity, paint: Colors): (text: string) => string {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.cyan
}

function lines(...all: string[]): string {
  return all.map((line) => `${noCommand(line)}\n`).join('')
}
