import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { listFiles, parseSource } from '../helpers/source-files.js'

const ROOT = join(__dirname, '../..')

/** The ideas of how inputs may hurt their reader. Each is named by the title of a test, or SECURITY.md says why it cannot apply. */
const IDEAS = [...readFileSync(join(ROOT, 'test/hostile/ideas.md'), 'utf8').matchAll(/^\| ((?:xml|reg|files) \d+) \| \S/gm)].map((row) => row[1] as string)
/** An idea in a title or a line, as `reg 4`. */
const NAMED = /\b(xml|reg|files) (\d+)\b/g

function ideasIn(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([idea]) => idea)
}

/** The ideas in the titles of tests: of what is called `test`, `describe` or one of their forms, and in what a table gives them. */
function ideasOfTests(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:test|describe|it)\b/.test(node.expression.getText())) {
      // `each` takes the titles of a table first, and gives what takes the others.
      const titles = ts.isCallExpression(node.expression) ? [...node.expression.arguments, node.arguments[0]] : [node.arguments[0]]
      for (const title of titles) if (title) found.push(...ideasIn(title.getText()))
    }
    ts.forEachChild(node, visit)
  }
  visit(parseSource(file))
  return found
}

const tested = new Set(listFiles(join(ROOT, 'test')).flatMap(ideasOfTests))
const SECURITY = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
const explained = new Set(ideasIn(SECURITY))

test('the tests that SECURITY.md names are there', () => {
  const paths = SECURITY.match(/\btest\/[\w./-]+\b/g) ?? []
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('tests and SECURITY.md name no idea that there is not', () => {
  expect([...tested, ...explained].filter((idea) => !IDEAS.includes(idea))).toEqual([])
})

test('the list of ideas is read', () => {
  expect([new Set(IDEAS).size, IDEAS[0], IDEAS.at(-1)]).toEqual([31, 'xml 1', 'files 3'])
})

test('every idea about XML and .reg has a test that names it', () => {
  expect(IDEAS.filter((idea) => !idea.startsWith('files ') && !tested.has(idea))).toEqual([])
})

test('every idea has a test that names it, or a line in SECURITY.md', () => {
  expect(IDEAS.filter((idea) => !tested.has(idea) && !explained.has(idea))).toEqual([])
})
