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

/** More than any config needs; beyond it the parsers would be asked to work for nothing. */
const MAX_LENGTH = 1024 * 1024

/**
 * Reads the text of a config file: JSON with comments, or YAML. Throws a ConfigError with every syntax error and
 * duplicate key. `path` is how messages name the file, `file` where it is.
 */
export async function parseConfig(text: string, file: string, path: string): Promise<ConfigDocument> {
  const { source, root } = await parse(text, path, languageOf(path, text))
  return { file, source, root: root ?? { start: 0, end: 0, value: Object.create(null), members: [] } }
}

/** The `icmlint` key of a package.json as a config, or null where there is none. */
export async function parsePackageConfig(text: string, file: string, path: string): Promise<ConfigDocument | null> {
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
  if (source.text.length > MAX_LENGTH)
    throw new ConfigError([problemAt(source, 0, 'the file is too long for a configuration')])
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
