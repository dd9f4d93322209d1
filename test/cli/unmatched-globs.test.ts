import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { regFile, serverExport } from '../support/review-files.js'

const CONFIG = `overrides:
  - files: [exports/*.reg]
    rules: { desk/unused: off }
  - files: [export/*.reg, "gone\\u001b.reg"]
    rules: { desk/unused: off }
servers:
  hosts: { ctios-a: [exports/a.reg], ctios-b: [exports/b.reg] }
suppressions:
  - { rule: desk/unused, files: ["x:Password=hunter2"], reason: x }
  - { rule: desk/unused, reason: x }
`
const FILES = { 'icmlint.config.yaml': CONFIG, 'exports/a.reg': serverExport(1), 'change/c.reg': regFile() }
const TOLD = [
  'icmlint: icmlint.config.yaml:4:12: no input matches export/*.reg or gone\\u001b.reg, so this override does nothing',
  'icmlint: icmlint.config.yaml:7:47: no input matches exports/b.reg, so this host gets no export',
  'icmlint: icmlint.config.yaml:9:33: no input matches x:Password=***, so this suppression does nothing',
]

const told = async (cwd: string, ...argv: string[]): Promise<string[]> => {
  const { stderr } = await run(argv, { cwd })
  return stderr.split('\n').filter((line) => line.includes('no input matches'))
}

test('globs that match no input are named, where the whole folder of their configuration is looked at', async () => {
  const cwd = folderWith(FILES)
  expect(await told(cwd, 'lint')).toEqual(TOLD)
  expect(await told(cwd, 'review', '--change', 'change/c.reg', '.')).toEqual(TOLD)
  const parts = [['lint', 'exports'], ['lint', 'exports/a.reg']]
  for (const argv of [...parts, ['lint', '--quiet'], ['inspect'], ['fix', '--dry-run', '.'], ['lint', '--no-config']]) {
    expect(await told(cwd, ...argv)).toEqual([])
  }
})

test('those of a configuration that is extended may be about other folders, and of many some are named', async () => {
  const many = (count: number) =>
    JSON.stringify({ overrides: Array.from({ length: count }, (_, i) => ({ files: [`no${i}`], rules: {} })) })
  const cwd = folderWith({ ...FILES, 'base.json': many(3), 'icmlint.config.yaml': 'extends: ./base.json\n' })
  expect(await told(cwd, 'lint')).toEqual([])
  expect(await told(folderWith({ ...FILES, 'icmlint.config.yaml': many(8) }), 'lint')).toEqual([
    ...Array.from({ length: 5 }, (_, i) => expect.stringMatching(`no input matches no${i}, so this override does nothing$`)),
    'icmlint: no input matches 3 more lists of globs',
  ])
})

test('globs that only take out, and lists of none, are told for what they are', async () => {
  const config = 'overrides:\n  - { files: ["!a.reg", "!b.reg"], rules: {} }\nservers: { hosts: { a: [] } }\n'
  const { stderr } = await run(['lint'], { cwd: folderWith({ ...FILES, 'icmlint.config.yaml': config }) })
  expect(stderr.split('\n').filter((line) => line.includes('config.yaml'))).toEqual([
    'icmlint: icmlint.config.yaml:2:14: these globs only take out: name first what to take them from',
    'icmlint: icmlint.config.yaml:3:24: no globs are named, so this host gets no export',
  ])
})
