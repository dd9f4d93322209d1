// Measures how well the tests hold the rules and the `.reg` reader: `npm run mutation -- [part…]`. A part is a family of
// rules, `_shared` (what several families use), `reader` (of .reg files) or `skim` (of large ones); without one, all of them.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const RULES = 'src/core/rules'
const READER = 'src/core/parse/registry'
const families = readdirSync(join(root, RULES), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map(({ name }) => name)

/** What is mutated, and the tests that must notice. Those of a family are judged alone: each rule's table says what it does. */
const parts = new Map([
  ...families.map((name) => [name, { mutate: [`${RULES}/${name}/**/*.ts`], tests: [`test/rules/${name}/**/*.test.ts`] }]),
  ['_shared', { mutate: [`${RULES}/_shared/**/*.ts`, `${RULES}/*.ts`, `!${RULES}/index.ts`], tests: ['test/{rules,fix}/**/*.test.ts'] }],
  ['reader', { mutate: [`${READER}/*.ts`], tests: ['test/registry/**/*.test.ts', '!test/registry/skim*.test.ts'] }],
  // The properties of skim.test.ts try each of hundreds of mutants a hundred times over, and would take half an hour.
  ['skim', { mutate: [`${READER}/skim/*.ts`], tests: ['test/registry/skim-*.test.ts'] }],
])

const UNDETECTED = ['Survived', 'NoCoverage']

/** Tests of whole examples and of running time, which notice much or little, and late. */
const LEFT_OUT = ['!test/rules/examples.test.ts', '!test/registry/hostile.test.ts']

const options = ({ mutate, tests }, part) => ({
  mutate,
  testRunner: 'keeping',
  keeping: { testFiles: [...tests, ...LEFT_OUT] },
  plugins: [fileURLToPath(new URL('runner.mjs', import.meta.url))],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 60_000,
  // Where Jest and ESLint do not look.
  tempDirName: `node_modules/.cache/icmlint/mutation-${process.pid}`,
  cleanTempDir: 'always',
  ignorePatterns: ['.cache', '.ci', 'bench', 'coverage', 'dist', 'docs', 'examples', 'matchers'],
  reporters: ['json', 'html'],
  jsonReporter: { fileName: `.cache/mutation/${part}.json` },
  htmlReporter: { fileName: `.cache/mutation/${part}.html` },
  allowConsoleColors: false,
  logLevel: 'warn',
  warnings: { unknownOptions: false },
})

/** Of the rules as well as of the reader, so many per cent must be noticed. */
const WANTED = 85
const READER_GROUP = 'the reader, with skim'
const RULES_GROUP = 'all rules'
const groupOf = (name) => (['reader', 'skim'].includes(name) ? READER_GROUP : RULES_GROUP)

process.chdir(root)
const done = new Map()
for (const name of process.argv.length > 2 ? process.argv.slice(2) : parts.keys()) {
  const part = parts.get(name)
  if (!part) throw new Error(`There is no part ${name}; there are ${[...parts.keys()].join(', ')}.`)
  const results = await new Stryker(options(part, name)).runMutationTest()
  for (const mutant of results) if (UNDETECTED.includes(mutant.status)) console.log(sayMutant(mutant))
  console.log(`${name}: ${sayScore(results)}`)
  done.set(name, results)
}
for (const group of [RULES_GROUP, READER_GROUP]) {
  const members = [...parts.keys()].filter((name) => groupOf(name) === group)
  if (!members.every((name) => done.has(name))) continue
  const results = members.flatMap((name) => done.get(name))
  console.log(`${group}: ${sayScore(results)}`)
  if (scoreOf(results).share < WANTED) process.exitCode = 1
}

function sayMutant({ fileName, location: { start, end }, status, replacement }) {
  const lines = readFileSync(fileName, 'utf8').split('\n').slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1)
  lines[0] = lines[0].slice(start.column - 1)
  const short = (text) => text.replace(/\s+/g, ' ').slice(0, 100)
  const what = status === 'NoCoverage' ? 'not covered' : 'survived'
  return `${relative(root, fileName)}:${start.line}:${start.column} ${what}: ${short(lines.join(' '))} → ${short(replacement)}`
}

function scoreOf(results) {
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length
  const detected = count('Killed', 'Timeout')
  const all = detected + count(...UNDETECTED)
  return { detected, all, ignored: count('Ignored'), share: all === 0 ? 100 : (100 * detected) / all }
}

function sayScore(results) {
  const { detected, all, ignored, share } = scoreOf(results)
  if (all === 0) return 'nothing but text and tables'
  return `${share.toFixed(1)} %, ${detected} of ${all} mutants noticed; ${ignored} are of text and tables`
}
