import { join } from 'node:path'
import { findInputs } from '../../src/cli/find-inputs.js'
import { absolutePath, folderOf, joinPath, shownPath } from '../../src/cli/paths.js'
import { isCandidate } from '../../src/cli/search-folder.js'
import { GlobCompiler } from '../../src/config/globs/compiler.js'
import { ignoreMatcher } from '../../src/config/globs/ignores.js'
import { globMatcher } from '../config/support.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { windowsIo } from '../helpers/windows-io.js'

const RANGE = 'desk/logout-non-activity-time-range'
const SHORT = 'desk/logout-non-activity-time-short'

const desk = (name: string, seconds: number) =>
  `<results>
  <agentDeskSetting><name>${name}</name><logoutNonActivityTime>${seconds}</logoutNonActivityTime></agentDeskSetting>
</results>
`

/** Path and severity of what is found about the timers. */
async function lint(cwd: string, ...argv: string[]) {
  const { code, stdout, stderr } = await run(['-f', 'compact', ...argv], { cwd })
  const lines = stdout.split('\n').filter((line) => / \[desk\/logout-non-activity-time-\w+\]$/.test(line))
  return { code, stderr, found: lines.map((line) => line.replace(/^(.+?):\d+:\d+: (\w+): .*$/, '$1 $2')) }
}

const ROOT_CONFIG = `
overrides:
  - files: ["site b/**"]
    rules: { ${RANGE}: warning }
  - files: ["**/lab.xml"]
    rules: { ${RANGE}: off }
ignore: ["**/archive/**", "*.old.xml", "!keep.old.xml"]
`

describe('a repository of many sites', () => {
  const cwd = folderWith({
    '.git/HEAD': '',
    'icmlint.config.yaml': ROOT_CONFIG,
    'root.xml': desk('Root', 5),
    'site a/desk.xml': desk('A', 5),
    'site a/archive/2019/desk.xml': desk('A_2019', 5),
    'site a/desk.old.xml': desk('A_old', 5),
    'site a/keep.old.xml': desk('A_kept', 5),
    'site b/desk.xml': desk('B', 5),
    'site b/deep/lab.xml': desk('B_lab', 5),
    'süd/icmlint.config.yaml': `rules: { ${RANGE}: info }\n`,
    'süd/büro.xml': desk('Sued', 5),
    'süd/archive/desk.xml': desk('Sued_archive', 5),
    'süd/strict/.icmlintrc': `extends: ../icmlint.config.yaml\nrules: { ${SHORT}: [error, { seconds: 900 }] }\n`,
    'süd/strict/短い 😀.xml': desk('Sued_short', 700),
    'site c/package.json': JSON.stringify({ icmlint: { rules: { [RANGE]: 'off' } } }),
    'site c/desk.xml': desk('C', 5),
  })
  const all = [
    'root.xml error',
    'site a/desk.xml error',
    'site a/keep.old.xml error',
    'site b/desk.xml warning',
    'süd/archive/desk.xml info',
    'süd/büro.xml info',
    'süd/strict/短い 😀.xml error',
  ]

  test('each folder has its own configuration, with overrides and what is ignored', async () => {
    expect(await lint(cwd)).toEqual({ code: 1, stderr: '', found: all })
  })

  test.each(['site a', 'site b', 'süd', 'site c'])('%s alone gives the same', async (folder) => {
    expect((await lint(cwd, folder)).found).toEqual(all.filter((line) => line.startsWith(`${folder}/`)))
  })

  test.each(['site a', 'site b', 'süd/strict'])('and so does a run inside of %s', async (folder) => {
    const inside = all.filter((line) => line.startsWith(`${folder}/`)).map((line) => line.slice(folder.length + 1))
    expect((await lint(join(cwd, folder))).found).toEqual(inside)
  })

  test('globs, several folders, and a path given twice', async () => {
    expect((await lint(cwd, 'site ?/*.xml', 'süd/**/*.xml', 'root.xml', './root.xml')).found).toEqual(all)
    expect((await lint(cwd, '{site a,site b}/desk.xml')).found).toEqual(['site a/desk.xml error', 'site b/desk.xml warning'])
  })

  test('what is named is linted, ignored or not', async () => {
    expect((await lint(cwd, 'site a/archive/2019/desk.xml')).found).toEqual(['site a/archive/2019/desk.xml error'])
    expect((await lint(cwd, 'site a/archive/*/*.xml')).found).toEqual([])
  })

  test('one configuration for all, or none', async () => {
    expect((await lint(cwd, '--no-config', 'süd', 'site c')).found).toContain('site c/desk.xml error')
    expect((await lint(cwd, '--config', 'süd/icmlint.config.yaml', 'site a/desk.xml')).found).toEqual(['site a/desk.xml info'])
  })
})

describe('several configurations in one run give what each gives alone', () => {
  /** All findings, as `path severity rule`. */
  async function all(cwd: string, ...argv: string[]): Promise<string[]> {
    const { stdout } = await run(['-f', 'compact', ...argv], { cwd })
    return stdout.split('\n').flatMap((line) => {
      const [, path, severity, rule] = /^(.+?):\d+:\d+: (\w+): .* \[([\w/-]+)\]$/.exec(line) ?? []
      return path === undefined ? [] : [`${path} ${severity} ${rule}`]
    })
  }

  test('severities that a rule chooses itself', async () => {
    const blind = desk('A', 1200).replace('<logout', '<supervisorAssistCallMethod>1</supervisorAssistCallMethod><logout')
    const deployment = 'deployment: { desktop: finesse }\n'
    const cwd = folderWith({
      'a/.icmlintrc.yaml': deployment, 'a/desk.xml': blind,
      'b/.icmlintrc.yaml': `${deployment}rules: { desk/blind-conference: info }\n`, 'b/desk.xml': blind,
    })
    const expected = ['a/desk.xml error desk/blind-conference', 'b/desk.xml info desk/blind-conference']
    expect((await all(cwd, 'a')).filter((line) => line.includes('blind'))).toEqual(expected.slice(0, 1))
    expect((await all(cwd, 'a', 'b')).filter((line) => line.includes('blind'))).toEqual(expected)
  })

  test('rules of the preset', async () => {
    const key = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\x]'
    const reg = `Windows Registry Editor Version 5.00\r\n\r\n${key}\r\n"Hosts"=hex(7):61,00,00,00\r\n`
    const cwd = folderWith({
      'a/.icmlintrc.yaml': 'extends: logout\n', 'a/x.reg': reg, 'b/.icmlintrc.yaml': 'extends: strict\n', 'b/x.reg': reg,
    })
    const missing = async (...argv: string[]) => (await all(cwd, ...argv)).filter((line) => line.includes('missing-terminator'))
    expect(await missing('a')).toEqual([])
    expect(await missing('a', 'b')).toEqual(['b/x.reg info reg/missing-terminator'])
    expect(await missing('--preset', 'logout', 'a', 'b')).toEqual([])
    const everywhere = ['a/x.reg info reg/missing-terminator', 'b/x.reg info reg/missing-terminator']
    expect(await missing('--preset', 'strict', 'a', 'b')).toEqual(everywhere)
  })

  test('a level alone takes no options of the folder above', async () => {
    const cwd = folderWith({
      '.icmlintrc.yaml': `rules: { ${SHORT}: [error, { seconds: 900 }] }\n`, 'desk.xml': desk('A', 700),
      'b/.icmlintrc.yaml': `rules: { ${SHORT}: warning }\n`, 'b/desk.xml': desk('B', 700),
    })
    expect((await lint(cwd)).found).toEqual([...(await lint(cwd, 'desk.xml')).found, ...(await lint(cwd, 'b')).found])
    expect((await lint(cwd)).found).toEqual(['desk.xml error'])
  })
})

describe('names that look like something else', () => {
  const globs = ['export (1).xml', '[a].xml', '{x,y}.xml', 'what?.xml', '!not.xml']
  const others = ['a.xml', '#1.xml', 'a\\b.xml', '--quiet', '-x.xml', '100%.xml', '\u00e9.xml', 'e\u0301.xml']
  const names = [...globs, ...others]
  const cwd = folderWith(Object.fromEntries(names.map((name, i) => [name, desk(`D_${i}`, 5)])))

  test.each(names)('%j alone', async (name) => {
    expect((await lint(cwd, '--', name)).found).toEqual([`${name} error`])
  })

  test('all of them, behind -- and in their folder', async () => {
    const { found, code } = await lint(cwd, '--', ...names)
    expect({ code, found: found.sort() }).toEqual({ code: 1, found: names.map((name) => `${name} error`).sort() })
    expect((await lint(cwd)).found).toHaveLength(names.length - 1)
  })

  test('a dash in front without -- is an option, and says so', async () => {
    expect(await lint(cwd, '-x.xml')).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown option -x') })
  })

  test('what does not exist literally is a glob', async () => {
    expect((await lint(cwd, '[!a].xml')).found).toEqual(['\u00e9.xml error'])
    const { code, stderr } = await lint(cwd, 'export (2).xml')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('no file matches export (2).xml') })
  })
})

describe('on Windows', () => {
  const HERE = ['C:\\repo\\a.reg', 'C:\\repo\\site b\\export (1).reg', 'C:\\repo\\site b\\-x.REG']
  const io = windowsIo([...HERE, 'D:\\far.reg', '\\\\host\\share\\u.reg'])

  test.each([
    [[], ['a.reg', 'site b/-x.REG', 'site b/export (1).reg']],
    [['site b'], ['site b/-x.REG', 'site b/export (1).reg']],
    [['.\\site b\\'], ['site b/-x.REG', 'site b/export (1).reg']],
    [['site b\\export (1).reg'], ['!site b/export (1).reg']],
    [['site b/export (1).reg', 'site b\\export (1).reg'], ['!site b/export (1).reg']],
    [['C:/repo/a.reg', 'C:\\repo\\site b\\..\\a.reg'], ['!a.reg']],
    [['D:\\far.reg'], ['!D:/far.reg']],
    [['\\\\host\\share\\u.reg'], ['!//host/share/u.reg']],
  ])('%j', async (paths, expected) => {
    const { inputs, problems } = await findInputs(paths, io, async () => false)
    expect(inputs.map(({ path, named }) => (named ? `!${path}` : path))).toEqual(expected)
    expect(problems).toEqual([])
  })

  test('globs of the configuration match what is found', async () => {
    const { inputs } = await findInputs([], io, async () => false)
    const matching = (matches: (path: string) => boolean) => inputs.map(({ path }) => path).filter((path) => matches(path))
    expect(matching(globMatcher(['site b/**']))).toEqual(['site b/-x.REG', 'site b/export (1).reg'])
    expect(matching(ignoreMatcher(['site b'], new GlobCompiler()))).toEqual(['site b/-x.REG', 'site b/export (1).reg'])
  })

  test('paths are shown with /, and elsewhere a backslash belongs to the name', () => {
    expect(shownPath('C:\\repo\\x\\y.reg', io)).toBe('x/y.reg')
    expect(shownPath('C:\\other\\y.reg', io)).toBe('../other/y.reg')
    expect(absolutePath('x/y.reg', io)).toBe('C:\\repo\\x\\y.reg')
    expect([joinPath('C:\\repo', 'x', io), folderOf('C:\\repo\\x', io)]).toEqual(['C:\\repo\\x', 'C:\\repo'])
    expect(isCandidate('C:\\repo\\package.json', io, true)).toBe(false)
    const linux = { cwd: '/repo', platform: 'linux' } as const
    expect(shownPath(absolutePath('a\\b.reg', linux), linux)).toBe('a\\b.reg')
    expect(isCandidate('/repo/x\\package.json', linux, true)).toBe(true)
  })
})

const posix = process.platform === 'win32' ? test.skip : test
posix('a backslash in the name of a folder parts nothing, in a configuration neither', async () => {
  const config = 'extends: ./base.yaml\noverrides:\n  - files: ["sub/*.xml"]\n    rules: { desk/logout-non-activity-time-range: info }\n'
  const cwd = folderWith({ 'x\\y/icmlint.config.yaml': config, 'x\\y/base.yaml': '{}\n', 'x\\y/sub/a.xml': desk('A', 5), 'x\\y/b.xml': desk('B', 5) })
  expect(await lint(cwd)).toEqual({ code: 1, stderr: '', found: ['x\\y/b.xml error', 'x\\y/sub/a.xml info'] })
})
