import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Source } from '../../src/core/decode/source.js'
import type { TextEdit } from '../../src/core/fix/text-edit.js'
import { colors } from '../../src/report/colors.js'
import { unifiedDiff } from '../../src/report/unified-diff.js'
import { applied, editsOf } from '../fix/support.js'
import { folderWith } from '../helpers/folder.js'

const PLAIN = colors(false)
const hasPatch = spawnSync('patch', ['--version']).status === 0
const hasGit = spawnSync('git', ['--version']).status === 0
const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text })

function diff(text: string, edits: readonly TextEdit[], path = 'a.reg', color = false): string {
  const edited = { before: new Source(path, text, 'utf8'), after: new Source(path, applied(text, edits), 'utf8'), edits }
  return [...unifiedDiff(edited, color ? colors(true) : PLAIN)].join('')
}

const hunks = (text: string, edits: readonly TextEdit[]): string[] => diff(text, edits).split('\n').slice(2, -1)

test.each<[string, string, TextEdit[], string[]]>([
  ['a changed line', 'a\nb\nc\n', [edit(2, 3, 'x')], ['@@ -1,3 +1,3 @@', ' a', '-b', '+x', ' c']],
  ['a new line behind a line', 'a\nb\n', [edit(1, 1, '\nx')], ['@@ -1,2 +1,3 @@', ' a', '+x', ' b']],
  ['a removed line', 'a\nb\nc\n', [edit(2, 4, '')], ['@@ -1,3 +1,2 @@', ' a', '-b', ' c']],
  ['three lines around', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', [edit(8, 9, 'x')], ['@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-5', '+x', ' 6', ' 7', ' 8']],
  [
    'two changes near each other', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', [edit(0, 1, 'x'), edit(14, 15, 'y')],
    ['@@ -1,9 +1,9 @@', '-1', '+x', ' 2', ' 3', ' 4', ' 5', ' 6', ' 7', '-8', '+y', ' 9'],
  ],
  [
    'two changes far from each other', 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n', [edit(0, 1, 'x\ny'), edit(16, 17, 'z')],
    ['@@ -1,4 +1,5 @@', '-a', '+x', '+y', ' b', ' c', ' d', '@@ -6,5 +7,5 @@', ' f', ' g', ' h', '-i', '+z', ' j'],
  ],
  ['no line end at the end', 'a\nb', [edit(0, 1, 'x')], ['@@ -1,2 +1,2 @@', '-a', '+x', ' b', '\\ No newline at end of file']],
  [
    'a line end that is added', 'a\nb', [edit(3, 3, '\n')],
    ['@@ -1,2 +1,2 @@', ' a', '-b', '\\ No newline at end of file', '+b'],
  ],
  [
    'a line end that is removed', 'a\nb\n', [edit(3, 4, '')],
    ['@@ -1,2 +1,2 @@', ' a', '-b', '+b', '\\ No newline at end of file'],
  ],
  ['an empty file', '', [edit(0, 0, 'a\n')], ['@@ -0,0 +1,1 @@', '+a']],
  ['a file that becomes empty', 'a\n', [edit(0, 2, '')], ['@@ -1,1 +0,0 @@', '-a']],
  ['CR LF', 'a\r\nb\r\n', [edit(3, 4, 'x')], ['@@ -1,2 +1,2 @@', ' a\r', '-b\r', '+x\r']],
  [
    'lone CRs', 'a\rb\r', [edit(2, 3, 'x')],
    ['@@ -1,1 +1,1 @@', '-a\\u000db\\u000d', '\\ No newline at end of file', '+a\\u000dx\\u000d', '\\ No newline at end of file'],
  ],
  ['a tab stays', '\ta\n', [edit(1, 2, 'b')], ['@@ -1,1 +1,1 @@', '-\ta', '+\tb']],
  ['what a terminal would act on', 'a\u001b[2J\n', [edit(0, 1, 'b')], ['@@ -1,1 +1,1 @@', '-a\\u001b[2J', '+b\\u001b[2J']],
  [
    'secrets', '"ClientPassword"="hunter2"\n"a"=1\n', [edit(28, 29, 'b')],
    ['@@ -1,2 +1,2 @@', ' "ClientPassword"=***', '-"a"=1', '+"b"=1'],
  ],
  ['nothing', 'a\n', [edit(0, 1, 'a')], []],
])('%s', (_name, text, edits, lines) => {
  if (lines.length === 0) expect(diff(text, edits)).toBe('')
  else expect(hunks(text, edits)).toEqual(lines)
})

test('names', () => {
  expect(diff('a\n', [edit(0, 1, 'b')], 'x/a.reg')).toMatch(/^--- a\/x\/a\.reg\n\+\+\+ b\/x\/a\.reg\n/)
  expect(diff('a\n', [edit(0, 1, 'b')], 'a b.reg')).toMatch(/^--- a\/a b\.reg\t\n\+\+\+ b\/a b\.reg\t\n/)
  expect(diff('a\n', [edit(0, 1, 'b')], 'a\n\u202e.reg')).toMatch(/^--- a\/a\\u000a\\u202e\.reg/)
})

test('a command of a runner is none', () => {
  expect(diff('::error::x\nb\n', [edit(11, 12, 'c')])).toContain('\n \\u003a:error::x\n')
})

test('colours', () => {
  expect(diff('a\n', [edit(0, 1, 'b')], 'a', true)).toContain('\u001b[31m-a\u001b[39m\n\u001b[32m+b\u001b[39m\n')
})

const plain = fc.array(fc.constantFrom('a', 'b', ' ', 'é', '\n', '\n', '\r\n', '\t'), { maxLength: 80 }).map((all) => all.join(''))
const cases = plain.chain((text) => editsOf(text, plain).map((edits) => ({ text, edits })))

test.each<[string, boolean, (folder: string, patch: string) => ReturnType<typeof spawnSync>]>([
  ['patch', hasPatch, (cwd, input) => spawnSync('patch', ['-p1', '--binary', '--no-backup-if-mismatch', '-E'], { cwd, input })],
  ['git apply', hasGit, (cwd, input) => spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd, input })],
])('%s makes of the one text the other', (_name, isThere, apply) => {
  if (!isThere) return
  const folder = folderWith({})
  const file = join(folder, 'a.reg')
  fc.assert(
    fc.property(cases, ({ text, edits }) => {
      // Lone CRs are not for patch, and an empty file is one that is gone.
      const after = applied(text, edits)
      fc.pre(text !== '' && after !== '' && text !== after && !/\r(?!\n)/.test(text + after) && !/\r$/.test(text) && !/\r$/.test(after))
      writeFileSync(file, text)
      const { status, stdout, stderr } = apply(folder, `before\n${diff(text, edits)}\nbehind\n`)
      expect([status, String(stdout), String(stderr), readFileSync(file, 'utf8')]).toEqual([0, expect.any(String), expect.any(String), after])
    }),
    { seed: 4711, numRuns: 60 },
  )
})
