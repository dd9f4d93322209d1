import { COMPLETE_FLAG, type Parsed } from './argument-types.js'
import { layoutWidth } from './color.js'
import { ConfigError } from './config/config-error.js'
import { diagnostic, diagnostics } from './diagnostic.js'
import { EXIT_CLEAN, EXIT_FAILURE } from './exit-codes.js'
import type { Io } from './io.js'
import { plainLint } from './plain-lint.js'
import { UsageError, UserError } from './user-error.js'

/** The command line program: arguments in, exit code out, everything else through `io`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv[0] === COMPLETE_FLAG) {
      const { complete } = await import('./complete.js')
      await io.stdout.write((await complete(argv.slice(1))).map((word) => `${word}\n`).join(''))
      return EXIT_CLEAN
    }
    return await run(plainLint(argv) ?? (await parseWithYargs(argv, io)), io)
  } catch (error) {
    const text = describe(error)
    if (text === undefined) throw error
    await io.stderr.write(text)
    return EXIT_FAILURE
  }
}

async function parseWithYargs(argv: readonly string[], io: Io): Promise<Parsed> {
  const { parseArguments } = await import('./arguments.js')
  return parseArguments(argv, layoutWidth(io.stdout))
}

/** Loads the command's own part of the program only. */
async function run(parsed: Parsed, io: Io): Promise<number> {
  switch (parsed.command) {
    case 'lint':
      return (await import('./commands/lint.js')).lintCommand(parsed.arguments, io)
    case 'review':
      return (await import('./commands/review.js')).reviewCommand(parsed.arguments, io)
    case 'fix':
      return (await import('./commands/fix.js')).fixCommand(parsed.arguments, io)
    case 'inspect':
      return (await import('./commands/inspect.js')).inspectCommand(parsed.arguments, io)
    case 'explain':
      return (await import('./commands/explain.js')).explainCommand(parsed.arguments, io)
    case 'rules':
      return (await import('./commands/rules.js')).rulesCommand(parsed.arguments, io)
    case 'init':
      return (await import('./commands/init.js')).initCommand(parsed.arguments, io)
    case 'completion':
      return (await import('./commands/completion.js')).completionCommand(parsed.arguments, io)
    case 'print':
      await io.stdout.write(parsed.text)
      return parsed.code
  }
}

/** What to tell the user about an error that they can put right; undefined for others. */
function describe(error: unknown): string | undefined {
  if (error instanceof ConfigError) {
    return diagnostics(error.problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`))
  }
  if (error instanceof UsageError) return diagnostic(`${error.message} (icmlint --help shows the usage)`)
  if (error instanceof UserError) return diagnostic(error.message)
  return undefined
}
