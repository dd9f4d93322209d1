import type { Finding } from '../core/findings/finding.js'

/** Findings by the file they point into, in their order. */
export function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = files.get(finding.place.source.path)
    if (file) file.push(finding)
    else files.set(finding.place.source.path, [finding])
  }
  return files
}
