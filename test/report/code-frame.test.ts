import { Source } from '../../src/core/decode/source.js'
import { codeFrame } from '../../src/report/code-frame.js'
import { colors } from '../../src/report/colors.js'
import { textWidth } from '../../src/report/text-width.js'

function frame(text: string, start: number, end: number, width = 60): string[] {
  const place = new Source('a', text, 'utf8').place(start, end)
  return codeFrame(place, { colors: colors(false), width, indent: '', mark: (mark) => mark })
}

function marked(lines: readonly string[]): string {
  const [line = '', marks = ''] = lines
  const from = marks.indexOf('^')
  let cell = 0
  let found = ''
  for (const character of line) {
    if (cell >= from && cell < marks.length) found += character
    cell += textWidth(character)
  }
  return found
}

test.each([
  ['plain', 'abc def ghi', 'def'],
  ['behind a tab', '\tabc\tdef', 'def'],
  ['behind wide characters', '顧客 def', 'def'],
  ['wide itself', 'ab 顧客サ x', '顧客サ'],
  ['behind an emoji', '👍👍 def', 'def'],
  ['behind combining marks', 'e\u0301e\u0301 def', 'def'],
  ['far right', `${'x'.repeat(5000)} def ${'y'.repeat(5000)}`, 'def'],
  ['at the very end', `${'x'.repeat(500)}def`, 'def'],
  ['at the very start', `def${'x'.repeat(500)}`, 'def'],
])('marks what it is about: %s', (_, text, wanted) => {
  const start = text.indexOf(wanted)
  const lines = frame(text, start, start + wanted.length)
  expect(marked(lines)).toBe(wanted)
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(60)
})

test('marks an escaped character at its full width', () => {
  expect(marked(frame('ab\u202ecd', 2, 3))).toBe('\\u202e')
})

test('marks an empty range and one at the end of the line with one caret', () => {
  expect(frame('abc', 1, 1)).toEqual(['1 │ abc', '  │  ^'])
  expect(frame('abc\n', 3, 3)).toEqual(['1 │ abc', '  │    ^'])
  expect(frame('', 0, 0)).toEqual(['1 │', '  │ ^'])
})

test('shows the first and the last line of a longer range', () => {
  expect(frame('ab\ncd\nef', 1, 5)).toEqual(['1 │ ab', '  │  ^', '2 │ cd', '  │ ^^'])
  expect(frame('ab\ncd\nef', 1, 6)).toEqual(['1 │ ab', '  │  ^', '2 │ cd', '  │ ^^'])
  expect(frame('ab\n\n\n  ef', 0, 9)).toEqual(['1 │ ab', '  │ ^^', '⋮ │', '4 │   ef', '  │   ^^'])
})

test('a range over half a line of megabytes is cut', () => {
  const lines = frame('x'.repeat(3_000_000), 10, 2_900_000)
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(60)
})
