import type { InputReport, LintResult } from '../core/engine/result.js'
import type { Finding, NotChecked } from '../core/findings/finding.js'
import { SEVERITIES } from '../core/findings/finding.js'

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings per severity left out by --quiet. */
  readonly hiddenWarnings: number
  readonly hiddenInfos: number
  /** Files that findings point into. */
  readonly filesWithFindings: number
  /** Inputs that were read, wholly or in part. */
  readonly files: number
  readonly skipped: number
  readonly failed: number
  /** Findings taken out by suppressions and by the baseline. */
  readonly suppressed: number
  readonly baselined: number
}

/** The findings a report shows. */
export function shownFindings(findings: readonly Finding[], quiet: boolean): readonly Finding[] {
  return quiet ? findings.filter((finding) => finding.severity === 'error') : findings
}

/** Counts what a report shows. */
export function summarize(result: LintResult, quiet: boolean): Summary {
  const shown = shownFindings(result.findings, quiet)
  const warnings = countSeverity(result.findings, 'warning')
  const infos = countSeverity(result.findings, 'info')
  const baselined = result.suppressed.filter(({ by }) => by === 'baseline').length
  return {
    errors: countSeverity(result.findings, 'error'),
    warnings: quiet ? 0 : warnings,
    infos: quiet ? 0 : infos,
    hiddenWarnings: quiet ? warnings : 0,
    hiddenInfos: quiet ? infos : 0,
    filesWithFindings: new Set(shown.map((finding) => finding.place.source.path)).size,
    files: countStatus(result.inputs, 'read') + countStatus(result.inputs, 'partial'),
    skipped: countStatus(result.inputs, 'skipped'),
    failed: countStatus(result.inputs, 'failed'),
    suppressed: result.suppressed.length - baselined,
    baselined,
  }
}

/** Reason → the rules it keeps from looking, the most frequent reason first. */
export function rulesByReason(notChecked: readonly NotChecked[]): Array<readonly [reason: string, rules: number]> {
  const reasons = new Map<string, Set<string>>()
  for (const { ruleId, reason } of notChecked) {
    const rules = reasons.get(reason)
    if (rules) rules.add(ruleId)
    else reasons.set(reason, new Set([ruleId]))
  }
  return [...reasons]
    .map(([reason, rules]) => [reason, rules.size] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'infos'> {
  const [errors, warnings, infos] = SEVERITIES.map((severity) => countSeverity(findings, severity)) as [number, number, number]
  return { errors, warnings, infos }
}

function countSeverity(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0)
}

function countStatus(inputs: readonly InputReport[], status: InputReport['status']): number {
  return inputs.reduce((count, input) => count + (input.status === status ? 1 : 0), 0)
}
