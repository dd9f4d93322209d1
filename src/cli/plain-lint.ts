import type { Options } from 'yargs'
import { COMMANDS, type Parsed } from './argument-types.js'
import { lintArguments, type Values } from './lint-arguments.js'
import { COMMON, CONFIG, LINT } from './options.js'

const OPTIONS: ReadonlyMap<string, Options> = new Map(Object.entries({ ...CONFIG, ...LINT, ...COMMON }))
const BY_LETTER = new Map([...OPTIONS].flatMap(([name, { alias }]) => (typeof alias === 'string' ? [[alias, name] as const] : [])))

/**
 * Reads a command line that only asks for a lint with options it knows, which is what nearly every run does, without
 * loading yargs. Anything else (another command, help, an unknown option, a missing value) is undefined: yargs reads it.
 */
export function plainLint(argv: readonly string[]): Parsed | undefined {
  const values: Values = {}
  const paths: string[] = []
  let at = argv[0] === 'lint' ? 1 : 0
  for (; at < argv.length; at++) {
    const word = argv[at] as string
    if (word === '--') break
    if (!word.startsWith('-')) {
      if (at === 0 && (COMMANDS as readonly string[]).includes(word)) return undefined
      paths.push(word)
      continue
    }
    const option = readOption(word, argv[at + 1])
    if (!option) return undefined
    if (option.takesNext) at++
    const { name, value } = option
    values[name] = OPTIONS.get(name)?.array === true ? [...((values[name] as unknown[] | undefined) ?? []), value] : value
  }
  values.paths = paths
  values['--'] = argv.slice(at + 1)
  return { command: 'lint', arguments: lintArguments(values) }
}

function readOption(word: string, next: string | undefined): { name: string; value: unknown; takesNext: boolean } | undefined {
  const match = /^(?:--([a-z-]+)|-([a-z]))(?:=([^]+))?$/.exec(word)
  if (!match) return undefined
  const [, long = '', letter = '', glued] = match
  const name = letter === '' ? long : (BY_LETTER.get(letter) ?? '')
  if (glued === undefined && name.startsWith('no-') && isSwitch(name.slice(3))) return { name: name.slice(3), value: false, takesNext: false }
  const option = OPTIONS.get(name)
  if (!option) return undefined
  if (option.type === 'boolean') return glued === undefined ? { name, value: true, takesNext: false } : undefined
  const value = glued ?? next
  if (value === undefined || value === '' || (glued === undefined && value.startsWith('-'))) return undefined
  if (option.choices && !option.choices.includes(value)) return undefined
  return { name, value, takesNext: glued === undefined }
}

/** `--no-…` goes with flags, and with `--config`. */
function isSwitch(name: string): boolean {
  return name === 'config' || OPTIONS.get(name)?.type === 'boolean'
}
