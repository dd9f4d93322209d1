import type { Argv } from 'yargs'
import yargs = require('yargs/yargs')
import { EXIT_CLEAN } from './exit-codes.js'
import type {
  Command, CompletionArguments, ExplainArguments, InitArguments, InspectArguments, Parsed, RulesArguments,
} from './argument-types.js'
import { fixArguments } from './fix-arguments.js'
import { color, configArguments, flag, lintArguments, positionals, single, type Values } from './lint-arguments.js'
import { reviewArguments } from './review-arguments.js'
import { usageMessage } from './usage-message.js'
import { EXAMPLES, EXIT_CODE_HELP, PURPOSE } from './help.js'
import { isFlag, OPTIONS_OF } from './options.js'
import { UsageError } from './user-error.js'
import { VERSION } from './version.js'

/** A command that was called, and what reads the values of its options. */
interface Call {
  readonly command: Command
  /** Throws a UsageError for values that do not go together; to be asked only where all options are known. */
  readonly read?: () => Parsed
}

/** Reads the command line. Help and version come back as text; what is wrong is thrown as a UsageError. */
export async function parseArguments(argv: readonly string[], columns: number): Promise<Parsed> {
  let call: Call = { command: 'lint' }
  let failure: string | undefined
  let output = ''
  const parser = commandLine((found) => {
    call = found
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
  if (failure !== undefined) throw new UsageError(usageMessage(failure, argv, call.command))
  if (call.read && !output) return call.read()
  return { command: 'print', text: output ? `${output}\n` : '', code: EXIT_CLEAN }
}

function commandLine(found: (call: Call) => void, columns: number): Argv {
  /** Yargs asks for the options of the command that was called, and of no other. */
  const optionsOf = (command: Command) => (builder: Argv): Argv => {
    found({ command })
    return positionalsOf(command, builder).options(OPTIONS_OF[command])
  }
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
      optionsOf('lint'),
      (values) => found({ command: 'lint', read: () => ({ command: 'lint', arguments: lintArguments(values) }) }),
    )
    .command(
      'review [paths..]',
      'Show what a change really does: review BEFORE AFTER, or review --change CHANGE.reg BASE…',
      optionsOf('review'),
      (values) => found({ command: 'review', read: () => ({ command: 'review', arguments: reviewArguments(values) }) }),
    )
    .command(
      'fix [paths..]',
      'Repair what has one documented repair; --dry-run only shows it',
      optionsOf('fix'),
      (values) => found({ command: 'fix', read: () => ({ command: 'fix', arguments: fixArguments(values) }) }),
    )
    .command(
      'inspect [paths..]',
      'Show what the linter understood: inputs, registry after import, estate',
      optionsOf('inspect'),
      (values) => found({ command: 'inspect', read: () => ({ command: 'inspect', arguments: inspectArguments(values) }) }),
    )
    .command(
      'explain [words..]',
      'Show the page of a rule, or find rules by what goes wrong: explain agents logged out',
      optionsOf('explain'),
      (values) => found({ command: 'explain', read: () => ({ command: 'explain', arguments: explainArguments(values) }) }),
    )
    .command(
      'rules',
      'List all rules',
      optionsOf('rules'),
      (values) => found({ command: 'rules', read: () => ({ command: 'rules', arguments: rulesArguments(values) }) }),
    )
    .command(
      'init',
      'Write a commented config file; on request editor tasks, CI and pre-commit',
      optionsOf('init'),
      (values) => found({ command: 'init', read: () => ({ command: 'init', arguments: initArguments(values) }) }),
    )
    .command(
      'completion [shell]',
      'Print a shell completion script',
      optionsOf('completion'),
      (values) => found({ command: 'completion', read: () => ({ command: 'completion', arguments: completionArguments(values) }) }),
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

function positionalsOf(command: Command, builder: Argv): Argv {
  switch (command) {
    case 'lint':
    case 'review':
    case 'fix':
    case 'inspect':
      return builder.positional('paths', { type: 'string', describe: 'Files, folders or globs; after -- they may begin with a dash' })
    case 'explain':
      return builder.positional('words', { type: 'string', describe: 'A rule id, or words' })
    case 'completion':
      return builder.positional('shell', { choices: ['bash', 'zsh', 'fish'] as const, describe: 'Default: the shell in $SHELL' })
    case 'rules':
    case 'init':
      return builder
  }
}

function explainArguments(values: Values): ExplainArguments {
  return { words: positionals(values, 'words'), ...color(values) }
}

function rulesArguments(values: Values): RulesArguments {
  return { format: single(values, 'format') as RulesArguments['format'], ...color(values) }
}

function completionArguments({ shell }: Values): CompletionArguments {
  return { shell: shell as CompletionArguments['shell'] }
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
    if (word === '-') throw new UsageError('- is no path; lint reads standard input with --stdin, the other commands read files')
    const flagName = /^--(?:no-)?([\w-]+)=/.exec(word)?.[1]
    if (flagName !== undefined && isFlag(flagName) && !/=(?:true|false)$/.test(word))
      throw new UsageError(`--${flagName} takes no value`)
    return /^-[fco][^=]/.test(word) ? [word.slice(0, 2), word.slice(2)] : [word]
  })
}
