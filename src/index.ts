/** icmlint as a library: bytes in, findings out, no files read or written. */
export { lint } from './core/lint.js'
export { reviewStates } from './core/review/review-states.js'
export { reviewChange } from './core/review/review-change.js'
export { fixInputs } from './core/fix/fix-inputs.js'
export type {
  LintInput, LintOptions, Deployment, Limits, PresetName, RuleLevel, RuleSetting, ServerNames, Suppression,
} from './core/engine/options.js'
export type { InputReport, LintResult, SuppressedFinding } from './core/engine/result.js'
export type { Finding, Fix, NotChecked, RelatedPlace, Severity } from './core/findings/finding.js'
export type { Change, Entity, ReviewResult, SettingState } from './core/review/result.js'
export type { ChangeReview } from './core/review/review-change.js'
export type { StateInputs } from './core/review/review-states.js'
export type { MachinePatch } from './core/import/machine-patches.js'
export type { FixOptions } from './core/fix/fix-inputs.js'
export type { ChangedInput, FixedFinding, FixResult, RefusedFix } from './core/fix/fix-result.js'
export type { Place, Position, Range } from './core/decode/source.js'
export { rangeOf, textOf } from './core/decode/source.js'
