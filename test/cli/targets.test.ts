import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { baselineText } from '../../src/core/baseline/write-baseline.js'
import { nodeFiles } from '../../src/cli/node-files.js'
import { realFile } from '../../src/cli/real-file.js'
import { checkTargets, linkOnWay } from '../../src/cli/targets.js'
import type { Io } from '../../src/cli/io.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { heartbeatChange, serverExport } from '../support/review-files.js'

const BASELINE = baselineText([])
const FAULTY = serverExport(0)
const REVIEW = ['review', '--change', 'c.reg', 'base']
const FIX = ['fix', 'base']

/** A folder with exports, and `dl` as another name of one of its folders. */
function estate(more: Readonly<Record<string, string>> = {}): string {
  const cwd = folderWith({ 'base/a.reg': FAULTY, 'c.reg': heartbeatChange(6), ...more })
  symlinkSync('base', join(cwd, 'dl'))
  symlinkSync('base/a.reg', join(cwd, 'link.reg'))
  return cwd
}

/** All that is in a folder, with what it holds. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]))
}

async function expectNothingWritten(cwd: string, argv: readonly string[], said: string): Promise<void> {
  const before = contents(cwd)
  const { code, stdout, stderr } = await run(argv, { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
  expect(contents(cwd)).toEqual(before)
}

describe('an input is not written over, by whatever name', () => {
  test.each([
    [['base', '-o', 'dl/a.reg']],
    [['base', '-o', 'link.reg']],
    [['dl/a.reg', '-o', 'base/a.reg']],
    [['base', '-f', 'json=dl/../base/a.reg']],
    [['base', '-f', 'pretty', '-f', 'json=dl/a.reg']],
    [[...REVIEW, '--rollback', 'dl/a.reg']],
    [[...REVIEW, '--rollback', 'link.reg']],
    [[...REVIEW, '--rollback', 'c.reg']],
    [[...REVIEW, '-f', 'json=dl/a.reg']],
    [['review', 'base', 'c.reg', '-o', 'dl/a.reg']],
    [[...FIX, '--patch', 'dl/a.reg']],
    [[...FIX, '--patch', 'p.reg', '--rollback', 'dl/a.reg']],
  ])('%j', async (argv) => expectNothingWritten(estate(), argv, 'is an input; '))

  test('nor by a new baseline', async () => {
    await expectNothingWritten(estate(), ['base', '--write-baseline', 'base/a.reg'], 'icmlint: ')
    const cwd = estate({ 'known.json': BASELINE })
    await expectNothingWritten(cwd, ['known.json', 'base', '--write-baseline', './known.json'], 'is an input; the baseline is not written over it')
  })

  test('one that cannot be read counts as well', async () => {
    const files = { read: () => Promise.reject(new Error('locked')) }
    const cwd = estate()
    const { code, stderr } = await run(['base', '-o', 'dl/a.reg'], { cwd, files })
    expect([code, stderr]).toEqual([2, expect.stringContaining('is an input')])
    expect(readFileSync(join(cwd, 'base/a.reg'), 'latin1')).toBe(FAULTY)
  })

  test('what was skipped is no input', async () => {
    const cwd = estate({ 'base/last.json': '{}' })
    expect((await run(['base', '-f', 'json=base/last.json'], { cwd })).code).toBe(1)
    expect(readFileSync(join(cwd, 'base/last.json'), 'utf8')).toContain('"findings"')
  })
})

describe('what configures a run is not written over', () => {
  test.each([
    [[...FIX, '--patch', 'icmlint.config.yaml'], 'icmlint.config.yaml: is the name of a config file; a file to import is not written there'],
    [['base', '-o', '.icmlintrc'], 'is the name of a config file; the report is not written there'],
    [['base', '-f', 'json=package.json'], 'is the name of a config file'],
    [['base', '-f', 'json=ICMLINT.config.yml'], 'is the name of a config file'],
    [['base', '-o', 'conf-link'], 'is the name of a config file'],
    [['base', '--write-baseline', '.icmlintrc.json'], 'is the name of a config file; the baseline is not written there'],
    [[...REVIEW, '--rollback', 'base/.icmlintrc.yml'], 'is the name of a config file'],
    [['base', '-c', 'own.yaml', '-o', 'dl/../own.yaml'], 'is a config file of this run; the report is not written over it'],
    [[...FIX, '-c', 'own.yaml', '--patch', './own.yaml'], 'is a config file of this run; a file to import is not written over it'],
    [['base', '--baseline', 'known.json', '-f', 'json=./known.json'], 'is the baseline; the report is not written over it'],
  ])('%j', async (argv, said) => {
    const cwd = estate({ 'icmlint.config.yaml': 'failOn: error\n', 'own.yaml': 'failOn: error\n', 'known.json': BASELINE })
    symlinkSync('icmlint.config.yaml', join(cwd, 'conf-link'))
    await expectNothingWritten(cwd, argv, said)
  })

  describe('nor what it extends', () => {
    const LAYERED = {
      'base/icmlint.config.yaml': 'extends: [recommended, ../layers/one.yaml]\n',
      'layers/one.yaml': 'extends: ./two.json\n',
      'layers/two.json': '{ "failOn": "error" }',
      'own.yaml': 'extends: ./layers/two.json\n',
      // One that leaves out all that is in its folder.
      'base/none/icmlint.config.yaml': 'extends: ../../layers/none.yaml\n',
      'layers/none.yaml': 'ignore: ["**"]\n',
      'base/none/a.reg': FAULTY,
      // And one that is found for one of two states alone.
      'old/icmlint.config.yaml': 'extends: ../layers/old.yaml\n',
      'layers/old.yaml': 'failOn: never\n',
      'old/a.reg': FAULTY,
    }

    test.each([
      [['base', '-o', 'layers/one.yaml'], 'layers/one.yaml: is a config file of this run; the report is not written over it'],
      [['base', '-f', 'json=./layers/two.json'], 'layers/two.json: is a config file of this run'],
      [['base', '-f', 'json=layers/none.yaml'], 'layers/none.yaml: is a config file of this run'],
      [['base', '-c', 'own.yaml', '-f', 'json=layers/two.json'], 'layers/two.json: is a config file of this run'],
      [['--stdin', '--stdin-filename', 'base/b.reg', '-f', 'json=layers/two.json'], 'layers/two.json: is a config file of this run'],
      [[...REVIEW, '--rollback', 'layers/one.yaml'], 'layers/one.yaml: is a config file of this run; a file to import is not written over it'],
      [['review', 'old', 'base', '-f', 'json=layers/old.yaml'], 'layers/old.yaml: is a config file of this run'],
      [['review', 'base', 'old', '-f', 'json=layers/old.yaml'], 'layers/old.yaml: is a config file of this run'],
      [[...FIX, '--patch', 'layers/two.json'], 'layers/two.json: is a config file of this run'],
    ])('%j', async (argv, said) => expectNothingWritten(estate(LAYERED), argv, said))

    test('what another run extends is a file like any other', async () => {
      const cwd = estate(LAYERED)
      expect((await run(['c.reg', '-f', 'json=layers/two.json'], { cwd })).code).toBe(0)
      expect((await run(['base', '--no-config', '-f', 'json=layers/one.yaml'], { cwd })).code).toBe(1)
      expect(readFileSync(join(cwd, 'layers/one.yaml'), 'utf8')).toContain('"findings"')
    })
  })

  test('a new baseline takes the place of the old one', async () => {
    const cwd = estate({ 'known.json': BASELINE })
    const { code, stderr } = await run(['base', '--baseline', 'known.json', '--write-baseline', './known.json'], { cwd })
    expect([code, stderr]).toEqual([0, expect.stringContaining('wrote known.json')])
  })
})

describe('no link leads what is written out of the working directory', () => {
  const link = (name: string) => `${name} is a symbolic link, and none below the working directory is followed; `
  test.each([
    [['base', '-o', 'away/report.json'], `away/report.json: ${link('away')}the report is not written there`],
    [['base', '-f', 'json=there'], link('there')],
    [['base', '-f', 'pretty', '-f', 'sarif=./not-there'], link('not-there')],
    [['base', '--write-baseline', 'there'], `there: ${link('there')}the baseline is not written there`],
    [[...REVIEW, '-f', 'html=not-there'], link('not-there')],
    [[...REVIEW, '--rollback', 'away/back.reg'], `away/back.reg: ${link('away')}a file to import is not written there`],
  ])('%j', async (argv, said) => {
    const elsewhere = folderWith({ 'there.json': BASELINE })
    const cwd = estate()
    symlinkSync(elsewhere, join(cwd, 'away'))
    symlinkSync(join(elsewhere, 'there.json'), join(cwd, 'there'))
    symlinkSync(join(elsewhere, 'not-there.json'), join(cwd, 'not-there'))
    await expectNothingWritten(cwd, argv, said)
    expect(contents(elsewhere)).toEqual({ [join(elsewhere, 'there.json')]: BASELINE })
    // Whoever names the place itself means it.
    expect((await run(['base', '-o', join(elsewhere, 'report.json')], { cwd })).code).toBe(1)
    expect(readdirSync(elsewhere)).toContain('report.json')
  })
})

describe('no link within the working directory leads what is written to another file', () => {
  const HOOK = '#!/bin/sh\necho theirs\n'

  /** A repository in which names of reports lead to what Git runs or is configured by. */
  function trapped(): string {
    const cwd = estate({ '.git/hooks/post-checkout': HOOK, '.git/config': '[core]\n' })
    chmodSync(join(cwd, '.git/hooks/post-checkout'), 0o755)
    symlinkSync('.git/hooks/post-checkout', join(cwd, 'report.txt'))
    symlinkSync('.git/hooks/pre-commit', join(cwd, 'new.txt'))
    symlinkSync('.git/hooks', join(cwd, 'out'))
    symlinkSync('nowhere', join(cwd, 'gone'))
    return cwd
  }

  const through = (name: string) => `: ${name} is a symbolic link, and none below the working directory is followed; `
  test.each([
    [['base', '-o', 'report.txt'], `report.txt${through('report.txt')}the report is not written there`],
    [['base', '-f', 'pretty', '-f', 'json=new.txt'], `new.txt${through('new.txt')}`],
    [['base', '-f', 'json=out/post-merge'], `out/post-merge${through('out')}`],
    [['base', '-f', 'json=gone/a.json'], `gone/a.json${through('gone')}`],
    [['base', '-o', 'dl/fresh.txt'], `dl/fresh.txt${through('dl')}`],
    [['base', '--write-baseline', 'new.txt'], `new.txt${through('new.txt')}the baseline is not written there`],
    [[...REVIEW, '-f', 'html=report.txt'], `report.txt${through('report.txt')}`],
    [[...REVIEW, '--rollback', 'out/post-merge'], `out/post-merge${through('out')}a file to import is not written there`],
    [[...FIX, '--patch', 'dl/p.reg'], `dl/p.reg${through('dl')}`],
  ])('%j', async (argv, said) => {
    const cwd = trapped()
    await expectNothingWritten(cwd, argv, said)
    expect(readdirSync(join(cwd, '.git/hooks'))).toEqual(['post-checkout'])
  })

  test('by whatever name the working directory is reached', async () => {
    const cwd = trapped()
    const other = folderWith({})
    symlinkSync(cwd, join(other, 'same'))
    await expectNothingWritten(cwd, ['base', '-o', join(other, 'same/report.txt')], 'report.txt is a symbolic link')
    await expectNothingWritten(cwd, ['base', '-o', join(other, 'same/dl/fresh.txt')], 'dl is a symbolic link')
    // The link on the way to it is the user's.
    expect((await run(['base', '-o', join(other, 'same/fresh.txt')], { cwd })).code).toBe(1)
    expect(readdirSync(cwd)).toContain('fresh.txt')
  })

  test('what this process holds open is no such link', async () => {
    const files = { ...nodeFiles, isLink: async (path: string) => /^\/(?:dev\/stdout|dev\/fd|dev\/fd\/3|work\/dev\/stdout)$/.test(path) }
    const io = { cwd: '/', platform: 'linux' as const, files }
    expect(await Promise.all(['/dev/stdout', '/dev/fd/3', '/work/dev/stdout'].map((path) => linkOnWay(path, io))))
      .toEqual([undefined, undefined, '/work/dev/stdout'])
  })

  test('a link elsewhere that the user names is followed', async () => {
    const [cwd, other] = [estate(), folderWith({ 'real.txt': '' })]
    symlinkSync('real.txt', join(other, 'latest.txt'))
    expect((await run(['base', '-o', join(other, 'latest.txt')], { cwd })).code).toBe(1)
    expect(readFileSync(join(other, 'real.txt'), 'utf8')).toContain('error')
    expect(lstatSync(join(other, 'latest.txt')).isSymbolicLink()).toBe(true)
  })
})

describe('everything that is written needs a file of its own', () => {
  test.each([
    [[...FIX, '--patch', 'o.reg', '--rollback', './o.reg'], 'o.reg and ./o.reg are one file: whatever is written needs a file of its own'],
    [[...FIX, '--patch', 'base/o.reg', '--rollback', 'dl/o.reg'], 'base/o.reg and dl/o.reg are one file'],
    [[...REVIEW, '--rollback', 'x.reg', '-f', 'json=x.reg'], 'x.reg is named twice'],
    [[...REVIEW, '--rollback', 'x.reg', '-o', 'dl/../x.reg'], 'are one file'],
    [['base', '-f', 'json=a', '-f', 'sarif=./a'], 'a and ./a are one file'],
    [['base', '-f', 'json=no/such/a', '-f', 'sarif=no/such/../such/a'], 'are one file'],
    [['base', '-o', 'a', '--write-baseline', 'dl/../a'], 'are one file'],
  ])('%j', async (argv, said) => {
    await expectNothingWritten(estate(), argv, said)
    expect((await run(argv, { cwd: estate() })).stderr).toContain('(icmlint --help shows the usage)')
  })

  test('the names of several servers count', async () => {
    const cwd = folderWith({
      'base/a.reg': FAULTY, 'base/b.reg': serverExport(0, 'CTIOS2'),
      'c.reg': heartbeatChange(6), 'd.reg': heartbeatChange(6, 'CTIOS2'),
    })
    const argv = ['review', '--change', 'c.reg', '--change', 'd.reg', 'base', '--rollback', 'o.reg', '-f', 'json=./o.ctios2.reg']
    await expectNothingWritten(cwd, argv, './o.ctios2.reg and o.ctios2.reg are one file')
    await expectNothingWritten(cwd, ['fix', 'base', '--patch', 'o.reg', '--rollback', './o.reg'], 'are one file')
  })
})

test('on Windows, case makes no other file', async () => {
  const io = { platform: 'win32', cwd: 'C:\\x', files: { ...nodeFiles, status: async () => ({ kind: 'file', size: 0 }), realPath: () => Promise.reject(new Error('ENOENT')) } } as unknown as Io
  expect(await realFile('C:\\X\\A.reg', io)).toBe(await realFile('c:\\x\\a.REG', io))
  const targets = ['a.reg', 'A.REG'].map((file) => ({ file, what: 'the report' as const }))
  await expect(checkTargets(targets, { inputs: [], configFiles: [] }, io)).rejects.toThrow('a.reg and A.REG are one file')
  const inputs = [{ path: 'a.reg', kind: null, encoding: null, status: 'read' as const }]
  await expect(checkTargets(targets.slice(1), { inputs, configFiles: [] }, io)).rejects.toThrow('A.REG: is an input')
})
