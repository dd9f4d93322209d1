import { rangeOf } from '../core/decode/source.js'
import type { LintResult } from '../core/engine/result.js'
import type { Finding } from '../core/findings/finding.js'
import { byFile } from './by-file.js'
import { compactLine } from './compact.js'
import { fixText } from './fix-text.js'
import type { ReportContext } from './reporter.js'
import { shownFindings } from './summary.js'
import { unreadInputs, unreadMessage } from './unread-inputs.js'
import { openTag, xmlText, xmlToken } from './xml-text.js'

/** No clock: the report of the same inputs is the same to the byte. */
const TIMESTAMP = '1970-01-01T00:00:00'

interface Suite {
  readonly path: string
  readonly findings: readonly Finding[]
  /** Why the file could not be read. */
  readonly error?: string
}

/**
 * A suite a file and a failed case a finding, in the one shape that both the schema of Jenkins and that of Ant accept. A
 * file without findings has one case that passes, because many readers take a suite without cases for a mistake.
 */
export function* junit(result: LintResult, context: ReportContext): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
  for (const [id, suite] of suites(result, context.quiet).entries()) yield* suiteXml(suite, id)
  yield '</testsuites>\n'
}

function suites(result: LintResult, quiet: boolean): Suite[] {
  const files = byFile(shownFindings(result.findings, quiet))
  const unread = new Map(unreadInputs(result).map((input) => [input.path, unreadMessage(input)]))
  const read = result.inputs.filter(({ status }) => status !== 'skipped').map(({ path }) => path)
  return [...new Set([...read, ...files.keys()])].map((path) => {
    const error = unread.get(path)
    return { path, findings: files.get(path) ?? [], ...(error !== undefined && { error }) }
  })
}

function* suiteXml({ path, findings, error }: Suite, id: number): Iterable<string> {
  const name = xmlToken(path)
  const attributes = {
    name,
    package: 'icmlint',
    id,
    tests: Math.max(1, findings.length),
    failures: findings.length,
    errors: error === undefined ? 0 : 1,
    timestamp: TIMESTAMP,
    hostname: 'localhost',
    time: 0,
  }
  yield `  ${openTag('testsuite', attributes)}>\n    <properties/>\n`
  if (error !== undefined) {
    yield testcase('readable', name, `<error type="input" message="${xmlText(error)}"/>`)
  } else if (findings.length === 0) {
    yield testcase('no findings', name)
  }
  for (const finding of findings) {
    const { line, column } = rangeOf(finding.place).start
    yield testcase(`${xmlToken(finding.ruleId)} (${line}:${column})`, name, failure(finding))
  }
  yield '    <system-out/>\n    <system-err/>\n  </testsuite>\n'
}

function testcase(name: string, classname: string, outcome?: string): string {
  const start = `    ${openTag('testcase', { name, classname, time: 0 })}`
  return outcome === undefined ? `${start}/>\n` : `${start}>\n      ${outcome}\n    </testcase>\n`
}

function failure(finding: Finding): string {
  const { severity, message } = finding
  const body = [compactLine(finding), ...details(finding)].map(xmlText).join('\n')
  return `${openTag('failure', { type: severity, message: xmlText(message) })}>${body}</failure>`
}

function details({ subject, related, scenario, fix, helpUri }: Finding): string[] {
  return [
    `subject: ${subject}`,
    ...related.map(({ place, message }) => {
      const { line, column } = rangeOf(place).start
      return `related: ${place.source.path}:${line}:${column}: ${message}`
    }),
    ...scenario.map((step, i) => `step ${i + 1}: ${step}`),
    ...(fix ? [`fix: ${fixText(fix)}`] : []),
    ...(helpUri === undefined ? [] : [`see: ${helpUri}`]),
  ]
}
