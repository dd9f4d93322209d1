import { safe } from './safe-text.js'
import { webAddress } from './uri.js'

/** Stands, while text is escaped, for what is written between a sign and the word behind it: safe text does not hold it. */
const BREAK = '\u0000'
/** Signs that make a mention, a reference to a ticket or a label of the word behind them, and what makes a link of it. */
const SIGNS = /[@#!%~$&](?=[\p{L}\p{N}_"'])|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gu

/**
 * Text as Markdown that shows just this text, on GitHub, GitLab and in ticket systems: no markup, no HTML, no mention of
 * anybody, no reference, no address turned into a link.
 */
export function markdownText(text: string): string {
  return safe(text)
    .replace(SIGNS, (sign) => sign + BREAK)
    .replace(/[\\`*_[\]~$]|^ *(?:[-+#=]|\d+[.)])/g, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\|/g, '&#124;')
    .replaceAll(BREAK, '&#8203;')
}

/** Text as code, of which no host makes anything. */
export function markdownCode(text: string): string {
  const shown = safe(text)
  if (shown === '') return ''
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  // One blank on each side is taken away again; without it a backtick at the edge would lengthen the fence.
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** Text as code in the cell of a table, where readers differ on bars and backslashes between backticks. */
export function markdownCodeCell(text: string): string {
  return `<code>${markdownText(text)}</code>`
}

/** A link, or just its text where the address is none of the web. */
export function markdownLink(label: string, address: string): string {
  const target = webAddress(address)
  return target === undefined ? label : `[${label}](<${target}>)`
}
