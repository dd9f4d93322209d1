import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** What users need, as npm would pack it. */
const WANTED = [
  /^dist\/(icmlint\.cjs|index\.js|THIRD-PARTY-LICENSES\.txt)$/,
  /^dist\/parts\/[\w-]+\.cjs$/,
  /^dist\/types\/.*\.d\.ts$/,
  /^schemas\/(config|report|review|inspect|native|baseline)\.schema\.json$/,
  /^docs\/.*\.(md|yml)$/,
  /^matchers\/(github|vscode-tasks)\.json$/,
  /^examples\//,
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md)$/,
]

test('the package holds what users need and nothing else', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline']
  const output = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }]
  const others = files.map(({ path }) => path).filter((path) => !WANTED.some((pattern) => pattern.test(path)))
  // `npm run build -- --metafile` leaves its report beside the bundles.
  expect(others.filter((path) => !/^dist\/\w+\.meta\.json$/.test(path))).toEqual([])
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['package.json', 'LICENSE', 'schemas/config.schema.json']),
  )
})

test('nothing is installed with it, and nothing runs while installing', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>
  expect(manifest.dependencies ?? {}).toEqual({})
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
