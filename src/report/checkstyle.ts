import { rangeOf } from '../core/decode/source.js'
import type { LintResult } from '../core/engine/result.js'
import type { Finding } from '../core/findings/finding.js'
import { byFile } from './by-file.js'
import type { ReportContext } from './reporter.js'
import { shownFindings } from './summary.js'
import { unreadInputs, unreadMessage } from './unread-inputs.js'
import { openTag, xmlText } from './xml-text.js'

/** The version of the form, as readers of it know it; not that of icmlint. */
const FORM = '4.3'

/** The XML that Checkstyle writes, which Jenkins, SonarQube and many others read. Every file that was read is named. */
export function* checkstyle(result: LintResult, context: ReportContext): Iterable<string> {
  const files = byFile(shownFindings(result.findings, context.quiet))
  const unread = new Map(unreadInputs(result).map((input) => [input.path, input]))
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${openTag('checkstyle', { version: FORM })}>\n`
  const read = result.inputs.filter(({ status }) => status !== 'skipped').map(({ path }) => path)
  for (const path of new Set([...read, ...files.keys()])) {
    const errors = (files.get(path) ?? []).map(errorOf)
    const input = unread.get(path)
    // Without a line: it is about the file.
    if (input) errors.push(error({ severity: 'error', message: xmlText(unreadMessage(input)), source: 'icmlint' }))
    const start = `  ${openTag('file', { name: xmlText(path) })}`
    yield errors.length === 0 ? `${start}/>\n` : `${start}>\n${errors.join('')}  </file>\n`
  }
  yield '</checkstyle>\n'
}

function errorOf({ place, severity, message, ruleId }: Finding): string {
  const { line, column } = rangeOf(place).start
  return error({ line, column, severity, message: xmlText(message), source: xmlText(ruleId) })
}

function error(attributes: Readonly<Record<string, string | number>>): string {
  return `    ${openTag('error', attributes)}/>\n`
}
