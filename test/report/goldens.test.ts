import { compact } from '../../src/report/compact.js'
import { json } from '../../src/report/json.js'
import { pretty } from '../../src/report/pretty.js'
import { expectGolden } from '../helpers/golden.js'
import { report, sampleResult } from '../helpers/results.js'

test.each([
  ['report/pretty.txt', pretty, {}],
  ['report/pretty-color.txt', pretty, { color: true }],
  ['report/pretty-quiet.txt', pretty, { quiet: true }],
  ['report/pretty-narrow.txt', pretty, { width: 40 }],
  ['report/compact.txt', compact, {}],
  ['report/report.json', json, {}],
  ['report/report-quiet.json', json, { quiet: true }]
])('%s', (name, reporter, context) => {
  expectGolden(name, report(reporter, sampleResult(), context))
})
