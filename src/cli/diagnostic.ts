import { noCommand, safe } from '../report/safe-text.js'

/** A line for standard error: whatever names it repeats, no terminal and no build runner acts on them. */
export function diagnostic(text: string): string {
  return `${noCommand(`icmlint: ${safe(text)}`)}\n`
}

/** The same for several, a line each. */
export function diagnostics(texts: readonly string[]): string {
  return texts.map(diagnostic).join('')
}
