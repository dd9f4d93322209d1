import type { Argv } from 'yargs'
import yargs = require('yargs/yargs')
import { EXIT_CLEAN } from './exit-codes.js'
import type { InitArguments, InspectArguments, Parsed } from './argument-types.js'
import { fixArguments } from './fix-arguments.js'
import { color, configArguments, flag, lintArguments, positionals, single, type Values } from './lint-arguments.js'
import { reviewArguments } from './review-arguments.js'
import { usageMessage } from './usage-message.js'
import { EXAMPLES, EXIT_CODE_HELP, PURPOSE } from './help.js'
import { COMMON, CONFIG, FIX, INIT, INSPECT, isFlag, LINT, REVIEW, RULES } from './options.js'
import { UsageError } from './user-error.js'
import { VERSION } from './version.js'

/** Reads the command line. Help and version come back as text; what is wrong is thrown as a UsageError. */
export async function parseArguments(argv: readonly string[], columns: number): Promise<Parsed> {
  let parsed: Parsed | undefined
  let failure: string | undefined
  let output = ''
  const parser = commandLine((command) => {
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
      'populate--': true,
    })
    .usage(`${PURPOSE}\n\nUsage: $0 [command] [options] [paths…]`)
    .command(
      ['lint [paths..]', '$0'],
      'Lint files, folders and globs (default: the current folder)',
      (command) => pathsOf(command).options(CONFIG).options(LINT).options(COMMON),
      (values) => found({ command: 'lint', arguments: lintArguments(values) }),
    )
    .command(
      'review [paths..]',
      'Show what a change really does: review BEFORE AFTER, or review --change CHANGE.reg BASE…',
      (command) => pathsOf(command).options(REVIEW).options(CONFIG).options(COMMON),
      (values) => found({ command: 'review', arguments: reviewArguments(values) }),
    )
    .command(
      'fix [paths..]',
      'Repair what has one documented repair; --dry-run only shows it',
      (command) => pathsOf(command).options(FIX).options(CONFIG).options(COMMON),
      (values) => found({ command: 'fix', arguments: fixArguments(values) }),
    )
    .command(
      'inspect [paths..]',
      'Show what the linter understood: inputs, registry after import, estate',
      (command) => pathsOf(command).options(INSPECT).options(CONFIG).options(COMMON),
      (values) => found({ command: 'inspect', arguments: inspectArguments(values) }),
    )
    .command(
      'explain [words..]',
      'Show the page of a rule, or find rules by what goes wrong: explain agents logged out',
      (command) => command.positional('words', { type: 'string', describe: 'A rule id, or words' }).options(COMMON),
      (values) => found({ command: 'explain', arguments: { words: positionals(values, 'words'), ...color(values) } }),
    )
    .command(
      'rules',
      'List all rules',
      (command) => command.options(RULES).options(COMMON),
      (values) =>
        found({ command: 'rules', arguments: { format: single(values, 'format') as 'pretty' | 'json', ...color(values) } }),
    )
    .command(
      'init',
      'Write a commented config file; on request editor tasks, CI and pre-commit',
      (command) => command.options(INIT).options(COMMON),
      (values) => found({ command: 'init', arguments: initArguments(values) }),
    )
    .command(
      'completion [shell]',
      'Print a shell completion script',
      (command) =>
        command.positional('shell', { choices: ['bash', 'zsh', 'fish'] as const, describe: 'Default: the shell in $SHELL' }),
      (values) => found({ command: 'completion', arguments: { shell: values.shell } }),
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

function inspectArguments(values: Values): InspectArguments {
  return {
    ...configArguments(values),
    ...color(values),
    paths: positionals(values, 'paths'),
    format: single(values, 'format') as 'pretty' | 'json',
    secrets: single(values, 'secrets') as 'hide' | 'show',
  }
}

function initArguments(values: Values): InitArguments {
  const editor = single(values, 'editor') as InitArguments['editor']
  const ci = single(values, 'ci') as InitArguments['ci']
  return {
    ...(editor !== undefined && { editor }),
    ...(ci !== undefined && { ci }),
    preCommit: flag(values, 'pre-commit') ?? false,
    dryRun: flag(values, 'dry-run') ?? false,
    force: flag(values, 'force') ?? false,
  }
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
