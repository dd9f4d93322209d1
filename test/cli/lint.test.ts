import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Source } from '../../src/core/decode/source.js'
import type { LintInput, LintOptions } from '../../src/core/engine/options.js'
import type { LintResult } from '../../src/core/engine/result.js'
import type { Severity } from '../../src/core/findings/finding.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { findingAt } from '../helpers/results.js'

const calls: { inputs: readonly LintInput[]; options: LintOptions }[] = []

/** A stand-in for the engine: each line that starts with a severity is a finding of it. */
jest.mock('../../src/core/lint.js', () => ({ lint: fakeLint }))
jest.mock('../../src/core/rules/index.js', () => ({
  RULES: [
    { meta: { id: 'desk/unused', severity: 'info', preset: 'strict', summary: 'unused', needs: [], symptom: null, sources: [] } },
  ],
}))

async function fakeLint(inputs: readonly LintInput[], options: LintOptions): Promise<LintResult> {
  calls.push({ inputs, options })
  const sources = inputs.map(({ path, bytes }) => new Source(path, Buffer.from(bytes).toString(), 'utf8'))
  return {
    release: options.release ?? null,
    inputs: sources.map(({ path, text }) => ({
      path,
      kind: 'registry',
      encoding: 'utf8',
      status: text === 'broken' ? 'failed' : 'read',
    })),
    findings: sources.flatMap((source) =>
      [...source.text.matchAll(/^(error|warning|info)/gm)].map(({ 1: severity, index }) =>
        findingAt(source.place(index, index + 1), { severity: severity as Severity }),
      ),
    ),
    suppressed: [], notChecked: [],
    sources: new Map(sources.map((source) => [source.path, source])),
  }
}

beforeEach(() => {
  calls.length = 0
})

const FILES = { 'e.reg': 'error', 'w.reg': 'warning\nwarning', 'i.reg': 'info', 'ok.reg': '' }

test.each([
  [['ok.reg'], 0],
  [['i.reg'], 0],
  [['w.reg'], 0],
  [['e.reg'], 1],
  [['.'], 1],
  [['--fail-on', 'warning', 'w.reg'], 1],
  [['--fail-on', 'warning', 'i.reg'], 0],
  [['--fail-on', 'info', 'i.reg'], 1],
  [['--fail-on', 'never', 'e.reg'], 0],
  [['--max-warnings', '1', 'w.reg'], 1],
  [['--max-warnings', '2', 'w.reg'], 0],
  [['--max-warnings', '1', '--quiet', 'w.reg'], 1],
  [['--max-warnings', '0', '--fail-on', 'never', 'w.reg'], 1],
  [['gone.reg', 'ok.reg'], 2],
  [['*.nope', 'ok.reg'], 2],
])('exit code of %j is %i', async (argv, code) => {
  expect((await run(argv, { cwd: folderWith(FILES) })).code).toBe(code)
})

test('what cannot be read is told, and the rest is linted', async () => {
  const cwd = folderWith(FILES)
  const refuse = async (path: string) => {
    if (path.endsWith('w.reg')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    return readFileSync(path)
  }
  const { code, stdout, stderr } = await run(['-f', 'json'], { cwd, files: { read: refuse } })
  expect(code).toBe(2)
  expect(stderr).toBe('icmlint: w.reg: permission denied\n')
  const report = JSON.parse(stdout)
  expect(report.inputs.map(({ path, status }: { path: string; status: string }) => `${path} ${status}`)).toEqual([
    'e.reg read',
    'i.reg read',
    'ok.reg read',
    'w.reg failed',
  ])
  expect(report.inputs[3].reason).toBe('permission denied')
  expect(report.findings).toHaveLength(2)
})

test('an input that the engine fails on makes the exit code 2', async () => {
  expect((await run(['x.reg'], { cwd: folderWith({ 'x.reg': 'broken' }) })).code).toBe(2)
})

test('several reports, each where it belongs', async () => {
  const cwd = folderWith(FILES)
  const { stdout } = await run(['-f', 'compact', '-f', 'json=out.json', '-f', 'pretty=out.txt', 'e.reg'], {
    cwd,
    env: { FORCE_COLOR: '1' },
  })
  expect(stdout).toBe('e.reg:1:1: error: a message [desk/unused]\n')
  expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).findings).toHaveLength(1)
  expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).not.toContain('\u001b')
})

test('a report is not written over an input, nor where it cannot be', async () => {
  const cwd = folderWith(FILES)
  expect(await run(['-o', 'e.reg', 'e.reg'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('is an input') })
  expect(readFileSync(join(cwd, 'e.reg'), 'utf8')).toBe('error')
  const missing = await run(['-o', 'no/such/x.txt', 'e.reg'], { cwd })
  expect(missing).toMatchObject({ code: 2, stderr: 'icmlint: cannot write no/such/x.txt: no such file or folder\n' })
})

test('--stdin lints standard input under its name', async () => {
  const { code, stdout } = await run(['--stdin', '--stdin-filename', 'sub/x.reg', '-f', 'compact'], {
    cwd: folderWith({}),
    stdin: 'error',
  })
  expect(code).toBe(1)
  expect(stdout).toBe('sub/x.reg:1:1: error: a message [desk/unused]\n')
})

test.each([
  [{ tty: true }, [], true],
  [{}, [], false],
  [{ tty: true, env: { NO_COLOR: '1' } }, [], false],
  [{ tty: true, env: { NO_COLOR: '' } }, [], true],
  [{ tty: true, env: { TERM: 'dumb' } }, [], false],
  [{ env: { FORCE_COLOR: '1' } }, [], true],
  [{ tty: true, env: { FORCE_COLOR: '0' } }, [], false],
  [{ env: { NO_COLOR: '1' } }, ['--color'], true],
  [{ tty: true, env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
])('colour with %j and %j: %s', async (settings, argv, colored) => {
  const { stdout } = await run([...argv, 'e.reg'], { cwd: folderWith(FILES), ...settings })
  expect(stdout.includes('\u001b[')).toBe(colored)
})

test('--quiet shows errors only', async () => {
  const { stdout } = await run(['--quiet'], { cwd: folderWith(FILES) })
  expect(stdout).toContain('1 error in 1 file (4 checked, 0 skipped, 2 warnings and 1 info hidden)')
  expect(stdout).not.toContain('w.reg')
})

test('an empty folder is told, and is no failure', async () => {
  expect(await run([], { cwd: folderWith({}) })).toMatchObject({ code: 0, stderr: 'icmlint: no exports found\n' })
})

test('hostile names do not act on the terminal through diagnostics', async () => {
  const { stderr } = await run(['\u001b[2J\u202e\n::error::x'], { cwd: folderWith({}) })
  expect(stderr).toBe('icmlint: no file matches \\u001b[2J\\u202e\\u000a::error::x\n')
})

describe('configuration', () => {
  const configured = (files: Record<string, string>) => folderWith({ '.git/HEAD': '', ...files })

  test('bad config: place and message on standard error, exit code 2', async () => {
    const cwd = configured({ 'icmlint.config.yaml': 'failOn: eror\n', 'e.reg': 'error' })
    const { code, stdout, stderr } = await run([], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^icmlint: icmlint\.config\.yaml:1:9: .*did you mean "error"\?\n$/)
    expect((await run(['--no-config'], { cwd })).code).toBe(1)
  })

  test('options of the command line win over the config', async () => {
    const cwd = configured({
      'icmlint.config.yaml': 'failOn: never\nrelease: "7.5"\nmaxWarnings: 0\n',
      'e.reg': 'error',
      'w.reg': 'warning',
    })
    expect((await run(['e.reg'], { cwd })).code).toBe(0)
    expect((await run(['w.reg'], { cwd })).code).toBe(1)
    expect((await run(['--fail-on', 'error', 'e.reg'], { cwd })).code).toBe(1)
    expect((await run(['--max-warnings', '5', '--release', '12.6(2)', 'w.reg'], { cwd })).code).toBe(0)
    expect(calls.map(({ options }) => options.release)).toEqual(['7.5', '7.5', '7.5', '12.6(2)'])
  })

  test('ignored files are not found', async () => {
    const cwd = configured({ 'icmlint.config.yaml': 'ignore: ["old/**"]\n', 'old/e.reg': 'error', 'ok.reg': '' })
    expect((await run([], { cwd })).code).toBe(0)
    expect((await run(['old/e.reg'], { cwd })).code).toBe(1)
  })

  test('each folder has its own rules, the estate has one release', async () => {
    const cwd = configured({
      'icmlint.config.yaml': 'release: "7.5"\n',
      'lab/.icmlintrc.yaml': 'extends: strict\n',
      'a.reg': '',
      'lab/b.reg': '',
    })
    await run([], { cwd })
    const { release, overrides = [] } = calls[0]?.options ?? {}
    expect(release).toBe('7.5')
    const levels = (path: string) => overrides.filter(({ matches }) => matches(path)).map(({ rules }) => rules['desk/unused'])
    expect(levels('a.reg')).toEqual([])
    expect(levels('lab/b.reg')).toEqual([['default', {}]])
  })

  test('releases that differ are refused, unless one is given', async () => {
    const cwd = configured({
      'icmlint.config.yaml': 'release: "7.5"\n',
      'lab/.icmlintrc.yaml': 'release: "12.6"\n',
      'a.reg': '',
      'lab/b.reg': '',
    })
    expect(await run([], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('release differs') })
    expect((await run(['--release', '15.0'], { cwd })).code).toBe(0)
  })

  test('--rule sets a level everywhere and keeps options', async () => {
    await run(['--rule', 'desk/unused:error', 'a.reg'], { cwd: configured({ 'a.reg': '' }) })
    expect(calls[0]?.options.rules).toEqual({ 'desk/unused': 'error' })
  })

  test.each([
    [['--rule', 'desk/unusd:off'], 'unknown rule "desk/unusd"; did you mean desk/unused?'],
    [['--release', 'seven'], '--release seven: not a release'],
    [['-c', 'gone.yaml'], 'gone.yaml:1:1: '],
  ])('%j is refused', async (argv, message) => {
    const { code, stderr } = await run([...argv, '.'], { cwd: configured({ 'a.reg': '' }) })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})
