import type { LintResult } from '../core/engine/result.js'
import { compareFindings } from '../core/engine/finding-log.js'
import type { SourceDocument } from '../core/generated/sources.js'
import type { NotChecked } from '../core/findings/finding.js'
import type { Rule } from '../core/rules/rule.js'
import { jsonArray, jsonText } from './json-pieces.js'
import { logicalPlaces } from './logical-places.js'
import type { ReportContext, Reporter } from './reporter.js'
import { BASE_ID, SarifFiles } from './sarif-files.js'
import type { SarifEntry } from './sarif-results.js'
import { SarifResults } from './sarif-results.js'
import { SarifRules } from './sarif-rules.js'
import { sarifText } from './sarif-text.js'
import { shownFindings } from './summary.js'
import { unreadMessage } from './unread-inputs.js'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** A log of SARIF 2.1.0, without clock, machine or command line, so that the same inputs give the same bytes. */
export function sarifReporter(rules: readonly Rule[], documents: Readonly<Record<string, SourceDocument>>): Reporter {
  return (result, context) => sarifLog(result, entriesOf(result, context.quiet), context, rules, documents)
}

/** A log of any entries, in the order in which they come. */
export function* sarifLog(
  result: Pick<LintResult, 'release' | 'inputs' | 'notChecked'>,
  entries: readonly SarifEntry[],
  context: ReportContext,
  rules: readonly Rule[],
  documents: Readonly<Record<string, SourceDocument>>,
): Iterable<string> {
  const findings = entries.map(({ finding }) => finding)
  const named = new SarifRules(findings, rules, documents)
  const places = findings.flatMap(({ place, related, fix }) => [
    place,
    ...related.map((other) => other.place),
    ...(fix?.edits ?? []).map((edit) => edit.place),
  ])
  const files = new SarifFiles(result.inputs, new Set(places.map(({ source }) => source.path)))
  const results = new SarifResults(named, files, logicalPlaces(findings, result.inputs))
  yield `{\n  "version": "2.1.0",\n  "$schema": "${SCHEMA}",\n  "runs": [\n    {\n`
  yield member('tool', { driver: driver(context.version, named) })
  yield member('invocations', [invocation(result, files)])
  yield member('originalUriBaseIds', { [BASE_ID]: { description: { text: 'The folder in which icmlint was run.' } } })
  yield '      "artifacts": '
  yield* jsonArray(files.artifacts, (artifact) => artifact, '      ')
  yield ',\n      "results": '
  yield* jsonArray(entries, (entry) => results.result(entry), '      ')
  yield ',\n'
  yield member('columnKind', 'utf16CodeUnits')
  yield member('newlineSequences', ['\r\n', '\n', '\r'])
  yield member('properties', { release: result.release }, '\n')
  yield '    }\n  ]\n}\n'
}

/** Shown and suppressed findings in one order. Where a baseline took some out, the others are new to it. */
function entriesOf(result: LintResult, quiet: boolean): SarifEntry[] {
  const baseline = result.suppressed.some(({ by }) => by === 'baseline')
  const shown = new Set(shownFindings([...result.findings, ...result.suppressed.map(({ finding }) => finding)], quiet))
  const entries: SarifEntry[] = [
    ...result.findings.map((finding) => ({ finding, ...(baseline && { baselineState: 'new' as const }) })),
    ...result.suppressed.map((suppressed) => ({
      finding: suppressed.finding,
      suppressed,
      ...(baseline && { baselineState: suppressed.by === 'baseline' ? ('unchanged' as const) : ('new' as const) }),
    })),
  ]
  return entries.filter(({ finding }) => shown.has(finding)).sort((a, b) => compareFindings(a.finding, b.finding))
}

function driver(version: string, rules: SarifRules): object {
  return {
    name: 'icmlint',
    version,
    semanticVersion: version,
    rules: rules.descriptors,
    notifications: [
      { id: 'not-checked', shortDescription: { text: 'A rule could not look, because something it needs is missing.' } },
      { id: 'not-read', shortDescription: { text: 'An input could not be read.' } },
    ],
  }
}

function invocation({ inputs, notChecked }: Pick<LintResult, 'inputs' | 'notChecked'>, files: SarifFiles): object {
  const failed = inputs.filter(({ status }) => status === 'failed')
  return {
    executionSuccessful: failed.length === 0,
    toolExecutionNotifications: failed.map((input) => ({
      descriptor: { id: 'not-read' },
      level: 'error',
      message: { text: sarifText(unreadMessage(input)) },
      locations: [{ physicalLocation: { artifactLocation: files.location(input.path) } }],
    })),
    toolConfigurationNotifications: notChecked.map(notCheckedNotification),
  }
}

function notCheckedNotification({ ruleId, reason, subjects }: NotChecked): object {
  return {
    descriptor: { id: 'not-checked' },
    associatedRule: { id: ruleId },
    level: 'note',
    message: { text: sarifText(reason) },
    ...(subjects !== undefined && { properties: { subjects } }),
  }
}

function member(name: string, value: unknown, end = ',\n'): string {
  return `      "${name}": ${jsonText(value, '      ')}${end}`
}
