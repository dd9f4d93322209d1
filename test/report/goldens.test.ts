import { checkstyle } from '../../src/report/checkstyle.js'
import { compact } from '../../src/report/compact.js'
import { github } from '../../src/report/github.js'
import { gitlab } from '../../src/report/gitlab.js'
import { json } from '../../src/report/json.js'
import { junit } from '../../src/report/junit.js'
import { markdown } from '../../src/report/markdown.js'
import { pretty } from '../../src/report/pretty.js'
import { sarifReporter } from '../../src/report/sarif.js'
import { expectGolden } from '../helpers/golden.js'
import { adoptedResult, report, sampleResult, sampleRule } from '../helpers/results.js'

test.each([
  ['report/pretty.txt', pretty, {}],
  ['report/pretty-color.txt', pretty, { color: true }],
  ['report/pretty-quiet.txt', pretty, { quiet: true }],
  ['report/pretty-narrow.txt', pretty, { width: 40 }],
  ['report/compact.txt', compact, {}],
  ['report/report.json', json, {}],
  ['report/report-quiet.json', json, { quiet: true }],
])('%s', (name, reporter, context) => {
  expectGolden(name, report(reporter, sampleResult(), context))
})

const sarif = sarifReporter([sampleRule], { DOC: { title: 'A guide', release: 'Release 7.5', url: 'https://example.com/guide' } })

test.each([
  ['report/report.sarif', sarif, {}],
  ['report/report-quiet.sarif', sarif, { quiet: true }],
  ['report/junit.xml', junit, {}],
  ['report/checkstyle.xml', checkstyle, {}],
  ['report/github.txt', github, {}],
  ['report/gitlab.json', gitlab, {}],
  ['report/markdown.md', markdown, {}],
  ['report/markdown-quiet.md', markdown, { quiet: true }],
])('%s', (name, reporter, context) => {
  expectGolden(name, report(reporter, adoptedResult(), context))
})
