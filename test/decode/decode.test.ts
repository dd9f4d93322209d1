import { decode, type EncodingOddity } from '../../src/core/decode/decode.js'
import { isUndefinedInWindows1252 } from '../../src/core/decode/windows-1252.js'

const bytes = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers)
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))
const oddities = (input: Uint8Array): readonly EncodingOddity[] => decode(input).oddities

const TEXT = 'Windows Registry Editor Version 5.00\r\n"name"="M\u00fcller \u20ac"\r\n'

describe('encodings', () => {
  test.each([
    ['UTF-16LE with mark', utf16le(`\ufeff${TEXT}`), 'utf16le', true],
    ['UTF-16BE with mark', utf16be(`\ufeff${TEXT}`), 'utf16be', true],
    ['UTF-8 with mark', utf8(`\ufeff${TEXT}`), 'utf8', true],
    ['UTF-8', utf8(TEXT), 'utf8', false],
    ['windows-1252', bytes(...Buffer.from(TEXT.replace('\u20ac', '\u0080'), 'latin1')), 'windows-1252', false],
  ] as const)('%s', (_name, input, encoding, mark) => {
    expect(decode(input)).toEqual({ text: TEXT, encoding, mark, oddities: [] })
  })

  test.each([
    ['LE', utf16le(TEXT), 'utf16le'],
    ['BE', utf16be(TEXT), 'utf16be'],
  ] as const)('UTF-16%s without mark is known by its NUL bytes', (_name, input, encoding) => {
    expect(decode(input)).toEqual({ text: TEXT, encoding, mark: false, oddities: [{ kind: 'utf16-without-mark' }] })
  })

  test('8-bit text in front of UTF-16 text is no UTF-16', () => {
    const joined = bytes(...Buffer.from('REGEDIT4\r\n\r\n[HKEY_USERS\\X]\r\n', 'latin1'), ...utf16le(`\ufeff${TEXT}`))
    expect(decode(joined).encoding).toBe('windows-1252')
    expect(decode(joined).text).toMatch(/^REGEDIT4\r\n/)
  })

  test('a view into a larger buffer is read where it starts', () => {
    for (const input of [utf16le(`\ufeff${TEXT}`), utf16be(`\ufeff${TEXT}`), utf8(TEXT), bytes(0xe4, 0x80)]) {
      const larger = new Uint8Array(input.length + 5)
      larger.set(input, 3)
      expect(decode(larger.subarray(3, input.length + 3))).toEqual(decode(input))
    }
  })
})

describe('windows-1252', () => {
  const SPECIAL: Readonly<Record<number, string>> = {
    0x80: '\u20ac',
    0x82: '\u201a',
    0x83: '\u0192',
    0x84: '\u201e',
    0x85: '\u2026',
    0x86: '\u2020',
    0x87: '\u2021',
    0x88: '\u02c6',
    0x89: '\u2030',
    0x8a: '\u0160',
    0x8b: '\u2039',
    0x8c: '\u0152',
    0x8e: '\u017d',
    0x91: '\u2018',
    0x92: '\u2019',
    0x93: '\u201c',
    0x94: '\u201d',
    0x95: '\u2022',
    0x96: '\u2013',
    0x97: '\u2014',
    0x98: '\u02dc',
    0x99: '\u2122',
    0x9a: '\u0161',
    0x9b: '\u203a',
    0x9c: '\u0153',
    0x9e: '\u017e',
    0x9f: '\u0178',
  }
  const UNDEFINED = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

  test('the 27 characters that differ from Latin-1', () => {
    expect(Object.keys(SPECIAL)).toHaveLength(27)
    for (const [byte, character] of Object.entries(SPECIAL))
      expect(decode(bytes(0x61, Number(byte), 0x62)).text).toBe(`a${character}b`)
  })
  test('the five undefined bytes stay control characters', () => {
    for (const byte of UNDEFINED) expect(decode(bytes(0x61, byte)).text).toBe(`a${String.fromCharCode(byte)}`)
    for (let byte = 0; byte < 256; byte++) expect(isUndefinedInWindows1252(byte)).toBe(UNDEFINED.includes(byte))
  })
  test('every other byte is its Latin-1 character', () => {
    for (let byte = 1; byte < 256; byte++) {
      if (byte in SPECIAL) continue
      expect(decode(bytes(0xff, byte, 0x20)).text).toBe(
        byte === 0xfe ? decode(bytes(0xff, 0xfe, 0x20)).text : `\u00ff${String.fromCharCode(byte)} `,
      )
    }
  })
})

describe('oddities', () => {
  test('an odd last byte is left out', () => {
    expect(decode(bytes(...utf16le('\ufeffab'), 0x63))).toEqual({
      text: 'ab',
      encoding: 'utf16le',
      mark: true,
      oddities: [{ kind: 'odd-last-byte', offset: 2 }],
    })
    expect(decode(bytes(...utf16be('\ufeffab'), 0x63)).oddities).toEqual([{ kind: 'odd-last-byte', offset: 2 }])
    expect(decode(bytes(...utf16le('abcdef'), 0x63)).text).toBe('abcdef')
  })
  test.each([
    ['high, alone', 'ab\ud800cd', 2],
    ['low, alone', 'ab\udc00', 2],
    ['high at the end', 'ab\ud83d', 2],
    ['behind a pair', '\ud83d\ude00\ude00', 2],
    ['two high ones', '\ud800\ud800\udc00', 0],
  ])('a lone surrogate is kept: %s', (_name, text, offset) => {
    for (const input of [utf16le(`\ufeff${text}`), utf16be(`\ufeff${text}`)]) {
      expect(decode(input).text).toBe(text)
      expect(oddities(input)).toEqual([{ kind: 'lone-surrogate', offset }])
    }
  })
  test('pairs are no oddity', () => {
    expect(decode(utf16le('\ufeff\ud83d\ude00'))).toEqual({ text: '\ud83d\ude00', encoding: 'utf16le', mark: true, oddities: [] })
  })
  test('UTF-16 encoded twice', () => {
    const inner = Buffer.from(utf16le(TEXT)).toString('latin1')
    expect(oddities(utf16le(`\ufeff${inner}`))).toEqual([{ kind: 'utf16-encoded-twice' }])
    expect(oddities(utf16le(`\ufeff${TEXT}`))).toEqual([])
  })
  test('of two joined files, the second encoded twice: the first line can be read', () => {
    const inner = Buffer.from(utf16le(TEXT)).toString('latin1')
    expect(oddities(utf16le(`\ufeffWindows Registry Editor Version 5.00\r\n${inner}`))).toEqual([])
  })
  test('a mark in the middle, and one too many at the beginning', () => {
    expect(oddities(utf16le('\ufeffab\ufeffcd'))).toEqual([{ kind: 'mark-inside', offset: 2 }])
    expect(oddities(utf8('ab\ufeffcd'))).toEqual([{ kind: 'mark-inside', offset: 2 }])
    expect(decode(utf16le('\ufeff\ufeffab'))).toMatchObject({ text: '\ufeffab', oddities: [{ kind: 'mark-inside', offset: 0 }] })
    expect(decode(utf8('\ufeff\ufeffab'))).toMatchObject({ text: '\ufeffab', oddities: [{ kind: 'mark-inside', offset: 0 }] })
  })
  test.each([
    ['a byte that is no UTF-8', [0x61, 0xff, 0x62], 'a\ufffdb'],
    ['an overlong form', [0x61, 0xc0, 0xbc], 'a\ufffd\ufffd'],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 'a\ufffd\ufffd\ufffd'],
    ['a cut character', [0x61, 0xe2, 0x82], 'a\ufffd'],
  ])('behind a UTF-8 mark, %s is replaced; without mark it is windows-1252', (_name, body, text) => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, ...body))).toEqual({
      text,
      encoding: 'utf8',
      mark: true,
      oddities: [{ kind: 'invalid-utf8', offset: 1 }],
    })
    expect(decode(bytes(...body)).encoding).toBe('windows-1252')
  })
})

describe('next to nothing', () => {
  test.each([
    ['nothing', [], 'utf8', false, ''],
    ['one letter', [0x41], 'utf8', false, 'A'],
    ['one byte above 7f', [0xff], 'windows-1252', false, '\u00ff'],
    ['a UTF-16LE mark', [0xff, 0xfe], 'utf16le', true, ''],
    ['a UTF-16BE mark', [0xfe, 0xff], 'utf16be', true, ''],
    ['a UTF-8 mark', [0xef, 0xbb, 0xbf], 'utf8', true, ''],
    ['two bytes of a UTF-8 mark', [0xef, 0xbb], 'windows-1252', false, '\u00ef\u00bb'],
    ['one character', [0x41, 0], 'utf16le', false, 'A'],
    ['one, big endian', [0, 0x41], 'utf16be', false, 'A'],
    ['NULs', [0, 0], 'utf8', false, '\0\0'],
  ] as const)('%s', (_name, input, encoding, mark, text) => {
    expect(decode(bytes(...input))).toMatchObject({ encoding, mark, text })
  })
  test('a mark and half a character', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41))).toEqual({
      text: '',
      encoding: 'utf16le',
      mark: true,
      oddities: [{ kind: 'odd-last-byte', offset: 0 }],
    })
  })
})
