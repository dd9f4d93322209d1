import type { InputReport, LintResult } from '../../src/core/engine/result.js'
import { lint } from '../../src/core/lint.js'
import type { FormatName } from '../../src/report/formats.js'
import { FORMATS, FORMAT_NAMES } from '../../src/report/formats.js'
import { escapeCharacter, safe } from '../../src/report/safe-text.js'
import { canCheckJunit, hasSarifSchema, junitFaults, parseXml, sarifFaults } from '../helpers/report-formats.js'
import { report } from '../helpers/results.js'
import { HOSTILE_NAMES, hostileEstate } from '../support/hostile-estate.js'

let result: LintResult
const texts = new Map<FormatName, string>()
function unreadable(name: string): InputReport {
  return { path: `gone/${name}`, kind: null, encoding: null, status: 'failed', reason: name }
}
const textOf = (format: FormatName) => texts.get(format) as string

beforeAll(async () => {
  const linted = await lint(hostileEstate(), { preset: 'strict' })
  // Some are suppressed, with hostile reasons.
  const taken = linted.findings.filter(({ place }) => place.source.path === 'estate/desk.csv').slice(0, 3)
  result = {
    ...linted,
    findings: linted.findings.filter((finding) => !taken.includes(finding)),
    suppressed: taken.map((finding, i) => ({
      finding,
      by: (['inline', 'config', 'baseline'] as const)[i] as 'inline',
      reason: i === 2 ? null : HOSTILE_NAMES.join(' '),
    })),
    inputs: [...linted.inputs, ...HOSTILE_NAMES.map(unreadable)],
  }
  for (const format of FORMAT_NAMES) texts.set(format, report(await FORMATS[format](), result))
})

test('the estate has findings in all its files', () => {
  const paths = new Set(result.findings.map(({ place }) => place.source.path))
  expect(paths.size).toBeGreaterThan(2 * HOSTILE_NAMES.length)
  expect(result.findings.length).toBeGreaterThan(200)
})

describe.each(FORMAT_NAMES)('xml 14: output injection: %s', (format) => {
  test('holds nothing that a terminal acts on', () => {
    for (const line of textOf(format).split('\n')) expect(safe(line)).toBe(line)
  })

  test('holds nothing that a runner takes for a command, but its own', () => {
    const own = /^::(?:error|warning|notice) file=[^:]*,title=[^:]*::|^::group::icmlint|^::endgroup::$/
    const commands = textOf(format).split('\n').filter((line) => /^\s*::/.test(line))
    expect(commands.filter((line) => format !== 'github' || !own.test(line))).toEqual([])
    expect(textOf(format)).not.toMatch(/##(?:vso)?\[/)
  })

  test('is the same from run to run', async () => {
    const reporter = await FORMATS[format]()
    expect(report(reporter, result)).toBe(textOf(format))
  })
})

describe('sarif', () => {
  const schemaTest = hasSarifSchema ? test : test.skip
  schemaTest('follows the schema of OASIS', () => expect(sarifFaults(textOf('sarif'))).toBeNull())

  test('has addresses that are references within the repository', () => {
    for (const [, uri] of textOf('sarif').matchAll(/"uri": "([^"]*)"/g)) {
      expect(uri).toMatch(/^(?!\/)(?:[A-Za-z0-9\-._~!*'()/]|%[0-9A-F]{2})+$/)
      expect(() => decodeURIComponent(uri as string)).not.toThrow()
    }
  })

  test('gives each finding whole regions, a fingerprint of its own and its rule', () => {
    const [run] = JSON.parse(textOf('sarif')).runs
    expect(run.results).toHaveLength(result.findings.length + result.suppressed.length)
    const prints = new Set()
    for (const one of run.results) {
      expect(run.tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId)
      for (const { physicalLocation } of [...one.locations, ...(one.relatedLocations ?? [])]) {
        expect(Object.keys(physicalLocation.region)).toEqual(['startLine', 'startColumn', 'endLine', 'endColumn'])
        expect(run.artifacts[physicalLocation.artifactLocation.index].location.uri).toBe(physicalLocation.artifactLocation.uri)
      }
      prints.add(one.partialFingerprints.primaryLocationLineHash)
      expect(one.message.text).not.toMatch(/\]\(|\{\d+\}/)
    }
    expect(prints.size).toBe(run.results.length)
  })
})

describe('junit', () => {
  const schemaTest = canCheckJunit ? test : test.skip
  schemaTest('follows the schema of Jenkins', () => expect(junitFaults(textOf('junit'))).toBe(''))

  test('has the shape that the schema of Ant wants', () => {
    const root = parseXml(textOf('junit'))
    expect([root.name, root.attributes]).toEqual(['testsuites', {}])
    for (const [id, suite] of root.children.entries()) {
      const { name, ...attributes } = suite.attributes
      expect(attributes).toMatchObject({ id: String(id), timestamp: '1970-01-01T00:00:00', hostname: 'localhost', time: '0' })
      expect(suite.children.map((child) => child.name).join(' ')).toMatch(/^properties (?:testcase )+system-out system-err$/)
      const cases = suite.children.filter((child) => child.name === 'testcase')
      const outcomes = cases.flatMap((one) => one.children.map((outcome) => outcome.name))
      expect(attributes.tests).toBe(String(cases.length))
      expect(attributes.failures).toBe(String(outcomes.filter((outcome) => outcome === 'failure').length))
      expect(attributes.errors).toBe(String(outcomes.filter((outcome) => outcome === 'error').length))
      for (const one of cases) {
        expect(Object.keys(one.attributes)).toEqual(['name', 'classname', 'time'])
        expect(one.children.length).toBeLessThan(2)
        for (const outcome of one.children) expect(Object.keys(outcome.attributes)).toEqual(['type', 'message'])
      }
      // A token: a reader may fold its blanks.
      expect(name).toBe(name?.trim().replace(/ +/g, ' '))
    }
    const names = root.children.map((suite) => suite.attributes.name)
    expect(new Set(names).size).toBe(names.length)
  })
})

test('checkstyle names each finding once, with its rule', () => {
  const root = parseXml(textOf('checkstyle'))
  const errors = root.children.flatMap((file) => file.children.map((error) => [file.attributes.name, error] as const))
  const located = errors.filter(([, { attributes }]) => attributes.line !== undefined)
  expect(located.map(([path, { attributes: { line, column, source } }]) => `${path}:${line}:${column} ${source}`)).toEqual(
    result.findings.map(({ place, ruleId }) => {
      const { line, column } = place.source.position(place.start)
      const path = safe(place.source.path).replace(/[\ufffe\uffff]/g, escapeCharacter)
      return `${path}:${line}:${column} ${ruleId}`
    }),
  )
  expect(errors).toHaveLength(located.length + HOSTILE_NAMES.length)
})

test('gitlab has an array of issues with unique fingerprints', () => {
  const issues = JSON.parse(textOf('gitlab'))
  expect(issues).toHaveLength(result.findings.length + HOSTILE_NAMES.length)
  expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(issues.length)
  for (const issue of issues) {
    expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location'])
    expect(['info', 'minor', 'major']).toContain(issue.severity)
    expect(issue.location.lines.begin).toBeGreaterThan(0)
    expect(issue.location.path).toMatch(/^(?!\.\/)/)
    expect(issue.location.path.isWellFormed()).toBe(true)
  }
})

test('markdown shows hostile text as text', () => {
  for (const line of textOf('markdown').split('\n')) {
    if (/^\|[-:|]+$/.test(line)) continue
    const rest = line
      .replace(/^(?:#{2,3}| *-| *\d+\.) /, '')
      .replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
      .replace(/\[the documentation\]\(<https:\/\/[^<>()\s]*>\)/g, '')
      .replace(/<\/?(?:details|summary|code)>/g, '')
      .replace(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt|#124|#8203);/g, '·')
      .replace(/^\|(.*\|)+$/, (cells) => cells.replaceAll('|', ''))
      .replace(/\*\*(?:error|warning|info|Fix:|See:)\*\*/, '')
    expect(rest).not.toMatch(/[<>[\]`*|]|&|[@#!~$][\p{L}\p{N}]|:\/\/|www\./u)
    expect(rest).not.toMatch(/^\s*(?:[-+=]|\d+[.)])/)
  }
})
