import { execFileSync } from 'node:child_process'
import { existsSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { loadConfigFor, loadConfigForFolder, loadNamedConfig } from '../../src/cli/config/load-config.js'
import { folderWith, rejection, removeFolders } from './support.js'

afterEach(removeFolders)

const GIT = { '.git/HEAD': 'ref: refs/heads/main\n' }
const level = (text: string): string => `{ "rules": { "desk/unused": "${text}" } }`

async function levelFor(path: string, cwd: string): Promise<unknown> {
  return (await loadConfigFor(path, { cwd })).options.rules?.['desk/unused']
}

test.each([
  ['.icmlintrc', 'rules: { desk/unused: info }\n'],
  ['.icmlintrc', level('info')],
  ['.icmlintrc.json', level('info')],
  ['.icmlintrc.yaml', 'rules: { desk/unused: info }\n'],
  ['.icmlintrc.yml', 'rules: { desk/unused: info }\n'],
  ['icmlint.config.json', level('info')],
  ['icmlint.config.yaml', 'rules: { desk/unused: info }\n'],
  ['icmlint.config.yml', 'rules: { desk/unused: info }\n'],
  ['package.json', `{ "name": "x", "name": "y", "icmlint": ${level('info')} }`],
])('finds %s', async (name, text) => {
  const cwd = folderWith({ ...GIT, [name]: text })
  expect(await levelFor('exports/a.reg', cwd)).toBe('info')
})

test('a config saved as UTF-16 is read', async () => {
  const bytes = Buffer.from(`\ufeff${level('info')}`, 'utf16le')
  expect(await levelFor('a.reg', folderWith({ ...GIT, '.icmlintrc.json': bytes }))).toBe('info')
})

test('no config at all', async () => {
  const cwd = folderWith({ ...GIT, 'package.json': '{ "name": "x" }' })
  expect(await loadConfigFor('a.reg', { cwd })).toMatchObject({ file: null, failOn: 'error' })
})

test('the nearest config holds alone', async () => {
  const cwd = folderWith({
    ...GIT,
    'icmlint.config.json': '{ "rules": { "desk/unused": "info" }, "failOn": "never" }',
    'sites/a/.icmlintrc.json': level('error'),
    'sites/a/package.json': '{ "name": "no config here" }',
  })
  const io = { cwd }
  expect(await loadConfigFor('sites/a/deep/x.reg', io)).toMatchObject({
    failOn: 'error',
    options: { rules: { 'desk/unused': 'error' } },
  })
  expect(await loadConfigFor('sites/b/x.reg', io)).toMatchObject({
    failOn: 'never',
    options: { rules: { 'desk/unused': 'info' } },
  })
  expect(await loadConfigForFolder('sites/b', io)).toBe(await loadConfigFor('sites/b/y.reg', io))
})

test('the search ends at the repository, also where that is above the working directory', async () => {
  const outer = folderWith({
    '.icmlintrc.json': level('error'),
    'repo/.git': 'gitdir: elsewhere\n',
    'repo/.icmlintrc.json': level('info'),
    'repo/a/b/x.reg': '',
  })
  expect(await levelFor('x.reg', join(outer, 'repo/a/b'))).toBe('info')
  const bare = folderWith({ '.icmlintrc.json': level('error'), 'repo/.git/HEAD': '', 'repo/a/x.reg': '' })
  expect(await levelFor('a/x.reg', join(bare, 'repo'))).toBeUndefined()
})

test('outside a repository the search ends at the working directory', async () => {
  const outer = folderWith({
    '.icmlintrc.json': level('error'),
    'work/.icmlintrc.yml': 'rules: { desk/unused: info }\n',
    'work/a/x.reg': '',
    'other/x.reg': '',
  })
  expect(await levelFor('a/x.reg', join(outer, 'work'))).toBe('info')
  expect(await levelFor('x.reg', join(outer, 'work/a'))).toBeUndefined()
  expect(await levelFor('../other/x.reg', join(outer, 'work'))).toBeUndefined()
})

test('problems name the file from the working directory on', async () => {
  const cwd = folderWith({ ...GIT, 'sites/.icmlintrc.json': '{\n  "rulez": {}\n}' })
  expect(await rejection(loadConfigFor('sites/x.reg', { cwd }))).toMatchObject([
    { path: 'sites/.icmlintrc.json', line: 2, column: 3 },
  ])
})

test('in a package.json they point behind the key', async () => {
  const cwd = folderWith({ ...GIT, 'package.json': '{\n  "icmlint": {\n    "failOn": "nevr"\n  }\n}' })
  expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([
    { path: 'package.json', line: 3, column: 15 },
  ])
})

describe('code', () => {
  const canary = (folder: string): string =>
    `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'canary'))}, '')\nmodule.exports = { rules: {} }\n`

  test('of a config that is found is not run', async () => {
    const cwd = folderWith(GIT)
    const script = canary(cwd)
    const names = [
      '.icmlintrc.js',
      '.icmlintrc.cjs',
      'icmlint.config.js',
      'icmlint.config.cjs',
      '.config/config.js',
      '.config/config.cjs',
    ]
    const planted = folderWith({
      ...GIT,
      ...Object.fromEntries(names.map((name) => [name, script])),
      '.icmlintrc.yml': 'failOn: info\n',
    })
    expect(await loadConfigFor('x.reg', { cwd: planted })).toMatchObject({ failOn: 'info' })
    expect(existsSync(join(cwd, 'canary'))).toBe(false)
  })

  test('in the working directory of the whole program is not run, and settings of the finder do not count', () => {
    const target = folderWith({})
    const cwd = folderWith({
      ...GIT,
      '.config/config.js': canary(target),
      '.config/config.json': '{ "cosmiconfig": { "searchPlaces": ["evil.json"] } }',
      'package.json': '{ "cosmiconfig": { "searchPlaces": ["evil.json"], "mergeSearchPlaces": true } }',
      'evil.json': '{ "failOn": "never" }',
      'icmlint.config.json': '{ "failOn": "info" }',
    })
    expect(runProgram(cwd, 'loadConfigFor("x.reg", { cwd: process.cwd() })')).toBe('info')
    expect(existsSync(join(target, 'canary'))).toBe(false)
  })

  test.each([
    ['cjs', 'module.exports = { failOn: "warning" }'],
    ['mjs', 'export default { failOn: "warning" }'],
    ['js', 'module.exports = { failOn: "warning" }'],
  ])('of a named .%s config is run', (extension, text) => {
    const cwd = folderWith({ [`conf.${extension}`]: text })
    expect(runProgram(cwd, `loadNamedConfig("conf.${extension}", { cwd: process.cwd() })`)).toBe('warning')
  })

  test('of an extended file is not run', async () => {
    const cwd = folderWith({ 'a.yaml': 'extends: ./b.js\n', 'b.js': 'throw 1' })
    expect(await rejection(loadNamedConfig('a.yaml', { cwd }))).toMatchObject([
      {
        path: 'a.yaml',
        line: 1,
        column: 10,
        message: 'cannot extend "./b.js": a script runs only when it is named with --config',
      },
    ])
  })

  test('of a package that is imported by cosmiconfig is not asked for', async () => {
    const cwd = folderWith({ ...GIT, '.icmlintrc.yml': '$import: ./other.yml\n', 'other.yml': 'failOn: never\n' })
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([{ line: 1, column: 1 }])
  })
})

/** Runs an expression of the loader in a process of its own, bundled as it is published; gives the failOn of what it loads. */
function runProgram(cwd: string, expression: string): string {
  const contents = `import { loadConfigFor, loadNamedConfig } from './src/cli/config/load-config.js'
${expression}.then(config => console.log(config.failOn), error => console.log(String(error)))`
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: join(__dirname, '../..'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['typescript', 'js-yaml', 'parse-json', 'import-fresh'],
  })
  const program = join(folderWith({ 'program.cjs': outputFiles[0]?.text ?? '' }), 'program.cjs')
  return execFileSync(process.execPath, [program], { cwd, encoding: 'utf8' }).trim()
}

describe('extended files', () => {
  test('inside the repository are read', async () => {
    const cwd = folderWith({ ...GIT, 'site/.icmlintrc.yml': 'extends: ../base.json\n', 'base.json': level('info') })
    expect(await levelFor('site/x.reg', cwd)).toBe('info')
  })

  test('outside of it are not, by name or by link', async () => {
    const outside = folderWith({ 'base.json': level('info') })
    const cwd = folderWith({
      ...GIT,
      '.icmlintrc.json': `{ "extends": "${outside}/base.json" }`,
      'b/.icmlintrc.json': '{ "extends": "./link.json" }',
    })
    symlinkSync(join(outside, 'base.json'), join(cwd, 'b/link.json'))
    const message = expect.stringContaining('outside the repository') as string
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([{ line: 1, column: 14, message }])
    expect(await rejection(loadConfigFor('b/x.reg', { cwd }))).toMatchObject([{ line: 1, column: 14, message }])
  })

  test('may stand anywhere for a named config', async () => {
    const outside = folderWith({ 'base.json': level('info') })
    const cwd = folderWith({ ...GIT, 'mine.yaml': `extends: ${outside}/base.json\n` })
    expect((await loadNamedConfig('mine.yaml', { cwd })).options.rules).toEqual({ 'desk/unused': 'info' })
  })

  test('that do not exist are an error', async () => {
    const cwd = folderWith({ ...GIT, '.icmlintrc.yml': 'extends: ./none.yml\n' })
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([
      { message: 'cannot extend "./none.yml": no such file or folder' },
    ])
  })
})

test('a named config that does not exist is an error', async () => {
  const cwd = folderWith({})
  expect(await rejection(loadNamedConfig('none.yaml', { cwd }))).toEqual([
    { path: 'none.yaml', line: 1, column: 1, message: 'cannot read the configuration: no such file or folder' },
  ])
})

describe('a place where a config may stand', () => {
  const outside = (): string => join(folderWith({ 'secret.yml': 'rules: { desk/unused: error, geheim4711: x }\n' }), 'secret.yml')
  const STRAY = 'it is a link that leads out of the repository; name the configuration with --config to allow that'

  test.each(['.icmlintrc', '.icmlintrc.json', 'icmlint.config.yaml'])('that is a link to a file outside is refused unread: %s', async (name) => {
    const cwd = folderWith({ ...GIT, 'a/x.reg': '' })
    symlinkSync(outside(), join(cwd, name))
    expect(await rejection(loadConfigFor('a/x.reg', { cwd }))).toEqual([{ path: name, line: 1, column: 1, message: STRAY }])
  })

  test('that is a link to a file inside is read', async () => {
    const cwd = folderWith({ ...GIT, 'shared/base.yml': 'rules: { desk/unused: info }\n', 'a/x.reg': '' })
    symlinkSync('../shared/base.yml', join(cwd, 'a/.icmlintrc.yml'))
    expect(await levelFor('a/x.reg', cwd)).toBe('info')
  })

  test('a package.json that is a link to one outside is none of ours', async () => {
    const cwd = folderWith({ ...GIT, '.icmlintrc.yml': 'rules: { desk/unused: info }\n' })
    symlinkSync(join(folderWith({ 'package.json': `{ "icmlint": ${level('error')} }` }), 'package.json'), join(cwd, 'package.json'))
    expect(await levelFor('x.reg', cwd)).toBe('info')
  })

  test('that is empty gives way to the next', async () => {
    const cwd = folderWith({ ...GIT, '.icmlintrc': ' \n', 'package.json': '{ "icmlint": {} }', 'icmlint.config.yml': 'rules: { desk/unused: info }\n' })
    expect(await levelFor('x.reg', cwd)).toBeUndefined()
    const other = folderWith({ ...GIT, '.icmlintrc': ' \n', 'icmlint.config.yml': 'rules: { desk/unused: info }\n' })
    expect(await levelFor('x.reg', other)).toBe('info')
  })

  const LONG = ' '.repeat(5 * 1024 * 1024)
  const TOO_LONG = 'larger than 1 MiB, the most that a configuration may be'

  test('is no longer than one of them may be, wherever it stands', async () => {
    const texts = { 'icmlint.config.json': `{}${LONG.slice(0, 1024 * 1024)}`, '.icmlintrc.yaml': '#'.repeat(1024 * 1024 + 1) }
    for (const [name, text] of Object.entries(texts)) {
      const cwd = folderWith({ ...GIT, [name]: text, 'my.yaml': `extends: ./${name}\n` })
      const problem = { path: name, line: 1, column: 1, message: `cannot read the configuration: ${TOO_LONG}` }
      expect(await rejection(loadConfigFor('x.reg', { cwd }))).toEqual([problem])
      expect(await rejection(loadNamedConfig(name, { cwd }))).toEqual([problem])
      expect(await rejection(loadNamedConfig('my.yaml', { cwd }))).toMatchObject([{ path: 'my.yaml', message: `cannot extend "./${name}": ${TOO_LONG}` }])
    }
    const most = folderWith({ ...GIT, '.icmlintrc.json': level('info').padEnd(1024 * 1024) })
    expect(await levelFor('x.reg', most)).toBe('info')
  })

  test.each([1.2, 5])('may be looked for in a package.json of %d MB, and is not passed over there', async (size) => {
    const filler = LONG.slice(0, size * 1024 * 1024)
    const other = { ...GIT, 'icmlint.config.yml': 'rules: { desk/unused: info }\n' }
    const text = (inside: string) => `{ "x": "icmlint",${filler}\n  ${inside} }`
    for (const inside of ['"devDependencies": { "icmlint": "1.0.0" }', '"a": ["icmlint", { "icmlint": {} }]', '"keywords": ["icmlint"]']) {
      expect(await levelFor('x.reg', folderWith({ ...other, 'package.json': text(inside) }))).toBe('info')
    }
    const cwd = folderWith({ ...other, 'package.json': text(`"a": {}, "icmlint" : ${level('error')}`) })
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toEqual([
      { path: 'package.json', line: 2, column: 12, message: `cannot read the configuration: the file is ${TOO_LONG}; put it into a file of its own` },
    ])
  })

  test('is found in a package.json where the pieces meet in which it is looked through', async () => {
    for (const at of [64 * 1024 - 8, 64 * 1024 - 1, 64 * 1024]) {
      const before = '{'.padEnd(at)
      expect(await levelFor('x.reg', folderWith({ ...GIT, 'package.json': `${before}"icmlint": ${level('info')} }` }))).toBe('info')
    }
  })

  const posix = process.platform === 'win32' ? test.skip : test
  posix('that is a pipe or a device is not opened', async () => {
    const cwd = folderWith({ ...GIT, 'icmlint.config.yml': 'rules: { desk/unused: info }\n' })
    execFileSync('mkfifo', [join(cwd, 'package.json'), join(cwd, '.icmlintrc')])
    symlinkSync('/dev/zero', join(cwd, '.icmlintrc.json'))
    const isPipe = 'cannot read the configuration: a named pipe, not a file'
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([{ path: '.icmlintrc', message: isPipe }])
    unlinkSync(join(cwd, '.icmlintrc'))
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([{ path: '.icmlintrc.json', message: STRAY }])
    unlinkSync(join(cwd, '.icmlintrc.json'))
    expect(await levelFor('x.reg', cwd)).toBe('info')
  })
})

describe('what a config extends', () => {
  const posix = process.platform === 'win32' ? test.skip : test
  posix('is no pipe', async () => {
    const cwd = folderWith({ ...GIT, 'icmlint.config.yml': 'failOn: info\nextends: [./pipe]\n' })
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([
      { path: 'icmlint.config.yml', line: 2, column: 11, message: expect.stringContaining('cannot extend "./pipe": a named pipe') as string },
    ])
  })

  test.each([
    '../../base.yml', '../../../../etc/passwd', '/etc/passwd', '/dev/zero', '//host/share/base.yml', '//etc/passwd', '../a/../../base.yml', './out/base.yml',
  ])('is not outside: %s', async (name) => {
    const config = `failOn: info\nextends: [strict, ${name}]\n`
    const outer = folderWith({ 'base.yml': 'failOn: never\n', 'repo/.git/HEAD': '', 'repo/x/icmlint.config.yml': config })
    symlinkSync(outer, join(outer, 'repo/x/out'))
    const message = `cannot extend "${name}": it stands outside the repository; name the configuration with --config to allow that`
    expect(await rejection(loadConfigFor('x/x.reg', { cwd: join(outer, 'repo') }))).toEqual([
      { path: 'x/icmlint.config.yml', line: 2, column: 19, message },
    ])
  })

  test.each([String.raw`\\host\share\base.yml`, 'https://example.com/base.yml', 'file:///etc/passwd', 'npm:base/config.yml'])(
    'is the name of a file: %s', async (name) => {
      const cwd = folderWith({ ...GIT, 'icmlint.config.yml': `extends: ['${name}']\n` })
      expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([{ column: 11, message: expect.stringContaining('no such file or folder') as string }])
    },
  )

  test('goes in no circle', async () => {
    const cwd = folderWith({ ...GIT, 'icmlint.config.yml': 'extends: ./b.yml\n', 'b.yml': 'extends: ./icmlint.config.yml\n' })
    expect(await rejection(loadConfigFor('x.reg', { cwd }))).toMatchObject([{ path: 'b.yml', message: expect.stringContaining('circle') as string }])
  })
})
