import { FORMAT_NAMES } from '../../src/report/formats.js'
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFiles } from '../../src/cli/node-files.js'
import { baselineText } from '../../src/core/baseline/write-baseline.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { profile } from '../support/ctios-files.js'
import { toBytes, WINDOWS } from '../support/estate-files.js'

const NO_SECOND = 'profile/no-secondary-server'
const RANGE = 'desk/logout-non-activity-time-range'
const ONE_SERVER = { CtiOsB: null, PortB: null }

const reg = (text: string) => toBytes('a.reg', text.replaceAll('\n', '\r\n'), WINDOWS)
const desk = (...times: readonly string[]) => {
  const rows = times.map((row, i) => `  <agentDeskSetting>\n    <name>Desk_${i}</name>\n${row}  </agentDeskSetting>\n`)
  return `<results>\n${rows.join('')}</results>\n`
}
const time = (seconds: number) => `    <logoutNonActivityTime>${seconds}</logoutNonActivityTime>\n`

/** An estate in a repository of its own, and a way to lint it. */
function repository(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = folderWith({ '.git/HEAD': '', ...files })
  return {
    cwd,
    write: (path: string, content: string | Uint8Array) => writeFileSync(join(cwd, path), content),
    read: (path: string) => readFileSync(join(cwd, path), 'utf8'),
    async lint(argv: readonly string[] = [], env: Record<string, string> = {}) {
      const { code, stdout, stderr } = await run(['-f', 'compact', '-f', 'json=report.json', ...argv, 'exports'], { cwd, env })
      const lines = stdout.split('\n').filter((line) => line !== '')
      const { summary } = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as { summary: Record<string, number> }
      const shown = lines.map((line) => line.replace(/^(.*?:\d+:\d+): (\w+): .* \[(.*)\]$/, '$1 $2 $3'))
      return { code, stderr, summary, shown }
    },
  }
}

const OLD = { 'exports/a.reg': reg(profile(ONE_SERVER)), 'exports/d.xml': desk(time(5), time(600)) }

test('a team adopts icmlint on an old estate', async () => {
  const repo = repository(OLD)
  const A = `exports/a.reg:3:144 warning ${NO_SECOND}`
  const D = `exports/d.xml:4:28 error ${RANGE}`

  const first = await repo.lint()
  expect(first).toMatchObject({ code: 1, shown: [A, D], summary: { suppressed: 0, baselined: 0 } })

  // All that is there is written down, and from then on known.
  const written = await repo.lint(['--write-baseline', 'known.json'])
  expect(written).toMatchObject({ code: 0, stderr: 'icmlint: wrote known.json: 2 known findings (2 new, 0 gone)\n' })
  expect(JSON.parse(repo.read('known.json'))).toEqual({
    version: 1,
    tool: 'icmlint',
    entries: [
      { path: 'exports/a.reg', rule: NO_SECOND, subject: 'profile:CTIOS_cust1/CTIOS1/Agents', count: 1 },
      { path: 'exports/d.xml', rule: RANGE, subject: 'desk:Desk_0', count: 1 },
    ],
  })
  expect(await repo.lint(['--baseline', 'known.json'])).toMatchObject({ code: 0, shown: [], summary: { baselined: 2 } })

  // A fault comes in, and everything moves down a line.
  repo.write('exports/d.xml', `<!-- exported today -->\n${desk(time(5), time(6))}`)
  const NEW = `exports/d.xml:9:28 error ${RANGE}`
  const faulty = await repo.lint(['--baseline=known.json'])
  expect(faulty).toMatchObject({ code: 1, shown: [NEW], summary: { errors: 1, warnings: 0, baselined: 2 } })

  // The old one is repaired: its entry is left over.
  repo.write('exports/d.xml', `<!-- exported today -->\n${desk(time(600), time(6))}`)
  const stale = await repo.lint(['--baseline', 'known.json'])
  const STALE = 'known.json:6:5 warning config/stale-baseline'
  expect(stale).toMatchObject({ code: 1, shown: [NEW, STALE], summary: { baselined: 1 } })

  // The new one is accepted for a while, in the file; the other one in the configuration.
  const until = '2027-03-31'
  repo.write('exports/d.xml', desk(time(600), `    <!-- icmlint-disable-next-line ${RANGE} -- pilot -->\n${time(6)}`))
  repo.write(
    '.icmlintrc.yaml',
    `suppressions:\n  - rule: ${NO_SECOND}\n    subject: "profile:*/Agents"\n    reason: until the move\n    expires: ${until}\n`,
  )
  const during = { SOURCE_DATE_EPOCH: String(Date.parse(`${until}T23:59:59Z`) / 1000) }
  const after = { SOURCE_DATE_EPOCH: String(Date.parse('2027-04-01T00:00:00Z') / 1000) }
  const pruned = await repo.lint(['--write-baseline', 'known.json'], during)
  expect(pruned).toMatchObject({ code: 0, stderr: 'icmlint: wrote known.json: 0 known findings (0 new, 2 gone)\n' })
  expect(await repo.lint(['--baseline', 'known.json'], during)).toMatchObject({
    code: 0,
    shown: [],
    summary: { suppressed: 2, baselined: 0 },
  })

  // The day after, the fault is reported again, and why.
  expect(await repo.lint(['--baseline', 'known.json', '--fail-on', 'warning'], after)).toMatchObject({
    code: 1,
    shown: ['.icmlintrc.yaml:5:14 warning config/expired-suppression', A],
    summary: { suppressed: 1, baselined: 0 },
  })
})

describe('--write-baseline', () => {
  test('does not tell what is outside of the working directory', async () => {
    const entry = (path: string) => ({ path, rule: 'desk/unused', subject: 'desk:A', count: 1 })
    const looked: string[] = []
    const status = (path: string): ReturnType<typeof nodeFiles.status> => {
      looked.push(path)
      return nodeFiles.status(path)
    }
    const outside = ['/etc/passwd', '/no/such', '../x.reg', '//host/share/x.reg']
    const cwd = folderWith({ 'a.reg': reg(profile(ONE_SERVER)), 'known.json': baselineText(outside.map(entry)) })
    await run(['a.reg', '--baseline', 'known.json'], { cwd, files: { status } })
    expect(looked.filter((path) => !path.startsWith(cwd))).toEqual([])
  })

  test('nor whether there is anything where a link leads', async () => {
    const paths = ['out/there.reg', 'out/gone.reg', 'out/deep/gone.reg', 'link.reg', 'loose.reg', 'no/such.reg', 'a.reg/below.reg', 'in/gone.reg', 'in/b.reg']
    const top = folderWith({
      'far/there.reg': '', 'cwd/a.reg': reg(profile(ONE_SERVER)), 'cwd/in/b.reg': '',
      'cwd/known.json': baselineText(paths.map((path) => ({ path, rule: 'desk/unused', subject: 'desk:A', count: 1 }))),
    })
    const cwd = join(top, 'cwd')
    symlinkSync('../far', join(cwd, 'out'))
    symlinkSync('../far/there.reg', join(cwd, 'link.reg'))
    symlinkSync('../far/gone.reg', join(cwd, 'loose.reg'))
    const { stdout } = await run(['a.reg', '-f', 'json', '--baseline', 'known.json'], { cwd })
    const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; message: string }[] }
    const stale = findings.filter(({ ruleId }) => ruleId === 'config/stale-baseline')
    const gone = stale.map(({ message }) => /in “(.*?)”/.exec(message)?.[1])
    expect(gone.sort()).toEqual(['a.reg/below.reg', 'in/gone.reg', 'no/such.reg'])
  })

  test('keeps what belongs to files that are no part of the run, drops those that are gone', async () => {
    const repo = repository({ ...OLD, 'other/b.reg': reg(profile(ONE_SERVER, 'Other')) })
    await run(['--write-baseline', 'known.json'], { cwd: repo.cwd })
    const all = repo.read('known.json')
    await repo.lint(['--write-baseline', 'known.json'])
    expect(repo.read('known.json')).toBe(all)
    rmSync(join(repo.cwd, 'other'), { recursive: true })
    const { shown } = await repo.lint(['--baseline', 'known.json'])
    expect(shown).toEqual(['known.json:7:5 warning config/stale-baseline'])
    await repo.lint(['--write-baseline', 'known.json'])
    expect(all).toContain('other/b.reg')
    expect(repo.read('known.json')).not.toContain('other/b.reg')
  })

  test('with --baseline starts from that', async () => {
    const repo = repository(OLD)
    await repo.lint(['--write-baseline', 'old.json'])
    expect(await repo.lint(['--baseline', 'old.json', '--write-baseline', 'new.json'])).toMatchObject({ code: 0 })
    expect(repo.read('new.json')).toBe(repo.read('old.json'))
    expect(await repo.lint(['--baseline', 'none.json', '--write-baseline', 'none.json'])).toMatchObject({ code: 0 })
  })

  test('exits with 2 where something was not read, and keeps its entries', async () => {
    const repo = repository(OLD)
    await repo.lint(['--write-baseline', 'known.json'])
    const before = repo.read('known.json')
    repo.write('exports/a.reg', 'nothing of the kind')
    const { code } = await run(['--write-baseline', 'known.json', 'exports/a.reg', 'exports/d.xml'], { cwd: repo.cwd })
    expect(code).toBe(2)
    expect(before.split('\n').filter((line) => !repo.read('known.json').includes(line))).toEqual([])
  })

  test('does not write over an input, nor over what is no baseline, nor where it cannot', async () => {
    const repo = repository({ ...OLD, 'notes.txt': 'mine' })
    const before = repo.read('exports/d.xml')
    for (const [file, message] of [
      ['exports/d.xml', 'icmlint: exports/d.xml:1:1: not JSON'],
      ['notes.txt', 'icmlint: notes.txt:1:1: not JSON'],
      ['exports', 'icmlint: cannot read the baseline exports: a folder'],
      ['no/such/known.json', 'icmlint: cannot write no/such/known.json: no such file or folder'],
    ] as const) {
      const { code, stderr } = await run(['--write-baseline', file, 'exports'], { cwd: repo.cwd })
      expect({ code, message: stderr.slice(0, message.length) }).toEqual({ code: 2, message })
    }
    expect([repo.read('exports/d.xml'), repo.read('notes.txt')]).toEqual([before, 'mine'])
  })

  test('prints nothing that acts on a terminal', async () => {
    const repo = repository({ 'exports/d.xml': desk(time(5)).replace('Desk_0', 'x\u202e\u009b') })
    await repo.lint(['--write-baseline', 'known.json'])
    expect(repo.read('known.json')).toContain('desk:x\\u202e\\u009b')
    expect(await repo.lint(['--baseline', 'known.json'])).toMatchObject({ code: 0, shown: [] })
  })
})

describe('--baseline', () => {
  test.each([
    ['gone.json', '', 'icmlint: cannot read the baseline gone.json: no such file or folder\n'],
    ['bad.json', '{ "version": 1 }', 'icmlint: bad.json:1:1: "tool" is missing\nicmlint: bad.json:1:1: "entries" is missing\n'],
    [
      'bad.json',
      '{\n  "version": 1,\n  "tool": "eslint",\n  "entries": []\n}',
      'icmlint: bad.json:3:11: "tool" must be "icmlint": this is no baseline of icmlint\n',
    ],
  ])('%s with %j is refused', async (name, text, stderr) => {
    const { cwd } = repository({ ...OLD, 'bad.json': text })
    expect(await run(['--baseline', name, 'exports'], { cwd })).toEqual({ code: 2, stdout: '', stderr })
  })

  test('saved as UTF-16 is read', async () => {
    const repo = repository(OLD)
    await repo.lint(['--write-baseline', 'known.json'])
    repo.write('known.json', Buffer.from(`\ufeff${repo.read('known.json')}`, 'utf16le'))
    expect(await repo.lint(['--baseline', 'known.json'])).toMatchObject({ code: 0, shown: [] })
  })
})

test('a bad SOURCE_DATE_EPOCH is told only where a date counts', async () => {
  const env = { SOURCE_DATE_EPOCH: 'soon' }
  const repo = repository({ ...OLD, '.icmlintrc.yaml': `suppressions: [{ rule: ${NO_SECOND}, reason: x }]\n` })
  expect((await repo.lint([], env)).code).toBe(1)
  repo.write('.icmlintrc.yaml', `suppressions: [{ rule: ${NO_SECOND}, reason: x, expires: 2027-01-01 }]\n`)
  const { code, stderr } = await run(['exports'], { cwd: repo.cwd, env })
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'icmlint: SOURCE_DATE_EPOCH=soon: not a number of seconds since 1970\n' })
})

test('each folder has its own suppressions, and one that they share is told once', async () => {
  const shared = `suppressions: [{ rule: ${NO_SECOND}, subject: "profile:*/Agents", reason: x }, { rule: ${RANGE}, reason: y }]\n`
  const repo = repository({
    'base.yaml': shared,
    'exports/a.reg': OLD['exports/a.reg'],
    'exports/.icmlintrc.yaml': 'extends: ../base.yaml\n',
    'exports/lab/b.reg': reg(profile(ONE_SERVER, 'Lab')),
    'exports/lab/.icmlintrc.yaml': 'extends: ../../base.yaml\nrules: { config/unused-suppression: info }\n',
    'exports/lab/d.xml': desk(time(600)),
  })
  expect((await repo.lint()).shown).toEqual([
    `base.yaml:1:103 info config/unused-suppression`,
    `exports/lab/b.reg:3:144 warning ${NO_SECOND}`,
  ])
})

test.each(FORMAT_NAMES)('an input that is no export is named where no finding may say so: %s', async (format) => {
  const folder = folderWith({ 'a.reg': '' })
  for (const command of [['lint', '-f', format], ['fix', '--dry-run']]) {
    const { code, stderr } = await run([...command, '--rule', 'input/not-an-export:off', 'a.reg'], { cwd: folder })
    expect([code, stderr]).toEqual([2, 'icmlint: a.reg: could not be read: an empty file\n'])
  }
  const { code, stderr } = await run(['lint', '-f', format, 'a.reg'], { cwd: folder })
  expect([code, stderr]).toEqual([2, ''])
})
