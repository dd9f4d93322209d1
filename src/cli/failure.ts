import type { InputReport } from '../core/engine/result.js'
import { SEVERITIES, type Finding, type Severity } from '../core/findings/finding.js'
import { plural } from '../core/text/words.js'
import { diagnostic } from './diagnostic.js'
import { EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS } from './exit-codes.js'
import type { Io } from './io.js'

/** What makes a run fail. */
export interface FailureLimits {
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number | undefined
}

/** The exit code that inputs and the findings that count stand for. */
export function exitCodeOf(inputs: readonly Pick<InputReport, 'status'>[], findings: readonly Finding[], limits: FailureLimits): number {
  if (inputs.some(({ status }) => status === 'failed')) return EXIT_FAILURE
  return isWorse(findings, limits) || warningsBeyond(findings, limits) !== undefined ? EXIT_FINDINGS : EXIT_CLEAN
}

/** Says that there are too many warnings, where nothing that a report shows makes the run fail. */
export async function tellTooManyWarnings(findings: readonly Finding[], limits: FailureLimits, io: Io): Promise<void> {
  const warnings = isWorse(findings, limits) ? undefined : warningsBeyond(findings, limits)
  if (warnings === undefined) return
  const most = limits.maxWarnings ?? 0
  await io.stderr.write(diagnostic(`${plural(warnings, 'warning')}, more than the ${most} that --max-warnings or the configuration permits`))
}

function isWorse(findings: readonly Finding[], { failOn }: FailureLimits): boolean {
  const limit = failOn === 'never' ? -1 : SEVERITIES.indexOf(failOn)
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit)
}

/** How many warnings there are, if too many. */
function warningsBeyond(findings: readonly Finding[], { maxWarnings }: FailureLimits): number | undefined {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return maxWarnings !== undefined && warnings > maxWarnings ? warnings : undefined
}
