import type { InputReport, LintResult } from '../core/engine/result.js'

/** What is to be known of an input to say whether it was read. */
export type ReadStatus = Pick<InputReport, 'path' | 'status' | 'reason'>

/** Inputs that could not be read and about which no finding says so. */
export function unreadInputs<T extends ReadStatus>(
  { inputs, findings }: { readonly inputs: readonly T[]; readonly findings: LintResult['findings'] },
): readonly T[] {
  const named = new Set(findings.map((finding) => finding.place.source.path))
  return inputs.filter(({ status, path }) => status === 'failed' && !named.has(path))
}

/** What to say of one. */
export function unreadMessage({ reason }: ReadStatus): string {
  return reason === undefined ? 'could not be read' : `could not be read: ${reason}`
}
