/** icmlint as a library: bytes in, findings out, no files read or written. */
export { lint } from './core/lint.js'
export type {
  LintInput, LintOptions, Deployment, PresetName, RuleLevel, RuleSetting, ServerNames, Suppression,
} from './core/engine/options.js'
export type { InputReport, LintResult, SuppressedFinding } from './core/engine/result.js'
export type { Finding, Fix, NotChecked, RelatedPlace, Severity } from './core/findings/finding.js'
export type { Place, Position, Range } from './core/decode/source.js'
export { rangeOf, textOf } from './core/decode/source.js'
