import { rangeOf } from '../core/decode/source.js'
import type { Place } from '../core/decode/source.js'
import type { LintResult } from '../core/engine/result.js'
import type { Finding, NotChecked, Severity } from '../core/findings/finding.js'
import { byFile } from './by-file.js'
import { fixText } from './fix-text.js'
import { markdownCode, markdownCodeCell, markdownLink, markdownText } from './markdown-text.js'
import { printedFindings } from './most-findings.js'
import type { ReportContext } from './reporter.js'
import { noCommand } from './safe-text.js'
import type { Summary } from './summary.js'
import { plural, shownFindings, summarize } from './summary.js'
import { unreadInputs, unreadMessage } from './unread-inputs.js'

/** For a ticket, a merge request or the summary of a CI step: a table of the files, then their findings. */
export function* markdown(result: LintResult, context: ReportContext): Iterable<string> {
  const summary = summarize(result, context.quiet)
  const files = byFile(shownFindings(result.findings, context.quiet))
  const { printed, more } = printedFindings(result.findings, context)
  yield lines(`## icmlint: ${counts(summary, context.quiet)}`, '', ...table(files), countsOfFiles(summary), '')
  const unread = unreadInputs(result)
  if (unread.length > 0) {
    const items = unread.map((input) => `- ${markdownCode(input.path)}: ${markdownText(unreadMessage(input))}`)
    yield lines('### Not read', '', ...items, '')
  }
  for (const [path, findings] of byFile(printed)) {
    yield lines(`### ${markdownCode(path)}`, '')
    for (const finding of findings) yield lines(...findingLines(finding), '')
  }
  if (more !== undefined) yield lines(markdownText(more), '')
  if (result.notChecked.length > 0) yield lines(...notCheckedLines(result.notChecked))
}

function counts({ errors, warnings, infos }: Summary, quiet: boolean): string {
  const all = [plural(errors, 'error'), ...(quiet ? [] : [plural(warnings, 'warning'), plural(infos, 'info')])]
  return all.join(', ')
}

function table(files: ReadonlyMap<string, readonly Finding[]>): string[] {
  if (files.size === 0) return []
  const rows = [...files].map(([path, findings]) => {
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
    return `| ${markdownCodeCell(path)} | ${count('error')} | ${count('warning')} | ${count('info')} |`
  })
  return ['| file | errors | warnings | infos |', '|---|--:|--:|--:|', ...rows, '']
}

function countsOfFiles({ files, skipped, failed, suppressed, baselined, hiddenWarnings, hiddenInfos }: Summary): string {
  const parts = [
    `${plural(files, 'file')} checked`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(failed > 0 ? [`${failed} could not be read`] : []),
    ...(suppressed > 0 ? [`${plural(suppressed, 'finding')} suppressed`] : []),
    ...(baselined > 0 ? [`${plural(baselined, 'finding')} in the baseline`] : []),
    ...(hiddenWarnings + hiddenInfos > 0
      ? [`${plural(hiddenWarnings, 'warning')} and ${plural(hiddenInfos, 'info')} hidden`]
      : []),
  ]
  return `${parts.join(', ')}.`
}

function findingLines(finding: Finding): string[] {
  const { severity, place, ruleId, message } = finding
  const details = detailLines(finding)
  return [
    `- **${severity}** ${position(place)} ${markdownCode(ruleId)}: ${markdownText(message)}`,
    ...(details.length > 0 ? collapsed('Details', details, '  ') : []),
  ]
}

/** What happens, what to do and where else to look; each as a paragraph or list of its own. */
function detailLines({ related, scenario, fix, helpUri }: Finding): string[] {
  const paragraphs = [
    scenario.map((step, i) => `${i + 1}. ${markdownText(step)}`),
    related.map(
      ({ place, message }) => `- ${markdownCode(place.source.path)} ${position(place)}: ${markdownText(message)}`,
    ),
    fix ? [`**Fix:** ${markdownText(fixText(fix))}`] : [],
    helpUri === undefined ? [] : [`**See:** ${markdownLink('the documentation', helpUri)}`],
  ]
  return paragraphs.filter((paragraph) => paragraph.length > 0).flatMap((paragraph, i) => (i > 0 ? ['', ...paragraph] : paragraph))
}

function notCheckedLines(notChecked: readonly NotChecked[]): string[] {
  const rules = new Map<string, string[]>()
  for (const { reason, ruleId } of notChecked) rules.set(reason, [...(rules.get(reason) ?? []), ruleId])
  const items = [...rules].map(([reason, ids]) => `- ${markdownText(reason)}: ${ids.map(markdownCode).join(', ')}`)
  const count = new Set(notChecked.map(({ ruleId }) => ruleId)).size
  return ['### Not checked', ...collapsed(plural(count, 'rule'), items, '')]
}

/** Markdown inside of HTML wants blank lines around it. */
function collapsed(summary: string, content: readonly string[], indent: string): string[] {
  return ['', `<details><summary>${summary}</summary>`, '', ...content, '', '</details>'].map((line) => line && indent + line)
}

function position(place: Place): string {
  const { line, column } = rangeOf(place).start
  return `${line}:${column}`
}

function lines(...all: string[]): string {
  return all.map((line) => `${noCommand(line)}\n`).join('')
}
