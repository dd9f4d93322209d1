import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Source } from '../../src/core/decode/source.js'
import { compact } from '../../src/report/compact.js'
import { FORMATS } from '../../src/report/formats.js'
import { json } from '../../src/report/json.js'
import { pretty } from '../../src/report/pretty.js'
import { safe } from '../../src/report/safe-text.js'
import { findingAt, report, resultOf, sampleResult } from '../helpers/results.js'

const schema = JSON.parse(readFileSync(join(__dirname, '../../schemas/report.schema.json'), 'utf8')) as object
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)

const HOSTILE = [
  'a\u001b[2Jb',
  'a\u202eb',
  'a\ud800b',
  'a\nb\r\n::error::c',
  '::error file=x::y',
  'x\u2028y',
  '](javascript:1)',
  '##[error]x',
  '%0A',
]

function hostileResult(name: string) {
  const source = new Source(`${name}.reg`, `"${name.replace(/[\r\n]/g, '')}"=x`, 'utf8')
  const place = source.place(1, 4)
  return resultOf([
    findingAt(place, {
      message: `the value ${name} is odd`,
      subject: `desk:${name}`,
      related: [{ place, message: name }],
      scenario: [name],
      fix: { safe: true, description: name },
      helpUri: `https://example.com/${name}`,
    }),
  ])
}

describe.each(HOSTILE)('the name %j', (name) => {
  test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('cannot act on a terminal through %s', async (format) => {
    const text = report(await FORMATS[format](), hostileResult(name))
    for (const line of text.split('\n')) expect(safe(line)).toBe(line)
    expect(text).not.toMatch(format === 'github' ? /^\s*::(?!error file=[^:]*,title=desk\/unused::)|##\[/m : /^\s*::|##\[/m)
  })

  test('takes one line in compact', () => {
    expect(report(compact, hostileResult(name)).split('\n')).toHaveLength(2)
  })

  test('is itself in JSON', () => {
    expect(JSON.parse(report(json, hostileResult(name))).findings[0].subject).toBe(`desk:${name}`)
  })
})

test.each([
  ['sample', sampleResult()],
  ['empty', resultOf([])],
  ['hostile', hostileResult('a\ud800\u202e')],
])('JSON follows its schema: %s', (_, result) => {
  for (const quiet of [false, true]) {
    validate(JSON.parse(report(json, result, { quiet })))
    expect(validate.errors).toBeNull()
  }
})

test('JSON leaves out what is empty and keeps the order of keys', () => {
  const source = new Source('a.reg', 'abc', 'utf8')
  const finding = findingAt(source.place(0, 1))
  const suppressed = (['inline', 'baseline', 'config', 'baseline', 'baseline'] as const).map((by) => ({ finding, by, reason: null }))
  const { findings, summary } = JSON.parse(report(json, resultOf([finding], { suppressed })))
  expect(Object.keys(findings[0])).toEqual(['ruleId', 'severity', 'message', 'subject', 'path', 'range', 'fingerprint'])
  expect(summary).toEqual({ errors: 1, warnings: 0, infos: 0, suppressed: 2, baselined: 3, files: 1 })
})

test('the last line says how many findings are suppressed and known', () => {
  const finding = findingAt(new Source('a.reg', 'abc', 'utf8').place(0, 1))
  const suppressed = (['inline', 'baseline', 'baseline'] as const).map((by) => ({ finding, by, reason: null }))
  expect(report(pretty, resultOf([], { suppressed }), { width: 200 })).toContain(
    '(0 checked, 0 skipped, 1 finding suppressed, 2 findings in the baseline)',
  )
})

test('JSON is written as JSON.stringify would write it', () => {
  const text = report(json, sampleResult())
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
})

test('no report shows a secret that its frame covers', () => {
  expect(report(pretty, sampleResult())).not.toContain('hunter2')
})

test('colours only when asked', () => {
  expect(report(pretty, sampleResult(), { color: true })).toContain('\u001b[31m')
  expect(report(pretty, sampleResult())).not.toContain('\u001b')
})
