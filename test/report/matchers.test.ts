import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { githubMatchers, vscodeMatcher } from '../../src/report/compact-matchers.js'
import { compact } from '../../src/report/compact.js'
import { github } from '../../src/report/github.js'
import { cpuTime } from '../helpers/cpu-time.js'
import { findingAt, report, resultOf, sampleResult } from '../helpers/results.js'
import { Source } from '../../src/core/decode/source.js'
import { lint } from '../../src/core/lint.js'
import { hostileEstate } from '../support/hostile-estate.js'

interface Pattern {
  readonly regexp: string
  readonly file: number
  readonly line: number
  readonly column: number
  readonly severity?: number
  readonly message: number
  readonly code: number
}

interface Matcher {
  readonly owner: string
  readonly severity?: string
  readonly pattern: readonly Pattern[]
}

interface Match {
  readonly file: string
  readonly line: string
  readonly column: string
  readonly severity: string
  readonly message: string
  readonly code: string
}

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m?`, 'g')
const root = join(__dirname, '../..')
const shipped = (name: string) => JSON.parse(readFileSync(join(root, 'matchers', name), 'utf8'))
const { problemMatcher } = shipped('github.json') as { problemMatcher: readonly Matcher[] }
const { pattern } = shipped('vscode-tasks.json').tasks[0].problemMatcher as { pattern: Pattern }

function apply(one: Pattern, text: string, severity?: string): Match | undefined {
  const found = new RegExp(one.regexp).exec(text)
  if (!found) return undefined
  const group = (index: number | undefined) => (index === undefined ? '' : (found[index] as string))
  return {
    file: group(one.file),
    line: group(one.line),
    column: group(one.column),
    severity: one.severity === undefined ? (severity ?? 'error') : group(one.severity),
    message: group(one.message),
    code: group(one.code),
  }
}

/** As the runner does: colour codes taken off, each matcher in turn, the last registered first. */
function asGithub(line: string): Match | undefined {
  const plain = line.replace(COLOR, '')
  for (const { pattern: [one], severity } of problemMatcher) {
    const match = apply(one as Pattern, plain, severity)
    if (match) return match
  }
  return undefined
}

/** As VS Code does; it knows `info` by that name. */
function asVscode(line: string): Match | undefined {
  return apply(pattern, line.replace(COLOR, ''))
}

const READERS = [
  ['GitHub', asGithub, 'notice'],
  ['VS Code', asVscode, 'info'],
] as const

test('the shipped files are those of the definition', () => {
  expect({ problemMatcher }).toEqual(githubMatchers())
  expect(shipped('vscode-tasks.json').tasks[0].problemMatcher).toEqual(vscodeMatcher())
})

test('the runner accepts the matchers', () => {
  expect(new Set(problemMatcher.map(({ owner }) => owner)).size).toBe(problemMatcher.length)
  for (const { pattern: patterns } of problemMatcher) {
    expect(patterns).toHaveLength(1)
    for (const { regexp, ...groups } of patterns) {
      // What .NET's ECMAScript mode does not know.
      expect(regexp).not.toMatch(/\(\?<|\\p|\\k/)
      const count = (new RegExp(`${regexp}|`).exec('') as RegExpExecArray).length
      for (const index of Object.values(groups)) expect(index).toBeLessThan(count)
    }
  }
})

describe.each(READERS)('%s', (_, read, info) => {
  test.each([
    'exports/ctios-a.reg',
    'C:\\Exports\\ctios a.reg',
    'C:/Exports/ctios-a.reg',
    '\\\\server\\share\\a.reg',
    '/home/a/export (1).reg',
    '../a,b.reg',
    'a: b.reg',
    'a:1.reg',
    '顧客.reg',
  ])('reads the path %s', (path) => {
    for (const paint of [(text: string) => text, (text: string) => `\u001b[1m\u001b[31m${text}\u001b[39;22m\u001b[0m`]) {
      for (const [written, severity] of [['error', 'error'], ['warning', 'warning'], ['info', info]] as const) {
        const line = paint(`${path}:12:3: ${written}: Set (a:1:2) [x] to 1: it [is] so. [desk/logout-2]`)
        expect(read(line)).toEqual({
          file: path, line: '12', column: '3', severity, message: 'Set (a:1:2) [x] to 1: it [is] so.', code: 'desk/logout-2',
        })
      }
    }
  })

  test('reads every line that compact prints, and each finding comes out as it is', async () => {
    for (const result of [sampleResult(), await lint(hostileEstate(), { preset: 'strict' })]) {
      const lines = report(compact, result).trimEnd().split('\n')
      expect(lines).toHaveLength(result.findings.length)
      for (const [i, line] of lines.entries()) {
        const { place, severity, ruleId } = result.findings[i] as (typeof result.findings)[number]
        // A file may be named like the start of a line.
        if (/:\d+:\d+: (?:error|warning|info): /.test(place.source.path)) continue
        const start = place.source.position(place.start)
        const match = read(line)
        expect(match).toMatchObject({ line: String(start.line), column: String(start.column), code: ruleId })
        expect(match?.severity).toBe(severity === 'info' ? info : severity)
        expect(`${match?.file}:${start.line}:${start.column}: ${severity}: ${match?.message} [${ruleId}]`).toBe(line)
      }
    }
  })

  test('reads what the github format prints, where no runner does', () => {
    const source = new Source('C:/a b.reg', 'abc', 'utf8')
    const findings = Array.from({ length: 24 }, (_each, i) =>
      findingAt(source.place(1, 2), { severity: i % 2 ? 'info' : 'error' }),
    )
    const matches = report(github, resultOf(findings)).split('\n').flatMap((line) => read(line) ?? [])
    expect(matches).toHaveLength(24)
    const expected = { file: 'C:/a b.reg', line: '1', column: '2', message: 'a message', code: 'desk/unused' }
    for (const match of matches) expect(match).toMatchObject(expected)
  })

  test('reads nothing else', () => {
    const others = ['1 error, 2 warnings in 3 files', 'a.reg:1:2: note: x [desk/x]', 'a.reg:1: error: x [desk/x]', '::endgroup::']
    for (const line of others) expect(read(line)).toBeUndefined()
  })
})

test('the golden reports are read to their last line', () => {
  for (const name of ['report/compact.txt', 'examples/faulty.compact.txt']) {
    const lines = readFileSync(join(root, 'test/golden', name), 'utf8').trimEnd().split('\n')
    for (const line of lines) for (const [, read] of READERS) expect(read(line)?.code).toMatch(/^[a-z]+\/[a-z-]+$/)
  }
})

test('a long line does not hold the runner up', () => {
  // Of the 1 s that GitHub allows a matcher on a line, with room for a machine that is busy.
  const line = `${'a:1:2: error: '.repeat(1000)}[desk/x`
  const start = cpuTime()
  for (const [, read] of READERS) read(line)
  expect(cpuTime() - start).toBeLessThan(1000)
})
