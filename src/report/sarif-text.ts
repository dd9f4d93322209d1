import { safe } from './safe-text.js'

/**
 * Text for people in a SARIF log: nothing in it acts on whoever shows it, and neither `[text](target)` nor `{0}` is taken
 * for the link or the placeholder that SARIF makes of them.
 */
export function sarifText(text: string): string {
  return safe(text)
    .replaceAll('](', ']\\u0028')
    .replace(/\{(?=\d+\})/g, '\\u007b')
}
