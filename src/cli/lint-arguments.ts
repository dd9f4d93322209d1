import type { PresetName } from '../core/engine/options.js'
import type { ConfigArguments, LintArguments } from './argument-types.js'
import { maxWarnings, outputs, ruleLevels } from './argument-values.js'
import { UsageError } from './user-error.js'

/** What a command line says, by option name; positionals under their own name, and behind `--` under that. */
export type Values = Record<string, unknown>

/** What the lint command is asked to do. */
export function lintArguments(values: Values): LintArguments {
  const filename = single(values, 'stdin-filename')
  const failOn = single(values, 'fail-on') as LintArguments['failOn']
  const baseline = single(values, 'baseline')
  const writeBaseline = single(values, 'write-baseline')
  const warnings = maxWarnings(single(values, 'max-warnings'))
  const stdin = flag(values, 'stdin') ?? false
  const paths = positionals(values, 'paths')
  if (filename !== undefined && !stdin) throw new UsageError('--stdin-filename goes with --stdin')
  if (stdin && paths.length > 0) throw new UsageError('--stdin takes no paths')
  return {
    ...configArguments(values),
    ...color(values),
    ...(filename !== undefined && { stdinFilename: filename }),
    ...(failOn !== undefined && { failOn }),
    ...(warnings !== undefined && { maxWarnings: warnings }),
    ...(baseline !== undefined && { baseline }),
    ...(writeBaseline !== undefined && { writeBaseline }),
    paths,
    outputs: outputs(list(values, 'format'), single(values, 'output-file')),
    quiet: flag(values, 'quiet') ?? false,
    stdin,
    progress: flag(values, 'progress') ?? true,
  }
}

/** Which configuration a command is asked to use. */
export function configArguments(values: Values): ConfigArguments {
  const config = last(values['config']) === false ? false : single(values, 'config')
  const preset = single(values, 'preset') as PresetName | undefined
  const release = single(values, 'release')
  return {
    ...(typeof config === 'string' && { config }),
    ...(preset !== undefined && { preset }),
    ...(release !== undefined && { release }),
    // `--no-config` comes as false.
    useConfig: config !== false,
    rules: ruleLevels(list(values, 'rule')),
  }
}

export function color(values: Values): { color?: boolean } {
  const wanted = flag(values, 'color')
  return wanted === undefined ? {} : { color: wanted }
}

/** The words of a command, with those behind `--`. */
export function positionals(values: Values, name: string): string[] {
  return [...((values[name] as string[] | undefined) ?? []), ...((values['--'] as string[] | undefined) ?? [])].map(String)
}

/** Of an option given twice, the last one holds. */
function last(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value
}

export function single(values: Values, name: string): string | undefined {
  const value = last(values[name])
  if (value === undefined) return undefined
  if (value === '' || typeof value !== 'string') throw new UsageError(`--${name} needs a value`)
  return value
}

export function list(values: Values, name: string): string[] {
  return ((values[name] as unknown[] | undefined) ?? []).map(String)
}

export function flag(values: Values, name: string): boolean | undefined {
  return last(values[name]) as boolean | undefined
}
