import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from '../../src/core/lint.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'

interface Found {
  readonly ruleId: string
  readonly severity: string
  readonly message: string
  readonly path: string
  readonly range: { readonly start: { readonly line: number; readonly column: number } }
}

interface Json {
  readonly inputs: ReadonlyArray<{ path: string; kind: string | null; status: string; reason?: string }>
  readonly findings: readonly Found[]
  readonly summary: { errors: number }
}

const CISCO = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
const values = (count: number): string => Array.from({ length: count }, (_, i) => `"v${i}"="x"\r\n`).join('')
const rows = (count: number): string => Array.from({ length: count }, (_, i) => `${5000 + i},Desk_${i},900\r\n`).join('')
const DESK = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\r\n'
const setting = (name: string): string => `<agentDeskSetting><name>${name}</name></agentDeskSetting>`
const config = (limits: object, more: object = {}): string => JSON.stringify({ limits, ...more })

async function lintJson(files: Record<string, string | Uint8Array>, paths = Object.keys(files).filter((name) => !name.startsWith('.'))) {
  const { stdout, stderr, code } = await run(['-f', 'json', ...paths], { cwd: folderWith(files) })
  const report = JSON.parse(stdout) as Json
  const reached = report.findings.filter(({ message }) => message.includes('(limits.'))
  return { report, reached, stderr, code }
}

describe('what is cut off', () => {
  const profile = `${CISCO}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents`
  const LINES = ['"PeripheralID"=dword:00001388', '"CtiOsA"="a"', '"PortA"=dword:0000a42c', '"Heartbeat"=dword:00000005',
    '"MaxHeartbeats"=dword:00000005', '"RejectIfAlreadyLoggedIn"=dword:00000000']
  const EXPORT = utf16(`${HEADER_5}\r\n\r\n[${profile}]\r\n${LINES.join('\r\n')}\r\n`)
  const files = { 'a.reg': EXPORT, '.icmlintrc.json': config({ entries: 4 }) }

  test('is not missing', async () => {
    const { report } = await lintJson(files)
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['input/not-an-export'])
  })

  test('is not repaired, and no way back from it is written', async () => {
    const cwd = folderWith({ ...files, 'change.reg': utf16(`${HEADER_5}\r\n\r\n[${profile}]\r\n"Heartbeat"=dword:00000006\r\n`) })
    expect(await run(['fix', 'a.reg'], { cwd })).toMatchObject({ code: 1 })
    expect(await run(['fix', 'a.reg', '--patch', 'o.reg', '--rollback', 'b.reg'], { cwd })).toMatchObject({ code: 1 })
    const { code, stderr } = await run(['review', '--change', 'change.reg', '--rollback', 'back.reg', 'a.reg'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('a.reg: only a part of it was read, and the way back needs all of it')])
    expect(readdirSync(cwd).sort()).toEqual(['.icmlintrc.json', 'a.reg', 'change.reg'])
    expect(readFileSync(join(cwd, 'a.reg'))).toEqual(Buffer.from(EXPORT))
  })
})

describe('entries', () => {
  test.each([
    ['a registry export', 'a.reg', utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n${values(20)}`), [8, 1]],
    ['a large registry export, read in windows', 'a.reg', utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n${values(20)}; ${'x'.repeat(5_000_000)}\r\n`), [8, 1]],
    ['a listing of reg query', 'a.txt', `${CISCO}\r\n${Array.from({ length: 20 }, (_, i) => `    v${i}    REG_SZ    x\r\n`).join('')}`, [6, 1]],
    ['a table', 'a.csv', `${DESK}${rows(20)}`, [7, 6]],
    ['bulk text', 'a.txt', `__TABLE\tAgent_Desk_Settings\n__COLUMNS\tAgentDeskSettingsID\tEnterpriseName\n${Array.from({ length: 20 }, (_, i) => `${i}\tD${i}\n`).join('')}`, [8, 3]],
    ['a REST list', 'a.xml', `<results><agentDeskSettings>\n${Array.from({ length: 20 }, (_, i) => `${setting(`D${i}`)}\n`).join('')}</agentDeskSettings></results>`, [7, 2]],
    ['YAML', 'a.yaml', `peripherals:\n${Array.from({ length: 20 }, (_, i) => `  - id: ${5000 + i}\n`).join('')}`, [7, 5]],
    ['JSON', 'a.json', `{"peripherals":[\n${Array.from({ length: 20 }, (_, i) => `{"id":${5000 + i}}`).join(',\n')}]}`, [7, 1]],
  ] as const)('of %s beyond the limit are not read, and where they begin is said', async (_name, file, content, [line, column]) => {
    const { report, reached, stderr, code } = await lintJson({ [file]: content, '.icmlintrc.json': config({ entries: 5 }) })
    expect(reached).toMatchObject([{ ruleId: 'input/not-an-export', severity: 'error', path: file, range: { start: { line, column } } }])
    expect(reached[0]?.message).toContain('more than 5 entries')
    expect(report.inputs).toMatchObject([{ status: 'partial', reason: expect.stringContaining('(limits.entries)') as string }])
    expect(stderr).toContain(`${file}: read in part: it has more than 5 entries`)
    expect(code).toBe(1)
  })

  test.each<[file: string, content: string | Uint8Array]>([
    ['a.csv', `${DESK}${rows(20)}`],
    ['a.reg', utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n${values(19)}; the end\r\n"v0"=-\r\n`)],
    ['hex.reg', utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n${values(18)}"h"=hex:41,\\\r\n  42\r\n`)],
    ['a.txt', `${CISCO}\r\n${'    v    REG_SZ    x\r\n'.repeat(19)}\r\nEnd of search: 19 match(es) found.\r\n`],
  ])('of %s: as many as the limit are read, and of one more it is said', async (file, content) => {
    const at = await lintJson({ [file]: content, '.icmlintrc.json': config({ entries: 20 }) })
    expect([at.reached, at.report.inputs[0]?.status, at.stderr]).toEqual([[], 'read', ''])
    const below = await lintJson({ [file]: content, '.icmlintrc.json': config({ entries: 19 }) })
    expect([below.reached.length, below.report.inputs[0]?.status]).toEqual([1, 'partial'])
    expect(below.reached[0]?.message).toContain('and nothing was checked from here on. If the file is what it should be, raise the limit')
  })

  test('a table of which rows were not read does not say what is missing', async () => {
    const agents = 'SkillTargetID,PeripheralID,EnterpriseName,AgentDeskSettingsID\r\n1,5000,A,5019\r\n'
    const files = { 'desk.csv': `${DESK}${rows(20)}`, 'agents.csv': agents, '.icmlintrc.json': config({ entries: 5 }) }
    const { report } = await lintJson(files)
    expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain('agent/desk-settings-missing')
  })
})

describe('nesting', () => {
  const nested = (depth: number) => `<results><agentDeskSettings>${setting('A')}\n${setting('B').replace('</a', `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}</a`)}</agentDeskSettings></results>`
  test('of one record beyond the limit leaves the others', async () => {
    const { report, reached, stderr, code } = await lintJson({ 'a.xml': nested(30), '.icmlintrc.json': config({ nesting: 20 }) })
    expect(reached).toMatchObject([{ range: { start: { line: 2 } }, message: expect.stringContaining('nested more than 20 deep') as string }])
    expect(reached[0]?.message).toContain('and the record or other part that goes so deep was not checked. If')
    expect(report.inputs).toMatchObject([{ kind: 'desk-settings', status: 'partial' }])
    expect([stderr, code]).toEqual([expect.stringContaining('(limits.nesting)'), 1])
  })
  test('may be deeper where the configuration says so', async () => {
    const { report } = await lintJson({ 'a.xml': nested(900), '.icmlintrc.json': config({ nesting: 1000 }) })
    expect(report.inputs).toMatchObject([{ status: 'read' }])
  })
  test.each([
    ['a.yaml', `peripherals: ${'['.repeat(50)}`],
    ['a.json', `{"peripherals":${'['.repeat(50)}`],
  ])('of %s', async (file, content) => {
    const { report, reached, code } = await lintJson({ [file]: content, '.icmlintrc.json': config({ nesting: 20 }) })
    expect(reached[0]?.message).toMatch(/nested more than 20 deep, .*\(limits\.nesting\), and nothing of it was checked\. .*raise the limit/)
    expect([report.inputs[0]?.status, code]).toEqual(['failed', 2])
  })
})

test.each([
  ['a.yaml', `peripherals: ${'['.repeat(150)}`, 900, 100],
  ['a.json', `{"peripherals":${'['.repeat(150)}`, 100, 100],
  ['a.xml', setting('A').replace('</a', `${'<x>'.repeat(1100)}${'</x>'.repeat(1100)}</a`), 1000, 1000],
])('where no configuration can raise what is read of %s, none is advised', async (file, content, nesting, most) => {
  const { report, code } = await lintJson({ [file]: content, '.icmlintrc.json': config({ nesting }) })
  const what = `it is nested more than ${most.toLocaleString('en-US')} deep, the most that can be read`
  expect(report.findings.map(({ message }) => message)).toEqual([
    `Not all of the file was read: ${what}, and nothing of it was checked. Export it again, or less of it at a time.`,
  ])
  expect(report.inputs).toMatchObject([{ status: 'failed', reason: what }])
  expect(code).toBe(2)
})

test('a line that is longer than the limit: the file is not read, the other one is', async () => {
  const { report, reached, code } = await lintJson({
    'a.reg': utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n"a"=hex:${'41,'.repeat(400)}41\r\n`),
    'desk.csv': `${DESK}5000,A,0\r\n`,
    '.icmlintrc.json': config({ lineLength: 1000 }),
  })
  expect(reached).toMatchObject([{ path: 'a.reg', range: { start: { line: 4, column: 1001 } }, message: expect.stringContaining('longer than 1,000') as string }])
  expect(report.inputs).toMatchObject([{ path: 'a.reg', status: 'failed' }, { path: 'desk.csv', status: 'read' }])
  expect(report.findings.map(({ ruleId }) => ruleId)).toContain('desk/logout-non-activity-time-zero')
  expect(code).toBe(2)
})

describe('the size of a file', () => {
  const LARGE = `${DESK}${rows(60_000)}`
  const REASON = 'the file is larger than 1 MiB, the most that is read (limits.fileSize)'
  test.each([
    ['lint', ['a.csv'], ''],
    ['standard input', ['--stdin', '--stdin-filename', 'a.csv'], LARGE],
    ['fix', ['fix', '--dry-run', 'a.csv'], ''],
    ['inspect', ['inspect', 'a.csv'], ''],
    ['review', ['review', 'a.csv', 'b.csv'], ''],
  ] as const)('in the same words by %s', async (_name, argv, stdin) => {
    const rc = config({ fileSize: 1 }, { rules: { 'input/not-an-export': 'off' } })
    const cwd = folderWith({ 'a.csv': LARGE, 'b.csv': `${DESK}5000,A,900\r\n`, '.icmlintrc.json': rc })
    const { stderr, code } = await run(argv, { cwd, stdin })
    expect([stderr, code]).toEqual([`icmlint: a.csv: could not be read: ${REASON}\n`, 2])
  })
  test('beyond what can be held, whatever the limit', async () => {
    const file = { size: 600 * 1024 * 1024, read: () => Promise.reject(new Error('not to be read')) }
    const { findings, inputs } = await lint([{ path: 'a.csv', bytes: new Uint8Array(), file }])
    expect(inputs).toMatchObject([{ status: 'failed', reason: 'the file is larger than 512 MiB, the most that can be read' }])
    expect(findings.map(({ message }) => message)).toEqual([expect.not.stringContaining('raise')])
  })
  test('beyond the limit: it is not read, the other one is', async () => {
    const { report, reached, stderr, code } = await lintJson({ 'a.csv': LARGE, 'b.csv': `${DESK}5000,A,0\r\n`, '.icmlintrc.json': config({ fileSize: 1 }) })
    expect(report.inputs).toMatchObject([
      { path: 'a.csv', status: 'failed', reason: REASON },
      { path: 'b.csv', status: 'read' },
    ])
    const message = expect.stringContaining(`${REASON}, and nothing of it was checked. `) as string
    expect(reached).toMatchObject([{ ruleId: 'input/not-an-export', path: 'a.csv', message }])
    expect([stderr, code]).toEqual(['', 2])
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('desk/logout-non-activity-time-zero')
  })
  test('within the limit', async () => {
    const { report } = await lintJson({ 'a.csv': LARGE, '.icmlintrc.json': config({ fileSize: 2 }) })
    expect(report.inputs).toMatchObject([{ status: 'read' }])
  })
})

describe('what was read in part', () => {
  const state = (last: string): Uint8Array => utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n${values(8)}"last"="${last}"\r\n`)
  const off = config({ entries: 5 }, { rules: { 'input/not-an-export': 'off' } })
  const IN_PART = 'read in part: it has more than 5 entries, the most that are read of one file (limits.entries)'

  test('a review names both states, and does not say that nothing changes', async () => {
    for (const rc of [off, config({ entries: 5 })]) {
      const cwd = folderWith({ 'a/x.reg': state('1'), 'b/x.reg': state('2'), '.icmlintrc.json': rc })
      const { stdout, stderr, code } = await run(['review', 'a', 'b'], { cwd })
      expect([stderr, code]).toEqual([`icmlint: a/x.reg: ${IN_PART}\nicmlint: b/x.reg: ${IN_PART}\n`, 0])
      expect(stdout).toContain('This change changes no setting, as far as it was read')
    }
    const html = await run(['review', '-f', 'html', 'a', 'b'], { cwd: folderWith({ 'a/x.reg': state('1'), 'b/x.reg': state('2'), '.icmlintrc.json': off }) })
    expect(html.stdout).toContain('Of 2 inputs only a part was read.')
    const whole = await run(['review', 'a.reg', 'a.reg'], { cwd: folderWith({ 'a.reg': state('1') }) })
    expect(whole.stdout).toMatch(/This change changes no setting$/m)
  })
  test('nor that nothing speaks against what does change', async () => {
    const changed = utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n${values(8).replace('"x"', '"y"')}`)
    const cwd = folderWith({ 'a.reg': state('1'), 'b.reg': changed, '.icmlintrc.json': off })
    const { stdout } = await run(['review', 'a.reg', 'b.reg'], { cwd })
    expect(stdout).toContain('Nothing new in what could be read; not everything could')
  })
  test('a change of which a part was read is not reviewed', async () => {
    const base = utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n${values(1)}`)
    const cwd = folderWith({ 'a.reg': base, 'change.reg': state('2'), '.icmlintrc.json': off })
    const { stdout, stderr, code } = await run(['review', '--change', 'change.reg', 'a.reg'], { cwd })
    expect([stdout, stderr, code]).toEqual(['', `icmlint: change.reg: the change was ${IN_PART}\n`, 2])
  })
  test('nor is one that is too large', async () => {
    const large = utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n; ${'x'.repeat(600_000)}\r\n`)
    const cwd = folderWith({ 'a.reg': state('1'), 'change.reg': large, '.icmlintrc.json': config({ fileSize: 1 }) })
    const { stdout, stderr, code } = await run(['review', '--change', 'change.reg', 'a.reg'], { cwd })
    expect([stdout, stderr, code]).toEqual(['', expect.stringContaining('change.reg: '), 2])
    expect(stderr).toContain('the file is larger than 1 MiB, the most that is read (limits.fileSize)')
  })
  test.each([[['fix']], [['fix', '--dry-run']], [['inspect']], [['-f', 'json']]])('%j names it', async (argv) => {
    const cwd = folderWith({ 'a.reg': state('1'), '.icmlintrc.json': off })
    const { stderr, code } = await run([...argv, 'a.reg'], { cwd })
    expect([stderr, code]).toEqual([`icmlint: a.reg: ${IN_PART}\n`, 0])
  })
})

test('a configuration cannot take files out of the checks in silence', async () => {
  const off = { rules: { 'input/not-an-export': 'off' } }
  const cut = await lintJson({ 'a.csv': `${DESK}${rows(20)}`, '.icmlintrc.json': config({ entries: 1 }, off) })
  expect(cut.report.inputs).toMatchObject([{ status: 'partial', reason: expect.stringContaining('limits.entries') as string }])
  expect(cut.stderr).toContain('read in part')
  const suppressed = await lintJson({
    'a.reg': `REGEDIT4\n; icmlint-disable-file input/not-an-export -- no\n[${CISCO}]\n${values(20)}`,
    '.icmlintrc.json': config({ entries: 1 }),
  })
  expect(suppressed.stderr).toContain('read in part')
  const failed = await lintJson({ 'a.csv': `${DESK}${rows(20)}`, '.icmlintrc.json': config({ lineLength: 1 }, off) })
  expect([failed.report.inputs[0]?.status, failed.code]).toEqual(['failed', 2])
  const nested = await lintJson({ 'a.xml': setting('A'), '.icmlintrc.json': config({ nesting: 1 }, off) })
  expect([nested.report.inputs[0]?.status, nested.code]).toEqual(['failed', 2])
})

test.each([
  [{ entries: 0 }, '"limits.entries" must be at least 1'],
  [{ nesting: 5000 }, '"limits.nesting" must be at most 1000'],
  [{ fileSize: '1 GB' }, 'fileSize'],
  [{ filesize: 1 }, 'did you mean "fileSize"?'],
])('%j is a mistake in the configuration', async (limits, message) => {
  const cwd = folderWith({ 'a.csv': `${DESK}${rows(1)}`, '.icmlintrc.json': config(limits) })
  const { stderr, code } = await run(['a.csv'], { cwd })
  expect([stderr, code]).toEqual([expect.stringContaining(message), 2])
})

test('limits of an extended file and of one’s own add up', async () => {
  const { reached } = await lintJson({
    'a.csv': `${DESK}${rows(20)}`,
    '.icmlintrc.json': config({ nesting: 30 }, { extends: './base.yaml' }),
    'base.yaml': 'limits: { entries: 5 }\n',
  }, ['a.csv'])
  expect(reached).toHaveLength(1)
})

describe('findings', () => {
  // Warnings stand before errors.
  const short = Array.from({ length: 30 }, (_, i) => `${i},A${i},20\r\n`).join('')
  const zero = Array.from({ length: 30 }, (_, i) => `${900 + i},Z${i},0\r\n`).join('')
  const files = { 'a.csv': `${DESK}${short}${zero}`, '.icmlintrc.json': config({ findings: 40 }) }
  const heads = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

  test('beyond the limit are not printed by pretty, the worst are, and all count', async () => {
    const { stdout, code } = await run(['a.csv'], { cwd: folderWith(files) })
    expect([heads(stdout, /^a\.csv:.* error /gm), heads(stdout, /^a\.csv:.* warning /gm)]).toEqual([30, 10])
    expect(stdout).toMatch(/^\d+ more findings not printed here, .*limits\.findings: 40/m)
    expect(stdout).toContain('30 errors, 30 warnings')
    expect(code).toBe(1)
  })
  test('nor by markdown', async () => {
    const { stdout } = await run(['-f', 'markdown', 'a.csv'], { cwd: folderWith(files) })
    expect(stdout).toMatch(/more findings not printed here/)
    expect(stdout).toContain('30 errors, 30 warnings')
  })
  test('the exit code looks at all of them', async () => {
    const { code } = await run(['--max-warnings', '29', '--fail-on', 'never', 'a.csv'], { cwd: folderWith({ ...files, '.icmlintrc.json': config({ findings: 1 }) }) })
    expect(code).toBe(1)
  })
  test.each(['json', 'sarif', 'compact', 'junit', 'checkstyle', 'gitlab', 'html'])('%s prints all', async (format) => {
    const limited = await run(['-f', format, 'a.csv'], { cwd: folderWith(files) })
    const free = await run(['-f', format, 'a.csv'], { cwd: folderWith({ ...files, '.icmlintrc.json': '{}' }) })
    expect(limited.stdout).toBe(free.stdout)
  })
})
