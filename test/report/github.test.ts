import { Source } from '../../src/core/decode/source.js'
import type { Severity } from '../../src/core/findings/finding.js'
import { github } from '../../src/report/github.js'
import { findingAt, report, resultOf } from '../helpers/results.js'

const source = new Source('a, b: 100%.reg', 'one\ntwo\n', 'utf8')

function findings(counts: Readonly<Record<Severity, number>>) {
  return (['info', 'warning', 'error'] as const).flatMap((severity) =>
    Array.from({ length: counts[severity] }, (_, i) =>
      findingAt(source.place(0, 1), { severity, message: `${severity} ${i}: 100%, so` }),
    ),
  )
}

function shape(text: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const line of text.trimEnd().split('\n')) {
    const kind = /^::([a-z]+)/.exec(line)?.[1] ?? 'plain'
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

test('what a property and a message may not hold is escaped', () => {
  expect(report(github, resultOf(findings({ error: 1, warning: 0, info: 0 })))).toBe(
    '::error file=a%2C b%3A 100%25.reg,line=1,endLine=1,col=1,endColumn=2,title=desk/unused::' +
      'a, b: 100%25.reg:1:1: error: error 0: 100%25, so [desk/unused]\n',
  )
})

test('a range over several lines has no columns', () => {
  const text = report(github, resultOf([findingAt(source.place(0, 5))]))
  expect(text).toMatch(/,line=1,endLine=2,title=/)
})

test('the worst come first, ten of each type, and none is lost', () => {
  const text = report(github, resultOf(findings({ error: 12, warning: 11, info: 10 })))
  expect(shape(text)).toEqual({ error: 10, warning: 10, notice: 10, group: 1, plain: 3, endgroup: 1 })
  expect(text.split('\n').map((line) => /^::([a-z]+)/.exec(line)?.[1]).slice(0, 30)).toEqual([
    ...Array<string>(10).fill('error'),
    ...Array<string>(10).fill('warning'),
    ...Array<string>(10).fill('notice'),
  ])
  expect(text).toContain('::group::icmlint: 3 more problems')
})

test('nothing is nothing', () => {
  expect(report(github, resultOf([]))).toBe('')
})

test('inputs that cannot be read count as errors', () => {
  const failed = { kind: null, encoding: null, status: 'failed' } as const
  const inputs = Array.from({ length: 11 }, (_, i) => ({ path: `${i}.reg`, ...failed }))
  const text = report(github, resultOf(findings({ error: 1, warning: 0, info: 0 }), { inputs }))
  expect(shape(text)).toEqual({ error: 10, group: 1, plain: 2, endgroup: 1 })
})
