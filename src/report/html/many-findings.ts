import type { Finding } from '../../core/findings/finding.js'
import { SEVERITIES } from '../../core/findings/finding.js'

/** From so many findings on, a browser lays out only those that are seen. */
const LONG = 300

/** The findings whose source lines are shown where there are too many for all: the worst first, then as they come. */
export function withFrames(findings: readonly Finding[], most: number): ReadonlySet<Finding> {
  if (findings.length <= most) return new Set(findings)
  return new Set(SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, most))
}

/** The class of a list of so many findings. */
export function lengthClass(count: number): 'long' | 'short' {
  return count > LONG ? 'long' : 'short'
}
