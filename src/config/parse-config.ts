import { Source } from '../core/decode/source.js'
import { ConfigError, firstProblems, memberOf, problemAt } from './document.js'
import type { ConfigDocument, ConfigNode, ConfigProblem } from './document.js'

export type ConfigLanguage = 'json' | 'yaml'

/** A parsed text, and what is wrong with it. */
export interface ParsedText {
  /** Absent where nothing is in the text, or too little of it could be read. */
  readonly root?: ConfigNode
  readonly problems: readonly ConfigProblem[]
}

/** More than any config needs, in bytes or characters; beyond it the parsers would be asked to work for nothing. */
export const MAX_CONFIG_LENGTH = 1024 * 1024

/** Why a longer one is not read. */
export const TOO_LONG = `larger than ${MAX_CONFIG_LENGTH / 1024 / 1024} MiB, the most that a configuration may be`

/** How messages begin that tell why. */
export const CANNOT_READ = 'cannot read the configuration'

/**
 * Reads the text of a config file: JSON with comments, or YAML. Throws a ConfigError with every syntax error and
 * duplicate key. `path` is how messages name the file, `file` where it is.
 */
export async function parseConfig(text: string, file: string, path: string): Promise<ConfigDocument> {
  const { source, root } = await parse(text, path, languageOf(path, text))
  return { file, source, root: root ?? { start: 0, end: 0, value: Object.create(null), members: [] } }
}

/** The `icmlint` key of a package.json as a config, or null where there is none; a file without it may be of any length. */
export async function parsePackageConfig(text: string, file: string, path: string): Promise<ConfigDocument | null> {
  if (text.length > MAX_CONFIG_LENGTH) {
    const offset = (await import('./parse-json.js')).offsetOfKey(text, 'icmlint')
    if (offset === undefined) return null
    const message = `${CANNOT_READ}: the file is ${TOO_LONG}; put it into a file of its own`
    throw new ConfigError([problemAt(new Source(path, text, 'utf8'), offset, message)])
  }
  const { source, root } = await parse(text, path, 'json', 'icmlint')
  const member = memberOf(root, 'icmlint')
  return member ? { file, source, root: member.node } : null
}

async function parse(
  text: string,
  path: string,
  language: ConfigLanguage,
  onlyBelow?: string,
): Promise<{ source: Source; root: ConfigNode | undefined }> {
  const source = new Source(path, text.startsWith('\ufeff') ? text.slice(1) : text, 'utf8')
  if (source.text.length > MAX_CONFIG_LENGTH) throw new ConfigError([problemAt(source, 0, `${CANNOT_READ}: ${TOO_LONG}`)])
  const { root, problems } = await parseText(source, language, onlyBelow)
  if (problems.length > 0) throw new ConfigError(firstProblems(problems))
  return { source, root }
}

async function parseText(source: Source, language: ConfigLanguage, onlyBelow?: string): Promise<ParsedText> {
  try {
    // Each parser is loaded only for a file of its own.
    if (language === 'json') return (await import('./parse-json.js')).parseJson(source, onlyBelow)
    return (await import('./parse-yaml.js')).parseYaml(source)
  } catch (error) {
    if (error instanceof RangeError) return { problems: [problemAt(source, 0, 'the values are nested too deeply')] }
    throw error
  }
}

/** By the name; a file without an extension is JSON where it starts like it. */
function languageOf(path: string, text: string): ConfigLanguage {
  if (/\.jsonc?$/i.test(path)) return 'json'
  if (/\.ya?ml$/i.test(path)) return 'yaml'
  return /^\ufeff?\s*(\{|\/\/|\/\*)/.test(text) ? 'json' : 'yaml'
}
