import { SEVERITIES } from '../core/findings/finding.js'
import type { PresetName, RuleLevel } from '../core/engine/options.js'

export const PRESETS: readonly PresetName[] = ['recommended', 'strict', 'logout']
export const RULE_LEVELS: readonly RuleLevel[] = [...SEVERITIES, 'off']
