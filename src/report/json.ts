import type { Place, Position, Range } from '../core/decode/source.js'
import { rangeOf } from '../core/decode/source.js'
import type { InputReport, LintResult } from '../core/engine/result.js'
import type { Finding, NotChecked } from '../core/findings/finding.js'
import { list, member } from './json-pieces.js'
import type { ReportContext } from './reporter.js'
import { shownFindings, summarize } from './summary.js'

/** The envelope of schemas/report.schema.json. */
export function* json(result: LintResult, context: ReportContext): Iterable<string> {
  const { errors, warnings, infos, suppressed, baselined, files } = summarize(result, context.quiet)
  yield '{\n'
  yield member('version', 1)
  yield member('tool', { name: 'icmlint', version: context.version })
  yield member('release', result.release)
  yield* list('inputs', result.inputs, inputJson)
  yield* list('findings', shownFindings(result.findings, context.quiet), findingJson)
  yield* list('notChecked', result.notChecked, notCheckedJson)
  yield member('summary', { errors, warnings, infos, suppressed, baselined, files }, '\n')
  yield '}\n'
}

/** A finding as reports in JSON show it; what is empty is left out. */
export function findingJson(finding: Finding): object {
  const { ruleId, severity, message, subject, place, related, scenario, fix, helpUri, fingerprint } = finding
  return {
    ruleId,
    severity,
    message,
    subject,
    ...placeJson(place),
    ...(related.length > 0 && { related: related.map((other) => ({ ...placeJson(other.place), message: other.message })) }),
    ...(scenario.length > 0 && { scenario }),
    ...(fix && { fix: { safe: fix.safe, description: fix.description } }),
    ...(helpUri !== undefined && { helpUri }),
    fingerprint,
  }
}

export function inputJson({ path, kind, encoding, status, reason }: InputReport): object {
  return { path, kind, encoding, status, ...(reason !== undefined && { reason }) }
}

export function notCheckedJson({ ruleId, reason, subjects }: NotChecked): object {
  return { ruleId, reason, ...(subjects !== undefined && { subjects }) }
}

export function placeJson(place: Place): { path: string; range: Range } {
  const { start, end } = rangeOf(place)
  return { path: place.source.path, range: { start: positionJson(start), end: positionJson(end) } }
}

function positionJson({ line, column, offset }: Position): Position {
  return { line, column, offset }
}

