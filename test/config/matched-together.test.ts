import fc from 'fast-check'
import { ScopedMatchers } from '../../src/cli/config/scoped-matchers.js'
import { GlobCompiler } from '../../src/config/globs/compiler.js'
import { compileGlobPattern } from '../../src/config/globs/pattern.js'
import { GlobSet } from '../../src/config/globs/set.js'
import { RunGlobs } from '../../src/config/globs/run-globs.js'
import { parseConfig } from '../../src/config/parse-config.js'
import { PathGlobs } from '../../src/config/globs/paths.js'
import { folderOf, relativePath, resolvePath } from '../../src/config/paths.js'
import { Subjects } from '../../src/config/globs/subjects.js'
import { Matching, type Matcher } from '../../src/core/text/matchers.js'
import { globMatcher } from './support.js'

const SEED = { seed: 4711, numRuns: 500 }
const name = fc
  .array(fc.constantFrom('a', 'b', '.', '?', '*', '{a,bb}'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
const glob = fc
  .array(fc.oneof(name, fc.constantFrom('**', '..')), { minLength: 1, maxLength: 3 })
  .chain((names) => fc.constantFrom('', '!', './').map((sign) => sign + names.join('/')))
const folder = fc.constantFrom('/r', '/r/a', '/r/a/b', '/', '/s')
const lists = fc.array(fc.tuple(folder, fc.array(glob, { minLength: 1, maxLength: 3 })), { maxLength: 12 })
const file = fc.constantFrom('ab', 'bb', '.a', 'b.a')
const path = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'ab', '..'), { maxLength: 3 }), file)
  .map(([folders, last]) => [...folders, last].join('/'))

test('lists of globs of several folders match together what each matches by itself', async () => {
  const document = await parseConfig('{}', '/r/x.json', 'x.json')
  fc.assert(fc.property(lists, fc.array(path, { minLength: 1, maxLength: 5 }), (all, paths) => {
    const globs = new PathGlobs('/r', new GlobCompiler())
    const matchers = all.map(([folder, patterns]) => globs.add({ ...document, file: resolvePath(folder, 'x.json') }, patterns))
    for (const one of paths) {
      const expected = all.flatMap(([folder, patterns], place) => {
        const from = folderOf(resolvePath(folder, 'x.json'))
        return globMatcher(patterns)(relativePath(from, resolvePath('/r', one))) ? [place] : []
      })
      expect([one, new Matching(matchers).of(one)]).toEqual([one, expected])
      expect(matchers.flatMap((matches, place) => (matches(one) ? [place] : []))).toEqual(expected)
    }
  }), SEED)
})

test('so do subjects', () => {
  const text = fc.array(fc.constantFrom('a', 'B', '.', '/', '\0', '..'), { maxLength: 6 }).map((parts) => parts.join(''))
  const pattern = fc.array(fc.constantFrom('A', 'b', '*', '.', '/', '**'), { maxLength: 5 }).map((parts) => parts.join(''))
  const [allPatterns, allTexts] = [fc.array(pattern, { maxLength: 8 }), fc.array(text, { minLength: 1, maxLength: 4 })]
  fc.assert(fc.property(allPatterns, allTexts, (patterns, texts) => {
    const { machine, work } = new GlobCompiler()
    const subjects = new Subjects(machine, work)
    const matchers = patterns.map((one) => subjects.matcher(one))
    for (const one of texts) {
      const expected = patterns.flatMap((of, place) => {
        const source = of.split('*').map((part) => part.replaceAll('.', '\\.')).join('.*')
        return new RegExp(`^${source}$`, 'is').test(one) ? [place] : []
      })
      expect([one, new Matching(matchers).of(one)]).toEqual([one, expected])
      expect(matchers.flatMap((matches, place) => (matches(one) ? [place] : []))).toEqual(expected)
    }
  }), SEED)
})

test('matchers of a configuration hold for its own inputs alone, and may be of any kind', () => {
  const { machine, work } = new GlobCompiler()
  const subjects = new Subjects(machine, work)
  const own = new ScopedMatchers()
  const [first, second] = [own.scope(['a', 'b']), own.scope(['b', 'c'])]
  const plain: Matcher = (text) => text !== 'b'
  const matchers = [
    plain, first.within(subjects.matcher('A*')), second.within(plain), first.within(() => true), subjects.matcher('c'),
    second.within(subjects.matcher('b')),
  ]
  const matching = new Matching(matchers)
  const places = ['a', 'b', 'c', 'd'].map((text) => matching.of(text))
  expect(places).toEqual([[0, 1, 3], [3, 5], [0, 2, 4], [0]])
  expect(['a', 'b', 'c', 'd'].map((text) => matchers.flatMap((matches, place) => (matches(text) ? [place] : [])))).toEqual(places)
})

test('texts that match alike have one list to the end of a run, whatever was forgotten in between', () => {
  const { machine, work } = new GlobCompiler()
  const set = new GlobSet(machine, work)
  for (const one of ['*a*', '*b*', '?c*']) set.add(compileGlobPattern(one, machine))
  const first = set.matching('xa')
  // With this, what texts have come to is forgotten.
  set.add(compileGlobPattern('d', machine))
  expect([set.matching('ya') === first, set.matching('yab')]).toEqual([true, [0, 1]])
})

test('so have texts of matchers of several kinds', () => {
  const globs = new RunGlobs('/r')
  const own = new ScopedMatchers()
  const [one, other] = [own.scope(['a1', 'a2', 'b']), own.scope(['a1', 'a2'])]
  const plain: Matcher = (text) => text.startsWith('a')
  const family = globs.subjects.matcher('a*')
  const matching = new Matching([plain, one.within(family), other.within(plain), family, globs.subjects.matcher('*')])
  expect(matching.of('a1')).toEqual([0, 1, 2, 3, 4])
  expect(matching.of('a2')).toBe(matching.of('a1'))
  expect([own.matching('a1') === own.matching('a2'), own.matching('b')]).toEqual([true, []])
})
