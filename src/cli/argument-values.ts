import type { RuleLevel } from '../core/engine/options.js'
import { closest } from '../core/text/closest.js'
import { FORMAT_NAMES, isFormatName } from '../report/formats.js'
import type { Output } from './argument-types.js'
import { RULE_LEVELS } from './options.js'
import { UsageError } from './user-error.js'

/** The reports asked for by `--format` and `--output-file`. */
export function outputs(formats: readonly string[], outputFile: string | undefined): Output[] {
  const found = (formats.length > 0 ? formats : ['pretty']).map(output)
  if (outputFile !== undefined) {
    if (found.length > 1) throw new UsageError('--output-file goes with a single --format; with more, write -f FORMAT=FILE')
    const only = found[0] as Output
    if (only.file !== undefined) throw new UsageError(`--output-file and -f ${only.format}=${only.file} both name a file`)
    return [{ format: only.format, file: outputFile }]
  }
  if (found.filter((one) => one.file === undefined).length > 1) {
    throw new UsageError('only one format may go to standard output; give the others a file: -f FORMAT=FILE')
  }
  const files = found.flatMap((one) => one.file ?? [])
  if (new Set(files).size < files.length) throw new UsageError('two formats have the same file')
  return found
}

/** The levels given by `--rule RULE-ID:SEVERITY`. */
export function ruleLevels(settings: readonly string[]): Array<{ id: string; level: RuleLevel }> {
  return settings.map((setting) => {
    const colon = setting.lastIndexOf(':')
    const id = setting.slice(0, colon)
    const level = setting.slice(colon + 1)
    if (colon <= 0) throw new UsageError(`--rule ${setting}: write RULE-ID:SEVERITY, for example --rule desk/unused:off`)
    if (!isRuleLevel(level)) {
      throw new UsageError(
        `--rule ${setting}: ${quote(level)} is no severity (${RULE_LEVELS.join(', ')})${didYouMean(level, RULE_LEVELS)}`,
      )
    }
    return { id, level }
  })
}

/** The number given by `--max-warnings`. */
export function maxWarnings(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--max-warnings ${text}: not a whole number of 0 or more`)
  return Number(text)
}

/** `; did you mean x?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = closest(word, candidates)
  return meant === undefined ? '' : `; did you mean ${meant}?`
}

/** As programs elsewhere write it. */
const STANDARD_OUTPUT = '-'

function output(text: string): Output {
  const equals = text.indexOf('=')
  const format = equals < 0 ? text : text.slice(0, equals)
  if (!isFormatName(format)) {
    throw new UsageError(`unknown format ${quote(format)} (${FORMAT_NAMES.join(', ')})${didYouMean(format, FORMAT_NAMES)}`)
  }
  if (equals < 0) return { format }
  if (equals === text.length - 1) throw new UsageError(`-f ${text}: the name of the file is missing`)
  const file = text.slice(equals + 1)
  return file === STANDARD_OUTPUT ? { format } : { format, file }
}

function isRuleLevel(word: string): word is RuleLevel {
  return (RULE_LEVELS as readonly string[]).includes(word)
}

function quote(word: string): string {
  return `"${word}"`
}
