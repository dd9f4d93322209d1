import { parseRelease } from '../../src/core/engine/release.js'
import { lint } from '../../src/core/lint.js'

test.each([
  ['7.5', 7, 5, 0],
  ['7.5(x)', 7, 5, 0],
  ['7.5(X)', 7, 5, 0],
  ['7.5(10)', 7, 5, 10],
  ['12.6(2)', 12, 6, 2],
  ['15.0', 15, 0, 0],
  ['12.5(1)', 12, 5, 1],
  ['15.0(1)', 15, 0, 1],
  ['15', 15, 0, 0],
  ['v12.6', 12, 6, 0],
  [' 8.0 ', 8, 0, 0],
])('%j', (text, major, minor, maintenance) => {
  expect(parseRelease(text)).toMatchObject({ text, major, minor, maintenance })
})

test.each([
  '',
  ' ',
  'seven',
  '7.x',
  '7,5',
  '7.5(',
  '7.5()',
  '7.5(1',
  '(1)',
  '.5',
  '7.',
  '-7',
  '7.5 (1) beta',
  '1e3',
  'NaN',
  '7.5\n8',
  '٧.٥',
  '99999',
])('%j is none', async (text) => {
  expect(parseRelease(text)).toBeNull()
  await expect(lint([], { release: text })).rejects.toThrow(RangeError)
})

test('releases compare by number, not by letter', () => {
  const release = parseRelease('12.5(1)')
  expect(
    [release?.compare(9, 0), release?.compare(12, 5), release?.compare(12, 6), release?.compare(15, 0)].map((sign) =>
      Math.sign(sign ?? NaN),
    ),
  ).toEqual([1, 0, -1, -1])
  expect(parseRelease('7.5(x)')?.compare(7, 5)).toBe(0)
})

test('the result repeats it as written', async () => {
  expect((await lint([], { release: '12.6(2)' })).release).toBe('12.6(2)')
  expect((await lint([])).release).toBeNull()
})
