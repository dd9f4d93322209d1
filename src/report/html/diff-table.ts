import type { Finding } from '../../core/findings/finding.js'
import type { Change } from '../../core/review/result.js'
import { nameWithoutSecrets } from '../../core/secrets/shown.js'
import { groupChanges, type ThingGroup } from '../review/groups.js'
import type { FindingAnchors } from './finding-anchors.js'
import type { FindingState } from './finding.js'
import { severityBadge } from './finding.js'
import type { Markup } from './markup.js'
import { NOTHING, markup } from './markup.js'
import { nameText, placeText } from './texts.js'

/** The changes, a table for each server, in it the settings of each entity, before and after side by side. */
export function* diffTables(changes: readonly Change[], anchors: FindingAnchors): Iterable<Markup> {
  let number = 0
  for (const { server, things } of groupChanges(changes)) {
    const id = `s${++number}`
    yield markup`<h3 id="${id}">${server ?? 'Tables'}</h3>
<table class="diff stack" aria-labelledby="${id}">
<thead><tr><th scope="col">Setting</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Takes effect</th><th scope="col">Findings</th></tr></thead>
`
    for (const thing of things) yield thingRows(thing, anchors)
    yield markup`</table>\n`
  }
}

function thingRows({ key, title, whole, changes }: ThingGroup, anchors: FindingAnchors): Markup {
  const path = title === key ? NOTHING : markup` <code class="key">${nameWithoutSecrets(key)}</code>`
  return markup`<tbody>
<tr class="entity"><th colspan="5" scope="rowgroup"><span class="title">${title}</span>${path}</th></tr>
${[...(whole ? [whole] : []), ...changes].map((change) => row(change, anchors))}</tbody>
`
}

function row(change: Change, anchors: FindingAnchors): Markup {
  const { kind, name, place } = change
  return markup`<tr class="${kind}">
<th scope="row" data-label="Setting">${name === null ? markup`<span class="whole">all of it</span>` : nameText(name)} <span class="kind">${kind}</span><br/>${placeText(place)}</th>
<td data-label="Before">${side(change, 'before')}</td>
<td data-label="After">${side(change, 'after')}</td>
<td data-label="Takes effect">${effect(change)}</td>
<td data-label="Findings">${findings(change, anchors)}</td>
</tr>
`
}

/** What a setting is on one side; what came or went as a whole has no data, and is there or not. */
function side({ kind, name, before, after }: Change, which: 'before' | 'after'): Markup {
  const state = which === 'before' ? before : after
  if (state !== null) return signed(state.text, which)
  if (name !== null) return markup`<span class="absent">not set</span>`
  return kind === (which === 'before' ? 'removed' : 'added') ? signed('there', which) : markup`<span class="absent">not there</span>`
}

/** The sign says which side it is where colours do not. */
function signed(text: string, which: 'before' | 'after'): Markup {
  return which === 'before'
    ? markup`<del><span class="sign">−</span> <span class="value">${text}</span></del>`
    : markup`<ins><span class="sign">+</span> <span class="value">${text}</span></ins>`
}

function effect({ takesEffect, noEffect }: Change): Markup {
  if (noEffect !== null) return markup`<span class="badge warning">no effect</span> <span class="text">${noEffect}</span>`
  return takesEffect === null ? markup`<span class="absent">not documented</span>` : markup`<span class="text">${takesEffect}</span>`
}

function findings({ brings, repairs }: Change, anchors: FindingAnchors): Markup {
  if (brings.length + repairs.length === 0) return markup`<span class="absent">none</span>`
  const items = [...brings.map((finding) => item(finding, 'new', anchors)), ...repairs.map((finding) => item(finding, 'fixed', anchors))]
  return markup`<ul class="effects">${items}</ul>`
}

function item(finding: Finding, state: FindingState, anchors: FindingAnchors): Markup {
  const anchor = anchors.of(finding, state)
  const rule = markup`<code>${finding.ruleId}</code>`
  const what = state === 'new' ? markup`<span class="brings">brings</span> ${severityBadge(finding.severity)}` : markup`<span class="repairs">repairs</span>`
  return markup`<li>${what} ${anchor === undefined ? rule : markup`<a href="#${anchor}">${rule}</a>`}</li>`
}
