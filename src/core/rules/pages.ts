import type { Rule } from './rule.js'

/**
 * The rules with their pages. A lint does without the pages, so the build keeps them apart from the rules that
 * `index.ts` gives it: whoever shows a page asks here.
 */
export async function rulesWithPages(): Promise<readonly Rule[]> {
  const { RULES } = await import('./index.js')
  return RULES
}
