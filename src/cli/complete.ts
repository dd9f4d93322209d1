import type { Options } from 'yargs'
import { FORMAT_NAMES } from '../report/formats.js'
import { COMMANDS } from './argument-types.js'
import { LINT, OPTIONS_OF } from './options.js'

/** What the last of the words may become. None: the shell completes file names. */
export async function complete(words: readonly string[]): Promise<string[]> {
  const typed = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const command = COMMANDS.find((name) => name === before.find((word) => !word.startsWith('-')))
  const options = OPTIONS_OF[command ?? 'lint']
  const candidates = async (): Promise<readonly string[]> => {
    const previous = before.at(-1) ?? ''
    const values = previous.startsWith('-') ? valuesOf(previous, options) : undefined
    if (values) return values
    if (typed.startsWith('-')) return optionWords(options)
    if (command === 'completion') return ['bash', 'zsh', 'fish']
    if (command === 'explain') return (await import('../core/rules/index.js')).RULES.map((rule) => rule.meta.id)
    return before.length === 0 ? COMMANDS : []
  }
  return (await candidates()).filter((candidate) => candidate.startsWith(typed))
}

/** The values of the option, when there is a list of them. */
function valuesOf(word: string, options: Record<string, Options>): readonly string[] | undefined {
  const found = Object.entries(options).find(([name, { alias }]) => word === `--${name}` || word === `-${String(alias)}`)
  if (!found) return undefined
  if (found[1] === LINT.format) return FORMAT_NAMES
  return (found[1].choices as readonly string[] | undefined) ?? (found[1].requiresArg ? [] : undefined)
}

function optionWords(options: Record<string, Options>): string[] {
  const words = Object.keys(options).map((name) => `--${name}`)
  const negated = ['config', 'color', 'progress'].filter((name) => Object.hasOwn(options, name)).map((name) => `--no-${name}`)
  return [...words, ...negated, '--help', '--version'].sort()
}
