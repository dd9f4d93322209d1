import type { Argv } from 'yargs'
import yargs = require('yargs/yargs')
import type { PresetName } from '../core/engine/options.js'
import { EXIT_CLEAN } from './exit-codes.js'
import type { ConfigArguments, InspectArguments, LintArguments, Parsed } from './argument-types.js'
import { maxWarnings, outputs, ruleLevels } from './argument-values.js'
import { usageMessage } from './usage-message.js'
import { EXAMPLES, EXIT_CODE_HELP, PURPOSE } from './help.js'
import { COMMON, CONFIG, INSPECT, isFlag, LINT, RULES } from './options.js'
import { UsageError } from './user-error.js'
import { VERSION } from './version.js'

type Values = Record<string, unknown>

/** Reads the command line. Help and version come back as text; what is wrong is thrown as a UsageError. */
export async function parseArguments(argv: readonly string[], columns: number): Promise<Parsed> {
  let parsed: Parsed | undefined
  let failure: string | undefined
  let output = ''
  const parser = commandLine(command => {
    parsed = command
  }, columns)
  parser.fail((message, error) => {
    if (error instanceof UsageError) throw error
    failure ??= message || error?.message
  })
  await parser.parseAsync(separated(argv), {}, (error, _, text) => {
    if (error instanceof UsageError) throw error
    if (error) failure ??= error.message
    output = text
  })
  if (failure !== undefined) throw new UsageError(usageMessage(failure, argv))
  if (parsed && !output) return parsed
  return { command: 'print', text: output ? `${output}\n` : '', code: EXIT_CLEAN }
}

function commandLine(found: (parsed: Parsed) => void, columns: number): Argv {
  return yargs([])
    .scriptName('icmlint')
    .detectLocale(false)
    .exitProcess(false)
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'duplicate-arguments-array': true,
      'populate--': true
    })
    .usage(`${PURPOSE}\n\nUsage: $0 [command] [options] [paths…]`)
    .command(
      ['lint [paths..]', '$0'],
      'Lint files, folders and globs (default: the current folder)',
      command => pathsOf(command).options(CONFIG).options(LINT).options(COMMON),
      values => found({ command: 'lint', arguments: lintArguments(values) })
    )
    .command(
      'inspect [paths..]',
      'Show what the linter understood: inputs, registry after import, estate',
      command => pathsOf(command).options(INSPECT).options(CONFIG).options(COMMON),
      values => found({ command: 'inspect', arguments: inspectArguments(values) })
    )
    .command(
      'explain [words..]',
      'Show the page of a rule, or find rules by what goes wrong: explain agents logged out',
      command => command.positional('words', { type: 'string', describe: 'A rule id, or words' }).options(COMMON),
      values => found({ command: 'explain', arguments: { words: positionals(values, 'words'), ...color(values) } })
    )
    .command(
      'rules',
      'List all rules',
      command => command.options(RULES).options(COMMON),
      values =>
        found({ command: 'rules', arguments: { format: single(values, 'format') as 'pretty' | 'json', ...color(values) } })
    )
    .command(
      'completion [shell]',
      'Print a shell completion script',
      command =>
        command.positional('shell', { choices: ['bash', 'zsh', 'fish'] as const, describe: 'Default: the shell in $SHELL' }),
      values => found({ command: 'completion', arguments: { shell: values.shell } })
    )
    .example(EXAMPLES.map(([command, does]) => [command, does]))
    .epilogue(EXIT_CODE_HELP)
    .help('help')
    .alias('help', 'h')
    .version(VERSION)
    .alias('version', 'v')
    .strict()
    .wrap(columns)
}

function pathsOf(command: Argv): Argv {
  return command.positional('paths', { type: 'string', describe: 'Files, folders or globs; after -- they may begin with a dash' })
}

function lintArguments(values: Values): LintArguments {
  const filename = single(values, 'stdin-filename')
  const failOn = single(values, 'fail-on') as LintArguments['failOn']
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
    paths,
    outputs: outputs(list(values, 'format'), single(values, 'output-file')),
    quiet: flag(values, 'quiet') ?? false,
    stdin,
    progress: flag(values, 'progress') ?? true
  }
}

function inspectArguments(values: Values): InspectArguments {
  return {
    ...configArguments(values),
    ...color(values),
    paths: positionals(values, 'paths'),
    format: single(values, 'format') as 'pretty' | 'json',
    secrets: single(values, 'secrets') as 'hide' | 'show'
  }
}

function configArguments(values: Values): ConfigArguments {
  const config = last(values['config']) === false ? false : single(values, 'config')
  const preset = single(values, 'preset') as PresetName | undefined
  const release = single(values, 'release')
  return {
    ...(typeof config === 'string' && { config }),
    ...(preset !== undefined && { preset }),
    ...(release !== undefined && { release }),
    // `--no-config` comes as false.
    useConfig: config !== false,
    rules: ruleLevels(list(values, 'rule'))
  }
}

function color(values: Values): { color?: boolean } {
  const wanted = flag(values, 'color')
  return wanted === undefined ? {} : { color: wanted }
}

/**
 * The command line without what yargs gets wrong: `-fjson` (it takes a list option apart letter by letter), a lone
 * dash (it drops it) and `--quiet=maybe` (it reads that as no).
 */
function separated(argv: readonly string[]): string[] {
  const end = argv.indexOf('--')
  return argv.flatMap((word, i) => {
    if (end >= 0 && i > end) return [word]
    if (word === '-') throw new UsageError('- is no path; --stdin lints standard input')
    const flagName = /^--(?:no-)?([\w-]+)=/.exec(word)?.[1]
    if (flagName !== undefined && isFlag(flagName) && !/=(?:true|false)$/.test(word))
      throw new UsageError(`--${flagName} takes no value`)
    return /^-[fco][^=]/.test(word) ? [word.slice(0, 2), word.slice(2)] : [word]
  })
}

/** The words of a command, with those behind `--`. */
function positionals(values: Values, name: string): string[] {
  return [...((values[name] as string[] | undefined) ?? []), ...((values['--'] as string[] | undefined) ?? [])].map(String)
}

/** Of an option given twice, the last one holds. */
function last(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value
}

function single(values: Values, name: string): string | undefined {
  const value = last(values[name])
  if (value === undefined) return undefined
  if (value === '' || typeof value !== 'string') throw new UsageError(`--${name} needs a value`)
  return value
}

function list(values: Values, name: string): string[] {
  return ((values[name] as unknown[] | undefined) ?? []).map(String)
}

function flag(values: Values, name: string): boolean | undefined {
  return last(values[name]) as boolean | undefined
}
