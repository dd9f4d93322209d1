import { rangeOf } from '../../core/decode/source.js'
import { lossText } from '../../core/parse/registry/loss.js'
import type { LostLine } from '../../core/parse/registry/loss.js'
import type { Change, IdleLine, ReviewResult, ServerDifference, UnjudgedFinding } from '../../core/review/result.js'
import { plural } from '../summary.js'
import { severityBadge } from './finding.js'
import { frame } from './frame.js'
import type { Markup } from './markup.js'
import { NOTHING, markup, optional } from './markup.js'
import { listed, nameText, placeText } from './texts.js'

/** Of more lost lines the rest has no source lines. */
const MOST_LOST_FRAMES = 100

/** What the reader must know before trusting the rest. */
export function noticesSection(notices: readonly string[]): Markup {
  if (notices.length === 0) return NOTHING
  return markup`<section class="notice warning" id="notices" aria-labelledby="notices-title">
<h2 id="notices-title">To know before</h2>
<ul>
${notices.map((notice) => markup`<li class="text">${notice}</li>\n`)}</ul>
</section>
`
}

/** What has to happen before the changes act, and for how many of them, on which servers. */
export function restartsSection(changes: readonly Change[]): Markup {
  const restarts = new Map<string, Change[]>()
  for (const change of changes) {
    if (change.takesEffect === null || change.noEffect !== null || change.name === null) continue
    const waiting = restarts.get(change.takesEffect)
    if (waiting) waiting.push(change)
    else restarts.set(change.takesEffect, [change])
  }
  if (restarts.size === 0) return NOTHING
  const rows = [...restarts].map(([takesEffect, ofIt]) => {
    const where = [...new Set(ofIt.map(({ entity }) => entity.server ?? 'tables'))].join('; ')
    return markup`<li><b class="text">${takesEffect}</b> <span class="dim">${plural(ofIt.length, 'change')}: ${where}</span></li>\n`
  })
  return section('restarts', 'To take effect', restarts.size, markup`<ul class="list">\n${rows}</ul>\n`)
}

/** The lines that an import drops, each with its reason. */
export function lostSection(lost: readonly LostLine[]): Markup {
  if (lost.length === 0) return NOTHING
  const items = lost.map(
    (line, i) => markup`<li>${placeText(line.place)} <span class="text">${lossText(line.reason)}</span>${causeOf(line)}${
      i < MOST_LOST_FRAMES ? frame(line.place) : NOTHING
    }</li>\n`,
  )
  const rest = lost.length > MOST_LOST_FRAMES ? markup`<p class="lead">Source lines are shown for the first ${MOST_LOST_FRAMES}.</p>\n` : NOTHING
  const text = markup`<p class="lead">An import takes the file and drops these lines without a word.</p>\n${rest}<ul class="list">\n${items}</ul>\n`
  return section('lost', 'Lost lines', lost.length, text)
}

function causeOf({ cause }: LostLine): Markup {
  return optional(cause, (above) => {
    const place = 'linePlace' in above ? above.linePlace : above
    return markup` <span class="dim">(line ${rangeOf(place).start.line})</span>`
  })
}

/** Lines that leave everything as it is. */
export function idleSection(idle: readonly IdleLine[]): Markup {
  if (idle.length === 0) return NOTHING
  const items = idle.map(
    ({ place, key, name, reason }) =>
      markup`<li>${placeText(place)} ${name === null ? NOTHING : markup`${nameText(name)} in `}${nameText(key)} <span class="text">${reason}</span></li>\n`,
  )
  return section('idle', 'Lines without effect', idle.length, markup`<ul class="list">\n${items}</ul>\n`)
}

/** Settings that the change touches and that the servers hold differently behind it. */
export function differencesSection(differences: readonly ServerDifference[]): Markup {
  if (differences.length === 0) return NOTHING
  const groups = differences.map(({ title, name, sides }) => {
    const rows = sides.map(
      ({ server, text, place }, i) => markup`<tr>${
        i === 0 ? markup`<th scope="rowgroup" rowspan="${sides.length}" data-label="Setting">${title} ${nameText(name)}</th>` : NOTHING
      }<td data-label="Server">${server}</td><td data-label="Has"><span class="value">${text}</span></td><td data-label="Place">${placeText(place)}</td></tr>\n`,
    )
    return markup`<tbody>\n${rows}</tbody>\n`
  })
  const table = markup`<table class="stack" aria-labelledby="differences-title">
<thead><tr><th scope="col">Setting</th><th scope="col">Server</th><th scope="col">Has</th><th scope="col">Place</th></tr></thead>
${groups}</table>
`
  return section('differences', 'Differences left between servers', differences.length, table)
}

/** Findings of before whose subject the state after does not hold. */
export function unjudgedSection(unjudged: readonly UnjudgedFinding[]): Markup {
  if (unjudged.length === 0) return NOTHING
  const items = unjudged.map(
    ({ finding, reason }) => markup`<li>${severityBadge(finding.severity)} <code>${finding.ruleId}</code> ${placeText(finding.place)}
<p class="text">${finding.message}</p><p class="dim text">Not judged: ${reason}</p></li>\n`,
  )
  return section('unjudged', 'Cannot be judged after the change', unjudged.length, markup`<ul class="list">\n${items}</ul>\n`)
}

/** What somebody decided not to hear of, as a number. */
export function suppressedSection(suppressed: ReviewResult['suppressed']): Markup {
  if (suppressed.length === 0) return NOTHING
  const count = (by: ReviewResult['suppressed'][number]['by']): number => suppressed.filter((one) => one.by === by).length
  const parts = [
    ...(count('inline') > 0 ? [`${count('inline')} by comments in the inputs`] : []),
    ...(count('config') > 0 ? [`${count('config')} by the configuration`] : []),
    ...(count('baseline') > 0 ? [`${count('baseline')} known to the baseline`] : []),
  ]
  return section('suppressed', 'Suppressed', suppressed.length, markup`<p>${listed(parts)}.</p>\n`)
}

function section(id: string, title: string, count: number, content: Markup): Markup {
  return markup`<section class="panel" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <span class="count">${count}</span></h2>
${content}</section>
`
}
