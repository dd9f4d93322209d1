import { escapeCharacter, MARKED_COMMAND, safe } from './safe-text.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/**
 * Text for an element or an attribute of an XML report. XML 1.0 has no way to write most control characters, so that they
 * appear as `\u001b`-style escapes; nothing is left that a runner takes for a command when the report goes to its log.
 */
export function xmlText(text: string): string {
  return safe(text)
    .replace(/[\ufffe\uffff]/g, escapeCharacter)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(MARKED_COMMAND, '&#35;')
}

/**
 * The same for an attribute that readers may normalise: blanks that such a reader would take away or fold are written
 * as escapes, so that two names never look alike.
 */
export function xmlToken(text: string): string {
  return xmlText(text.replace(/^ +| +$|(?<= ) +/g, (blanks) => '\\u0020'.repeat(blanks.length)))
}

/** A start tag up to, and without, its `>`; attributes come escaped, undefined ones are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`))
  return `<${name}${written.join('')}`
}
