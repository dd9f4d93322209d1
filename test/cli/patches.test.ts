import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFiles } from '../../src/cli/node-files.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { heartbeatChange, regFile, serverExport } from '../support/review-files.js'

const FIX = ['fix', 'base', '--patch', 'p.reg', '--rollback', 'back.reg']
const REVIEW = ['review', '--change', 'c.reg', 'base', '--rollback', 'back.reg']
const FILES = { 'base/a.reg': serverExport(0), 'c.reg': heartbeatChange(6) }
const ALL = ['base', 'c.reg']

const textOf = (cwd: string, name: string): string => readFileSync(join(cwd, name)).subarray(2).toString('utf16le')

describe('fix --patch', () => {
  test('writes the change and the way back, and says so', async () => {
    const cwd = folderWith(FILES)
    const { code, stdout, stderr } = await run(FIX, { cwd })
    expect([code, stderr]).toEqual([0, 'icmlint: wrote back.reg (for ctios1)\nicmlint: wrote p.reg (for ctios1)\n'])
    expect(textOf(cwd, 'p.reg')).toContain('"RejectIfAlreadyLoggedIn"=dword:00000001')
    expect(textOf(cwd, 'back.reg')).toContain('"RejectIfAlreadyLoggedIn"=dword:00000000')
    expect(readFileSync(join(cwd, 'base/a.reg'), 'utf8')).toBe(FILES['base/a.reg'])
    expect(stdout).toContain('base/a.reg  the patch repairs 1 finding\n')
    expect(stdout).toMatch(/\nthe patch repairs 1 finding in 1 file; \d+ left after its import\n$/)
    expect(stdout).not.toContain('would')
  })

  test('writes neither where one of the two cannot be written, and still reports', async () => {
    for (const [place, reason] of [['no/such/back.reg', 'no such file or folder'], ['base', 'there is something of that name that is no file']] as const) {
      const cwd = folderWith(FILES)
      const { code, stdout, stderr } = await run([...FIX.slice(0, -1), place], { cwd })
      expect([code, stderr]).toEqual([2, `icmlint: cannot write ${place}: ${reason}\n`])
      expect(stdout).toMatch(/\nthe patch repairs 1 finding in 1 file/)
      expect(readdirSync(cwd).sort()).toEqual(ALL)
    }
  })

  test('no name that is told or written repeats a secret', async () => {
    const cwd = folderWith({
      'base/x:Password=hunter2.reg': serverExport(0), 'base/b\u001b.reg': serverExport(0, 'CTIOS2'),
      'icmlint.config.json': '{"servers":{"hosts":{"a:Password=hunter2":["x*.reg"],"b":["b*.reg"]}}}',
    })
    const { stderr } = await run(FIX, { cwd })
    expect([stderr, readdirSync(cwd)].join()).not.toMatch(/hunter2/)
    expect(stderr).toContain('wrote p.a_Password_.reg (for a:Password=***')
    expect(readdirSync(cwd)).toContain('back.a_Password_.reg')
  })

  test('a repair that sets nothing is not in it, and is not said to be', async () => {
    const base = serverExport(1).replace('"Heartbeat"', '// by hand\r\n"Heartbeat"')
    const cwd = folderWith({ 'base/a.reg': base })
    expect((await run(['fix', '--dry-run', 'base'], { cwd })).stdout).toContain('would fix 1 finding')
    const { stdout, stderr } = await run(FIX, { cwd })
    expect(stderr).toBe('icmlint: p.reg: not written, since no setting changes\nicmlint: back.reg: not written, since no setting changes\n')
    expect(stdout.replace(/\s+/g, ' ')).toContain('it changes no setting, so that there is nothing to import: run icmlint fix without --patch')
    expect(stdout).toMatch(/\nnothing to fix; \d+ left\n$/)
    expect(readdirSync(cwd)).toEqual(['base'])
  })
})

describe('review --rollback', () => {
  test('a rollback that cannot be written leaves the reports', async () => {
    const cwd = folderWith(FILES)
    const argv = [...REVIEW.slice(0, -1), 'no/such/back.reg', '-f', 'compact', '-f', 'json=r.json']
    const { code, stderr } = await run(argv, { cwd })
    expect([code, stderr]).toEqual([2, 'icmlint: cannot write no/such/back.reg: no such file or folder\n'])
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toMatchObject({ changes: [{ name: 'Heartbeat' }] })
  })

  test('nothing is written after a report that cannot be', async () => {
    const cwd = folderWith(FILES)
    const { code, stderr } = await run([...REVIEW, '-o', 'no/such/r.txt'], { cwd })
    expect([code, stderr]).toEqual([2, 'icmlint: cannot write no/such/r.txt: no such file or folder\n'])
    expect(readdirSync(cwd).sort()).toEqual(ALL)
  })

  const two = {
    'base/a.reg': serverExport(1), 'base/b.reg': serverExport(1, 'CTIOS2'),
    'c.reg': heartbeatChange(6), 'd.reg': heartbeatChange(6, 'CTIOS2'),
  }
  const both = ['review', '--change', 'c.reg', '--change', 'd.reg', 'base', '--rollback', 'back.reg']

  test('of several files, all are written or none', async () => {
    const cwd = folderWith(two)
    mkdirSync(join(cwd, 'back.ctios2.reg'))
    const { code, stdout, stderr } = await run(both, { cwd })
    expect([code, stderr]).toEqual([2, 'icmlint: cannot write back.ctios2.reg: there is something of that name that is no file\n'])
    expect(stdout).toContain('Heartbeat')
    expect(existsSync(join(cwd, 'back.ctios1.reg'))).toBe(false)
    expect(readdirSync(cwd).some((name) => name.endsWith('.tmp'))).toBe(false)
  })

  test('where a disk fails at the last moment, what is there is told', async () => {
    const cwd = folderWith(two)
    const stageSecret: typeof nodeFiles.stageSecret = async (path, bytes) => {
      const staged = await nodeFiles.stageSecret(path, bytes)
      return path.endsWith('ctios2.reg') ? { ...staged, commit: () => Promise.reject(new Error('gone')) } : staged
    }
    const { code, stderr } = await run(both, { cwd, files: { stageSecret } })
    expect([code, stderr]).toEqual([2, 'icmlint: wrote back.ctios1.reg (for ctios1, as base/a.reg shows it)\nicmlint: cannot write back.ctios2.reg: gone\n'])
    expect(readdirSync(cwd).sort()).toEqual(['back.ctios1.reg', 'base', 'c.reg', 'd.reg'])
  })

  test('none where nothing changes', async () => {
    const cwd = folderWith({ 'base/a.reg': serverExport(1), 'c.reg': regFile() })
    const { stderr } = await run(REVIEW, { cwd })
    expect(stderr).toContain('icmlint: back.reg: not written, since no setting changes\n')
    expect(readdirSync(cwd).sort()).toEqual(ALL)
  })
})
