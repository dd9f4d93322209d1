import { Source } from '../../src/core/decode/source.js'
import { pretty } from '../../src/report/pretty.js'
import { cpuTime } from '../helpers/cpu-time.js'
import { findingAt, report, resultOf } from '../helpers/results.js'

test.each([
  ['quotes', '\\"'.repeat(5000)],
  ['spaces', ' '.repeat(10_000)],
  ['half tags', '<a password'.repeat(900)],
  ['names', 'password'.repeat(1200)],
  ['spaced names', 'password '.repeat(1100)],
  ['equal signs', '"password"='.repeat(900)],
  ['key starts', '<a'.repeat(5000)],
])('hostile text does not make the search for secrets slow: %s', (_, text) => {
  const source = new Source('a', `"ClientPassword"="x"\n${text}`, 'utf8')
  const started = cpuTime()
  report(pretty, resultOf(Array.from({ length: 20 }, () => findingAt(source.place(8000, 8002)))))
  expect(cpuTime() - started).toBeLessThan(2000)
})
