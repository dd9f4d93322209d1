import type { Finding, RelatedPlace, Severity } from '../../core/findings/finding.js'
import { fixText } from '../fix-text.js'
import { webAddress } from '../uri.js'
import type { Facets } from './facets.js'
import { frame } from './frame.js'
import type { Markup } from './markup.js'
import { NOTHING, markup } from './markup.js'
import { placeText } from './texts.js'

/** In a review: in which of the two states a finding is. */
export const FINDING_STATES = ['new', 'fixed', 'unchanged'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** What a page knows of a finding beside the finding. */
export interface FindingStyle {
  /** Its anchor, of a letter and a number. */
  readonly id: string
  readonly facets: Facets
  /** Whether source lines are shown. */
  readonly frames: boolean
  readonly state?: FindingState
  /** The level of its heading. */
  readonly level: 3 | 4
}

/** A finding with its source line, why it hurts and what to do. */
export function findingArticle(finding: Finding, { id, facets, frames, state, level }: FindingStyle): Markup {
  const { severity, ruleId, message, place } = finding
  const inState = state === undefined ? NOTHING : markup` data-state="${state}"`
  const facts = markup`data-severity="${severity}" data-server="${facets.server(finding)}" data-rule="${facets.rule(finding)}"${inState}`
  return markup`<article class="finding ${severity}" id="${id}" aria-labelledby="${id}-title" ${facts}>
<div class="head"><h${level} id="${id}-title">${severityBadge(severity)} <code>${ruleId}</code></h${level}>
<p class="where"><a href="#${id}">${placeText(place)}</a></p></div>
<p class="message">${message}</p>
${frames ? markup`${frame(place)}\n` : NOTHING}${details(finding, frames)}</article>
`
}

/** The severity as a word: its colour only repeats it. */
export function severityBadge(severity: Severity): Markup {
  return markup`<span class="badge ${severity}">${severity}</span>`
}

function details({ subject, related, scenario, fix, helpUri }: Finding, frames: boolean): Markup {
  const address = helpUri === undefined ? undefined : webAddress(helpUri)
  const rows = [
    detail('About', [markup`<code>${subject}</code>`]),
    detail('Related', related.map((one) => relatedPlace(one, frames))),
    scenario.length > 0 ? detail('What happens', [markup`<ol>${scenario.map((step) => markup`<li>${step}</li>`)}</ol>`]) : NOTHING,
    fix ? detail('Fix', [markup`${fixText(fix)}`]) : NOTHING,
    address === undefined ? NOTHING : detail('See', [documentLink(address)]),
  ]
  return markup`<dl class="details">\n${rows}</dl>\n`
}

function detail(term: string, descriptions: readonly Markup[]): Markup {
  if (descriptions.length === 0) return NOTHING
  return markup`<div><dt>${term}</dt>${descriptions.map((description) => markup`<dd>${description}</dd>`)}</div>\n`
}

function relatedPlace({ place, message }: RelatedPlace, frames: boolean): Markup {
  return markup`<p>${placeText(place)} <span class="text">${message}</span></p>${frames ? frame(place) : NOTHING}`
}

function documentLink(address: string): Markup {
  const host = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(address)?.[1] ?? ''
  return markup`<a class="out" href="${address}" rel="noreferrer noopener">documentation at ${host}</a>`
}
