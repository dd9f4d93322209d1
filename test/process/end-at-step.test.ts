import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { startIcmlint } from '../helpers/process.js'
import { heartbeatChange, serverExport } from '../support/review-files.js'

const HOOK = join(__dirname, 'end-at-step.cjs')
/** What a kill may leave behind: its name says whose it is, and no search for exports takes it for one. */
const LEFT = /^\.[\w.]+\.icmlint-[0-9a-f]{12}\.tmp$/
const MODE = 0o640
const posix = process.platform === 'win32' ? describe.skip : describe

interface End {
  readonly cwd: string
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
  /** The files that are there by the names that were asked for, and what they hold. */
  readonly files: Readonly<Record<string, string>>
  /** The names of others. */
  readonly left: readonly string[]
}

interface Case {
  readonly argv: readonly string[]
  readonly files: Readonly<Record<string, string>>
}

async function runTo(steps: string | number, signal: NodeJS.Signals, { argv, files }: Case, log = ''): Promise<End> {
  const cwd = folderWith(files)
  for (const name of Object.keys(files)) chmodSync(join(cwd, name), MODE)
  const env = { NODE_OPTIONS: `--require "${HOOK}"`, END_STEPS: String(steps), END_SIGNAL: signal, END_LOG: log }
  const child = startIcmlint(argv, { cwd, env })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  child.stdout.resume()
  const [code, ended] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (...how) => resolve(how))
  })
  const names = readdirSync(cwd)
  const there = names.filter((name) => !name.endsWith('.tmp'))
  return {
    cwd, code, signal: ended, stderr,
    files: Object.fromEntries(there.map((name) => [name, readFileSync(join(cwd, name), 'latin1')])),
    left: names.filter((name) => name.endsWith('.tmp')),
  }
}

/** What the run leaves that comes to its end, and every run that a signal ends at one of its steps, or at each so many. */
async function endAtEveryStep(signal: NodeJS.Signals, tried: Case, every = 1): Promise<{ whole: End; ends: End[] }> {
  const log = join(folderWith({}), 'steps')
  const whole = await runTo(0, signal, tried, log)
  const steps = readFileSync(log, 'utf8').split('\n').length - 1
  expect([whole.signal, whole.left, steps > 8]).toEqual([null, [], true])
  const ends: End[] = []
  let next = 1
  const runNext = async (): Promise<void> => {
    for (let step = next; step <= steps; step = next) {
      next += every
      ends.push(await runTo(step, signal, tried))
    }
  }
  await Promise.all([runNext(), runNext(), runNext()])
  return { whole, ends }
}

function expectEndedBy(signal: NodeJS.Signals, { signal: ended, left }: End): void {
  expect(ended).toBe(signal)
  if (signal !== 'SIGKILL') expect(left).toEqual([])
  for (const name of left) expect(name).toMatch(LEFT)
}

posix('a signal at every step by which files are written', () => {
  const FIX = { argv: ['fix', 'a.reg', 'b.reg'], files: { 'a.reg': serverExport(0), 'b.reg': serverExport(0, 'CTIOS2') } }

  test.each([['SIGKILL', 1], ['SIGINT', 1], ['SIGTERM', 5], ['SIGHUP', 7]] as const)('fix, %s: each file is the old one or the new one, in turn', async (signal, every) => {
    const { whole, ends } = await endAtEveryStep(signal, FIX, every)
    expect(whole.files).toEqual({ 'a.reg': serverExport(1), 'b.reg': serverExport(1, 'CTIOS2') })
    const seen = new Set<string>()
    for (const end of ends) {
      expectEndedBy(signal, end)
      expect([end.stderr, end.left.length <= 1]).toEqual(['', true])
      expect(Object.keys(end.files).sort()).toEqual(['a.reg', 'b.reg'])
      for (const name of end.left) expect(statSync(join(end.cwd, name)).mode & 0o777 & ~MODE).toBe(0)
      const state = Object.entries(end.files).map(([name, text]) => {
        expect(statSync(join(end.cwd, name)).mode & 0o777).toBe(MODE)
        return text === FIX.files[name as keyof typeof FIX.files] ? 'old' : text === whole.files[name] ? 'new' : 'neither'
      })
      seen.add(state.join())
    }
    // Of a file that was begun, a signal that can be held lets the rest be written: no run leaves both as they were.
    expect([...seen].sort()).toEqual(signal === 'SIGKILL' ? ['new,new', 'new,old', 'old,old'] : ['new,new', 'new,old'])
  }, 180_000)

  test('what a kill left behind is no input of the next run, which repairs the rest', async () => {
    const before = await runTo(3, 'SIGKILL', FIX)
    expect(before.left).toHaveLength(1)
    const child = startIcmlint(['fix', '.'], { cwd: before.cwd })
    const stdout = await readAll(child.stdout)
    expect(stdout).toContain('fixed 2 findings in 2 files')
    expect(stdout).toContain('(2 checked, 0 skipped)')
    expect(readFileSync(join(before.cwd, 'a.reg'), 'latin1')).toBe(serverExport(1))
    expect(readdirSync(before.cwd).sort()).toEqual([...before.left, 'a.reg', 'b.reg'])
  })

  test('whoever sends a second one does not want to wait', async () => {
    const end = await runTo('3,4', 'SIGINT', FIX)
    expect([end.signal, end.stderr, end.files]).toEqual(['SIGINT', '', FIX.files])
    for (const name of end.left) expect(name).toMatch(LEFT)
  })

  test.each([['SIGKILL', 1], ['SIGINT', 3]] as const)('fix --patch, %s: no change without its way back', async (signal, every) => {
    const { whole, ends } = await endAtEveryStep(signal, {
      argv: ['fix', 'a.reg', '--patch', 'p.reg', '--rollback', 'back.reg'], files: { 'a.reg': serverExport(0) },
    }, every)
    expect(Object.keys(whole.files)).toEqual(['a.reg', 'back.reg', 'p.reg'])
    const seen = new Set<string>()
    for (const end of ends) {
      expectEndedBy(signal, end)
      expect(whole.files).toMatchObject(end.files)
      seen.add(Object.keys(end.files).slice(1).join())
      for (const name of ['p.reg', 'back.reg', ...end.left]) {
        if (readdirSync(end.cwd).includes(name)) expect(statSync(join(end.cwd, name)).mode & 0o777).toBe(0o600)
      }
    }
    expect([...seen].sort()).toEqual(signal === 'SIGKILL' ? ['', 'back.reg', 'back.reg,p.reg'] : ['back.reg,p.reg'])
  }, 120_000)

  test.each([
    ['a report', ['-f', 'json=r.json', 'a.reg'], { 'a.reg': serverExport(0), 'r.json': 'the last report' }],
    ['a review', ['review', '--change', 'c.reg', 'a.reg', '-f', 'html=r.html'], { 'a.reg': serverExport(0), 'c.reg': heartbeatChange(1) }],
    ['a baseline', ['--write-baseline', 'known.json', 'a.reg'], { 'a.reg': serverExport(0) }],
    ['what init writes', ['init'], { 'a.reg': '' }],
  ])('%s is whole or not there', async (_what, argv, files: Record<string, string>) => {
    for (const [signal, every] of [['SIGKILL', 1], ['SIGINT', 3]] as const) {
      const { whole, ends } = await endAtEveryStep(signal, { argv, files }, every)
      for (const end of ends) {
        expectEndedBy(signal, end)
        for (const [name, text] of Object.entries(end.files)) expect([files[name], whole.files[name]]).toContain(text)
        expect(end.files).toMatchObject({ 'a.reg': files['a.reg'] })
      }
    }
  }, 120_000)
})

posix('a signal from outside, at any time', () => {
  const ROUNDS = 8
  const values = Array.from({ length: 20_000 }, (_, i) => `"Value ${i}"="data"`)
  const old = `${serverExport(0)}[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\r\n${values.join('\r\n')}\r\n`
  const repaired = old.replace('AlreadyLoggedIn"=dword:00000000', 'AlreadyLoggedIn"=dword:00000001')

  test.each(['SIGKILL', 'SIGINT'] as const)('%s: the file is the old one or the new one', async (signal) => {
    for (let round = 0; round < ROUNDS; round++) {
      const cwd = folderWith({ 'a.reg': old })
      const child = startIcmlint(['fix', 'a.reg'], { cwd })
      const stderr = readAll(child.stderr)
      child.stdout.resume()
      const ended = new Promise((resolve) => child.on('close', resolve))
      // From the first sign of writing on, or at some time before it.
      for (let waited = 0; waited < 200 * round && readdirSync(cwd).length < 2 && child.exitCode === null; waited++) {
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      child.kill(signal)
      await ended
      expect(await stderr).toBe('')
      expect([old, repaired]).toContain(readFileSync(join(cwd, 'a.reg'), 'latin1'))
      if (signal === 'SIGINT') expect(readdirSync(cwd)).toEqual(['a.reg'])
    }
  }, 60_000)

  test('SIGINT ends a lint quietly, and nothing is written', async () => {
    const cwd = folderWith({ 'a.reg': old })
    const child = startIcmlint(['--stdin', '-f', 'pretty', '-f', 'json=r.json'], { cwd })
    const [stdout, stderr] = [readAll(child.stdout), readAll(child.stderr)]
    // On a busy machine it may end before it has read this.
    child.stdin.on('error', () => undefined)
    child.stdin.write(old)
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.kill('SIGINT')
    const how = await new Promise((resolve) => child.on('close', (...given) => resolve(given)))
    expect([how, await stdout, await stderr, readdirSync(cwd)]).toEqual([[null, 'SIGINT'], '', '', ['a.reg']])
  })
})

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}
