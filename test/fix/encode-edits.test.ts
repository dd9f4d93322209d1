import fc from 'fast-check'
import { decode } from '../../src/core/decode/decode.js'
import type { Encoding } from '../../src/core/decode/source.js'
import { applyEdits } from '../../src/core/fix/apply-edits.js'
import { encodeEdits } from '../../src/core/fix/encode-edits.js'
import { encodeText } from '../../src/core/fix/encode-text.js'
import type { TextEdit } from '../../src/core/fix/text-edit.js'
import { editsOf, texts } from './support.js'

const bytes = (...all: Array<string | readonly number[]>): Uint8Array =>
  new Uint8Array(Buffer.concat(all.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one)))))
const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')]
const wideBe = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()]
const LE = [0xff, 0xfe]
const BE = [0xfe, 0xff]
const UTF8_MARK = [0xef, 0xbb, 0xbf]
const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text })

test.each<[string, Uint8Array, TextEdit[], Uint8Array]>([
  ['UTF-16LE with mark', bytes(LE, wide('a=1\r\nb')), [edit(2, 3, '20')], bytes(LE, wide('a=20\r\nb'))],
  ['UTF-16LE without mark', bytes(wide('a=1\r\nb=2\r\n')), [edit(2, 3, '20')], bytes(wide('a=20\r\nb=2\r\n'))],
  ['UTF-16BE with mark', bytes(BE, wideBe('a=1\nb')), [edit(3, 3, '“')], bytes(BE, wideBe('a=1“\nb'))],
  ['UTF-16BE without mark', bytes(wideBe('a=1\nb=2\n')), [edit(0, 1, 'xy')], bytes(wideBe('xy=1\nb=2\n'))],
  ['UTF-16LE with an odd last byte', bytes(LE, wide('a=1'), [0x0d]), [edit(0, 1, '')], bytes(LE, wide('=1'), [0x0d])],
  ['UTF-16LE with a lone surrogate', bytes(LE, [0x00, 0xd8], wide('a=1')), [edit(3, 4, '2')], bytes(LE, [0x00, 0xd8], wide('a=2'))],
  ['UTF-8', bytes('a=1\nb'), [edit(2, 3, '20')], bytes('a=20\nb')],
  ['UTF-8 with mark', bytes(UTF8_MARK, 'a=1'), [edit(0, 1, '')], bytes(UTF8_MARK, '=1')],
  ['UTF-8 with two bytes before', bytes([0xc3, 0xa9], 'a=1'), [edit(3, 4, '2')], bytes([0xc3, 0xa9], 'a=2')],
  ['UTF-8 with three bytes before', bytes([0xe9, 0xa1, 0xa7], 'a=1'), [edit(3, 4, '2')], bytes([0xe9, 0xa1, 0xa7], 'a=2')],
  ['UTF-8 with four bytes before', bytes([0xf0, 0x9f, 0x98, 0x80], 'a=1'), [edit(4, 5, '2')], bytes([0xf0, 0x9f, 0x98, 0x80], 'a=2')],
  ['UTF-8, new text of many bytes', bytes('a=1'), [edit(0, 1, '顧é')], bytes([0xe9, 0xa1, 0xa7, 0xc3, 0xa9], '=1')],
  // E0 80 are two faults, F0 9F a cut sequence, one fault; after each stands a right character.
  [
    'UTF-8 with mark and bytes that are no UTF-8',
    bytes(UTF8_MARK, [0xe0, 0x80], 'a', [0xf0, 0x9f], 'b', [0xff], '=1'),
    [edit(7, 8, '2')],
    bytes(UTF8_MARK, [0xe0, 0x80], 'a', [0xf0, 0x9f], 'b', [0xff], '=2'),
  ],
  ['windows-1252', bytes([0xe9], '=1'), [edit(2, 3, '“€')], bytes([0xe9], '=', [0x93, 0x80])],
  ['windows-1252 with an undefined byte', bytes([0x81, 0xe9], '=1'), [edit(3, 4, '2')], bytes([0x81, 0xe9], '=2')],
  ['windows-1252 that is ASCII afterwards', bytes([0x93], 'a', [0x94], '=1'), [edit(0, 1, '"'), edit(2, 3, '"')], bytes('"a"=1')],
  ['lone CR', bytes('a\rb=1\rc'), [edit(4, 5, '2')], bytes('a\rb=2\rc')],
  ['mixed line ends', bytes('a\r\nb=1\nc\r'), [edit(5, 6, '')], bytes('a\r\nb=\nc\r')],
  ['nothing', bytes('a'), [], bytes('a')],
  ['everything', bytes('abc'), [edit(0, 3, '')], bytes()],
  ['an empty file', bytes(), [edit(0, 0, 'a')], bytes('a')],
])('%s', (_name, before, edits, after) => {
  expect(encodeEdits(before, edits)).toEqual({ bytes: after, text: decode(after).text })
})

test.each<[string, Uint8Array, TextEdit[], RegExp]>([
  ['a character that windows-1252 lacks', bytes([0xe9], '=1'), [edit(2, 3, '顧')], /lacks a character/],
  ['half a surrogate pair in UTF-8', bytes('a=1'), [edit(2, 3, '\ud800')], /lacks a character/],
  ['within a character', bytes([0xf0, 0x9f, 0x98, 0x80]), [edit(1, 2, 'a')], /middle of a character/],
  ['beyond the end', bytes('a'), [edit(2, 2, 'a')], /middle of a character/],
  // What is left of windows-1252 would be UTF-8.
  ['another encoding afterwards', bytes([0xc3, 0xa9, 0xff]), [edit(2, 3, '')], /read as another text/],
  ['a mark of its own', bytes('a\xff'), [edit(0, 1, 'ï»¿')], /read as another text/],
])('refuses %s', (_name, before, edits, reason) => {
  expect(encodeEdits(before, edits)).toEqual({ refused: expect.stringMatching(reason) as string })
})

const WRITINGS: ReadonlyArray<readonly [string, Encoding, readonly number[]]> = [
  ['UTF-16LE', 'utf16le', LE],
  ['UTF-16BE', 'utf16be', BE],
  ['UTF-8', 'utf8', []],
  ['UTF-8 with mark', 'utf8', UTF8_MARK],
  ['windows-1252', 'windows-1252', []],
]

/** Words of the encodings that can write them; windows-1252 with a byte that makes it no UTF-8. */
const written = (encoding: Encoding) =>
  encoding === 'windows-1252' ? texts.map((text) => `é${[...text].filter((character) => encodeText(character, encoding)).join('')}`) : texts

test.each(WRITINGS)('%s: what is not edited stays, what is edited says what was meant', (_name, encoding, mark) => {
  const cases = written(encoding).chain((text) => fc.tuple(fc.constant(text), editsOf(text, written(encoding))))
  fc.assert(
    fc.property(cases, ([text, edits]) => {
      const before = bytes(mark, [...(encodeText(text, encoding) as Uint8Array)])
      fc.pre(decode(before).text === text && decode(before).encoding === encoding)
      const encoded = encodeEdits(before, edits)
      if ('refused' in encoded) {
        expect(encoded.refused).toMatch(/another text/)
        return
      }
      expect(encoded.text).toBe(applyEdits(text, edits))
      expect(decode(encoded.bytes).text).toBe(encoded.text)
      const kept = stretches(text, edits).map((piece) => Buffer.from(encodeText(piece, encoding) as Uint8Array))
      let at = mark.length
      edits.forEach(({ text: added }, i) => {
        expect(Buffer.from(encoded.bytes.subarray(at, at + (kept[i] as Buffer).length))).toEqual(kept[i])
        at += (kept[i] as Buffer).length + (encodeText(added, encoding) as Uint8Array).length
      })
      expect(Buffer.from(encoded.bytes.subarray(at))).toEqual(kept.at(-1))
    }),
    { seed: 4711, numRuns: 300 },
  )
})

test('bytes that are no text stay as they are', () => {
  const noise = fc.uint8Array({ maxLength: 40 })
  fc.assert(
    fc.property(noise, fc.nat({ max: 40 }), (random, place) => {
      const before = bytes(UTF8_MARK, [...random])
      const { text } = decode(before)
      const offset = Math.min(place, text.length)
      const encoded = encodeEdits(before, [edit(offset, offset, 'x')])
      // Within a pair, or where x cuts what was one fault in two, there is nothing to insert.
      if ('refused' in encoded) return
      expect(decode(encoded.bytes).text).toBe(`${text.slice(0, offset)}x${text.slice(offset)}`)
      const differs = encoded.bytes.findIndex((byte, i) => byte !== before[i])
      expect([...encoded.bytes].toSpliced(differs, 1)).toEqual([...before])
    }),
    { seed: 4711, numRuns: 2000 },
  )
})

/** The pieces between the edits. */
function stretches(text: string, edits: readonly TextEdit[]): string[] {
  const starts = [0, ...edits.map(({ end }) => end)]
  const ends = [...edits.map(({ start }) => start), text.length]
  return starts.map((start, i) => text.slice(start, ends[i]))
}
