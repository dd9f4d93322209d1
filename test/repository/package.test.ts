import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** What users need, as npm would pack it. */
const WANTED = [
  /^dist\/(icmlint\.cjs|index\.js|THIRD-PARTY-LICENSES\.txt)$/,
  /^dist\/parts\/[\w-]+\.cjs$/,
  /^dist\/types\/.*\.d\.ts$/,
  /^schemas\/(config|report|review|inspect|native|baseline)\.schema\.json$/,
  /^docs\/([\w-]+\.md|ci\/[\w-]+\.yml)$/,
  /^matchers\/(github|vscode-tasks)\.json$/,
  /^examples\//,
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md)$/,
]

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

let packed: Packed['files']

beforeAll(() => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline']
  const output = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  // `npm run build -- --metafile` leaves its report beside the bundles.
  packed = (JSON.parse(output) as [Packed])[0].files.filter(({ path }) => !/^dist\/\w+\.meta\.json$/.test(path))
})

test('the package holds what users need and nothing else', () => {
  const paths = packed.map(({ path }) => path)
  expect(paths.filter((path) => !WANTED.some((pattern) => pattern.test(path)))).toEqual([])
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'schemas/config.schema.json', 'docs/ci.md']))
})

test('the package is small', () => {
  expect(packed.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(2_000_000)
})

test('what a plain lint loads is small, and the rest is not in it', () => {
  const program = join(root, 'dist/parts/program.cjs')
  expect(statSync(program).size).toBeLessThanOrEqual(400_000)
  expect(readFileSync(program, 'utf8')).not.toMatch(/brotliDecompressSync|YAMLParseError|XMLParser|SaxesParser/)
})

test('what is in the bundles is in the list of licences', () => {
  const licences = read('dist/THIRD-PARTY-LICENSES.txt')
  for (const name of ['yaml', 'yargs', 'fast-xml-parser', 'saxes', 'jsonc-parser', 'cosmiconfig', 'picomatch'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('nothing is installed with it, and nothing runs while installing', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
    expect(manifest[kind] ?? {}).toEqual({})
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(manifest.scripts?.[script]).toBeUndefined()
  expect(Object.values(manifest.allowScripts ?? {}).every((allowed) => allowed === false)).toBe(true)
})

test('the lockfile names no addresses', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"')
})

test('the validators need nothing at run time', () => {
  expect(read('src/config/generated/validate-config.ts')).not.toMatch(/\brequire\(|\bimport\b/)
})
