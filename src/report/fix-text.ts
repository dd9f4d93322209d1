import type { Fix } from '../core/findings/finding.js'

/** What a fix does, and whether one should think first. */
export function fixText({ safe, description }: Fix): string {
  return safe ? description : `${description} (changes behaviour: review it)`
}
