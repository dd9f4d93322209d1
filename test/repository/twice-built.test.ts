import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(__dirname, '../..')
/** Beside the packages, so that these can be linked. */
const places = join(root, '.cache', `twice-built-${process.pid}`)
const LEFT_OUT = new Set(['.git', '.cache', 'node_modules', 'dist', 'coverage', 'bench', 'test'])

interface Surroundings {
  readonly folder: string
  readonly umask: string
  readonly time: Date
  readonly env: Readonly<Record<string, string>>
}

const HERE: Surroundings = { folder: join(places, 'here'), umask: '022', time: new Date(), env: { TZ: 'UTC', LC_ALL: 'C' } }
const ELSEWHERE: Surroundings = {
  folder: join(places, 'else where é'),
  umask: '077',
  time: new Date('2001-01-01'),
  env: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' },
}
/** Node's own code for the parts, which is not published: see `files` in package.json. */
const isPublished = (path: string): boolean => !/\.code$|\.meta\.json$/.test(path)

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Copies the checkout with times of its own, and links the packages. */
function copyTo({ folder, time }: Surroundings): void {
  for (const name of readdirSync(root)) if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const file of filesBelow(folder)) utimesSync(file, time, time)
  linkFolder(join(root, 'node_modules'), join(folder, 'node_modules'))
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '.cache') continue
    if (entry.isDirectory()) linkFolder(join(from, entry.name), join(to, entry.name))
    else if (entry.isFile()) linkFile(join(from, entry.name), join(to, entry.name))
  }
}

/** Packages may lie on a volume of their own, to which there are no links. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Builds and packs. */
async function build({ folder, umask, env }: Surroundings): Promise<Buffer> {
  const home = join(folder, 'home')
  mkdirSync(home)
  const shell = process.platform === 'win32'
  const options = { cwd: folder, env: { ...process.env, ...env, HOME: home, USERPROFILE: home }, shell }
  const command = [process.execPath, 'scripts/build.mjs', '--metafile']
  if (shell) await run('node', command.slice(1), options)
  else await run('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, ...command], options)
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--offline', '--json'], options)
  return readFileSync(join(folder, (JSON.parse(stdout) as [{ filename: string }])[0].filename))
}

function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(filesBelow(folder).filter(isPublished)
    .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]))
}

let packed: readonly Buffer[]

beforeAll(async () => {
  for (const place of [HERE, ELSEWHERE]) copyTo(place)
  packed = await Promise.all([HERE, ELSEWHERE].map(build))
}, 300_000)

afterAll(() => rmSync(places, { recursive: true, force: true }))

test('two builds give the same files, wherever, whenever and by whomever they are made', () => {
  const here = hashes(join(HERE.folder, 'dist'))
  expect(Object.keys(here).length).toBeGreaterThan(80)
  expect(hashes(join(ELSEWHERE.folder, 'dist'))).toEqual(here)
})

test('what is packed is the same to the last byte', () => {
  expect(packed[1]?.equals(packed[0] as Buffer)).toBe(true)
})

describe('licences', () => {
  const text = (): string => readFileSync(join(HERE.folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
  const listed = (): string[] => [...text().matchAll(/^(\S+) \d\S* \((.*)\)$/gm)].map(([, name]) => name as string)

  test('are there for every package of which something is in the bundles', () => {
    const bundled = new Set(['command', 'library'].flatMap((name) => {
      const metafile = JSON.parse(readFileSync(join(HERE.folder, `dist/${name}.meta.json`), 'utf8')) as Metafile
      return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
        .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path.split('node_modules/').slice(1).at(-1) ?? [] : []))
        .map((path) => path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/'))
    }))
    expect(bundled.size).toBeGreaterThan(20)
    // Two packages write code into ours.
    expect(listed().toSorted()).toEqual([...bundled, 'ajv', 'esbuild'].toSorted())
  })

  test('are allowed ones, with their text and a name', () => {
    const groups = text().split(/^-{70,}$/m).slice(1)
    expect(groups.length).toBeGreaterThan(1)
    for (const group of groups) {
      const [list = '', ...terms] = group.trim().split('\n\n')
      expect(terms.join('\n')).toMatch(/^Permission[^]*WITHOUT WARRANTY|^Permission[^]*DISCLAIMS ALL WARRANTIES/)
      for (const line of list.split('\n'))
        expect(line).toMatch(/^\S+ \d\S* \((?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)\)$|^ {4}.*(?:Copyright|\(c\))/i)
      // Below each package stands whose it is.
      expect(list).not.toMatch(/^\S.*\)(?:\n(?! )|$(?!\n))/m)
    }
  })
})

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>>
}
