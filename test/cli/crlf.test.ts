import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { expectGolden } from '../helpers/golden.js'
import { serverExport } from '../support/review-files.js'

/** What a checkout on Windows makes of text files, and what it makes of them that were written there. */
const ENDS = { LF: '\n', CRLF: '\r\n' }
type End = keyof typeof ENDS
const withEnds = (text: string, end: End): string => text.replace(/\r?\n/g, ENDS[end])
const allWith = (files: Readonly<Record<string, string>>, end: End): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, withEnds(text, end)]))

/** The files of an example; UTF-16 is no text to git. */
function example(name: string): Record<string, string | Uint8Array> {
  const folder = join(__dirname, '../../examples', name)
  return Object.fromEntries(readdirSync(folder).map((file) => [join('examples', name, file), readFileSync(join(folder, file))]))
}

test.each(['LF', 'CRLF'] as const)('the example with %s has the findings that it has', async (end) => {
  const files = Object.entries(example('faulty')).map(([name, bytes]) => {
    const isText = !Buffer.from(bytes as Uint8Array).includes(0)
    return [name, isText ? withEnds(Buffer.from(bytes as Uint8Array).toString('utf8'), end) : bytes] as const
  })
  const { code, stdout, stderr } = await run(['-f', 'compact', 'examples/faulty'], { cwd: folderWith(Object.fromEntries(files)) })
  expect([code, stderr]).toEqual([1, ''])
  expectGolden('examples/faulty.compact.txt', stdout)
})

describe('configuration', () => {
  const YAML = 'extends: ./base.yaml\n# what is said of it\noverrides:\n  - files:\n      - "lab/**"\n    rules: {\n' +
    '      profile/reject-if-already-logged-in: warning }\nignore: ["**/old/**"]\n'
  const BASE = 'rules:\n  reg/dropped-value: off\nsuppressions:\n  - rule: pim/load-spelling\n    reason: >\n      two\n      lines\n'
  const FILES = { 'icmlint.config.yaml': YAML, 'base.yaml': BASE, 'lab/a.reg': serverExport(0), 'old/b.reg': 'junk' }

  test('says the same, and its faults stand at the same places', async () => {
    const results = []
    for (const end of ['LF', 'CRLF'] as const) {
      const { stdout, stderr } = await run(['-f', 'compact'], { cwd: folderWith(allWith(FILES, end)) })
      expect(stdout).toMatch(/^lab\/a\.reg:4:33: warning: .*\[profile\/reject-if-already-logged-in\]$/m)
      const broken = { ...FILES, 'icmlint.config.yaml': `${YAML}ruels: {}\nfailOn: nevr\n` }
      results.push([stdout, stderr, await run([], { cwd: folderWith(allWith(broken, end)) })])
    }
    expect(results[1]).toEqual(results[0])
    expect(results[0]?.[2]).toMatchObject({ code: 2, stderr: expect.stringMatching(/^icmlint: icmlint\.config\.yaml:9:1: .*\n.*:10:9: /) as string })
  })

  test('in JSON as well', async () => {
    const json = '{\n  "rules": {\n    "profile/reject-if-already-logged-in": "info"\n  }\n}\n'
    for (const end of ['LF', 'CRLF'] as const) {
      const { stdout } = await run(['-f', 'compact'], { cwd: folderWith(allWith({ '.icmlintrc.json': json, 'a.reg': serverExport(0) }, end)) })
      expect(stdout).toContain('a.reg:4:33: info: ')
    }
  })
})

test('a baseline that was checked out with other line ends holds, and is written as before', async () => {
  const cwd = folderWith({ 'a.reg': serverExport(0) })
  await run(['--write-baseline', 'known.json', 'a.reg'], { cwd })
  const known = readFileSync(join(cwd, 'known.json'), 'utf8')
  expect(known).not.toContain('\r')
  const there = folderWith({ 'a.reg': serverExport(0), 'known.json': withEnds(known, 'CRLF') })
  expect(await run(['-f', 'compact', '--baseline', 'known.json', 'a.reg'], { cwd: there })).toEqual({ code: 0, stdout: '', stderr: '' })
  await run(['--write-baseline', 'known.json', 'a.reg'], { cwd: there })
  expect(readFileSync(join(there, 'known.json'), 'utf8')).toBe(known)
})

test.each<readonly [name: string, text: string]>([
  ['a.reg', serverExport(0).replace('"RejectIf', '; icmlint-disable-next-line profile/reject-if-already-logged-in -- known\n"RejectIf')],
  ['a.reg', `${serverExport(0)}; icmlint-disable-file profile/reject-if-already-logged-in -- known\n`],
  ['p.yaml', 'peripherals:\n  - id: 5001\n    name: P1\n    clientType: 30\n    # icmlint-disable-next-line pim/load-spelling -- known\n    configParam: /load 0\n'],
  ['d.xml', '<results>\n<!-- icmlint-disable-next-line desk/logout-non-activity-time-range -- known -->\n' +
    '<agentDeskSetting><name>A</name><logoutNonActivityTime>5</logoutNonActivityTime></agentDeskSetting>\n</results>\n'],
])('the comment in %s suppresses', async (name, text) => {
  for (const end of ['LF', 'CRLF'] as const) {
    const cwd = folderWith({ [name]: withEnds(text, end) })
    const { summary, findings } = JSON.parse((await run(['-f', 'json', '--release', '12.5'], { cwd })).stdout) as {
      summary: { suppressed: number }; findings: ReadonlyArray<{ ruleId: string; severity: string }>
    }
    expect([end, summary.suppressed, findings.filter(({ ruleId }) => /^config\/|logged-in$|spelling$|time-range$/.test(ruleId))]).toEqual([end, 1, []])
  }
})

test('a repair keeps the line ends that a file has', async () => {
  for (const end of ['LF', 'CRLF'] as const) {
    const cwd = folderWith({ 'a.reg': withEnds(serverExport(0), end) })
    expect((await run(['fix', 'a.reg'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'a.reg'), 'utf8')).toBe(withEnds(serverExport(1), end))
  }
})
