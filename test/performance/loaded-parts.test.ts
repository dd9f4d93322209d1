import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { BIN } from '../helpers/process.js'

const REGISTRY = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\r\n"a"="b"\r\n'
const TABLE = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\r\n5000,A,3600\r\n'
const XML = '<results><agentDeskSettings><agentDeskSetting><name>A</name></agentDeskSetting></agentDeskSettings></results>\n'

interface Loaded {
  readonly files: Readonly<Record<string, number>>
  readonly modules: readonly string[]
}

function loadedBy(argv: readonly string[]): Loaded {
  const cwd = folderWith({ 'a.reg': REGISTRY, 'd.csv': TABLE, 'd.xml': XML })
  const { output } = spawnSync(process.execPath, ['-r', join(__dirname, 'loaded-parts.cjs'), BIN, ...argv], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  return JSON.parse(output[3] as string) as Loaded
}

/** Bytes of all the parts that hold neither the launcher nor the program. */
const beside = ({ files }: Loaded): number =>
  Object.entries(files).reduce((sum, [name, size]) => (name === 'program.cjs' || name === 'icmlint.cjs' ? sum : sum + size), 0)

/** A pipe as standard output brings Node's net. */
const HEAVY = /^(crypto|zlib|child_process|worker_threads|http|https|dns|inspector|readline)$/

test.each([
  ['a registry export', ['-f', 'json', 'a.reg'], 12_000],
  ['a table', ['-f', 'compact', 'd.csv'], 40_000],
])('a lint of %s loads the program and little else', (_what, argv, limit) => {
  const loaded = loadedBy(argv)
  expect(Object.keys(loaded.files)).toContain('program.cjs')
  expect(beside(loaded)).toBeLessThan(limit)
  expect(loaded.modules.filter((name) => HEAVY.test(name))).toEqual([])
})

test('XML brings its parser, and no parser of configurations', () => {
  const { files, modules } = loadedBy(['-f', 'json', 'd.xml'])
  expect(Object.keys(files)).toContain('from-xml.cjs')
  expect(Object.keys(files).filter((name) => /yaml|cosmiconfig|read-layers|arguments|review|html/.test(name))).toEqual([])
  expect(modules.filter((name) => HEAVY.test(name))).toEqual([])
})

test('the version is said by the first file alone', () => {
  expect(Object.keys(loadedBy(['--version']).files).filter((name) => name !== 'icmlint.cjs')).toEqual([])
})
