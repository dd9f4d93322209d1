import { safe, safeJson } from '../../src/report/safe-text.js'

test.each([
  ['plain Kundendienst 顧客 👍 é', 'plain Kundendienst 顧客 👍 é'],
  ['a\u001b[31mb', 'a\\u001b[31mb'],
  ['a\nb\r\tc\0', 'a\\u000ab\\u000d\\u0009c\\u0000'],
  ['a\u009bb\u007f', 'a\\u009bb\\u007f'],
  ['a\u202eb\u2066c\u200f', 'a\\u202eb\\u2066c\\u200f'],
  ['a\u200bb\u2060c\ufeff\u00ad', 'a\\u200bb\\u2060c\\ufeff\\u00ad'],
  ['a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['\ud83d \udc4d', '\\ud83d \\udc4d'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\u{1f44d}', '\u{1f44d}'],
])('safe(%j)', (text, expected) => {
  expect(safe(text)).toBe(expected)
})

test('JSON keeps its value and holds nothing a terminal acts on', () => {
  const value = { name: 'a\u202eb\u001b\u009b\n\ud800 \u{e0041} \u2028 顧客' }
  const text = safeJson(JSON.stringify(value, null, 2))
  expect(JSON.parse(text)).toEqual(value)
  expect(safe(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''))
})
