import { ConfigError, documentOfValue, type ConfigDocument } from '../../../src/config/document.js'
import { collectLayers } from '../../../src/config/extends.js'
import { RunGlobs } from '../../../src/config/globs/run-globs.js'
import { parseConfig } from '../../../src/config/parse-config.js'
import { resolveConfig } from '../../../src/config/resolve-config.js'
import { lint } from '../../../src/core/lint.js'
import { decode } from '../../../src/core/decode/decode.js'
import { Source } from '../../../src/core/decode/source.js'
import { checkPlace, checkResult, checkSame, checkUnpolluted } from '../checks.js'
import { casesOf, chosen } from '../make.js'
import { Failure, hold, type Case, type Target } from '../target.js'
import { CONFIG_TOKENS } from '../tokens.js'

/** Config files: what is wrong with one is said with its place, and one that is right can be used. */
export const configTarget: Target = {
  name: 'config',
  share: 5,
  make: casesOf(['config'], CONFIG_TOKENS),
  check,
}

const NAMES = ['.icmlintrc', 'icmlint.config.yaml', 'icmlint.config.json'] as const
const PATHS = ['exports/ctios-a.reg', 'lab/a/b.csv', 'archive', '', 'a'.repeat(300), '../x', '\u202e', '(a|b)', 'x/[y]/{z}']

async function check({ files: [bytes = new Uint8Array()], variant }: Case): Promise<void> {
  const { text } = decode(bytes)
  const name = chosen(variant, 0, NAMES)
  try {
    const document = await parseConfig(text, `/estate/${name}`, name)
    checkValue(text, document)
    const globs = new RunGlobs('/estate')
    const config = resolveConfig(await collectLayers(document, (file) => base(file), globs), globs)
    for (const { place, expiresPlace, matchesPath, matchesSubject } of config.suppressions) {
      checkPlace(place, 'suppression')
      if (expiresPlace) checkPlace(expiresPlace, 'expiry')
      for (const path of PATHS) hold(typeof matchesPath(path) === 'boolean' && typeof matchesSubject(path) === 'boolean', 'matcher-undecided', () => path)
    }
    for (const path of PATHS) {
      config.ignores(path)
      for (const { matches } of [...(config.options.overrides ?? []), ...(config.options.servers?.hosts ?? [])]) matches(path)
    }
    const options = { ...config.options, suppressions: config.suppressions, today: '2026-11-25' }
    if (variant % 4 === 0) checkResult(await lint([{ path: 'exports/ctios-a.reg', bytes: SMALL }], options))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    checkProblems(error, text, name)
  }
  checkUnpolluted()
}

const SMALL = new Uint8Array(Buffer.from('REGEDIT4\n[HKEY_CURRENT_USER\\x]\n"a"=dword:0x1\n'))

/** What `extends` may lead to. */
function base(file: string): Promise<ConfigDocument> {
  if (file.endsWith('base.yaml')) return Promise.resolve(documentOfValue({ rules: { 'desk/unused': 'error' } }, file, 'base.yaml'))
  return Promise.reject(new Error('there is no such file'))
}

function checkProblems({ problems }: ConfigError, text: string, name: string): void {
  const source = new Source(name, text.replace(/^\ufeff/, ''), 'utf8')
  hold(problems.length > 0 && problems.length <= 51, 'too-many-problems', () => String(problems.length))
  for (const { path, line, column, message } of problems) {
    hold(message !== '' && !/\bundefined\b|\[object /.test(text.includes('undefined') || text.includes('[object ') ? '' : message), 'message-malformed', () => message)
    if (path !== name) continue
    const start = source.lineStarts[line - 1]
    const end = source.lineStarts[line] ?? source.text.length + 1
    hold(start !== undefined && column >= 1 && start + column - 1 <= end, 'position-outside', () => `${line}:${column} ${message}`)
  }
}

/** What plain JSON reads as, a config reads as, too. */
function checkValue(text: string, { root }: ConfigDocument): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return
  }
  // Numbers beyond what both know, and texts of more than one line, are read differently by YAML.
  if (/[eE.]|\d{16}|[\u0085\u2028\u2029\ufeff]/.test(text)) return
  try {
    checkSame(root.value, value, 'config-misread')
  } catch (error) {
    if (error instanceof Failure) throw new Failure(error.check, `${error.message}, of ${text.slice(0, 200)}`)
    throw error
  }
}
