import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { FORMAT_NAMES } from '../../src/report/formats.js'
import { folderWith } from '../helpers/folder.js'
import { expectGolden } from '../helpers/golden.js'
import { run } from '../helpers/memory-io.js'
import { hasSarifSchema, sarifFaults } from '../helpers/report-formats.js'

const root = join(__dirname, '../..')
const ticket = join(root, 'examples/ticket')
const REVIEW = ['review', '--change', 'change-4712.reg', 'base']

const validate = new Ajv({ allErrors: true, strict: false })
  .addSchema(JSON.parse(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8')) as object, 'report.schema.json')
  .compile(JSON.parse(readFileSync(join(root, 'schemas/review.schema.json'), 'utf8')) as object)

interface FindingJson {
  readonly ruleId: string
  readonly subject: string
}

/** What the tests look at of a review as JSON. */
interface ReviewJson {
  readonly changes: ReadonlyArray<{
    readonly key: string
    readonly name: string | null
    readonly before: unknown
    readonly after: unknown
    readonly server: string | null
    readonly noEffect: string | null
    readonly takesEffect: string | null
    readonly path: string
    readonly range: { readonly start: { readonly line: number } }
  }>
  readonly new: readonly FindingJson[]
  readonly fixed: readonly FindingJson[]
  readonly unchanged: readonly FindingJson[]
  readonly lost: ReadonlyArray<{ readonly line: number }>
  readonly withoutEffect: ReadonlyArray<{ readonly name: string | null; readonly reason: string }>
  readonly notices: readonly string[]
}

async function review(argv: readonly string[], cwd: string): Promise<{ code: number; json: ReviewJson; stderr: string }> {
  const { code, stdout, stderr } = await run(['review', ...argv, '-f', 'json'], { cwd })
  const json = JSON.parse(stdout) as ReviewJson
  validate(json)
  expect(validate.errors).toBeNull()
  return { code, json, stderr }
}

const KEY = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
const PROFILE = `${KEY}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents`
const reg = (lines: string): string => `Windows Registry Editor Version 5.00\r\n\r\n${lines.replaceAll('\n', '\r\n')}\r\n`

const BASE = reg(`[${KEY}]

[${PROFILE}]
"PeripheralID"=dword:00001388
"CtiOsA"="a"
"PortA"=dword:0000a42c
"CtiOsB"="b"
"PortB"=dword:0000a42c
"Heartbeat"=dword:00000005
"MaxHeartbeats"=dword:00000005
"RejectIfAlreadyLoggedIn"=dword:00000001

[${KEY}\\CtiDriver\\Config]
"ClientPassword"="hunter2"`)

describe('the ticket of the examples', () => {
  test.each(FORMAT_NAMES.map((format) => [format]))('as %s', async (format) => {
    const { code, stdout, stderr } = await run([...REVIEW, '-f', format], { cwd: ticket })
    expect([code, stderr]).toEqual([1, ''])
    expectGolden(`review/ticket.${format}.txt`, stdout)
  })

  test('in colour, on a terminal', async () => {
    const { stdout } = await run([...REVIEW, '--color', '--no-progress'], { cwd: ticket, tty: true })
    expectGolden('review/ticket.color.txt', stdout)
  })

  test('with everything that was there before', async () => {
    const { code, stdout } = await run([...REVIEW, '--all'], { cwd: ticket })
    expect(code).toBe(1)
    expectGolden('review/ticket.all.txt', stdout)
  })

  test('says the same as data', async () => {
    const { json } = await review(REVIEW.slice(1), ticket)
    const changes = json.changes.map(({ key, name, before, after, path, range }) => [key, name, before, after, path, range.start.line])
    expect(changes).toEqual([
      ['profile:CTIOS_cust1/CTIOS1/Agents', 'Heartbeat', 5, 1, 'change-4712.reg', 6],
      ['profile:CTIOS_cust1/CTIOS1/Agents', 'RejectIfAlreadyLoggedIn', null, 1, 'change-4712.reg', 5],
    ])
    expect(json.new.map(({ ruleId }) => ruleId).sort()).toEqual([
      'profile/differs-between-servers', 'profile/fast-failover', 'reg/dropped-value',
    ])
    expect(json.fixed.map(({ ruleId, subject }) => [ruleId, subject])).toEqual([
      ['profile/reject-if-already-logged-in', 'profile:CTIOS_cust1/CTIOS1/Agents'],
    ])
    expect(json.unchanged.map(({ subject }) => subject)).toEqual(['profile:CTIOS_cust1/CTIOS2/Agents'])
    expect(json.lost.map(({ line }) => line)).toEqual([7])
    expect(json.withoutEffect.map(({ name, reason }) => [name, reason])).toEqual([['WarnIfAlreadyLoggedIn', 'it has this data already']])
  })

  test('SARIF tells new, unchanged and absent results apart', async () => {
    const { stdout } = await run([...REVIEW, '-f', 'sarif'], { cwd: ticket })
    const { runs } = JSON.parse(stdout) as { runs: Array<{ results: Array<{ ruleId: string; baselineState: string }> }> }
    const states = (runs[0]?.results ?? []).map(({ ruleId, baselineState }) => `${baselineState} ${ruleId}`).sort()
    expect(states).toEqual([
      'absent profile/reject-if-already-logged-in', 'new profile/differs-between-servers', 'new profile/fast-failover',
      'new reg/dropped-value', 'unchanged profile/reject-if-already-logged-in',
    ])
    if (hasSarifSchema) expect(sarifFaults(stdout)).toBeNull()
  })

  test('its rollback brings back exactly what the change set', async () => {
    const folder = folderWith({ 'base.reg': BASE, 'change.reg': reg(`[${PROFILE}]\n"Heartbeat"=dword:1\n"New"="x"\n[${PROFILE}\\Sub]\n"a"="b"`) })
    const { stderr } = await run(['review', '--change', 'change.reg', '--rollback', 'back.reg', 'base.reg'], { cwd: folder })
    expect(stderr).toBe('icmlint: wrote back.reg (for ctios1)\n')
    const bytes = readFileSync(join(folder, 'back.reg'))
    expect([bytes[0], bytes[1], statSync(join(folder, 'back.reg')).mode & 0o777]).toEqual([0xff, 0xfe, 0o600])
    expect(bytes.subarray(2).toString('utf16le')).toBe(
      reg(`[-${PROFILE}\\Sub]\n\n[${PROFILE}]\n"New"=-\n"Heartbeat"=dword:00000005\n`),
    )
    const { json } = await review(['--change', 'change.reg', '--change', 'back.reg', 'base.reg'], folder)
    expect(json.changes).toEqual([])
  })
})

describe('exit codes', () => {
  const files = (change: string): string => folderWith({ 'base.reg': BASE, 'change.reg': reg(`[${PROFILE}]\n${change}`) })
  const CHANGE = ['review', '--change', 'change.reg', 'base.reg', '--preset', 'recommended']

  test.each([
    ['a change that brings nothing', '"Heartbeat"=dword:00000006', [], 0],
    ['a new error', '"RejectIfAlreadyLoggedIn"=dword:00000000', [], 1],
    ['a new error that does not count', '"RejectIfAlreadyLoggedIn"=dword:00000000', ['--fail-on', 'never'], 0],
    ['a new warning', '"Heartbeat"=dword:00000001', [], 0],
    ['a new warning that counts', '"Heartbeat"=dword:00000001', ['--fail-on', 'warning'], 1],
    ['more new warnings than allowed', '"Heartbeat"=dword:00000001', ['--max-warnings', '0'], 1],
    ['a lost value', '"Heartbeat"=dword:0x2', [], 1],
    ['a lost line of no meaning', '// faster', [], 1],
    ['a lost line, when nothing counts', '// faster', ['--fail-on', 'never'], 0],
  ])('%s', async (_, change, options, code) => {
    expect((await run([...CHANGE, ...options], { cwd: files(change) })).code).toBe(code)
  })

  test('what was there before counts with --all only', async () => {
    const folder = folderWith({
      'base.reg': BASE.replace('"RejectIfAlreadyLoggedIn"=dword:00000001', '"RejectIfAlreadyLoggedIn"=dword:00000000'),
      'change.reg': reg(`[${PROFILE}]\n"Heartbeat"=dword:00000006`),
    })
    expect((await run(CHANGE, { cwd: folder })).code).toBe(0)
    expect((await run([...CHANGE, '--all'], { cwd: folder })).code).toBe(1)
  })

  test.each([
    [['review', 'base.reg'], 'review takes two states'],
    [['review', 'a', 'b', 'c'], 'review takes two states'],
    [['review', '--change', 'change.reg'], 'needs the exports'],
    [['review', '--rollback', 'back.reg', 'a', 'b'], '--rollback goes with --change'],
    [['review', '--change', 'gone.reg', 'base.reg'], 'gone.reg'],
    [['review', '--change', 'base.csv', 'base.reg'], 'not a .reg file'],
    [['review', '--change', 'listing.txt', 'base.reg'], 'reg query'],
  ])('%j cannot be done', async (argv, said) => {
    const folder = folderWith({
      'base.reg': BASE,
      'base.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\r\n5000,A,900\r\n',
      'listing.txt': `\r\n${PROFILE}\r\n    Heartbeat    REG_DWORD    0x5\r\n`,
    })
    const { code, stderr } = await run(argv, { cwd: folder })
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
  })

  test('the rollback is not written over an input', async () => {
    const folder = files('"Heartbeat"=dword:00000001')
    const { code, stderr } = await run([...CHANGE, '--rollback', 'base.reg'], { cwd: folder })
    expect([code, stderr]).toEqual([2, expect.stringContaining('is an input')])
    expect(readFileSync(join(folder, 'base.reg'), 'utf8')).toBe(BASE)
  })
})

describe('changes that are not for the base', () => {
  test('a change that regedit refuses changes nothing', async () => {
    const folder = folderWith({ 'base.reg': BASE, 'change.reg': `REGEDIT5\r\n\r\n[${PROFILE}]\r\n"Heartbeat"=dword:00000001\r\n` })
    const { code, json } = await review(['--change', 'change.reg', 'base.reg'], folder)
    expect([code, json.changes]).toEqual([1, []])
    expect(json.notices).toEqual(['change.reg: regedit reports success and imports nothing, so that nothing of it is imported'])
    expect(json.new.map(({ ruleId }) => ruleId)).toEqual(['reg/header-imports-nothing'])
    const { stdout } = await run(['review', '--change', 'change.reg', 'base.reg'], { cwd: folder })
    expect(stdout).toContain('\nregedit imports nothing of change.reg\n0 settings changed')
  })

  test('a name in the headline stays text', async () => {
    const folder = folderWith({ 'base.reg': BASE, 'ch_1_.reg': 'REGEDIT5\r\n' })
    const { stdout } = await run(['review', '-f', 'markdown', '--change', 'ch_1_.reg', 'base.reg'], { cwd: folder })
    expect(stdout.split('\n')[0]).toBe('## icmlint: regedit imports nothing of ch\\_1\\_.reg')
  })

  test('a misspelt path has no effect, and is said to have none', async () => {
    const wrong = PROFILE.replace('Cisco Systems, Inc.', 'Cisco Systems Inc.')
    const folder = folderWith({ 'base.reg': BASE, 'change.reg': reg(`[${wrong}]\n"Heartbeat"=dword:00000001`) })
    const { json } = await review(['--change', 'change.reg', 'base.reg'], folder)
    const settings = json.changes.filter(({ name }) => name !== null)
    expect(settings.map(({ name, before, after, noEffect, takesEffect }) => [name, before, after, noEffect, takesEffect])).toEqual([
      ['Heartbeat', null, 1, 'CTI OS never reads this key: “Cisco Systems Inc.” should be “Cisco Systems, Inc.”', null],
    ])
    expect(json.new.map(({ ruleId }) => ruleId)).toEqual(['reg/misspelt-ctios-path'])
  })

  test('a change for another server is shown on its own', async () => {
    const other = PROFILE.replace('CTIOS1', 'CTIOS9')
    const folder = folderWith({
      'base.reg': BASE, 'b.reg': BASE.replaceAll('CTIOS1', 'CTIOS2'), 'change.reg': reg(`[${other}]\n"Heartbeat"=dword:00000001`),
    })
    const { json } = await review(['--change', 'change.reg', 'base.reg', 'b.reg'], folder)
    expect(json.notices).toEqual([
      'change.reg: the base holds no CTIOS_cust1/CTIOS9 (it holds CTIOS_cust1/CTIOS1 and CTIOS_cust1/CTIOS2), ' +
      'so it is shown as imported into an empty registry',
    ])
    expect(json.changes.map(({ key, name, after }) => [key, name, after])).toEqual([
      ['profile:CTIOS_cust1/CTIOS9/Agents', null, null],
      ['profile:CTIOS_cust1/CTIOS9/Agents', 'Heartbeat', 1],
    ])
  })

  test('a change for two servers of one name goes to both, and to one where the configuration says so', async () => {
    const files = { 'a.reg': BASE, 'b.reg': BASE.replace('"Heartbeat"=dword:00000005', '"Heartbeat"=dword:00000007'), 'change.reg': reg(`[${PROFILE}]\n"Heartbeat"=dword:00000006`) }
    const both = await review(['--change', 'change.reg', 'a.reg', 'b.reg'], folderWith(files))
    expect(both.json.changes.map(({ before, server }) => [before, server])).toEqual([
      [5, 'CTIOS_cust1/CTIOS1 on a.reg'],
      [7, 'CTIOS_cust1/CTIOS1 on b.reg'],
    ])
    const config = 'servers:\n  hosts: { one: [a.reg], two: [b.reg, change.reg] }\n'
    const one = await review(['--change', 'change.reg', 'a.reg', 'b.reg'], folderWith({ ...files, 'icmlint.config.yaml': config }))
    expect(one.json.changes.map(({ before, server }) => [before, server])).toEqual([[7, 'CTIOS_cust1/CTIOS1 on two']])
  })

  test('rollbacks of two servers go to a file each', async () => {
    const folder = folderWith({
      'a.reg': BASE, 'b.reg': BASE.replaceAll('CTIOS1', 'CTIOS2'),
      'change.reg': reg(`[${PROFILE}]\n"Heartbeat"=dword:00000006\n[${PROFILE.replace('CTIOS1', 'CTIOS2')}]\n"Heartbeat"=dword:00000006`),
    })
    const { stderr } = await run(['review', '--change', 'change.reg', '--rollback', 'out.v1/back.reg', 'a.reg', 'b.reg'], { cwd: folder })
    expect(stderr).toContain('out.v1')
    await run(['review', '--change', 'change.reg', '--rollback', 'back.reg', 'a.reg', 'b.reg'], { cwd: folder })
    expect(readdirSync(folder).filter((name) => name.startsWith('back')).sort()).toEqual(['back.ctios1.reg', 'back.ctios2.reg'])
  })
})

test('an input that cannot be read in either state is named, in whatever format', async () => {
  const folder = folderWith({ 'before/a.reg': '', 'after/a.reg': '' })
  for (const format of FORMAT_NAMES) {
    const { code, stderr } = await run(['review', 'before/a.reg', 'after/a.reg', '-f', format], { cwd: folder })
    expect([code, stderr]).toEqual([2, 'icmlint: before/a.reg: could not be read: an empty file\nicmlint: after/a.reg: could not be read: an empty file\n'])
  }
})

describe('secrets', () => {
  test('a password that a change sets is in no report, and in the rollback with a warning', async () => {
    const folder = folderWith({ 'base.reg': BASE, 'change.reg': reg(`[${KEY}\\CtiDriver\\Config]\n"ClientPassword"="correct horse"`) })
    for (const format of FORMAT_NAMES) {
      const { stdout } = await run(['review', '--change', 'change.reg', 'base.reg', '--all', '-f', format], { cwd: folder })
      expect(stdout).not.toMatch(/hunter2|correct|horse/)
    }
    const { stderr } = await run(['review', '--change', 'change.reg', '--rollback', 'back.reg', 'base.reg'], { cwd: folder })
    expect(stderr).toContain('back.reg holds passwords')
    expect(readFileSync(join(folder, 'back.reg')).toString('utf16le')).toContain('"ClientPassword"="hunter2"')
  })
})
