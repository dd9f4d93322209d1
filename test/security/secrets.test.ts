import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FORMAT_NAMES } from '../../src/report/formats.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { PLAIN, toBytes, WINDOWS, type Writing } from '../support/estate-files.js'
import { notationsOf, notationsOfNumber } from './secret-notations.js'
import { BESIDE, SECRET_INPUTS, type Secret, type SecretInput } from './secret-inputs.js'

const SECRET: Secret = { text: 'Zq7wXk42VbLm', number: 0x5ec2e7e5 }
/** One that every format writes in its own way. */
const SPECIAL: Secret = { text: 'Zq7w&<Xk"42%Vb', number: 0x5ec2e7e5 }
const OTHER: Secret = { text: 'x', number: 7 }

const FORMATS = FORMAT_NAMES.flatMap((format) => ['-f', `${format}=out/report.${format}`])
const STRICT = ['--preset', 'strict', '--release', '12.5']

/** Every command that says something about inputs, and the files it writes. */
const COMMANDS: readonly (readonly string[])[] = [
  ['lint', ...STRICT, ...FORMATS, '--write-baseline', 'out/baseline.json', 'base'],
  ['lint', ...STRICT, '--baseline', 'out/baseline.json', 'base'],
  ['review', ...STRICT, '--all', ...FORMATS, 'after', 'base'],
  ['review', ...STRICT, ...FORMATS, 'base', 'after'],
  ['inspect', 'base'],
  ['inspect', '-f', 'json', 'base'],
  ['fix', '--dry-run', '--unsafe', ...STRICT, 'base'],
  ['fix', '--unsafe', '--patch', 'out/patch.reg', ...STRICT, 'base'],
]

interface Printed {
  readonly what: string
  readonly bytes: Buffer
}

async function printed(files: Readonly<Record<string, string | Uint8Array>>, commands: readonly (readonly string[])[], stdin = ''): Promise<Printed[]> {
  const cwd = folderWith({ ...files, 'out/.keep': '' })
  const all: Printed[] = []
  for (const argv of commands) {
    const { stdout, stderr } = await run(argv, { cwd, stdin })
    expect(stderr).not.toContain('internal error')
    all.push({ what: `${argv.join(' ')} > stdout`, bytes: Buffer.from(stdout) }, { what: `${argv.join(' ')} > stderr`, bytes: Buffer.from(stderr) })
  }
  const names = readdirSync(join(cwd, 'out')).filter((name) => !isFileToImport(cwd, name, all))
  return [...all, ...names.map((name) => ({ what: name, bytes: readFileSync(join(cwd, 'out', name)) }))]
}

/** A file to import holds whatever secrets it sets: that is said, and nobody else may read it. */
function isFileToImport(cwd: string, name: string, said: readonly Printed[]): boolean {
  if (!name.endsWith('.reg') || !said.some(({ bytes }) => bytes.includes(`out/${name} holds passwords: only you can read it`))) return false
  if (process.platform !== 'win32') expect(statSync(join(cwd, 'out', name)).mode & 0o777).toBe(0o600)
  return true
}

/** The lines of outputs in which a secret stands. */
function leaks(outputs: readonly Printed[], { text, number }: Secret): string[] {
  const notations = [...notationsOf(text), ...notationsOfNumber(number)]
  return outputs.flatMap(({ what, bytes }) => {
    const shown = bytes.toString('latin1').toLowerCase()
    return notations.flatMap((notation) => {
      const at = shown.indexOf(notation)
      return at < 0 ? [] : [`${what}: ${shown.slice(Math.max(0, at - 60), at + 60)}`]
    }).slice(0, 1)
  })
}

function filesOf({ path, text }: SecretInput, secret: Secret, writing: Writing): Record<string, Uint8Array> {
  const bytes = (content: string): Uint8Array => toBytes(path, content.replaceAll('\n', writing.lineEnd), writing)
  const beside = Object.entries(BESIDE).map(([name, content]) => [name, toBytes(name, content, writing)])
  return { [path]: bytes(text(secret)), [path.replace('base', 'after')]: bytes(text(OTHER)), ...(Object.fromEntries(beside) as Record<string, Uint8Array>) }
}

const WRITINGS: readonly Writing[] = [WINDOWS, PLAIN, { ...PLAIN, name: 'as UTF-16', others: 'utf16le' }]

test.each(SECRET_INPUTS.map((input) => [`${input.path}: ${input.what}`, input] as const))('no output shows a secret of %s', async (_, input) => {
  const index = SECRET_INPUTS.indexOf(input)
  const writing = WRITINGS[index % WRITINGS.length] as Writing
  const secret = index % 2 === 0 ? SECRET : SPECIAL
  const files = filesOf(input, secret, writing)
  const change = input.path.endsWith('.reg') ? [['review', '--change', input.path, ...STRICT, ...FORMATS, 'after', BESIDE_PATH]] : []
  const stdin = input.text(secret)
  const piped = [['lint', '--stdin', '--stdin-filename', input.path, ...STRICT], ['inspect', input.path]]
  expect(leaks(await printed(files, [...COMMANDS, ...change, ...piped], stdin), secret)).toEqual([])
})

const [BESIDE_PATH = ''] = Object.keys(BESIDE)

function changesIn(reports: readonly string[]): unknown {
  return (JSON.parse(reports[FORMAT_NAMES.indexOf('json')] as string) as { changes: unknown[] }).changes
}

describe('a review of a change that is a password alone', () => {
  const reg = (password: string): string =>
    `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\CtiDriver\\Config]\n"ClientPassword"=${password}\n`
  const reports = async (password: string, argv: readonly string[]): Promise<string[]> => {
    const cwd = folderWith({ 'base/a.reg': reg('"Zq7wXk42VbLm"'), 'after/a.reg': reg(password) })
    const texts: string[] = []
    for (const format of FORMAT_NAMES) {
      const { stdout, stderr } = await run(['review', ...argv, '-f', format], { cwd })
      texts.push(stdout + stderr)
    }
    return texts
  }

  test.each([[['base', 'after']], [['--change', 'after/a.reg', 'base']]])('says that it changed, and nothing of it: %j', async (argv) => {
    const [pretty = '', ...others] = await reports('"y"', argv)
    expect(pretty).toMatch(/~ ClientPassword +\*\*\* → \*\*\*/)
    expect(pretty).toContain('1 setting changed')
    // Nor how long it is or what it is made of; only a finding about the value itself says where that ends.
    const withoutEnds = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/"endColumn": \d+|"end": \{[^}]*\}/g, ''))
    const again = await reports(`"${'ab7&'.repeat(9)}"`, argv)
    expect(withoutEnds(again)).toEqual(withoutEnds([pretty, ...others]))
    expect(changesIn(again)).toEqual(changesIn([pretty, ...others]))
  })

  test('says nothing where it is the same', async () => {
    const [pretty = ''] = await reports('"Zq7wXk42VbLm"', ['base', 'after'])
    expect(pretty).not.toContain('ClientPassword')
  })
})

describe('nor does what configures a run', () => {
  const S = SECRET.text
  test.each([
    ['icmlint.config.yaml', `password: ${S}\n`],
    ['icmlint.config.yaml', `password: *${S}\n`],
    ['icmlint.config.yaml', `password: !${S} x\n`],
    ['icmlint.config.yaml', `password: "${S}\n`],
    ['icmlint.config.yaml', `password: |\n  ${S}\n failOn: x\n`],
    ['icmlint.config.yaml', `deployment: { clientPassword: ${S}, cms: "x" }\n`],
    ['icmlint.config.yaml', `password: { ${S}: 1 }\n`],
    ['icmlint.config.yaml', `extends: https://a:${S}@host/base.yaml\n`],
    ['icmlint.config.yaml', `rules: { "x/y password=${S}": off }\n`],
    ['icmlint.config.yaml', `ignore: ["password=${S}{1..100000}"]\n`],
    ['icmlint.config.yaml', `suppressions: [{ rule: reg/dropped-value, reason: "password: ${S}", expires: 2020-01-01 }]\n`],
    ['.icmlintrc.json', `{ "password": "${S}" }`],
    ['.icmlintrc.json', `{ "password": ${S} }`],
    ['.icmlintrc.json', `{ "password": "${S}", "password": "${S}" }`],
    ['package.json', `{ "icmlint": { "apiKey": "${S}" }, "token": "${S}" }`],
    ['baseline.json', `{ "version": 1, "tool": "icmlint", "entries": [], "password": "${S}" }`],
    ['baseline.json', `{ "version": 1, "tool": "icmlint", "password": ${S} }`],
    ['baseline.json', `{ "version": 1, "tool": "icmlint", "entries": [{ "path": "base/a.reg", "rule": "reg/dropped-value", "subject": "password=${S}", "count": 1 }] }`],
    ['baseline.json', `{ "version": 1, "tool": "icmlint", "entries": [{ "path": "base/a.reg", "rule": "x", "subject": "desk:https://a:${S}@b", "count": "${S}" }] }`],
  ])('%s: %s', async (name, text) => {
    const files = { 'base/a.reg': 'REGEDIT4\n[HKEY_LOCAL_MACHINE\\x]\n"a"=dword:zz\n', [name]: text }
    const outputs = await printed(files, [
      ['lint', ...FORMATS, ...(name === 'baseline.json' ? ['--baseline', name] : []), 'base'],
      ['inspect', 'base'],
    ])
    expect(leaks(outputs, SECRET)).toEqual([])
  })
})

test('the matrix can fail', async () => {
  const [input] = SECRET_INPUTS as [SecretInput]
  const shown = await printed(filesOf(input, SECRET, WINDOWS), [['inspect', '--secrets', 'show', 'base']])
  expect(leaks(shown, SECRET)).toHaveLength(1)
  const [encoded] = [Buffer.from(`xx${SECRET.text}yy`).toString('base64')]
  for (const text of [SECRET.text, encoded, Buffer.from(SECRET.text, 'utf16le').toString('hex'), [...SECRET.text].reverse().join(''), 'e5,e7,c2,5e', '1589831653']) {
    expect(leaks([{ what: 'x', bytes: Buffer.from(`… ${text} …`) }], SECRET)).toHaveLength(1)
  }
})
