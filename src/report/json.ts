import type { Place, Position, Range } from '../core/decode/source.js'
import { rangeOf } from '../core/decode/source.js'
import type { InputReport, LintResult } from '../core/engine/result.js'
import type { Finding, NotChecked } from '../core/findings/finding.js'
import type { ReportContext } from './reporter.js'
import { safeJson } from './safe-text.js'
import { shownFindings, summarize } from './summary.js'

/** The envelope of schemas/report.schema.json. */
export function* json(result: LintResult, context: ReportContext): Iterable<string> {
  const { errors, warnings, infos, files } = summarize(result, context.quiet)
  const { suppressed, baselined } = context
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
    ...(related.length > 0 && { related: related.map(other => ({ ...placeJson(other.place), message: other.message })) }),
    ...(scenario.length > 0 && { scenario }),
    ...(fix && { fix: { safe: fix.safe, description: fix.description } }),
    ...(helpUri !== undefined && { helpUri }),
    fingerprint
  }
}

function inputJson({ path, kind, encoding, status, reason }: InputReport): object {
  return { path, kind, encoding, status, ...(reason !== undefined && { reason }) }
}

function notCheckedJson({ ruleId, reason, subjects }: NotChecked): object {
  return { ruleId, reason, ...(subjects !== undefined && { subjects }) }
}

function placeJson(place: Place): { path: string; range: Range } {
  const { start, end } = rangeOf(place)
  return { path: place.source.path, range: { start: positionJson(start), end: positionJson(end) } }
}

function positionJson({ line, column, offset }: Position): Position {
  return { line, column, offset }
}

function member(name: string, value: unknown, end = ',\n'): string {
  return `  "${name}": ${indented(value, '  ')}${end}`
}

/** One piece for each item, so that no report is too long for one string. */
function* list<T>(name: string, items: readonly T[], toJson: (item: T) => object): Iterable<string> {
  if (items.length === 0) {
    yield `  "${name}": [],\n`
    return
  }
  yield `  "${name}": [\n`
  for (const [i, item] of items.entries()) yield `    ${indented(toJson(item), '    ')}${i < items.length - 1 ? ',' : ''}\n`
  yield '  ],\n'
}

function indented(value: unknown, indent: string): string {
  return safeJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`)
}
