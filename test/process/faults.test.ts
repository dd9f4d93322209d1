import { spawnSync } from 'node:child_process'
import type { SpawnSyncOptions, SpawnSyncReturns } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { BIN, icmlint, startIcmlint } from '../helpers/process.js'
import { heartbeatChange, serverExport } from '../support/review-files.js'

/** Ideas of "Files and archives around them", a list of what readers were hit with, are named by section and number. */

const posix = process.platform === 'win32' ? test.skip : test
const linux = process.platform === 'linux' ? test : test.skip
const root = process.platform === 'linux' && process.getuid?.() === 0
/** Skipped, and seen to be, where the machine does not let us. */
const rootOnly = root ? test : test.skip

const FAULTY = serverExport(0)
const FINDING = /^(.*\/)?good\.reg:\d+:\d+: error: .* \[profile\/reject-if-already-logged-in\]$/m
const NOBODY = 65534

/** With a socket as its standard input, Bash would take itself for a remote shell and read the settings of whoever runs it. */
function bash(script: string, options: Omit<SpawnSyncOptions, 'stdio' | 'encoding'>): SpawnSyncReturns<string> {
  return spawnSync('bash', ['--norc', '-c', script], { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs a script in which `icmlint` is the built command. */
function sh(script: string, cwd: string, as?: number): SpawnSyncReturns<string> {
  const prelude = `icmlint() { "${process.execPath}" "${BIN}" "$@"; }\n`
  const who = as === undefined ? {} : { uid: as, gid: as }
  return bash(prelude + script, { cwd, timeout: 20_000, ...who })
}

/** A folder with one export and what a script puts beside it. */
function folderBy(script: string, files: Record<string, string | Uint8Array> = {}): string {
  const cwd = folderWith({ 'good.reg': FAULTY, ...files })
  const { status, stderr } = bash(script, { cwd })
  expect([status, stderr]).toEqual([0, ''])
  return cwd
}

function expectFault(cwd: string, argv: readonly string[], ...said: string[]): void {
  const { status, signal, stdout, stderr } = icmlint(argv, { cwd })
  expect([status, signal]).toEqual([2, null])
  expect(stderr.split('\n').slice(0, -1)).toEqual(said.map((line) => `icmlint: ${line}`))
  if (argv.includes('compact')) expect(stdout).toMatch(FINDING)
}

const PIPE = 'a named pipe, not a file (use --stdin to lint what a command prints)'

describe('files 2: what is no file in place of an input', () => {
  posix('a named pipe that was named, or is in the folder', () => {
    const cwd = folderBy('mkfifo pipe.reg')
    expectFault(cwd, ['-f', 'compact', 'pipe.reg', 'good.reg'], `pipe.reg: ${PIPE}`)
    expectFault(cwd, ['-f', 'compact'], `pipe.reg: ${PIPE}`)
    expectFault(cwd, ['inspect'], `pipe.reg: ${PIPE}`)
    expectFault(cwd, ['review', '.', '.'], `pipe.reg: ${PIPE}`, `pipe.reg: ${PIPE}`)
    expectFault(cwd, ['review', 'good.reg', '--change', 'pipe.reg'], `pipe.reg: ${PIPE}`, `the change pipe.reg cannot be read: ${PIPE}`)
    expectFault(cwd, ['fix'], `pipe.reg: ${PIPE}`)
    expect(readFileSync(join(cwd, 'good.reg'), 'latin1')).toBe(serverExport(1))
  })

  linux('devices, endless ones too', () => {
    const cwd = folderBy('true')
    const devices = ['/dev/full', '/dev/null', '/dev/zero']
    const up = '../'.repeat(cwd.split('/').length - 1).slice(0, -1)
    const said = devices.map((path) => `${up}${path}: a device or socket, not a file`)
    expectFault(cwd, ['-f', 'compact', ...devices, 'good.reg'], ...said)
    expectFault(cwd, ['inspect', ...devices, 'good.reg'], ...said)
    expectFault(cwd, ['fix', '--dry-run', ...devices, 'good.reg'], ...said)
  })

  posix('a folder that is named like an export is a folder', () => {
    const { stdout, status } = icmlint(['-f', 'compact'], { cwd: folderBy('mkdir x.reg && mv good.reg x.reg') })
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^x\.reg\/good\.reg:/m)])
  })

  posix('links in a circle, to themselves, to folders above and to nothing', () => {
    const cwd = folderBy('ln -s b.reg a.reg; ln -s a.reg b.reg; ln -s self.reg self.reg; ln -s .. up; ln -s . here; ln -s gone dangling.reg')
    const stderr = 'icmlint: up: a link that leads out of what was searched; name it to have it read\n'
    expect(icmlint(['-f', 'compact'], { cwd })).toMatchObject({ status: 1, stderr, stdout: expect.stringMatching(FINDING) as string })
    expectFault(cwd, ['-f', 'compact', 'a.reg', 'self.reg', 'dangling.reg', 'good.reg'],
      'a.reg: a loop of symbolic links', 'self.reg: a loop of symbolic links', 'dangling.reg: no such file or folder')
    expectFault(cwd, ['fix', 'a.reg'], 'a.reg: a loop of symbolic links')
  })

  rootOnly('what may not be read, and folders that may not be searched', () => {
    const cwd = folderBy('cp good.reg shut.reg; mkdir shut; chmod 0 shut shut.reg; chmod 755 .')
    const { status, stdout, stderr } = sh('icmlint -f compact', cwd, NOBODY)
    expect([status, stderr]).toEqual([2, 'icmlint: shut: permission denied\nicmlint: shut.reg: permission denied\n'])
    expect(stdout).toMatch(FINDING)
  })
})

describe('files 2: names', () => {
  linux('that are no UTF-8 are told, and cannot be opened', () => {
    const cwd = folderBy("cp good.reg $'bad\\xff.reg'; mkdir $'dir\\xfe'; cp good.reg $'dir\\xfe/x.reg'; touch $'other\\xff.md'")
    const mangled = 'its name is no valid UTF-8, so that it cannot be opened: rename it'
    expectFault(cwd, ['-f', 'compact'], `bad\ufffd.reg: ${mangled}`, `dir\ufffd: ${mangled}`)
  })

  linux('that hold the sign for that are names like others', () => {
    expect(icmlint(['-f', 'compact'], { cwd: folderWith({ '\ufffd/\ufffdgood.reg': FAULTY }) })).toMatchObject({ status: 1, stderr: '' })
  })

  posix('with line feeds, escapes, dashes in front and no-break blanks make no line of their own', () => {
    const names = ['a\nb.reg', '-f.reg', '\u00a0.reg', '\u001b[2Jx.reg', '::error::.reg']
    const cwd = folderWith(Object.fromEntries(names.map((name, i) => [name, serverExport(0, `CTIOS${i}`)])))
    const { stdout, stderr, status } = icmlint(['-f', 'compact'], { cwd })
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout.split('\n').filter((line) => line.includes('[profile/reject-if-already-logged-in]'))).toHaveLength(names.length)
    expect(stdout).not.toContain('\u001b')
    expectFault(cwd, ['fix', '--dry-run', '--', '-f.reg', 'gone\nicmlint: fine.reg'], 'gone\\u000aicmlint: fine.reg: no such file or folder')
  })

  posix('paths longer than 260 characters, and longer than the machine takes', () => {
    const cwd = folderWith({ 'good.reg': FAULTY })
    const deep = join(cwd, ...Array.from({ length: 12 }, () => 'd'.repeat(200)))
    mkdirSync(deep, { recursive: true })
    writeFileSync(join(deep, 'deep.reg'), FAULTY)
    expect(icmlint(['fix', '.'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(deep, 'deep.reg'), 'latin1')).toBe(serverExport(1))
    expectFault(cwd, ['inspect', `${'n'.repeat(300)}.reg`], `${'n'.repeat(300)}.reg: the name is too long`)
    // Folders in one another beyond what a path can say.
    const script = `for i in $(seq 30); do mkdir ${'e'.repeat(200)} && cd ${'e'.repeat(200)} || exit; done; echo > x.reg`
    expect(bash(script, { cwd }).status).toBe(0)
    const { status, stderr } = icmlint(['-f', 'compact', '.'], { cwd })
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^icmlint: (?:e{200}\/)+e{200}: the name is too long\n$/)])
    expect(spawnSync('rm', ['-rf', join(cwd, 'e'.repeat(200))]).status).toBe(0)
  })
})

test('files 1: archives are not opened, whatever they hold', () => {
  const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), Buffer.alloc(16), Buffer.from('\x0a\0\0\0../../x.reg', 'latin1')])
  const cwd = folderWith({ 'good.reg': FAULTY, 'a.zip': zip, 'zip.reg': zip, 'gzip.reg': new Uint8Array([0x1f, 0x8b, 8, 0]) })
  const { stdout, status } = icmlint(['-f', 'compact', 'a.zip', 'zip.reg', 'gzip.reg', 'good.reg'], { cwd })
  expect(status).toBe(2)
  expect(stdout.match(/^(?:a\.zip|zip\.reg|gzip\.reg):1:1: error: .* \[input\/not-an-export\]$/gm)).toHaveLength(3)
  expect(stdout).toMatch(FINDING)
  expect(readdirSync(cwd)).toEqual(['a.zip', 'good.reg', 'gzip.reg', 'zip.reg'])
})

test('files 2: very many files', () => {
  // 100 000 of them took no other way when tried; so many take time to make.
  const cwd = folderWith({ 'good.reg': FAULTY })
  for (let i = 0; i < 10_000; i++) writeFileSync(join(cwd, `${i}.${i % 10 === 0 ? 'txt' : 'md'}`), '')
  const { status, stdout, stderr } = icmlint(['-f', 'json'], { cwd })
  const { inputs } = JSON.parse(stdout) as { inputs: unknown[] }
  expect([status, stderr, inputs.length]).toEqual([1, '', 1001])
})

describe('files 3: standard input', () => {
  const readsInput = ['-f', 'compact', '--stdin', '--stdin-filename', 'good.reg']

  posix('closed, a folder, endless', () => {
    const cwd = folderWith({})
    const closed = sh(`icmlint ${readsInput.join(' ')} <&-`, cwd)
    expect([closed.status, closed.stdout]).toEqual([2, expect.stringContaining('it is an empty file')])
    expect(sh(`icmlint ${readsInput.join(' ')} < .`, cwd)).toMatchObject({ status: 2, stderr: 'icmlint: standard input is a folder\n' })
    const endless = sh(`icmlint ${readsInput.join(' ')} < /dev/zero`, cwd)
    const TOO_LARGE = 'the file is larger than 512 MiB, the most that can be read, and nothing of it was checked'
    expect([endless.status, endless.stdout]).toEqual([2, expect.stringContaining(`good.reg:1:1: error: Not all of the file was read: ${TOO_LARGE}`)])
  })

  posix('that ends early is what there is; one that is not asked for is not waited for', async () => {
    const cwd = folderWith({ 'good.reg': FAULTY })
    expect(sh(`head -c 200 good.reg | icmlint -f json --stdin`, cwd)).toMatchObject({ status: 1, stderr: '' })
    expect(sh('icmlint -f compact good.reg <&-', cwd).status).toBe(1)
    const child = startIcmlint(['-f', 'compact', 'good.reg'], { cwd })
    child.stdout.resume()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1)
  })

  const terminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0 ? test : test.skip
  terminal('a terminal is read up to its end', () => {
    const cwd = folderWith({ 'good.reg': FAULTY.replaceAll('\r', '') })
    const typed = `{ cat good.reg; printf '\\004'; sleep 1; } | script -qec '"${process.execPath}" "${BIN}" ${readsInput.join(' ')}' /dev/null`
    const { stdout } = bash(typed, { cwd, timeout: 20_000 })
    expect(stdout).toContain('good.reg:4:')
  })
})

describe('files 3: output', () => {
  posix('a reader that has seen enough, or never looked, ends the run quietly', () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.reg`, serverExport(0, `CTIOS${i}`)])))
    for (const reader of ['head -c1', 'true', 'exec 0<&-']) {
      const { stdout, stderr } = sh(`icmlint -f json 2>err | ${reader}; echo "\${PIPESTATUS[0]}"; cat err`, cwd)
      expect([stderr, stdout]).toEqual(['', expect.stringMatching(/^\{?1\n$/)])
    }
    expect(sh('icmlint gone.reg 2>&1 >/dev/null | true; echo "${PIPESTATUS[0]}"', cwd).stdout).toBe('2\n')
    expect(sh('icmlint fix 2>err | true; echo "${PIPESTATUS[0]}"; cat err; cat 1.reg', cwd).stdout).toBe(`0\n${serverExport(1, 'CTIOS1')}`)
  })

  posix('a report into a pipe: of a command that reads it, that has seen enough, and that nobody reads', () => {
    const cwd = folderBy('mkfifo pipe')
    expect(sh('icmlint -f json=>(cat > r.json) good.reg; wait $!; sleep 0.2', cwd)).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } })
    expect(sh('icmlint -f json=>(true) good.reg', cwd)).toMatchObject({ status: 1, stderr: '' })
    expectFault(cwd, ['-f', 'json=pipe', '-f', 'compact', 'good.reg'], 'cannot write pipe: a named pipe that nobody reads')
  })

  linux('an open file of the process keeps its place', () => {
    const cwd = folderWith({ 'good.reg': FAULTY })
    sh('{ icmlint -f json=/dev/fd/3 good.reg; echo behind >&3; } 3>r.json', cwd)
    expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toMatch(/behind\n/)
  })

  linux('a full disk: the other reports are written, and so are the findings', () => {
    const cwd = folderWith({ 'good.reg': FAULTY })
    const argv = ['-f', 'json=/dev/full', '-f', 'html=no/such/r.html', '-f', 'json=r.json', '-f', 'compact', 'good.reg', '--write-baseline', 'no/such/known.json']
    expectFault(cwd, argv, 'cannot write no/such/known.json: no such file or folder',
      'cannot write /dev/full: no space left on the device', 'cannot write no/such/r.html: no such file or folder')
    expect(readdirSync(cwd)).toEqual(['good.reg', 'r.json'])
    for (const command of ['-f compact good.reg', 'inspect good.reg', 'rules', 'explain reg/dropped-value', 'fix --dry-run', '--help']) {
      expect([command, sh(`icmlint ${command} > /dev/full`, cwd)]).toEqual([command, expect.objectContaining({
        status: 2, stderr: 'icmlint: cannot write the output: no space left on the device\n',
      })])
    }
    expect(sh('icmlint gone.reg 2>/dev/full', cwd).status).toBe(2)
  })

  posix('a limit on the size of files', () => {
    const cwd = folderWith({ 'good.reg': FAULTY, 'r.json': 'old' })
    const { status, stderr, stdout } = sh('ulimit -f 4; icmlint -f json=r.json -f compact good.reg', cwd)
    expect([status, stderr]).toEqual([2, 'icmlint: cannot write r.json: larger than files may be here\n'])
    expect(stdout).toMatch(FINDING)
    expect([readdirSync(cwd), readFileSync(join(cwd, 'r.json'), 'utf8')]).toEqual([['good.reg', 'r.json'], 'old'])
  })
})

describe('a disk that is full or read-only', () => {
  const EVERYTHING: ReadonlyArray<readonly [argv: readonly string[], what: string]> = [
    [['fix', 'disk/good.reg'], 'disk/good.reg: not changed'],
    [['fix', 'disk/good.reg', '--patch', 'disk/p.reg', '--rollback', 'disk/back.reg'], 'cannot write disk/back.reg'],
    [['review', 'disk/good.reg', '--change', 'c.reg', '--rollback', 'disk/back.reg'], 'cannot write disk/back.reg'],
    [['-f', 'compact', '-f', 'html=disk/r.html', 'disk/good.reg'], 'cannot write disk/r.html'],
    [['-f', 'compact', '--write-baseline', 'disk/known.json', 'disk/good.reg'], 'cannot write disk/known.json'],
  ]

  type Run = (argv: readonly string[]) => Pick<SpawnSyncReturns<string>, 'status' | 'stdout' | 'stderr'>

  function expectNothingWritten(cwd: string, reason: string, run: Run): void {
    const before = readdirSync(join(cwd, 'disk'))
    for (const [argv, what] of EVERYTHING) {
      const { status, stderr, stdout } = run(argv)
      expect([status, stderr]).toEqual([2, `icmlint: ${what}: ${reason}\n`])
      expect(stdout).not.toBe('')
      expect(readdirSync(join(cwd, 'disk'))).toEqual(before)
      expect(readFileSync(join(cwd, 'disk/good.reg'), 'latin1')).toBe(FAULTY)
    }
  }

  const files = { 'good.reg': FAULTY, 'disk/x': '', 'c.reg': heartbeatChange(6) }

  rootOnly('of its own', () => {
    const cwd = folderWith(files)
    const disk = join(cwd, 'disk')
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    // In a container that may not mount, the tests with injected faults have to do.
    if (mounted.status !== 0) return void process.stderr.write('skipped: this machine lets nobody mount a disk\n')
    try {
      writeFileSync(join(disk, 'good.reg'), FAULTY)
      spawnSync('sh', ['-c', `cat /dev/zero > ${join(disk, 'fill')}`])
      expectNothingWritten(cwd, 'no space left on the device', (argv) => icmlint(argv, { cwd }))
      const init = spawnSync(process.execPath, [BIN, 'init'], { cwd: disk, encoding: 'utf8' })
      expect([init.status, init.stderr]).toEqual([2, 'icmlint: cannot write icmlint.config.yaml: no space left on the device\n'])
      expect(readdirSync(disk)).toEqual(['fill', 'good.reg'])
      expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0)
      expectNothingWritten(cwd, 'the file system is read-only', (argv) => icmlint(argv, { cwd }))
    } finally {
      spawnSync('umount', [disk])
    }
  })

  rootOnly('a folder that may not be written to', () => {
    const cwd = folderWith({ ...files, 'disk/good.reg': FAULTY })
    for (const path of [cwd, join(cwd, 'disk'), join(cwd, 'disk/good.reg')]) chmodSync(path, 0o755)
    expectNothingWritten(cwd, 'permission denied', (argv) => sh(`icmlint ${argv.join(' ')}`, cwd, NOBODY))
    expect(sh('icmlint init', cwd, NOBODY)).toMatchObject({ status: 2, stderr: 'icmlint: cannot write icmlint.config.yaml: permission denied\n' })
  })

  posix('a report in a folder that takes no other file is written all the same', () => {
    const cwd = folderWith({ 'good.reg': FAULTY, 'summary/r.md': 'old' })
    chmodSync(join(cwd, 'summary'), 0o555)
    chmodSync(join(cwd, 'summary/r.md'), 0o666)
    chmodSync(cwd, 0o755)
    const { status, stderr } = sh('icmlint -f markdown=summary/r.md good.reg', cwd, root ? NOBODY : undefined)
    expect([status, stderr]).toEqual([1, ''])
    expect(readFileSync(join(cwd, 'summary/r.md'), 'utf8')).toContain('profile/reject-if-already-logged-in')
    chmodSync(join(cwd, 'summary'), 0o755)
  })
})

describe('what is no file in place of a configuration or baseline', () => {
  const CANNOT = 'cannot read the configuration'
  const NO_FILE = 'a named pipe, not a file'

  posix('a pipe is not waited for, wherever it is named', () => {
    const cwd = folderBy('mkfifo pipe')
    expectFault(cwd, ['-c', 'pipe', 'good.reg'], `pipe:1:1: ${CANNOT}: ${NO_FILE}`)
    expectFault(cwd, ['--baseline', 'pipe', 'good.reg'], `cannot read the baseline pipe: ${PIPE}`)
    expectFault(cwd, ['--write-baseline', 'pipe', 'good.reg'], `cannot read the baseline pipe: ${PIPE}`)
    expectFault(cwd, ['fix', 'good.reg', '--patch', 'pipe'], 'cannot write pipe: there is something of that name that is no file')
    expectFault(folderBy('mkfifo .icmlintrc.yml'), ['good.reg'], `.icmlintrc.yml:1:1: ${CANNOT}: ${NO_FILE}`)
    expectFault(folderBy('mkfifo pipe && echo "extends: ./pipe" > .icmlintrc'), ['good.reg'], `.icmlintrc:1:10: cannot extend "./pipe": ${NO_FILE}`)
    const both = folderBy('mkfifo package.json && echo "failOn: error" > .icmlintrc.yaml')
    // What cannot be read says nothing of icmlint, as most of these files.
    expect(icmlint(['good.reg'], { cwd: both })).toMatchObject({ status: 1, signal: null, stderr: '' })
    const scripts = folderBy('mkfifo pipe.mjs')
    expectFault(scripts, ['-c', 'pipe.mjs', 'good.reg'], `pipe.mjs:1:1: the script failed: ${NO_FILE}`)
  })

  linux('nor is a device read, nor what nobody wrote by hand', () => {
    const cwd = folderBy('truncate -s 5M huge.yaml')
    const zero = '../'.repeat(cwd.split('/').length - 1) + 'dev/zero'
    expectFault(cwd, ['-c', '/dev/zero', 'good.reg'], `${zero}:1:1: ${CANNOT}: a device or socket, not a file`)
    expectFault(cwd, ['-c', 'huge.yaml', 'good.reg'], `huge.yaml:1:1: ${CANNOT}: larger than 1 MiB, the most that a configuration may be`)
  })

  posix('a link in a circle is no missing configuration', () => {
    const cwd = folderWith({ 'good.reg': FAULTY })
    symlinkSync('.icmlintrc', join(cwd, '.icmlintrc'))
    expectFault(cwd, ['good.reg'], `.icmlintrc:1:1: ${CANNOT}: a loop of symbolic links`)
    expectFault(cwd, ['fix', 'good.reg'], `.icmlintrc:1:1: ${CANNOT}: a loop of symbolic links`)
  })

  rootOnly('nor is one that may not be read', () => {
    const cwd = folderWith({ 'good.reg': FAULTY, 'icmlint.config.yaml': 'failOn: never' })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'icmlint.config.yaml'), 0)
    expect(sh('icmlint good.reg', cwd, NOBODY)).toMatchObject({
      status: 2, stdout: '', stderr: `icmlint: icmlint.config.yaml:1:1: ${CANNOT}: permission denied\n`,
    })
  })

  test('a folder of that name is none', () => {
    const cwd = folderWith({ 'good.reg': FAULTY, '.icmlintrc/x': '', [join('icmlint.config.yaml', 'x')]: '' })
    expect(icmlint(['good.reg'], { cwd }).status).toBe(1)
  })
})
