import { Source } from '../../src/core/decode/source.js'
import { nameWithoutSecrets, sentenceWithoutSecrets, withoutSecrets } from '../../src/core/secrets/shown.js'
import { hiddenParts } from '../../src/report/mask-secrets.js'
import { pretty } from '../../src/report/pretty.js'
import { cpuTime } from '../helpers/cpu-time.js'
import { findingAt, report, resultOf } from '../helpers/results.js'

test.each([
  ['quotes', '\\"'.repeat(5000)],
  ['spaces', ' '.repeat(10_000)],
  ['spaces before a letter', `${' '.repeat(10_000)}x`],
  ['a list mark and spaces', `-${' '.repeat(10_000)}"x`],
  ['spaces between letters', `a${' '.repeat(10_000)}x`],
  ['half tags', '<a password'.repeat(900)],
  ['names', 'password'.repeat(1200)],
  ['spaced names', 'password '.repeat(1100)],
  ['equal signs', '"password"='.repeat(900)],
  ['words', 'pwd a password b '.repeat(600)],
  ['private keys', '-----BEGIN PRIVATE KEY-----'.repeat(400)],
  ['addresses', 'ftp://a:b@c@'.repeat(900)],
  ['key starts', '<a'.repeat(5000)],
])('hostile text does not make the search for secrets slow: %s', (_, text) => {
  const source = new Source('a', `"ClientPassword"="x"\n${text}`, 'utf8')
  const started = cpuTime()
  report(pretty, resultOf(Array.from({ length: 20 }, () => findingAt(source.place(8000, 8002)))))
  expect(cpuTime() - started).toBeLessThan(2000)
})

// Of a search that looks for an end from each start anew, each would take more than ten seconds.
test.each([
  ['private keys', '-----BEGIN PRIVATE KEY-----'.repeat(40_000)],
  ['private keys behind one that ends', `-----BEGIN PRIVATE KEY-----a-----END ${'-----BEGIN PRIVATE KEY-----'.repeat(40_000)}`],
  ['words', 'password '.repeat(120_000)],
  ['elements', 'password <password>a</password>'.repeat(30_000)],
  ['addresses', 'ftp://a:b@c@'.repeat(90_000)],
  ['a long address', `ftp://a:${'b@'.repeat(500_000)}`],
  ['equal signs', 'a=b password ='.repeat(70_000)],
])('nor does that of a megabyte: %s', (_, text) => {
  const started = cpuTime()
  for (const shown of [withoutSecrets, nameWithoutSecrets, sentenceWithoutSecrets]) expect(shown(text)).not.toBe('')
  expect(cpuTime() - started).toBeLessThan(6000)
})

// A search that goes up from each line to what is said far above would take minutes.
test.each([
  ['lines that stand for nothing', '"ClientPassword"="x\n', 'rubbish\n', 100_001],
  ['lines below a key', 'password: |\n', '  x\n', 100_001],
  ['lines below none', 'note: |\n', '  x\n', 0],
  ['hex data', '"Dsn"=hex:00,\\\n', '  41,42,\\\n', 0],
  ['default values', '[HKEY_LOCAL_MACHINE\\Token]\n', '@="x"\n', 100_000],
  ['ever deeper lines', 'password: |\n', '', 3001],
])('nor of what lies far above: %s', (_, first, line, count) => {
  const lines = line === '' ? Array.from({ length: 3000 }, (__, depth) => `${' '.repeat(depth)}x\n`).join('') : line.repeat(100_000)
  const source = new Source('a', first + lines, 'utf8')
  const started = cpuTime()
  const numbers = source.lineStarts.map((__, index) => index + 1)
  const hidden = numbers.filter((number) => hiddenParts(source, number).length > 0)
  expect(cpuTime() - started).toBeLessThan(4000)
  expect(hidden).toHaveLength(count)
})
