import fc from 'fast-check'
import { rangeOf, Source, textOf, type Position } from '../../src/core/decode/source.js'

const source = (text: string): Source => new Source('a.txt', text, 'utf8')

/** Counts lines and columns by hand. */
function count(text: string, offset: number): Position {
  let line = 1
  let column = 1
  for (let i = 0; i < offset; i++) {
    const isEnd = text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')
    line += isEnd ? 1 : 0
    column = isEnd ? 1 : column + 1
  }
  return { line, column, offset }
}

const texts = fc
  .array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u00e4', '\ud83d\ude00', '\ud800', '\ufeff', '\t', '\u2028'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))

describe('positions', () => {
  test('agree with a count by hand, at every offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const one = source(text)
        for (let offset = 0; offset <= text.length; offset++) {
          expect(one.position(offset)).toEqual(count(text, offset))
          expect(one.lineOf(offset)).toBe(count(text, offset).line)
        }
      }),
      { seed: 4711, numRuns: 500 },
    )
  })
  test('the lines with their ends make the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const one = source(text)
        expect(one.lineStarts.map((start, i) => text.slice(start, one.lineStarts[i + 1])).join('')).toBe(text)
        for (let line = 1; line <= one.lineStarts.length; line++) {
          const start = one.lineStarts[line - 1] as number
          const content = one.lineText(line)
          expect(content).not.toMatch(/[\r\n]/)
          expect(text.slice(start, one.lineStarts[line]).slice(content.length)).toMatch(/^(?:\r\n|\r|\n|)$/)
        }
      }),
      { seed: 4711, numRuns: 300 },
    )
  })
})

test.each([
  ['LF', 'ab\ncd\n', ['ab', 'cd', '']],
  ['CRLF', 'ab\r\ncd\r\n', ['ab', 'cd', '']],
  ['a lone CR', 'ab\rcd\r', ['ab', 'cd', '']],
  ['all kinds', 'a\r\r\nb\n\rc\n\nd', ['a', '', 'b', '', 'c', '', 'd']],
  ['no line end', 'ab', ['ab']],
  ['nothing', '', ['']],
  ['a line separator, which ends no line', 'a\u2028b\u0085c\vd\fe', ['a\u2028b\u0085c\vd\fe']],
])('lines: %s', (_name, text, lines) => {
  const one = source(text)
  expect(one.lineStarts.map((_, i) => one.lineText(i + 1))).toEqual(lines)
  expect(one.lineText(lines.length + 1)).toBe('')
  expect(one.lineText(0)).toBe('')
})

test('columns count UTF-16 code units', () => {
  expect(source('\ud83d\ude00x').position(2)).toEqual({ line: 1, column: 3, offset: 2 })
})

test('ranges and places', () => {
  const one = source('ab\r\ncd')
  expect(one.range(1, 5)).toEqual({ start: { line: 1, column: 2, offset: 1 }, end: { line: 2, column: 2, offset: 5 } })
  expect(rangeOf(one.place(4, 6))).toEqual({ start: { line: 2, column: 1, offset: 4 }, end: { line: 2, column: 3, offset: 6 } })
  expect(textOf(one.place(4, 6))).toBe('cd')
  expect(one.range(3, 3).start).toEqual({ line: 1, column: 4, offset: 3 })
})
