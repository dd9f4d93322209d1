import fc from 'fast-check'
import picomatch from 'picomatch/posix.js'
import { GlobError, compileGlobPattern } from '../../src/config/glob-pattern.js'
import { compileGlobs } from '../../src/config/globs.js'
import { problemsOf, resolveText } from './support.js'

test.each([
  ['exports/ctios-a*.reg', ['exports/ctios-a.reg', 'exports/ctios-a-1.reg'], ['exports/x/ctios-a.reg', 'ctios-a.reg']],
  ['**', ['a', 'a/b', '.a/.b'], ['../a', 'a/../b']],
  ['**/x', ['x', 'a/x', 'a/b/x'], ['ax', 'x/a', '../x']],
  ['a/**', ['a', 'a/b', 'a/b/c'], ['ab', 'b/a', 'a/../b']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
  ['*/**', ['a/b', 'a/b/c'], ['a']],
  ['a**b', ['ab', 'axb'], ['a/b']],
  ['../**', ['../a', '..'], ['a', '../../a']],
  ['../../x', ['../../x'], ['../x']],
  ['*', ['a', '.a'], ['a/b', '..']],
  ['?.reg', ['a.reg'], ['.reg', 'ab.reg', '/.reg']],
  ['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
  ['[!a-c]x', ['dx'], ['ax', '/x']],
  ['[]a]', [']', 'a'], ['b']],
  ['[a', ['[a'], ['a']],
  ['[]', ['[]'], []],
  ['{a,b/**,}.x', ['a.x', '.x', 'b.x', 'b/c.x'], ['b']],
  ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'ad']],
  ['{a}{', ['{a}{'], ['a']],
  ['s{1..3}', ['s1', 's3'], ['s4', 's1..3']],
  ['s{08..10}', ['s08', 's10'], ['s8']],
  ['s{c..a}', ['sa', 'sc'], ['sd']],
  ['@(a|b)+(c)?(d)*(e|f)', ['acdef', 'bccc'], ['a', 'abc']],
  ['*(a', ['(a', 'x(a'], ['a']],
  ['export (1).reg', ['export (1).reg'], ['export 1.reg']],
  ['a+b@c!d', ['a+b@c!d'], []],
  ['\\*\\{a,b\\}\\', ['*{a,b}\\'], ['x{a,b}\\']],
])('%s', (glob, matching, others) => {
  const matches = compileGlobPattern(glob)
  expect([...matching, ...others].map((path) => [path, matches(path)])).toEqual([
    ...matching.map((path) => [path, true]),
    ...others.map((path) => [path, false]),
  ])
})

const NO_NAME = /(?:^|\/)\.+(?:\/|$)/

test('it agrees with picomatch', () => {
  const name = fc.array(fc.constantFrom('a', 'b', '.', '-', '*', '?', '[ab]', '[^a]', '{a,bb}'), { minLength: 1, maxLength: 5 })
  const glob = fc
    .array(fc.oneof(name.map((parts) => parts.join('')), fc.constant('**')), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'))
    .filter((text) => !NO_NAME.test(text) && !text.includes('***'))
  const path = fc
    .array(fc.array(fc.constantFrom('a', 'b', '.', '-', '*'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((names) => names.map((parts) => parts.join('')).join('/'))
    .filter((text) => !NO_NAME.test(text))
  const agree = (pattern: string, text: string): void => {
    const expected = picomatch(pattern, { dot: true, nonegate: true })(text)
    expect([pattern, text, compileGlobPattern(pattern)(text)]).toEqual([pattern, text, expected])
  }
  fc.assert(fc.property(glob, path, agree), { numRuns: 3000 })
})

test('one behind ! takes out again, and !(…) is refused', () => {
  expect(['a', 'ab', 'x/ab'].filter(compileGlobs(['a*', '!ab']))).toEqual(['a'])
  expect(() => compileGlobPattern('!(a)')).toThrow(GlobError)
})

// Each would take longer than anyone waits if a way that failed were tried again.
test.each([
  `${'*a'.repeat(400)}b`, `${'**/'.repeat(300)}b`, `${'*(a*)'.repeat(150)}b`, '+(*|*|*)b', '*(*(*(*(a))))b', `${'?(a*)'.repeat(150)}b`,
  `${'{a,aa,*}'.repeat(100)}b`, `${'+('.repeat(200)}a${')'.repeat(200)}b`, '{'.repeat(1000), '['.repeat(1000), '*('.repeat(500), `${'!'.repeat(900)}x`,
])('a hostile glob is harmless: %.20s', (glob) => {
  const matches = compileGlobPattern(glob)
  expect(['a'.repeat(255), `${'a/'.repeat(500)}a`, 'a/'.repeat(20)].map(matches)).toEqual([false, false, false])
})

test.each([
  ['{1..1000000}', 'this glob stands for too many names'],
  ['{a,b}'.repeat(1000), 'this glob is longer than 1024 characters'],
  ['{1..999}{1..999}{1..999}', 'this glob stands for too many names'],
  ['x/!(a)', 'this glob uses !(…), which is not known here; a pattern of its own behind ! takes out again'],
])('the config is told where it cannot be used: %.30s', async (glob, message) => {
  expect(await problemsOf(`failOn: error\nignore: [a, "${glob}"]\n`)).toEqual([`2:13 ${message}`])
  const places = `overrides: [{ files: ["${glob}"], rules: {} }]\nsuppressions: [{ rule: desk/unused, reason: x, files: ["${glob}"] }]\n`
  expect(await problemsOf(`${places}servers: { hosts: { a: ["${glob}"] } }\n`)).toEqual([`1:23 ${message}`, `2:56 ${message}`, `3:25 ${message}`])
})

test('all globs together have an end', async () => {
  const globs = Array.from({ length: 100 }, (_, index) => `  - ${'x'.repeat(999)}${index % 10}\n`).join('')
  expect(await problemsOf(`ignore:\n${globs}`)).toEqual(['67:5 all globs together are too long from here on'])
})

test('files that extend two others each come to an end', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.yaml`, `extends: [./${i + 1}.yaml, ./${i + 1}.yaml]\n`]))
  await expect(resolveText('extends: ./0.yaml\n', 'icmlint.config.yaml', { ...files, '30.yaml': '' })).rejects.toThrow(
    'too many configurations extend one another',
  )
})
