import type { Finding } from '../findings/finding.js'
import type { FixableFinding } from './choose-edits.js'

/** The findings that edits repair: those with a safe fix, and on request the others. */
export function fixableFindings(findings: readonly Finding[], unsafe: boolean): FixableFinding[] {
  return findings.flatMap((finding) => {
    const { fix } = finding
    return fix?.edits && fix.edits.length > 0 && (fix.safe || unsafe) ? [{ finding, edits: fix.edits }] : []
  })
}
