import { plural } from '../summary.js'
import type { Facet, Facets } from './facets.js'
import type { FindingState } from './finding.js'
import type { Markup } from './markup.js'
import { NOTHING, markup } from './markup.js'

/** How many findings a review has of each state. */
export type StateCounts = ReadonlyArray<{ readonly name: FindingState; readonly count: number }>

/**
 * The controls that narrow a page down to some findings. They do nothing without the script, and so they are hidden until it
 * runs. No form: there is nothing to send.
 */
export function filterBar(facets: Facets, count: number, states: StateCounts = []): Markup {
  if (count < 2) return NOTHING
  return markup`<div id="filters" class="filters" role="search" aria-label="Filter the findings" hidden="">
${checkboxes('State', 'state', states)}${checkboxes('Severity', 'severity', facets.severities)}${
  choice('Server', 'server', facets.servers, 'no server')}${choice('Rule', 'rule', facets.rules, 'no rule')
}<p class="field"><label for="filter-text">Text</label><input type="search" id="filter-text" autocomplete="off" spellcheck="false"/></p>
<p class="field"><button type="button" id="filter-reset">Reset</button></p>
<p class="shown" id="shown" role="status" aria-live="polite">${plural(count, 'finding')}</p>
</div>
`
}

function checkboxes(legend: string, name: string, options: ReadonlyArray<{ readonly name: string; readonly count: number }>): Markup {
  const present = options.filter(({ count }) => count > 0)
  if (present.length < 2) return NOTHING
  const boxes = present.map(
    (option) => markup`<label><input type="checkbox" data-filter="${name}" value="${option.name}" checked=""/> ${option.name} <span class="count">${option.count}</span></label>\n`,
  )
  return markup`<fieldset><legend>${legend}</legend>\n${boxes}</fieldset>\n`
}

function choice(label: string, name: string, facets: readonly Facet[], none: string): Markup {
  if (facets.length < 2) return NOTHING
  const options = facets.map((facet, i) => markup`<option value="${i}">${facet.name ?? none} (${facet.count})</option>\n`)
  return markup`<p class="field"><label for="filter-${name}">${label}</label><select id="filter-${name}" data-filter="${name}">
<option value="">all</option>
${options}</select></p>
`
}
