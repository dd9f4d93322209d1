import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { RULES } from '../../src/core/rules/index.js'
import { SOURCES } from '../../src/core/generated/sources.js'

const root = join(__dirname, '../..')
const ids = RULES.map(({ meta }) => meta.id)
const testTexts = existsSync(join(root, 'test/rules'))
  ? readdirSync(join(root, 'test/rules'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
  : ''

test('the index has every rule once', () => {
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(0)
})

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, { meta, docs }) => {
  test('stands in the file of its name', () => {
    expect(existsSync(join(root, 'src/core/rules', `${id}.ts`))).toBe(true)
  })

  test('has a page', () => {
    expect(existsSync(join(root, 'docs/rules', `${id}.md`))).toBe(true)
  })

  test('has a test', () => {
    expect(testTexts.includes(id) || testTexts.includes(`rules/${id}.js`)).toBe(true)
  })

  test('cites documents that are known', () => {
    expect(meta.sources.length).toBeGreaterThan(0)
    expect(meta.sources.map(({ document }) => document).filter((key) => !Object.hasOwn(SOURCES, key))).toEqual([])
  })

  test('says all that a page needs', () => {
    for (const text of [meta.summary, docs.what, docs.why, docs.remedy, docs.release]) expect(text.trim()).not.toBe('')
    expect(Object.keys(docs.flagged).length).toBeGreaterThan(0)
    expect(meta.summary).not.toContain('\n')
  })
})
