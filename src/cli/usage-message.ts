import type { Command } from './argument-types.js'
import { didYouMean } from './argument-values.js'
import { OPTIONS_OF, optionNames } from './options.js'

/** What yargs says about bad usage, in one line, with the option of the command or the word that was meant. */
export function usageMessage(message: string, argv: readonly string[], command: Command): string {
  const unknown = /^Unknown arguments?: (.+)$/.exec(message)?.[1]?.split(', ')[0]
  if (unknown !== undefined) return unknownMessage(unknown, argv, command)
  const lacking = /^Not enough arguments following: (.+)$/.exec(message)?.[1]
  if (lacking !== undefined) {
    const choices = OPTIONS_OF[command][lacking]?.choices?.join(', ')
    return `${dashed(lacking)} needs a value${choices === undefined ? '' : `: ${choices}`}`
  }
  const choice = /Argument: (\S+), Given: (.*), Choices: (.+)$/s.exec(message)
  if (choice) {
    const choices = (choice[3] as string).replaceAll('"', '').split(', ')
    const given = (choice[2] as string).split(', ').at(-1) as string
    const meant = didYouMean(given.replaceAll('"', ''), choices)
    return `${argumentName(choice[1] as string)}: ${given} is none of ${choices.join(', ')}${meant}`
  }
  return message.trim().replace(/\s*\n\s*/g, ' ')
}

function unknownMessage(name: string, argv: readonly string[], command: Command): string {
  const option = argv.find((word) => word.startsWith('-') && word.replace(/^--?(no-)?/, '').startsWith(name))
  if (option === undefined) return `unexpected argument "${name}"`
  const written = option.split('=')[0] as string
  return `unknown option ${written}${didYouMean(written, optionNames(command).map(dashed))}`
}

/** An option as it is written; the place of a word without dashes. */
function argumentName(name: string): string {
  return name.length === 1 || optionNames().includes(name) ? dashed(name) : name
}

function dashed(name: string): string {
  return name.length > 1 ? `--${name}` : `-${name}`
}
