import { commonFolder, configSource } from '../../src/cli/config/config-source.js'
import { findInputs } from '../../src/cli/find-inputs.js'
import { findTargets } from '../../src/cli/fix-targets.js'
import { absolutePath, isWithin, pathKey, shownPath, unusableName } from '../../src/cli/paths.js'
import { folderAbove, SearchRoots } from '../../src/cli/config/search-places.js'
import { checkTargets } from '../../src/cli/targets.js'
import { planPatches } from '../../src/cli/write-patches.js'
import { isInside, relativePath, resolvePath } from '../../src/config/paths.js'
import { uriOfPath } from '../../src/report/uri.js'
import { globMatcher } from '../config/support.js'
import { run } from '../helpers/memory-io.js'
import { windowsIo } from '../helpers/windows-io.js'
import { heartbeatChange, serverExport } from '../support/review-files.js'

const FILES = ['C:\\repo\\a.reg', 'C:\\repo\\Exports (x86)\\b.reg', 'C:\\repo\\exports\\c.reg', 'D:\\far\\d.reg', '\\\\host\\share\\sub\\e.reg']
const io = windowsIo(FILES)
const linux = { cwd: '/repo', platform: 'linux' } as const

describe('what the user writes, and how reports show it', () => {
  test.each([
    ['a.reg', 'C:\\repo\\a.reg', 'a.reg'],
    ['.\\sub/a.reg', 'C:\\repo\\sub\\a.reg', 'sub/a.reg'],
    ['C:\\repo\\a.reg', 'C:\\repo\\a.reg', 'a.reg'],
    ['c:\\REPO\\a.reg', 'c:\\REPO\\a.reg', 'a.reg'],
    ['C:a.reg', 'C:\\repo\\a.reg', 'a.reg'],
    ['\\other\\a.reg', 'C:\\other\\a.reg', '../other/a.reg'],
    ['/other/a.reg', 'C:\\other\\a.reg', '../other/a.reg'],
    ['D:\\far\\d.reg', 'D:\\far\\d.reg', 'D:/far/d.reg'],
    ['d:/far/../d.reg', 'd:\\d.reg', 'd:/d.reg'],
    ['\\\\host\\share\\x.reg', '\\\\host\\share\\x.reg', '//host/share/x.reg'],
    ['//host/share/sub/../x.reg', '\\\\host\\share\\x.reg', '//host/share/x.reg'],
    ['\\\\?\\C:\\repo\\long\\a.reg', 'C:\\repo\\long\\a.reg', 'long/a.reg'],
    ['//?/D:/far/d.reg', 'D:\\far\\d.reg', 'D:/far/d.reg'],
    ['\\\\?\\UNC\\host\\share\\x.reg', '\\\\host\\share\\x.reg', '//host/share/x.reg'],
    ['a.reg:stream', 'C:\\repo\\a.reg:stream', 'a.reg:stream'],
    ['NUL.reg', 'C:\\repo\\NUL.reg', 'NUL.reg'],
    ['.', 'C:\\repo', '.'],
  ])('%j', (written, absolute, shown) => {
    expect(absolutePath(written, io)).toBe(absolute)
    expect(shownPath(absolute, io)).toBe(shown)
    // What reports show leads back to the same place.
    expect(pathKey(absolutePath(shown, io), io)).toBe(pathKey(absolute, io))
    expect(shown).not.toContain('\\')
  })

  test('another drive named without its root is that drive', () => {
    // Where on it one is, only Windows knows.
    expect(absolutePath('D:far.reg', io)).toMatch(/^D:\\(?:.*\\)?far\.reg$/)
  })

  test('elsewhere, all of that is a name', () => {
    for (const name of ['C:a.reg', 'a\\b.reg', '\\\\?\\C:\\a.reg', 'NUL']) {
      expect(shownPath(absolutePath(name, linux), linux)).toBe(name)
      expect(unusableName(absolutePath(name, linux), linux)).toBeUndefined()
    }
    expect(pathKey('/A', linux)).not.toBe(pathKey('/a', linux))
  })

  test.each([
    ['D:/far/d e.reg', 'file:///D:/far/d%20e.reg'],
    ['//host/share/x#.reg', 'file://host/share/x%23.reg'],
    ['sub/a.reg', 'sub/a.reg'],
  ])('%s as an address', (shown, uri) => expect(uriOfPath(shown).uri).toBe(uri))
})

describe('finding', () => {
  const find = async (...paths: string[]) => findInputs(paths, io, async () => false)

  test.each([
    [['a.reg', 'A.REG', 'c:\\repo\\a.reg', '\\\\?\\C:\\repo\\a.reg'], ['!a.reg']],
    [['.', 'A.reg'], ['!A.reg', 'Exports (x86)/b.reg', 'exports/c.reg']],
    [['D:\\far', 'd:\\FAR\\d.reg'], ['!d:/FAR/d.reg']],
    [['\\\\HOST\\share\\sub'], ['//HOST/share/sub/e.reg']],
    [['Exports (x86)'], ['Exports (x86)/b.reg']],
  ])('%j', async (paths, expected) => {
    const { inputs, problems } = await find(...paths)
    expect([inputs.map(({ path, named }) => (named ? `!${path}` : path)), problems]).toEqual([expected, []])
  })

  test('names of devices are looked for like others', async () => {
    const { inputs, problems } = await find('NUL', 'aux.xml', 'con', 'a.reg.')
    expect([inputs, problems]).toEqual([[], ['NUL', 'aux.xml', 'con', 'a.reg.'].map((name) => `${name}: no such file or folder`)])
  })
})

describe('configuration', () => {
  const machine = (...there: string[]) => ({ platform: 'win32' as const, exists: (path: string) => there.includes(path.toLowerCase()) })

  test.each([
    ['C:\\repo\\sub\\deep', 'C:\\repo', [], 'C:\\repo'],
    ['c:\\REPO\\sub', 'C:\\repo', [], 'C:\\repo'],
    ['C:\\repo\\sub\\deep', 'C:\\repo', ['c:\\repo\\sub\\.git'], 'C:\\repo\\sub'],
    ['D:\\far\\x', 'C:\\repo', [], 'D:\\far\\x'],
    ['\\\\host\\share\\sub', 'C:\\repo', ['\\\\host\\share\\.git'], '\\\\host\\share\\'],
    ['\\\\host\\share\\sub', 'C:\\repo', [], '\\\\host\\share\\sub'],
  ])('of %j in %j ends at the right folder', (folder, cwd, there: string[], root) => {
    expect(new SearchRoots(cwd, machine(...there)).of(folder)).toBe(root)
  })

  test.each([
    ['c:\\REPO\\sub\\deep', 'C:\\repo', ['c:\\REPO\\sub\\deep', 'c:\\REPO\\sub', 'c:\\REPO']],
    ['C:\\', 'C:\\', ['C:\\']],
    ['\\\\host\\share\\sub', '\\\\host\\share\\', ['\\\\host\\share\\sub', '\\\\host\\share\\']],
  ])('is looked for from %j up to %j', (first, root, folders) => {
    const passed: string[] = []
    for (let folder: string | undefined = first; folder !== undefined; folder = folderAbove(folder, root, machine())) passed.push(folder)
    expect(passed).toEqual(folders)
  })

  test.each([
    ['C:/repo', 'c:/REPO/Lab/a.reg', 'Lab/a.reg'],
    ['c:/repo/site', 'C:/repo/a.reg', '../a.reg'],
    ['C:/repo', 'D:/far/d.reg', 'D:/far/d.reg'],
    ['C:/repo', '//host/share/e.reg', '//host/share/e.reg'],
    ['//host/share/sub', '//HOST/Share/sub/e.reg', 'e.reg'],
    ['//host/share', '//host/other/e.reg', '//host/other/e.reg'],
    ['//host/share', 'C:/repo/a.reg', 'C:/repo/a.reg'],
    ['/repo', '/Repo/a.reg', '../Repo/a.reg'],
  ])('globs that stand in %s see %s as %s', (folder, file, relative) => {
    expect(relativePath(folder, file)).toBe(relative)
    expect(isInside(folder, file)).toBe(!/^\.\.|^[A-Z]:|^\/\//.test(relative))
  })

  test('globs meet what is shown, another drive too', () => {
    const matches = (glob: string, shown: string): boolean =>
      globMatcher([glob])(relativePath('C:/repo', resolvePath('C:/repo', shown)))
    expect(matches('exports/**', 'exports/c.reg')).toBe(true)
    expect(matches('**/d.reg', 'D:/far/d.reg')).toBe(true)
    expect(matches('e.reg', '//host/share/e.reg')).toBe(true)
    expect(matches('exports/**', 'D:/far/d.reg')).toBe(false)
  })

  test('what it extends may be written in either way, and leads nowhere else', () => {
    expect(resolvePath('C:/repo/site', '..\\base.yaml')).toBe('C:/repo/base.yaml')
    expect(resolvePath('C:/repo', '\\\\host\\share\\x.yaml')).toBe('//host/share/x.yaml')
    expect(isInside('C:/repo', resolvePath('C:/repo', '..\\..\\x.yaml'))).toBe(false)
    expect(isInside('C:/repo', resolvePath('C:/repo', '\\\\host\\share\\x.yaml'))).toBe(false)
    expect(resolvePath('/repo', 'a\\b.yaml')).toBe('/repo/a\\b.yaml')
  })

  test('nothing leads above a share', () => {
    expect(resolvePath('//host/share/sub', '../../../../other/x.yaml')).toBe('//host/share/other/x.yaml')
    expect(resolvePath('//host/share', 'x.yaml')).toBe('//host/share/x.yaml')
    expect(resolvePath('C:/repo', '../../../x.yaml')).toBe('C:/x.yaml')
    expect(resolvePath('/repo', '//x.yaml')).toBe('/x.yaml')
  })

  test('the folder above all inputs, however their drive is written', () => {
    expect(commonFolder(['C:\\repo\\x\\a.reg', 'c:\\repo\\y\\b.reg'], io)).toBe('C:\\repo')
    expect(commonFolder(['C:\\repo\\x\\a.reg', 'C:\\repo\\xy\\b.reg'], io)).toBe('C:\\repo')
    expect(commonFolder(['C:\\repo\\a.reg', 'D:\\far\\d.reg'], io)).toBe('C:\\')
    expect(isWithin('c:\\REPO\\a', 'C:\\repo', io)).toBe(true)
  })

  test('one folder by two spellings has one', async () => {
    const source = configSource({ useConfig: true, rules: [] }, io, new Set())
    expect(source('C:\\repo\\x')).toBe(source('c:\\Repo\\X'))
    await source('C:\\repo\\x')
  })
})

describe('what is written', () => {
  test.each([
    ['NUL', 'Windows keeps the name NUL for a device'],
    ['sub\\con.json', 'Windows keeps the name con.json for a device'],
    ['aux.tar.gz', 'Windows keeps the name aux.tar.gz for a device'],
    ['COM1', 'Windows keeps the name COM1 for a device'],
    ['lpt\u00b9.txt', 'Windows keeps the name lpt\u00b9.txt for a device'],
    ['nul .txt', 'Windows keeps the name nul .txt for a device'],
    ['a.reg:b', 'on Windows, what stands behind a colon is no file of its own'],
    ['what?.json', 'it holds a character that Windows takes in no name'],
    ['report.json.', 'Windows takes away the dot or blank at the end of a name'],
    ['sub \\report.json', 'Windows takes away the dot or blank at the end of a name'],
    ['D:\\x\\PRN', 'Windows keeps the name PRN for a device'],
    ['\\\\host\\share\\aux', 'Windows keeps the name aux for a device'],
  ])('is not written to %j', async (file, why) => {
    const target = { file, what: 'the report' as const }
    await expect(checkTargets([target], { inputs: [], configFiles: [] }, io)).rejects.toThrow(`${file}: the report is not written there: ${why}`)
    const { files, refused } = await findTargets([file.replaceAll('\\', '/')], [], io)
    expect([[...files], [...refused.values()]]).toEqual([[], [why]])
  })

  test.each(['r.json', 'console.json', 'com.json', 'COM10', 'sub\\nullable.txt', '..\\r.json', 'D:r.json', '\\\\?\\D:\\r.json'])('may be %j', async (file) => {
    await expect(checkTargets([{ file, what: 'the report' }], { inputs: [], configFiles: [] }, io)).resolves.toBeUndefined()
  })

  test('an input is one in every spelling', async () => {
    const inputs = [{ path: 'a.reg', kind: null, encoding: null, status: 'read' as const }]
    for (const file of ['A.REG', 'c:/repo/a.reg', '\\\\?\\C:\\repo\\a.reg', 'exports\\..\\a.reg']) {
      await expect(checkTargets([{ file, what: 'the report' }], { inputs, configFiles: [] }, io)).rejects.toThrow('is an input')
    }
  })

  test('a repair goes to the file itself, and not out of the folders that were named', async () => {
    const share = '//host/share/sub/e.reg'
    const here = ['EXPORTS/c.reg', 'D:/far/d.reg']
    const targets = ['C:\\repo\\exports\\c.reg', 'D:\\far\\d.reg']
    const { files, refused } = await findTargets([...here, share], ['d:\\far'], io)
    expect([[...files], [...refused.keys()]]).toEqual([here.map((path, i) => [path, targets[i]]), [share]])
    expect([...(await findTargets([share], ['\\\\HOST\\share\\sub\\e.reg'], io)).files.keys()]).toEqual([share])
  })

  test('names for several servers are made of the last part', () => {
    const patches = ['ctios-a', 'con'].map((name) => ({ name, exports: [], bytes: new Uint8Array(), holdsSecrets: false, uncertain: [] }))
    const { files } = planPatches('C:\\v1.2\\out', patches)
    expect(files.map(({ file }) => file)).toEqual(['C:\\v1.2\\out.ctios-a', 'C:\\v1.2\\out.con'])
  })
})

describe('a whole run', () => {
  const texts = new Map([
    ['c:\\repo\\a.reg', serverExport(0)],
    ['d:\\far\\d.reg', serverExport(0, 'CTIOS2')],
    ['\\\\host\\share\\sub\\e.reg', serverExport(0, 'CTIOS3')],
    ['c:\\repo\\exports\\c.reg', heartbeatChange(1)],
  ])
  const read = async (path: string) => Buffer.from(texts.get(path.toLowerCase()) ?? '')
  const runThere = async (...argv: string[]) => run(argv, { cwd: io.cwd, platform: 'win32', files: { ...io.files, read } })
  const ALL = ['a.reg', 'd:\\far', '\\\\host\\share\\sub\\e.reg', 'A.REG']
  const found = (stdout: string) => [...stdout.matchAll(/^(.*):4:33: error: .*\[profile\/reject-if-already-logged-in\]$/gm)].map(([, path]) => path)

  test('each file is read once, and every report shows it with /', async () => {
    const { code, stdout, stderr } = await runThere('-f', 'compact', ...ALL)
    expect([code, stderr, found(stdout)]).toEqual([1, '', ['//host/share/sub/e.reg', 'a.reg', 'd:/far/d.reg']])
    for (const format of ['json', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'markdown', 'html', 'pretty']) {
      expect((await runThere('-f', format, ...ALL)).stdout).not.toMatch(/far\\+d\.reg|share\\+sub/)
    }
    expect((await runThere('-f', 'github', 'd:\\far')).stdout).toMatch(/^::error file=d%3A\/far\/d\.reg,line=4,/m)
    expect((await runThere('-f', 'sarif', ...ALL)).stdout).toContain('"uri": "file:///d:/far/d.reg"')
  })

  test('a change is the change in every spelling, and no part of what it changes', async () => {
    for (const change of ['exports\\c.reg', 'EXPORTS/C.REG', 'c:\\repo\\Exports\\c.reg']) {
      const { stdout, stderr } = await runThere('review', '--change', change, 'a.reg', 'exports', '-f', 'json')
      expect(stderr).toBe('')
      const { changes } = JSON.parse(stdout) as { changes: unknown[] }
      expect(changes).toMatchObject([{ name: 'Heartbeat' }])
    }
  })
})
