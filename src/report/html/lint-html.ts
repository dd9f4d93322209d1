import type { LintResult } from '../../core/engine/result.js'
import type { Finding, Severity } from '../../core/findings/finding.js'
import { byFile } from '../by-file.js'
import type { ReportContext } from '../reporter.js'
import type { Summary } from '../summary.js'
import { plural, shownFindings, summarize } from '../summary.js'
import { unreadInputs } from '../unread-inputs.js'
import { Facets } from './facets.js'
import { filterBar } from './filters.js'
import { findingArticle } from './finding.js'
import { lengthClass, withFrames } from './many-findings.js'
import type { Markup } from './markup.js'
import { NOTHING, markup } from './markup.js'
import { page } from './page.js'
import { inputsSection, notCheckedSection, some, tiles, unreadSection } from './sections.js'

/** Of more findings the rest has no source lines, so that a browser opens the page at once. */
const MOST_FRAMES = 1000

/** For people, in a browser: one file with the findings, their source lines, and what was not checked. */
export function html(result: LintResult, context: ReportContext): Iterable<string> {
  const summary = summarize(result, context.quiet)
  const head = { title: counts(summary, context.quiet), kind: 'Lint report', release: result.release }
  return page({ ...head, skip: { target: 'findings', text: 'Skip to the findings' } }, context, content(result, summary, context))
}

function* content(result: LintResult, summary: Summary, context: ReportContext): Iterable<Markup> {
  const findings = shownFindings(result.findings, context.quiet)
  const files = byFile(findings)
  yield overview(result, summary, context.quiet)
  yield unreadSection(unreadInputs(result))
  if (files.size > 1) yield filesSection(files)
  yield* findingsSection(findings, files)
  yield notCheckedSection(result.notChecked)
  yield inputsSection(result.inputs)
}

function overview(result: LintResult, summary: Summary, quiet: boolean): Markup {
  const { errors, warnings, infos, hiddenWarnings, hiddenInfos } = summary
  const rules = new Set(result.notChecked.map(({ ruleId }) => ruleId)).size
  const tone = errors > 0 || summary.failed > 0 ? 'error' : warnings > 0 ? 'warning' : 'good'
  const hidden = hiddenWarnings + hiddenInfos
  const severities = [
    { count: errors, noun: noun(errors, 'error'), tone: 'error', target: 'findings' },
    { count: warnings, noun: noun(warnings, 'warning'), tone: 'warning', target: 'findings' },
    { count: infos, noun: noun(infos, 'info'), tone: 'info', target: 'findings' },
  ] as const
  return markup`<section class="verdict ${tone}" aria-labelledby="verdict">
<h1 id="verdict">${headline(summary)}</h1>
<p class="lead">${scope(summary, rules)}</p>
${hidden > 0 ? markup`<p class="lead">Only errors are shown: ${plural(hiddenWarnings, 'warning')} and ${plural(hiddenInfos, 'info')} are hidden.</p>\n` : NOTHING}${tiles([
  ...severities.slice(0, quiet ? 1 : undefined),
  { count: summary.files, noun: `${noun(summary.files, 'file')} checked`, target: 'inputs' },
  ...some(summary.failed, 'not read', 'inputs', 'error'),
  ...some(summary.skipped, 'skipped', 'inputs'),
  ...some(summary.suppressed, 'suppressed'),
  ...some(summary.baselined, 'in the baseline'),
  ...some(rules, `${noun(rules, 'rule')} not checked`, 'not-checked'),
])}</section>
`
}

function headline({ errors, warnings, infos, failed }: Summary): string {
  if (errors > 0) return `${plural(errors, 'error')} found`
  if (failed > 0) return 'No errors in what could be read'
  if (warnings > 0) return `No errors, ${plural(warnings, 'warning')}`
  return infos > 0 ? `No errors or warnings, ${plural(infos, 'info')}` : 'No findings'
}

/** What the headline rests on, so that nobody takes it for more. */
function scope({ files, filesWithFindings, failed }: Summary, rules: number): string {
  const where = filesWithFindings > 0 ? `Findings in ${plural(filesWithFindings, 'file')}` : 'No findings'
  const unread = failed > 0 ? `; ${failed} could not be read` : ''
  const blind = rules > 0 ? ` ${plural(rules, 'rule')} could not look: an export or a fact is missing.` : ''
  return `${where}, ${files} checked${unread}.${blind}`
}

function filesSection(files: ReadonlyMap<string, readonly Finding[]>): Markup {
  const rows = [...files].map(([path, findings], i) => {
    const count = (severity: Severity): Markup => {
      const number = findings.filter((finding) => finding.severity === severity).length
      return markup`<td class="number ${number > 0 ? severity : 'zero'}" data-label="${severity}s">${number}</td>`
    }
    return markup`<tr><th scope="row" data-label="File"><a href="#g${i + 1}"><code>${path}</code></a></th>${count('error')}${count('warning')}${count('info')}</tr>\n`
  })
  return markup`<section class="panel" id="files" aria-labelledby="files-title">
<h2 id="files-title">Files</h2>
<table class="stack counts">
<thead><tr><th scope="col">File</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Infos</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`
}

function* findingsSection(findings: readonly Finding[], files: ReadonlyMap<string, readonly Finding[]>): Iterable<Markup> {
  const facets = new Facets(findings)
  const framed = withFrames(findings, MOST_FRAMES)
  yield markup`<section id="findings" class="${lengthClass(findings.length)}" tabindex="-1" aria-labelledby="findings-title">
<h2 id="findings-title">Findings <span class="count">${findings.length}</span></h2>
${findings.length === 0 ? markup`<p class="lead">None.</p>\n` : NOTHING}${
  framed.size < findings.length ? markup`<p class="lead">Source lines are shown for ${framed.size} findings, the worst first; the others name file, line and column.</p>\n` : NOTHING
}${filterBar(facets, findings.length)}`
  let number = 0
  let group = 0
  for (const [path, ofFile] of files) {
    const id = `g${++group}`
    yield markup`<section class="group" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><code>${path}</code> <span class="count" data-count="">${ofFile.length}</span></h3>
`
    for (const finding of ofFile) {
      yield findingArticle(finding, { id: `f${++number}`, facets, frames: framed.has(finding), level: 4 })
    }
    yield markup`</section>\n`
  }
  yield markup`</section>\n`
}

function counts({ errors, warnings, infos }: Summary, quiet: boolean): string {
  const all = [plural(errors, 'error'), ...(quiet ? [] : [plural(warnings, 'warning'), plural(infos, 'info')])]
  return all.join(', ')
}

function noun(count: number, word: string): string {
  return count === 1 ? word : `${word}s`
}
