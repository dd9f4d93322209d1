import type { Finding } from '../../core/findings/finding.js'
import { isLostLine } from '../../core/review/losses.js'
import type { ReviewResult } from '../../core/review/result.js'
import { settingsChanged } from '../review/groups.js'
import type { ReportContext } from '../reporter.js'
import type { ReviewContext } from '../review/review-reporter.js'
import { verdictOf } from '../review/verdict.js'
import { plural, shownFindings } from '../summary.js'
import { unreadInputs } from '../unread-inputs.js'
import { diffTables } from './diff-table.js'
import { Facets } from './facets.js'
import { filterBar } from './filters.js'
import { FindingAnchors } from './finding-anchors.js'
import type { FindingState } from './finding.js'
import { FINDING_STATES, findingArticle } from './finding.js'
import { lengthClass, withFrames } from './many-findings.js'
import type { Markup } from './markup.js'
import { NOTHING, markup } from './markup.js'
import { page } from './page.js'
import {
  differencesSection, idleSection, lostSection, noticesSection, restartsSection, suppressedSection, unjudgedSection,
} from './review-sections.js'
import { inputsSection, notCheckedSection, some, tiles, unreadSection } from './sections.js'
import { VERDICT_LABELS, verdictReasons } from './verdict-reasons.js'

/** New findings all have their source lines; of the others so many, so that a browser opens the page at once. */
const MOST_OTHER_FRAMES = 200

const TITLES: Readonly<Record<FindingState, string>> = { new: 'New findings', fixed: 'Fixed findings', unchanged: 'Unchanged findings' }
const EMPTY: Readonly<Record<FindingState, string>> = {
  new: 'The change brings none.',
  fixed: 'The change repairs none.',
  unchanged: 'None was there before and stays.',
}

/** What a change does to an estate, for people, in a browser: one file, the answer on its first screen. */
export function reviewHtml(review: ReviewResult, context: ReportContext & Pick<ReviewContext, 'whole'>): Iterable<string> {
  const states = {
    new: shownFindings(review.new, context.quiet),
    fixed: shownFindings(review.fixed, context.quiet),
    unchanged: shownFindings(review.unchanged, context.quiet),
  }
  const title = `${states.new.length} new, ${states.fixed.length} fixed, ${states.unchanged.length} unchanged`
  const head = { title, kind: 'Review of a change', release: review.release }
  return page({ ...head, skip: { target: 'findings', text: 'Skip to the findings' } }, context, content(review, context.whole ?? review, states))
}

type States = Readonly<Record<FindingState, readonly Finding[]>>

function* content(review: ReviewResult, whole: ReviewResult, states: States): Iterable<Markup> {
  const findings = [...review.new, ...review.fixed, ...review.unchanged]
  yield overview(whole, states)
  yield noticesSection(review.notices)
  yield unreadSection(unreadInputs({ inputs: review.inputs, findings }))
  yield* changesSection(review, new FindingAnchors(states))
  yield restartsSection(review.changes)
  yield lostSection(review.lost)
  yield idleSection(review.idle)
  yield differencesSection(review.differences)
  yield unjudgedSection(review.unjudged)
  yield* findingsSection(states, whole)
  yield notCheckedSection(review.notChecked)
  yield suppressedSection(review.suppressed)
  yield inputsSection(review.inputs)
}

function overview(review: ReviewResult, states: States): Markup {
  const { tone, headline } = verdictOf(review)
  const hidden = review.new.length + review.fixed.length + review.unchanged.length - Object.values(states).flat().length
  const restarts = new Set(review.changes.flatMap(({ takesEffect, noEffect }) => (noEffect === null ? (takesEffect ?? []) : []))).size
  const rules = new Set(review.notChecked.map(({ ruleId }) => ruleId)).size
  const settings = settingsChanged(review.changes)
  const lost = review.lost.filter(isLostLine).length
  return markup`<section class="verdict ${tone}" aria-labelledby="verdict">
<p class="label">${VERDICT_LABELS[tone]}</p>
<h1 id="verdict">${headline}</h1>
<ul class="lead">${verdictReasons(review).map((reason) => markup`<li>${reason}</li>`)}</ul>
${hidden > 0 ? markup`<p class="lead">Only errors are shown: ${plural(hidden, 'other finding')} hidden.</p>\n` : NOTHING}${tiles([
  { count: states.new.length, noun: 'new', tone: states.new.some(({ severity }) => severity === 'error') ? 'error' : 'warning', target: 'new' },
  { count: states.fixed.length, noun: 'fixed', tone: 'good', target: 'fixed' },
  { count: states.unchanged.length, noun: 'unchanged', target: 'unchanged' },
  { count: settings, noun: settings === 1 ? 'setting changed' : 'settings changed', target: 'changes' },
  { count: lost, noun: lost === 1 ? 'line lost' : 'lines lost', tone: 'error', target: 'lost' },
  ...some(review.idle.length, 'without effect', 'idle', 'warning'),
  ...some(review.differences.length, review.differences.length === 1 ? 'difference left' : 'differences left', 'differences', 'warning'),
  ...some(restarts, restarts === 1 ? 'step to take effect' : 'steps to take effect', 'restarts'),
  ...some(review.unjudged.length, 'not judged', 'unjudged', 'warning'),
  ...some(rules, rules === 1 ? 'rule not checked' : 'rules not checked', 'not-checked'),
])}</section>
`
}

function* changesSection({ changes }: ReviewResult, anchors: FindingAnchors): Iterable<Markup> {
  yield markup`<section id="changes" class="panel" aria-labelledby="changes-title">
<h2 id="changes-title">Changes <span class="count">${settingsChanged(changes)}</span></h2>
${changes.length === 0 ? markup`<p class="lead">No setting differs.</p>\n` : NOTHING}`
  yield* diffTables(changes, anchors)
  yield markup`</section>\n`
}

function* findingsSection(states: States, whole: ReviewResult): Iterable<Markup> {
  const all = FINDING_STATES.flatMap((state) => states[state])
  const facets = new Facets(all)
  const others = [...states.fixed, ...states.unchanged]
  const framed = new Set([...states.new, ...withFrames(others, MOST_OTHER_FRAMES)])
  const counts = FINDING_STATES.map((name) => ({ name, count: states[name].length }))
  yield markup`<section id="findings" class="${lengthClass(all.length)}" tabindex="-1" aria-labelledby="findings-title">
<h2 id="findings-title">Findings <span class="count">${all.length}</span></h2>
${
  framed.size < all.length
    ? markup`<p class="lead">Source lines are shown for all new findings and for ${MOST_OTHER_FRAMES} others, the worst first; the rest names file, line and column.</p>\n`
    : NOTHING
}${filterBar(facets, all.length, counts)}`
  for (const state of FINDING_STATES) yield* group(state, states[state], whole[state].length, facets, framed)
  yield markup`</section>\n`
}

/** What was there before is folded away: it is no part of the decision. */
function* group(
  state: FindingState, findings: readonly Finding[], inAll: number, facets: Facets, framed: ReadonlySet<Finding>,
): Iterable<Markup> {
  yield markup`<section class="group" id="${state}" aria-labelledby="${state}-title">
<h3 id="${state}-title">${TITLES[state]} <span class="count" data-count="">${findings.length}</span></h3>
${findings.length === 0 ? markup`<p class="lead">${inAll > 0 ? 'None is an error; the others are hidden.' : EMPTY[state]}</p>\n` : NOTHING}`
  const folded = state === 'unchanged' && findings.length > 0
  if (folded) yield markup`<details><summary>Show what was there before and stays</summary>\n`
  for (const [i, finding] of findings.entries()) {
    yield findingArticle(finding, { id: `${state[0] ?? ''}${i + 1}`, facets, frames: framed.has(finding), state, level: 4 })
  }
  if (folded) yield markup`</details>\n`
  yield markup`</section>\n`
}
