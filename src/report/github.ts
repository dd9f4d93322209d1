import { append } from '../core/text/append.js'
import { rangeOf } from '../core/decode/source.js'
import type { InputReport, LintResult } from '../core/engine/result.js'
import type { Finding, Severity } from '../core/findings/finding.js'
import { SEVERITIES } from '../core/findings/finding.js'
import { compactLine } from './compact.js'
import type { ReportContext } from './reporter.js'
import { noCommand, safe } from './safe-text.js'
import { plural, shownFindings } from './summary.js'
import { unreadInputs, unreadMessage } from './unread-inputs.js'

/** GitHub shows so many annotations of each type for a step, and drops the others. */
const SHOWN_PER_TYPE = 10

type Command = 'error' | 'warning' | 'notice'

const COMMANDS: Readonly<Record<Severity, Command>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Workflow commands, from which GitHub Actions makes annotations: the worst first, as many as it shows. What is beyond
 * that follows as plain lines in a group of the log. The message repeats the place, which the log does not show otherwise.
 */
export function* github(result: LintResult, context: ReportContext): Iterable<string> {
  const findings = shownFindings(result.findings, context.quiet)
  const unread = unreadInputs(result)
  const left: Finding[] = []
  for (const input of unread.slice(0, SHOWN_PER_TYPE)) {
    yield command('error', { file: input.path, title: 'icmlint' }, unreadLine(input))
  }
  for (const severity of SEVERITIES) {
    const room = severity === 'error' ? Math.max(0, SHOWN_PER_TYPE - unread.length) : SHOWN_PER_TYPE
    const ofSeverity = findings.filter((finding) => finding.severity === severity)
    for (const finding of ofSeverity.slice(0, room)) yield annotation(finding)
    append(left, ofSeverity.slice(room))
  }
  const plain = [
    ...unread.slice(SHOWN_PER_TYPE).map(unreadLine),
    ...left.map(compactLine),
  ]
  if (plain.length === 0) return
  yield `::group::icmlint: ${plural(plain.length, 'more problem')}, beyond what GitHub shows as annotations\n`
  for (const line of plain) yield `${line}\n`
  yield '::endgroup::\n'
}

function annotation(finding: Finding): string {
  const { start, end } = rangeOf(finding.place)
  // GitHub refuses columns of a range over several lines.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  const properties = { file: finding.place.source.path, line: start.line, endLine: end.line, ...columns, title: finding.ruleId }
  return command(COMMANDS[finding.severity], properties, compactLine(finding))
}

function unreadLine(input: InputReport): string {
  return noCommand(safe(`${input.path}: error: ${unreadMessage(input)}`))
}

function command(name: Command, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${written.join(',')}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  // What the runner decodes is shown by a browser.
  return escapeData(noCommand(safe(text))).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
