import { readFileSync, statSync, symlinkSync, chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFiles } from '../../src/cli/node-files.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { profileKey } from '../support/fix-files.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'

const WHOLE = ['"PeripheralID"=dword:00001388', '"CtiOsA"="a"', '"PortA"=dword:a42c', '"CtiOsB"="b"', '"PortB"=dword:a42c',
  '"Heartbeat"=dword:5', '"MaxHeartbeats"=dword:5']
const lines = (...values: string[]): string => [HEADER_5, '', `[${profileKey('Agents')}]`, ...values, ...WHOLE, ''].join('\r\n')
const OFF = '"RejectIfAlreadyLoggedIn"=dword:00000000'
const ON = '"RejectIfAlreadyLoggedIn"=dword:00000001'
const FAULTY = utf16(lines(OFF))
const GOOD = utf16(lines(ON))
const AGENTS = 'a.reg  fixed 1 finding'
const LOAD = 'peripherals:\n  - id: 5001\n    name: P1\n    clientType: 30\n    configParam: /load 0\n'

const bytesOf = (...path: string[]): Uint8Array => new Uint8Array(readFileSync(join(...path)))

describe('writing', () => {
  test('what is safe to repair is repaired, and told', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY, 'p.yaml': LOAD, 'other.txt': 'x' })
    const { code, stdout, stderr } = await run(['fix'], { cwd })
    expect(bytesOf(cwd, 'a.reg')).toEqual(GOOD)
    expect(readFileSync(join(cwd, 'p.yaml'), 'utf8')).toBe(LOAD.replace('/load', '/LOAD'))
    expect(stdout).toContain(`${AGENTS}\n  4:33  profile/reject-if-already-logged-in  Set RejectIfAlreadyLoggedIn to dword:00000001\n`)
    expect(stdout).toContain('p.yaml  fixed 1 finding\n  5:18  pim/load-spelling  Spell it as documented, /LOAD 0, with the value')
    expect(stdout).toMatch(/\nfixed 2 findings in 2 files; \d+ left\n$/)
    expect([code, stderr]).toEqual([0, ''])
  })

  test('a second run changes nothing', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY })
    await run(['fix'], { cwd })
    const { code, stdout } = await run(['fix'], { cwd, files: { replace: () => Promise.reject(new Error('written again')) } })
    expect(bytesOf(cwd, 'a.reg')).toEqual(GOOD)
    expect(stdout).toMatch(/\nnothing to fix; \d+ left\n$/)
    expect(code).toBe(0)
  })

  test('the exit code speaks of what is left', async () => {
    const cwd = folderWith({ 'a.reg': utf16(lines(OFF, '"ShowFieldBitMask"=dword:00000100')) })
    expect((await run(['fix', '--fail-on', 'warning'], { cwd })).code).toBe(1)
    expect((await run(['fix'], { cwd })).code).toBe(0)
    const broken = folderWith({ 'a.reg': utf16(lines('"a"=dword:x')) })
    expect((await run(['fix'], { cwd: broken })).code).toBe(1)
    expect((await run(['fix', '--fail-on', 'never'], { cwd: broken })).code).toBe(0)
    expect((await run(['fix', 'a.reg', 'gone.reg'], { cwd: broken })).code).toBe(2)
  })

  test('configuration and options of lint hold', async () => {
    const config = 'rules:\n  profile/reject-if-already-logged-in: off\n'
    const cwd = folderWith({ 'a.reg': FAULTY, '.icmlintrc.yaml': config })
    await run(['fix'], { cwd })
    await run(['fix', '--no-config', '--rule', 'profile/reject-if-already-logged-in:off'], { cwd })
    expect(bytesOf(cwd, 'a.reg')).toEqual(FAULTY)
    await run(['fix', '--no-config'], { cwd })
    expect(bytesOf(cwd, 'a.reg')).toEqual(GOOD)
  })

  test('unsafe fixes are counted, and applied on request', async () => {
    const cwd = folderWith({ 'a.reg': utf16(lines(ON, '"Trace"="C:\\Temp\\x"')) })
    const first = await run(['fix'], { cwd })
    expect(first.stdout).toMatch(/; 1 more with --unsafe\n$/)
    const { stdout } = await run(['fix', '--unsafe'], { cwd })
    expect(stdout).toContain('Double the single backslashes (changes behaviour: review it)')
    expect(bytesOf(cwd, 'a.reg')).toEqual(utf16(lines(ON, '"Trace"="C:\\\\Temp\\\\x"')))
  })

  test('permissions stay', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY })
    chmodSync(join(cwd, 'a.reg'), 0o640)
    await run(['fix'], { cwd })
    expect(statSync(join(cwd, 'a.reg')).mode & 0o7777).toBe(0o640)
  })

  test('a write-protected file is refused, for root too', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY })
    chmodSync(join(cwd, 'a.reg'), 0o444)
    const { code, stderr } = await run(['fix'], { cwd })
    expect([code, stderr]).toEqual([2, 'icmlint: a.reg: not changed: it is write-protected\n'])
    expect(bytesOf(cwd, 'a.reg')).toEqual(FAULTY)
  })

  test('a file that changed meanwhile is refused, and the others are repaired', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY, 'p.yaml': LOAD })
    const replace: typeof nodeFiles.replace = async (path, bytes, expected) => {
      if (path.endsWith('a.reg')) writeFileSync(path, 'somebody else')
      await nodeFiles.replace(path, bytes, expected)
    }
    const { code, stdout, stderr } = await run(['fix'], { cwd, files: { replace } })
    expect(readFileSync(join(cwd, 'a.reg'), 'utf8')).toBe('somebody else')
    expect(readFileSync(join(cwd, 'p.yaml'), 'utf8')).toContain('/LOAD 0')
    expect(stderr).toBe('icmlint: a.reg: not changed: it changed while icmlint ran\n')
    expect(stdout).not.toContain(AGENTS)
    expect(stdout).toContain('error  profile/reject-if-already-logged-in')
    expect(stdout).toMatch(/\nfixed 1 finding in 1 file; \d+ left\n$/)
    expect(code).toBe(2)
  })

  test('a disk that is full', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY })
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    const { code, stderr } = await run(['fix'], { cwd, files: { replace: () => Promise.reject(full) } })
    expect([code, stderr]).toEqual([2, 'icmlint: a.reg: not changed: no space left on the device\n'])
    expect(bytesOf(cwd, 'a.reg')).toEqual(FAULTY)
  })
})

describe('links', () => {
  test('one to a file below the folder is followed, and stays a link', async () => {
    const cwd = folderWith({ 'real/.hidden/a.reg': FAULTY })
    symlinkSync(join(cwd, 'real/.hidden/a.reg'), join(cwd, 'link.reg'))
    const { code } = await run(['fix', 'link.reg'], { cwd })
    expect(code).toBe(0)
    expect(bytesOf(cwd, 'real/.hidden/a.reg')).toEqual(GOOD)
    expect(bytesOf(cwd, 'link.reg')).toEqual(GOOD)
  })

  test.each([[[]], [['.']], [['*']], [['--dry-run']]])('one to a file elsewhere is not read: fix %j', async (argv) => {
    const elsewhere = folderWith({ 'a.reg': FAULTY })
    const cwd = folderWith({ 'p.yaml': LOAD })
    symlinkSync(join(elsewhere, 'a.reg'), join(cwd, 'link.reg'))
    const { code, stdout, stderr } = await run(['fix', ...argv], { cwd })
    expect([code, stderr]).toEqual([0, 'icmlint: link.reg: a link that leads out of what was searched; name it to have it read\n'])
    expect(stdout).not.toContain('link.reg')
    expect(bytesOf(elsewhere, 'a.reg')).toEqual(FAULTY)
  })

  test.each([[[]], [['--dry-run']]])('one to a file elsewhere that was named is not written: fix %j', async (options) => {
    const elsewhere = folderWith({ 'a.reg': FAULTY })
    const cwd = folderWith({ 'p.yaml': LOAD })
    symlinkSync(join(elsewhere, 'a.reg'), join(cwd, 'link.reg'))
    const { code, stdout, stderr } = await run(['fix', 'link.reg', 'p.yaml', ...options], { cwd })
    expect([code, stderr]).toEqual([2, 'icmlint: link.reg: not changed: a link leads from it out of the folders that were named\n'])
    expect(stdout).toContain('not repaired:\n  link.reg:4:')
    expect(stdout).toMatch(/p\.yaml {2}(?:would fix|fixed) 1 finding/)
    expect(bytesOf(elsewhere, 'a.reg')).toEqual(FAULTY)
  })

  test('a folder that was named is where links may lead', async () => {
    const named = folderWith({ 'real/a.export': FAULTY, 'below/x.txt': '' })
    symlinkSync('../real/a.export', join(named, 'below/link.reg'))
    const cwd = folderWith({})
    expect((await run(['fix', named], { cwd })).code).toBe(0)
    expect(bytesOf(named, 'real/a.export')).toEqual(GOOD)
  })

  describe('that stand for folders', () => {
    /** A folder with `od` in it, which is a link to a folder beside it. */
    function outside(): { readonly cwd: string; readonly file: string } {
      const folder = folderWith({ 'in/a.reg': FAULTY, 'outside/z.reg': FAULTY })
      symlinkSync('../outside', join(folder, 'in/od'))
      return { cwd: join(folder, 'in'), file: join(folder, 'outside/z.reg') }
    }

    test.each([['**/*.reg'], ['*/*.reg'], ['./**/z.reg'], ['o[d]/z.reg']])('are not followed out of the folder by %s', async (pattern) => {
      const { cwd, file } = outside()
      const { code, stderr } = await run(['fix', pattern], { cwd })
      expect([code, stderr]).toEqual(pattern === '**/*.reg' ? [0, ''] : [2, `icmlint: no file matches ${pattern}\n`])
      expect(bytesOf(file)).toEqual(FAULTY)
      expect(bytesOf(cwd, 'a.reg')).toEqual(/^\*\*/.test(pattern) ? GOOD : FAULTY)
    })

    test.each([['od/z.reg'], ['od'], ['od/*.reg']])('are followed where the user names them: %s', async (named) => {
      const { cwd, file } = outside()
      expect(await run(['fix', named], { cwd })).toMatchObject({ code: 0, stderr: '' })
      expect(bytesOf(file)).toEqual(GOOD)
    })

    test('are followed inside the folder', async () => {
      const cwd = folderWith({ 'real/z.reg': FAULTY })
      symlinkSync('real', join(cwd, 'od'))
      expect((await run(['fix', 'o*/z.reg'], { cwd })).code).toBe(0)
      expect(bytesOf(cwd, 'real/z.reg')).toEqual(GOOD)
    })

    test('and what a pattern finds elsewhere without any link is changed', async () => {
      const folder = folderWith({ 'in/x.txt': '', 'exports1/a.reg': FAULTY, 'other/z.reg': FAULTY })
      symlinkSync('../other/z.reg', join(folder, 'exports1/link.reg'))
      symlinkSync('a.reg', join(folder, 'exports1/near.reg'))
      const { code, stderr } = await run(['fix', '../exports*/*.reg'], { cwd: join(folder, 'in') })
      expect([code, stderr]).toEqual([
        2, 'icmlint: ../exports1/link.reg: not changed: a link leads from it out of the folders that were named\n',
      ])
      expect(bytesOf(folder, 'exports1/a.reg')).toEqual(GOOD)
      expect(bytesOf(folder, 'other/z.reg')).toEqual(FAULTY)
    })
  })

  test('a file by two names is written once', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY })
    symlinkSync('a.reg', join(cwd, 'b.reg'))
    const { code, stderr } = await run(['fix', 'a.reg', 'b.reg'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(bytesOf(cwd, 'a.reg')).toEqual(GOOD)
  })
})

describe('--dry-run', () => {
  test('writes nothing and shows the change', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY })
    const { code, stdout } = await run(['fix', '--dry-run'], { cwd, files: { replace: () => Promise.reject(new Error('written')) } })
    expect(bytesOf(cwd, 'a.reg')).toEqual(FAULTY)
    expect(stdout).toContain('a.reg  would fix 1 finding\n')
    expect(stdout).toContain(`--- a/a.reg\n+++ b/a.reg\n@@ -1,7 +1,7 @@\n ${HEADER_5}\r\n \r\n [${profileKey('Agents')}]\r\n-${OFF}\r\n+${ON}\r\n`)
    expect(stdout).toMatch(/\nwould fix 1 finding in 1 file; \d+ would be left\n$/)
    // As if it had written.
    expect(code).toBe(0)
  })

  test('secrets are hidden', async () => {
    const cwd = folderWith({ 'a.reg': utf16(lines('"ClientPassword"="hunter2"', OFF, '"x"="hunter2 is no secret here"')) })
    const { stdout, stderr } = await run(['fix', '--dry-run'], { cwd })
    expect(stdout).toContain(' "ClientPassword"=***\r\n')
    expect((stdout + stderr).replace('hunter2 is no secret here', '')).not.toContain('hunter2')
  })
})

test('steps for what has no file to import', async () => {
  const xml = '<agentDeskSetting><refURL>/unifiedconfig/config/agentdesksetting/5004</refURL><changeStamp>7</changeStamp>' +
    '<name>A</name><logoutNonActivityTime>7200</logoutNonActivityTime></agentDeskSetting>\n'
  const cwd = folderWith({ 'desk.xml': xml })
  const quiet = await run(['fix', '--release', '15.0'], { cwd })
  expect(quiet.stdout).not.toContain('by hand')
  expect(quiet.stdout).toMatch(/\nnothing to fix; \d+ left; steps for 1 more with --unsafe\n$/)
  const { stdout } = await run(['fix', '--release', '15.0', '--unsafe'], { cwd })
  expect(stdout).toContain('desk.xml:1:144  warning  desk/logout-non-activity-time-near-limit\n  LogoutNonActivityTime of desk settings A is')
  expect(stdout).toContain('logged out.\n  to be repaired by hand:\n    1. In Configuration Manager')
  // Once, and without the advice that the steps are; it counts all the same.
  expect(stdout.match(/desk\/logout-non-activity-time-near-limit/g)).toHaveLength(1)
  expect(stdout).not.toContain('leave it blank')
  expect(stdout).toMatch(/\n0 errors, 1 warning, 0 infos in 1 file .*\n.*\nnothing to fix; 1 left\n$/)
  expect(stdout).toContain(
    '  or by the API: PUT /unifiedconfig/config/agentdesksetting/5004, as application/xml:\n    <agentDeskSetting>\n' +
    '      <changeStamp>7</changeStamp>\n      <name>A</name>\n      <logoutNonActivityTime></logoutNonActivityTime>\n    </agentDeskSetting>\n',
  )
  expect(readFileSync(join(cwd, 'desk.xml'), 'utf8')).toBe(xml)
})

test.each([
  [['--rollback', 'b.reg'], '--rollback goes with --patch'],
  [['--patch', 'p.reg', '--dry-run'], '--dry-run writes nothing and --patch writes a change beside the inputs: give one of the two'],
  [['--patch', 'p.reg', '--rollback', 'p.reg'], '--patch and --rollback name the same file'],
  [['--unsave'], 'unknown option --unsave; did you mean --unsafe?'],
  [['--dry-run=yes'], '--dry-run takes no value'],
])('usage: %j', async (argv, message) => {
  const { code, stderr } = await run(['fix', ...argv], { cwd: folderWith({ 'a.reg': FAULTY }) })
  expect([code, stderr]).toEqual([2, `icmlint: ${message} (icmlint --help shows the usage)\n`])
})
