import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { BIN, icmlint, startIcmlint } from '../helpers/process.js'

const GOOD = 'REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\r\n"a"="b"\r\n'
const posix = process.platform === 'win32' ? test.skip : test

describe('exit codes', () => {
  test.each([
    [['good.reg'], 0],
    [['lint', 'good.reg'], 0],
    [['.'], 0],
    [['good.reg', 'gone.reg'], 2],
    [['*.nope'], 2],
    [['text.txt'], 2],
    [['--fromat', 'json'], 2],
    [['--version'], 0],
    [['-v'], 0],
    [['--help'], 0],
    [['rules'], 0],
    [['inspect', 'good.reg'], 0],
    [['inspect', 'gone.reg'], 2],
    [['explain', 'no/such'], 2],
    [['completion'], 0],
  ])('of %j is %i', (argv, code) => {
    const { status, stderr } = icmlint(argv, { cwd: folderWith({ 'good.reg': GOOD, 'text.txt': 'nothing of the kind' }) })
    expect(status).toBe(code)
    expect(stderr).not.toContain('internal error')
  })
})

test.each([['export (1).reg'], ['[a].reg'], ['with space.reg'], ['a\u00a0b.reg'], ['{a,b}.reg'], ['Ünïcode.reg']])(
  'the file %j',
  (name) => {
    const { status, stdout } = icmlint(['-f', 'json', name], { cwd: folderWith({ [name]: GOOD }) })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).inputs).toEqual([expect.objectContaining({ path: name, kind: 'registry' })])
  },
)

test('a file with a leading dash behind --', () => {
  const { status, stdout } = icmlint(['-f', 'json', '--', '-x.reg'], { cwd: folderWith({ '-x.reg': GOOD }) })
  expect(status).toBe(0)
  expect(JSON.parse(stdout).inputs[0].path).toBe('-x.reg')
})

posix('a file with a line feed in its name', () => {
  const cwd = folderWith({ 'a\nb.reg': GOOD })
  expect(icmlint([], { cwd }).status).toBe(0)
  expect(JSON.parse(icmlint(['-f', 'json'], { cwd }).stdout).inputs[0].path).toBe('a\nb.reg')
})

test('a folder that is named like an export', () => {
  const cwd = folderWith({ 'x.reg/y.reg': GOOD })
  expect(JSON.parse(icmlint(['-f', 'json', 'x.reg'], { cwd }).stdout).inputs[0].path).toBe('x.reg/y.reg')
})

test('standard input under a name', () => {
  const { status, stdout } = icmlint(['--stdin', '--stdin-filename', 'sub/x.reg', '-f', 'json'], {
    cwd: folderWith({}),
    input: GOOD,
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout).inputs).toEqual([expect.objectContaining({ path: 'sub/x.reg', kind: 'registry', status: 'read' })])
})

posix('a named pipe is not waited for', () => {
  const cwd = folderWith({ 'good.reg': GOOD })
  expect(spawnSync('mkfifo', [join(cwd, 'pipe.reg')]).status).toBe(0)
  const { status, stdout, stderr } = icmlint(['-f', 'json', 'pipe.reg', 'good.reg', '/dev/null'], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain('pipe.reg: a named pipe')
  expect(stderr).toContain('/dev/null: a device')
  const statuses = (JSON.parse(stdout).inputs as { path: string; status: string }[]).map(({ status: one }) => one).sort()
  expect(statuses).toEqual(['failed', 'failed', 'read'])
})

const unreadable = process.platform === 'win32' || process.getuid?.() === 0 ? test.skip : test
unreadable('a file and a folder without permission', () => {
  const cwd = folderWith({ 'good.reg': GOOD, 'shut.reg': GOOD })
  mkdirSync(join(cwd, 'shut'))
  chmodSync(join(cwd, 'shut.reg'), 0)
  chmodSync(join(cwd, 'shut'), 0)
  const { status, stderr } = icmlint([], { cwd })
  chmodSync(join(cwd, 'shut'), 0o755)
  expect(status).toBe(2)
  expect(stderr).toContain('shut.reg: permission denied')
  expect(stderr).toContain('shut: permission denied')
})

/** Several hundred inputs: a report of more than the 64 KiB that a pipe holds. */
function manyInputs(): string {
  return folderWith(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`server-${i}-${'x'.repeat(60)}.reg`, GOOD])))
}

test('a long report goes through a pipe to its end', async () => {
  const child = startIcmlint(['-f', 'json'], { cwd: manyInputs() })
  let report = ''
  child.stdout.setEncoding('utf8')
  // A slow reader: the command has long ended its work when the last part is taken.
  for await (const chunk of child.stdout) {
    report += chunk as string
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(report.length).toBeGreaterThan(200_000)
  expect(JSON.parse(report).inputs).toHaveLength(2000)
})

posix('a reader that has gone ends the run quietly', async () => {
  const child = startIcmlint(['-f', 'json'], { cwd: manyInputs() })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.destroy()
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(stderr).toBe('')
  expect(code).toBe(0)
})

posix('a full disk is told', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "$0" rules -f json > /dev/full`, BIN], {
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('no space left on the device')
})

test('two runs print the same bytes, into a file as into a pipe', () => {
  const cwd = folderWith({ 'a.reg': GOOD, 'b/c.reg': 'REGEDIT4\n[HKEY_LOCAL_MACHINE\\x]\n"broken"=dword:\n' })
  const first = icmlint(['-f', 'json', '-f', 'pretty=out'], { cwd }).stdout
  expect(icmlint(['-f', 'json'], { cwd }).stdout).toBe(first)
  expect(icmlint([], { cwd }).stdout).toBe(readFileSync(join(cwd, 'out'), 'utf8'))
})

const linux = process.platform === 'linux' ? test : test.skip
linux('what nobody foresaw is told in one line, with the stack on request', () => {
  // The working directory is gone: the process cannot say where it is.
  const script = `mkdir gone && cd gone && rmdir ../gone && exec "${process.execPath}" "$0" y.reg`
  const inGone = (env: Record<string, string>) =>
    spawnSync('sh', ['-c', script, BIN], { cwd: folderWith({}), env: { ...process.env, ...env }, encoding: 'utf8' })
  const plain = inGone({ ICMLINT_DEBUG: '' })
  expect(plain.status).toBe(2)
  expect(plain.stderr).toMatch(/^icmlint: internal error: [^\n]+\n$/)
  expect(inGone({ ICMLINT_DEBUG: '1' }).stderr).toMatch(/\n {4}at /)
})

test.each([
  ['lab.mjs', "export default { rules: { 'reg/dropped-value': 'off' } }\n"],
  ['lab.cjs', "module.exports = { rules: { 'reg/dropped-value': 'off' } }\n"],
])('a configuration script that is named is run: %s', (name, script) => {
  const cwd = folderWith({ 'a.reg': GOOD.replace('"b"', '"b'), [name]: script })
  expect(icmlint(['-f', 'json', 'a.reg'], { cwd }).status).toBe(1)
  const { status, stderr, stdout } = icmlint(['-f', 'json', '-c', name, 'a.reg'], { cwd })
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout).findings).toEqual([])
})
