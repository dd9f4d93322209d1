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
  /^docs\/((?!performance)[\w-]+\.md|ci\/[\w-]+\.yml)$/,
  /^matchers\/(github|vscode-tasks)\.json$/,
  /^(package\.json|README\.md|LICENSE)$/,
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
  packed = (JSON.parse(output) as [Packed])[0].files
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
  expect(statSync(program).size).toBeLessThanOrEqual(420_000)
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

test('every package is named by one version', () => {
  const { devDependencies, overrides } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  const ranges = Object.entries({ ...devDependencies, ...overrides }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  expect(Object.keys(devDependencies ?? {}).length).toBeGreaterThan(20)
  expect(ranges).toEqual([])
})

describe('the lockfile', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  const locked = Object.entries(packages).filter(([path]) => path !== '')
  const { devDependencies, allowScripts } = JSON.parse(read('package.json')) as {
    devDependencies: Record<string, string>
    allowScripts: Record<string, boolean>
  }

  test('names no addresses', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|git\+/)
  })

  test('knows each package by the hash of what is in it', () => {
    expect(locked.length).toBeGreaterThan(100)
    expect(locked.filter(([, { integrity = '', link }]) => link || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))).toEqual([])
  })

  test('has no package with an install script that is not refused by name', () => {
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript)
    const names = withScript.map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect(names.filter((name) => allowScripts[name] !== false)).toEqual([])
  })

  test('says what the package names, and the licences name what it says', () => {
    for (const [name, version] of Object.entries(devDependencies))
      expect(packages[`node_modules/${name}`]?.version).toBe(version)
    const bundled = [...read('dist/THIRD-PARTY-LICENSES.txt').matchAll(/^(\S+) (\d\S*) \(/gm)]
    expect(bundled.length).toBeGreaterThan(20)
    for (const [, name, version] of bundled) {
      const versions = locked.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, one]) => one.version)
      expect(versions).toContain(version)
    }
  })
})

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}

test('the validators need nothing at run time', () => {
  expect(read('src/config/generated/validate-config.ts')).not.toMatch(/\brequire\(|\bimport\b/)
})
