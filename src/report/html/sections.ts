import type { InputReport } from '../../core/engine/result.js'
import type { NotChecked } from '../../core/findings/finding.js'
import { plural } from '../summary.js'
import { unreadMessage } from '../unread-inputs.js'
import type { Markup } from './markup.js'
import { NOTHING, markup } from './markup.js'

/** One number of the overview; with an address within the page, a link to what it counts. */
export interface Tile {
  readonly count: number
  readonly noun: string
  /** How it is to be taken. Only numbers above zero are coloured. */
  readonly tone?: 'error' | 'warning' | 'info' | 'good'
  readonly target?: string
}

/** The numbers of a page, each with its word. */
export function tiles(all: readonly Tile[]): Markup {
  const items = all.map(({ count, noun, tone, target }) => {
    const inside = markup`<b>${count}</b> ${noun}`
    const link = target === undefined || count === 0 ? markup`<span>${inside}</span>` : markup`<a href="#${target}">${inside}</a>`
    return markup`<li class="${count > 0 && tone !== undefined ? tone : 'plain'}">${link}</li>\n`
  })
  return markup`<ul class="tiles">\n${items}</ul>\n`
}

/** A number that is worth a word only where it is above zero. */
export function some(count: number, noun: string, target?: string, tone?: Tile['tone']): readonly Tile[] {
  return count > 0 ? [{ count, noun, ...(target === undefined ? {} : { target }), ...(tone === undefined ? {} : { tone }) }] : []
}

/** What could not be read: without it, the rest of a page means less. */
export function unreadSection(unread: readonly InputReport[]): Markup {
  if (unread.length === 0) return NOTHING
  const items = unread.map((input) => markup`<li><code>${input.path}</code> <span class="text">${unreadMessage(input)}</span></li>\n`)
  return markup`<section class="notice error" id="unread" aria-labelledby="unread-title">
<h2 id="unread-title">Not read</h2>
<ul>
${items}</ul>
</section>
`
}

/** The rules that could not look, by reason. */
export function notCheckedSection(notChecked: readonly NotChecked[]): Markup {
  if (notChecked.length === 0) return NOTHING
  const rules = new Map<string, NotChecked[]>()
  for (const entry of notChecked) {
    const same = rules.get(entry.reason)
    if (same) same.push(entry)
    else rules.set(entry.reason, [entry])
  }
  const items = [...rules].map(([reason, entries]) => {
    const ids = entries.map(({ ruleId, subjects }) => markup`<li><code>${ruleId}</code>${subjects === undefined ? NOTHING : markup` <span class="dim">for ${plural(subjects, 'subject')}</span>`}</li>\n`)
    return markup`<div><dt class="text">${reason}</dt><dd><ul class="inline">\n${ids}</ul></dd></div>\n`
  })
  const count = new Set(notChecked.map(({ ruleId }) => ruleId)).size
  return markup`<section class="panel" id="not-checked" aria-labelledby="not-checked-title">
<h2 id="not-checked-title">Not checked <span class="count">${plural(count, 'rule')}</span></h2>
<p class="lead">These rules could not look, so that nothing here speaks for or against what they check.</p>
<dl class="reasons">
${items}</dl>
</section>
`
}

/** What a report is about: every input, how it was read, and in a review to which state it belongs. */
export function inputsSection(inputs: ReadonlyArray<InputReport & { readonly side?: string }>): Markup {
  if (inputs.length === 0) return NOTHING
  const sided = inputs.some(({ side }) => side !== undefined)
  const rows = inputs.map(
    ({ path, side, kind, encoding, status, reason }) => markup`<tr><th scope="row" data-label="Input"><code>${path}</code></th>${
      sided ? markup`<td data-label="State">${side ?? ''}</td>` : NOTHING
    }<td data-label="Kind">${kind ?? 'no export'}</td><td data-label="Encoding">${encoding ?? 'unknown'}</td><td data-label="Status">${
      reason === undefined ? status : `${status}: ${reason}`
    }</td></tr>\n`,
  )
  return markup`<section class="panel" id="inputs" aria-labelledby="inputs-title">
<h2 id="inputs-title">Inputs <span class="count">${inputs.length}</span></h2>
<table class="stack">
<thead><tr><th scope="col">Input</th>${sided ? markup`<th scope="col">State</th>` : NOTHING}<th scope="col">Kind</th><th scope="col">Encoding</th><th scope="col">Status</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`
}
