import type { Place } from '../../core/decode/source.js'
import { rangeOf } from '../../core/decode/source.js'
import { nameWithoutSecrets } from '../../core/secrets/shown.js'
import type { Markup } from './markup.js'
import { markup } from './markup.js'

/** `path:line:column`, as editors and the other reports write it. */
export function placeText(place: Place): Markup {
  const { line, column } = rangeOf(place).start
  return markup`<code class="place">${place.source.path}:${line}:${column}</code>`
}

/** A name of the estate. */
export function nameText(name: string): Markup {
  return markup`<code>${nameWithoutSecrets(name)}</code>`
}

/** Parts of a sentence: `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
