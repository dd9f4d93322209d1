import type { InputReport, LintResult } from '../core/engine/result.js'

/** Inputs that could not be read and about which no finding says so. */
export function unreadInputs({ inputs, findings }: Pick<LintResult, 'inputs' | 'findings'>): readonly InputReport[] {
  const named = new Set(findings.map((finding) => finding.place.source.path))
  return inputs.filter(({ status, path }) => status === 'failed' && !named.has(path))
}

/** What to say of one. */
export function unreadMessage({ reason }: InputReport): string {
  return reason === undefined ? 'could not be read' : `could not be read: ${reason}`
}
