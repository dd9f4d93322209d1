import { xmlText } from '../xml-text.js'

/** A piece of a page. Only `markup` and `verbatim` make it, so that text which nobody escaped never gets into a page. */
export class Markup {
  // Private, so that nothing else that has a text passes for one.
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** What a template may hold: text and numbers, which are escaped, and pieces, which are not. */
export type Content = string | number | Markup | readonly Markup[]

/** A template of HTML that is XML as well. Whatever it is given as text shows just this text, in elements and in attributes. */
export function markup(template: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = template[0] ?? ''
  for (const [i, value] of values.entries()) text += written(value) + (template[i + 1] ?? '')
  return new Markup(text)
}

/** Our own style and script, which must stay the bytes that their hashes are of. */
export function verbatim(text: string): Markup {
  return new Markup(text)
}

/** A piece where there is something to say, else nothing. */
export function optional<T>(value: T | null | undefined, piece: (value: T) => Markup): Markup {
  return value === null || value === undefined ? NOTHING : piece(value)
}

export const NOTHING = new Markup('')

function written(value: Content): string {
  if (value instanceof Markup) return value.toString()
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? htmlText(value) : value.join('')
}

/** The one way of text into a page. Backticks end attributes in old browsers; `::` may start a line, and runners act on it. */
function htmlText(text: string): string {
  return xmlText(text)
    .replaceAll('`', '&#96;')
    .replace(/^( *):(?=:)/, '$1&#58;')
}
