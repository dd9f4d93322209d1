import type { Source } from '../decode/source.js'
import { compareFindings, FindingLog, sortFindings } from '../engine/finding-log.js'
import { Looked } from '../engine/looked.js'
import type { LintOptions } from '../engine/options.js'
import type { ReadInput } from '../read/read-input.js'
import type { SuppressedFinding } from '../engine/result.js'
import { RuleSettings } from '../engine/rule-settings.js'
import type { RuleOutcome } from '../engine/run-rules.js'
import type { Finding } from '../findings/finding.js'
import { mentionsDirective } from '../parse/directive.js'
import type { Rule } from '../rules/rule.js'
import { sentenceWithoutSecrets } from '../secrets/shown.js'
import { ConfigSuppressions } from './config-suppressions.js'
import { InlineDirectives } from './inline.js'
import { RulePatterns } from './rule-patterns.js'

export interface Suppressed {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
}

/**
 * Takes out of the findings what directives in the inputs silence, then what the configuration does, and adds what is to
 * be said of those themselves. What is said of directives, the configuration may suppress as well.
 */
export async function suppress(
  { findings, notChecked }: RuleOutcome,
  rules: readonly Rule[],
  inputs: readonly ReadInput[],
  options: LintOptions,
): Promise<Suppressed> {
  const settings = new RuleSettings(options)
  const log = new FindingLog(settings)
  const context = { rules, patterns: new RulePatterns(rules), looked: new Looked(settings, notChecked), log }
  const inline = new Map<Source, InlineDirectives>()
  for (const read of inputs.filter(hasDirectives)) inline.set(read.source, await InlineDirectives.of(read, context))
  const config = new ConfigSuppressions(options, context)
  const kept: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of findings) {
    const directive = inline.get(finding.place.source)?.silencer(finding)
    // It is asked in any case: a suppression that matches is not unused, whatever else silences the finding.
    const suppression = config.silencer(finding)
    if (directive) suppressed.push(silenced(finding, 'inline', directive.reason))
    else if (suppression) suppressed.push(silenced(finding, 'config', suppression.reason))
    else kept.push(finding)
  }
  for (const directives of inline.values()) directives.finish()
  for (const finding of log.take()) {
    const suppression = config.silencer(finding)
    if (suppression) suppressed.push(silenced(finding, 'config', suppression.reason))
    else kept.push(finding)
  }
  config.finish(inputs.filter((read) => !read.failed).map((read) => read.path))
  return {
    findings: sortFindings([...kept, ...log.take()]),
    suppressed: suppressed.sort((a, b) => compareFindings(a.finding, b.finding)),
  }
}

function silenced(finding: Finding, by: SuppressedFinding['by'], reason: string | null): SuppressedFinding {
  return { finding, by, reason: reason === null ? null : sentenceWithoutSecrets(reason) }
}

/** Of an input that was not read, nothing is known that a directive could be measured by. */
function hasDirectives(read: ReadInput): boolean {
  return !read.failed && mentionsDirective(read.source.text)
}
