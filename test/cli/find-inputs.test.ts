import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { findInputs } from '../../src/cli/find-inputs.js'
import { nodeFiles } from '../../src/cli/node-files.js'
import type { Io } from '../../src/cli/io.js'
import { folderWith } from '../helpers/folder.js'

async function find(cwd: string, paths: readonly string[], ignored: (path: string) => boolean = () => false) {
  const io = { cwd, platform: process.platform, files: nodeFiles } as unknown as Io
  const { inputs, strays, problems } = await findInputs(paths, io, async (path) => ignored(path))
  return { paths: inputs.map(({ path, named }) => (named ? `!${path}` : path)), problems, ...(strays.length > 0 && { strays }) }
}

const TREE = {
  'a.reg': '',
  'B.REG': '',
  'notes.md': '',
  'sub/c.xml': '',
  'sub/deep/d.CSV': '',
  'sub/e.tsv': '',
  'sub/f.yml': '',
  'sub/x.reg/g.txt': '',
  'export (1).reg': '',
  '[a].reg': '',
  'package.json': '{}',
  'tsconfig.build.json': '',
  '.icmlintrc.json': '',
  'icmlint.config.yaml': '',
  'node_modules/m/n.reg': '',
  '.git/o.reg': '',
  '.hidden/p.reg': '',
}
const ALL = [
  'B.REG',
  '[a].reg',
  'a.reg',
  'export (1).reg',
  'sub/c.xml',
  'sub/deep/d.CSV',
  'sub/e.tsv',
  'sub/f.yml',
  'sub/x.reg/g.txt',
]

test.each([
  [[], ALL],
  [['.'], ALL],
  [['sub'], ALL.filter((path) => path.startsWith('sub/'))],
  [['sub/x.reg'], ['sub/x.reg/g.txt']],
  [['export (1).reg'], ['!export (1).reg']],
  [['[a].reg'], ['![a].reg']],
  [['a.reg', './a.reg', 'sub/../a.reg'], ['!a.reg']],
  [['.', 'a.reg'], ALL.map((path) => (path === 'a.reg' ? '!a.reg' : path))],
  [
    ['notes.md', 'package.json'],
    ['!notes.md', '!package.json'],
  ],
  [['*.reg'], ['[a].reg', 'a.reg', 'export (1).reg']],
  [['**/*.{xml,tsv}'], ['sub/c.xml', 'sub/e.tsv']],
  [['*.json', '*.md'], ['notes.md']],
  [['sub/*'], ALL.filter((path) => path.startsWith('sub/'))],
])('%j', async (paths, expected) => {
  expect(await find(folderWith(TREE), paths)).toEqual({ paths: expected, problems: [] })
})

test('what does not exist is told, the rest is found', async () => {
  const { paths, problems } = await find(folderWith(TREE), ['gone.reg', 'a.reg', '*.nope', 'lnit', ''])
  expect(paths).toEqual(['!a.reg'])
  expect(problems).toEqual([
    'gone.reg: no such file or folder',
    'no file matches *.nope',
    'lnit: no such file or folder; did you mean the command lint?',
    'an empty path',
  ])
})

test('the configuration leaves out what was found, not what was named', async () => {
  const { paths } = await find(folderWith(TREE), ['sub', 'sub/c.xml'], (path) => /[ce]\.(xml|tsv)$/.test(path))
  expect(paths).toContain('!sub/c.xml')
  expect(paths).not.toContain('sub/e.tsv')
})

test('outside of the working directory paths begin with ../', async () => {
  const folder = folderWith(TREE)
  mkdirSync(join(folder, 'here'))
  expect((await find(join(folder, 'here'), ['../sub/c.xml', join(folder, 'a.reg')])).paths).toEqual([
    '!../a.reg',
    '!../sub/c.xml',
  ])
})

test('links: no loops, no file twice, none that leads out of what is searched', async () => {
  const elsewhere = folderWith({ 'far.reg': '' })
  const folder = folderWith({ 'a.reg': '', 'sub/b.reg': '', '.hidden/c.reg': '', 'node_modules/d/d.reg': '' })
  symlinkSync('.', join(folder, 'loop'))
  symlinkSync('..', join(folder, 'sub/up'))
  symlinkSync('a.reg', join(folder, 'same.reg'))
  symlinkSync('nowhere', join(folder, 'dangling.reg'))
  const leadingOut = { 'near.reg': join(elsewhere, 'far.reg'), 'hidden.reg': '.hidden/c.reg', 'sub/package.reg': '../node_modules/d/d.reg' }
  for (const [name, target] of Object.entries(leadingOut)) symlinkSync(target, join(folder, name))
  symlinkSync(elsewhere, join(folder, 'away'))
  const all = { paths: ['a.reg', 'sub/b.reg'], problems: [], strays: ['hidden.reg', 'near.reg', 'sub/package.reg'] }
  // A pattern asks only for what it matches.
  expect(await find(folder, ['.'])).toEqual({ ...all, strays: ['away', ...all.strays] })
  expect(await find(folder, ['**/*.reg'])).toEqual(all)
  expect(await find(folder, ['*'])).toMatchObject({ paths: all.paths, strays: ['away', 'hidden.reg', 'near.reg', 'sub/package.reg'] })
  // What is named is meant: the file itself, or a folder behind a link and what is in it.
  expect(await find(folder, ['near.reg', 'away'])).toEqual({ paths: ['away/far.reg', '!near.reg'], problems: [] })
  expect(await find(folder, ['near.reg'])).toMatchObject({ paths: ['!near.reg'] })
  expect(await find(folder, ['away/*.reg'])).toMatchObject({ paths: ['away/far.reg'] })
  // Within one of several folders that are searched.
  symlinkSync('../a.reg', join(folder, '.hidden/e.reg'))
  expect(await find(folder, ['sub', '.hidden', elsewhere])).toMatchObject({ strays: ['sub/package.reg', 'sub/up', '.hidden/e.reg'].sort() })
})

test('a pattern in a folder whose name looks like one, and below a link that was written', async () => {
  const folder = folderWith({ 'Files (x86)/a.reg': '', 'Files (x86)/[b]/c/d.reg': '', 'Files x86/e.reg': '', 'real/sub/f.reg': '' })
  symlinkSync('real', join(folder, 'link'))
  expect(await find(folder, ['Files (x86)/*.reg'])).toEqual({ paths: ['Files (x86)/a.reg'], problems: [] })
  expect((await find(folder, ['Files (x86)/[b]/*'])).paths).toEqual(['Files (x86)/[b]/c/d.reg'])
  expect((await find(folder, [join(folder, 'Files (x86)', '*.{reg,xml}')])).paths).toEqual(['Files (x86)/a.reg'])
  expect(await find(folder, ['link/*'])).toEqual({ paths: ['link/sub/f.reg'], problems: [] })
  expect((await find(folder, ['l*/*'])).problems).toEqual(['no file matches l*/*'])
})

test('names with line feeds, spaces and no-break spaces', async () => {
  const folder = folderWith({ 'a\nb.reg': '', 'c d.reg': '', 'e\u00a0f.reg': '', '-x.reg': '' })
  expect((await find(folder, [])).paths).toEqual(['-x.reg', 'a\nb.reg', 'c d.reg', 'e\u00a0f.reg'])
  expect((await find(folder, ['a\nb.reg', '-x.reg'])).paths).toEqual(['!-x.reg', '!a\nb.reg'])
})

test('each link is named that leads out of what is searched: to a file, to a folder, to a hidden one', async () => {
  const elsewhere = folderWith({ 'far.reg': '', 'sub/far.csv': '' })
  const folder = folderWith({ 'in/a.reg': '', 'in/deep/b.reg': '', 'in/.git/config': '', 'in/node_modules/m/c.reg': '', 'beside/d.reg': '' })
  const links = {
    'out': elsewhere, 'out.reg': elsewhere, 'again': join(elsewhere, 'sub'), 'deep/up': '../..', 'beside': '../beside', 'git': '.git', 'deps': 'node_modules/m',
    'far.reg': join(elsewhere, 'far.reg'), 'same-far.reg': join(elsewhere, 'far.reg'),
    // Of these there is nothing to say: they stay within, are hidden, lead to nothing, or are not named like an export.
    'within': 'deep', 'self': '.', 'deep/loop': '..', '.hidden': elsewhere, '.git/x': elsewhere, 'node_modules/y': elsewhere,
    '.hidden.reg': elsewhere, 'nothing': join(elsewhere, 'nothing'), 'nothing.reg': join(elsewhere, 'nothing.reg'), 'circle.reg': 'circle.reg', 'notes.md': join(elsewhere, 'far.reg'),
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, 'in', name))
  const found = { paths: ['in/a.reg', 'in/deep/b.reg'], problems: [] }
  const strays = ['again', 'beside', 'deep/up', 'deps', 'far.reg', 'git', 'out', 'out.reg', 'same-far.reg'].map((name) => `in/${name}`)
  expect(await find(folder, ['in'])).toEqual({ ...found, strays })
  expect(await find(folder, ['in/**'])).toEqual({ ...found, strays: [...strays, 'in/notes.md'].sort() })
  // What the configuration leaves out is not missed.
  expect((await find(folder, ['in'], (path) => /(?:again|far\.reg)$/.test(path))).strays).toEqual(strays.filter((name) => !/again|far/.test(name)))
  // What leads to another folder that is searched is within.
  expect(await find(folder, ['in', 'beside'])).toMatchObject({ strays: strays.filter((name) => name !== 'in/beside') })
  expect((await find(folder, ['in', elsewhere])).strays).toEqual(['in/beside', 'in/deep/up', 'in/deps', 'in/git'])
})
