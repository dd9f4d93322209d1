import { judgeHeader } from '../../src/core/parse/registry/header.js'
import { isDroppedLine, lossText, type LossReason } from '../../src/core/parse/registry/loss.js'
import { textOf } from '../../src/core/decode/source.js'
import {
  droppedOf,
  HEADER_5,
  hexOf,
  KEY,
  keysOf,
  latin1,
  readBytes,
  readText,
  swallowedOf,
  utf16,
  valuesOf,
} from '../support/registry-files.js'
import { HEX_ROWS } from './rows/hex-rows.js'
import { KEY_ROWS } from './rows/key-rows.js'
import type { Row } from './rows/row.js'
import { CURLY_ROWS, TEXT_ROWS } from './rows/text-rows.js'

const ROWS = [...TEXT_ROWS, ...HEX_ROWS, ...KEY_ROWS]

const FORMS = [
  { form: '8-bit, REGEDIT4, LF', header: 'REGEDIT4', lineEnd: '\n', wide: false },
  { form: '8-bit, REGEDIT4, lone CR', header: 'REGEDIT4', lineEnd: '\r', wide: false },
  { form: 'UTF-16, 5.00, CRLF', header: HEADER_5, lineEnd: '\r\n', wide: true },
] as const

type Form = (typeof FORMS)[number]

function write(row: Row, { header, lineEnd, wide }: Form): Uint8Array {
  const body = wide ? (row.wide ?? row.text) : row.text
  const text = `${header}\n\n[%K]\n${body}${row.id === 'hx-17' || row.id === 'hx-18' ? '' : '\n'}`
    .replaceAll('%K', KEY)
    .replaceAll('\n', lineEnd)
  return wide ? utf16(text) : toWindows1252(text)
}

function toWindows1252(text: string): Uint8Array {
  return latin1(text.replaceAll('\u201c', '\u0093').replaceAll('\u201d', '\u0094'))
}

describe.each(FORMS)('$form', (form) => {
  const written = (text: string): string => text.replaceAll('%K', KEY).replaceAll('\n', form.lineEnd)
  // Latin-1 has no Kelvin sign.
  const rows = [...ROWS, ...CURLY_ROWS].filter(({ text }) => form.wide || !text.includes('\u212a'))
  test.each(rows.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const file = readBytes(write(row, form))
    const stored = (form.wide ? row.wideStored : undefined) ?? row.stored ?? {}
    const wanted = Object.entries(stored).map(([name, [type, data, place]]) => [name, [type, data, written(place)]])
    expect(valuesOf(file) ?? {}).toEqual(Object.fromEntries(wanted))
    expect(droppedOf(file)).toEqual((row.lost ?? []).map(([line, reason, place]) => [line, reason, written(place)]))
    expect(swallowedOf(file)).toEqual((row.swallowed ?? []).map(([line, place]) => [line, written(place)]))
    for (const key of row.keys ?? []) expect([key, file.registry.key(`${KEY}\\${key}`)]).toEqual([key, expect.anything()])
    for (const key of row.noKeys ?? []) expect(file.registry.key(`${KEY}\\${key}`)).toBeUndefined()
    const starts = file.lost.map(({ linePlace }) => linePlace.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    for (const { line, place, linePlace } of file.lost) {
      expect(file.source.lineOf(linePlace.start)).toBe(line)
      expect(file.source.lineOf(place.start)).toBe(line)
      expect(place.start).toBeLessThanOrEqual(place.end)
    }
    for (const key of file.registry.keys) {
      expect(textOf(key.pathPlace)).toBe(key.path)
      expect(textOf(key.place)).toBe(key.path.slice(key.path.lastIndexOf('\\') + 1))
      for (const value of key.values.values()) expect(nameOf(textOf(value.namePlace))).toBe(value.label)
    }
  })
})

/** A name as written, without its escapes. */
function nameOf(written: string): string {
  if (written === '') return '@'
  return written.replace(/\\(.)/g, (_, next: string) => (next === 'n' ? '\n' : next))
}

describe('the first line', () => {
  const accepted = ['accepted', 'v'] as const
  const rejected = ['rejected', undefined] as const
  const nothing = ['nothing', undefined] as const
  const eightBit: ReadonlyArray<readonly [string, readonly [string, string | undefined]]> = [
    ['REGEDIT4', accepted],
    [' REGEDIT4', accepted],
    ['\tREGEDIT4', accepted],
    [' \t REGEDIT4', accepted],
    [`${' '.repeat(20)}REGEDIT4`, accepted],
    ['regedit4', rejected],
    ['Regedit4', rejected],
    ['regedit', rejected],
    ['\nREGEDIT4', rejected],
    ['AREGEDIT4', rejected],
    ['1REGEDIT4', rejected],
    ['REGEDIT3', nothing],
    ['REGEDIT5', nothing],
    ['REGEDIT9', nothing],
    ['REGEDIT 4', nothing],
    ['REGEDIT4FOO', nothing],
    ['REGEDIT4 FOO', nothing],
    [HEADER_5, accepted],
    ['Windows Registry Editor Version 4.00', rejected],
    ['Windows Registry Editor Version 5', rejected],
    ['WINDOWS REGISTRY EDITOR VERSION 5.00', rejected],
    ['Windows Registry Editor version 5.00', rejected],
    [`${HEADER_5} `, rejected],
    [`${HEADER_5};text`, rejected],
    ['REGEDIT4 ', nothing],
    ['WINE REGISTRY Version 2', rejected],
    ['', rejected],
  ]
  const body = (text: string): string => `${text}\n\n[${KEY}]\n"probe"="v"\n`
  const probe = (bytes: Uint8Array): readonly [string, unknown] => {
    const file = readBytes(bytes)
    return [file.header.verdict, file.header.verdict === 'accepted' ? valuesOf(file)?.probe?.[1] : undefined]
  }
  test.each(eightBit)('8-bit %j', (text, [verdict, value]) => {
    expect(probe(latin1(body(text)))).toEqual([verdict, value])
  })
  test.each(eightBit)('UTF-16 with mark %j', (text, [verdict, value]) => {
    expect(probe(utf16(body(text)))).toEqual([verdict, value])
  })
  test.each([HEADER_5, 'REGEDIT4', 'REGEDIT'])('UTF-16 without mark, and big endian: %s', (text) => {
    expect(probe(utf16(body(text), false))).toEqual(rejected)
    expect(probe(new Uint8Array(Buffer.from(`\ufeff${body(text)}`, 'utf16le').swap16()))).toEqual(rejected)
  })
  test.each([HEADER_5, 'REGEDIT4'])('a UTF-8 mark: %s', (text) => {
    expect(probe(new Uint8Array(Buffer.from(`\ufeff${body(text)}`, 'utf8')))).toEqual(rejected)
  })
  test('a header that is the whole file', () => {
    const verdicts = [
      latin1('REGEDIT'),
      latin1('REGEDIT4'),
      utf16('REGEDIT'),
      utf16('REGEDIT4'),
      utf16(HEADER_5),
      utf16(HEADER_5, false),
    ]
    expect(verdicts.map((bytes) => readBytes(bytes).header.verdict)).toEqual([...Array<string>(5).fill('accepted'), 'rejected'])
  })
  test.each([[], [0x52], [0xff, 0xfe]])('a file of next to nothing: %j', (...bytes) => {
    expect(readBytes(Uint8Array.from(bytes as number[])).header.verdict).toBe('rejected')
  })
  test.each(['REGEDIT4', HEADER_5])('no encoding that an import does not know: %s', (text) => {
    const forms = [['utf16be', false], ['utf16be', true], ['utf16le', false], ['utf8', true], ['windows-1252', true]] as const
    expect(forms.map(([encoding, mark]) => judgeHeader(text, encoding, mark).verdict)).toEqual(forms.map(() => 'rejected'))
    expect(judgeHeader(text, 'windows-1252', false).verdict).toBe('accepted')
  })
  test('its place is the line', () => {
    const { headerPlace } = readBytes(utf16(`  ${HEADER_5}\r\n`))
    expect(textOf(headerPlace)).toBe(`  ${HEADER_5}`)
  })
})

describe('line ends', () => {
  test.each(['\n', '\r\n', '\r'])('%j with and without one at the end', (lineEnd) => {
    for (const tail of ['', lineEnd]) {
      const file = readText(['REGEDIT4', `[${KEY}]`, '"port"=dword:00000050', '', '"host"="no end"'].join(lineEnd) + tail)
      expect(valuesOf(file)).toEqual({ port: ['REG_DWORD', 0x50, '00000050'], host: ['REG_SZ', 'no end', 'no end'] })
    }
  })
  test('all kinds in one file', () => {
    const file = readText(`REGEDIT4\r\n\r[${KEY}]\n\r"a"="1"\r\r\n"b"=hex:01,\\\r  02\nbad`)
    expect(valuesOf(file)).toEqual({ a: ['REG_SZ', '1', '1'], b: ['REG_BINARY', '[0102]', '01,\\\r  02'] })
    expect(droppedOf(file)).toEqual([[9, 'unreadable', 'bad']])
  })
})

describe('the width of hex strings', () => {
  const bytesOf = (bytes: Uint8Array): string[] =>
    [...(readBytes(bytes).registry.key(KEY)?.values.values() ?? [])].map((value) => hexOf(value.bytes))
  const NARROW =
    `[${KEY}]\n"a"=hex(7):41,42\n"b"=hex(7):41,42,\n"c"=hex(7):41,42,00\n` +
    `"d"=hex(7):41,42,00,00\n"e"=hex(2):41,42\n"f"=hex(2):41,42,00\n`
  const WIDE =
    `[${KEY}]\n"a"=hex(7):41,00,42,00\n"b"=hex(7):41,00,42,00,\n"c"=hex(7):41,00,42,00,00,00\n` +
    '"d"=hex(7):41,00,42,00,00,00,00,00\n"e"=hex(2):41,00,42,00\n"f"=hex(2):41,00,42,00,00,00\n'
  const ONE = '410042000000'
  const ENDED = [ONE, ONE, ONE, `${ONE}0000`, ONE, ONE]

  test('one byte a character in a REGEDIT4 file; one NUL is added where none stands', () => {
    expect(bytesOf(latin1(`REGEDIT4\n${NARROW}`))).toEqual(ENDED)
  })
  test('two bytes a character in a UTF-16 file, whatever its header, and under the 5.00 header', () => {
    expect(bytesOf(utf16(`${HEADER_5}\n${WIDE}`))).toEqual(ENDED)
    expect(bytesOf(utf16(`REGEDIT4\n${WIDE}`))).toEqual(ENDED)
    expect(bytesOf(latin1(`${HEADER_5}\n${WIDE}`))).toEqual(ENDED)
  })
  test('bytes of code page 1252', () => {
    const file = readBytes(latin1(`REGEDIT4\n[${KEY}]\n"a"=hex(2):80,e4,93\n`))
    expect(valuesOf(file)?.a).toEqual(['REG_EXPAND_SZ', '\u20ac\u00e4\u201c', '80,e4,93'])
  })
  test('binary data, numbers and unknown types are never widened', () => {
    expect(
      bytesOf(latin1(`REGEDIT4\n[${KEY}]\n"a"=hex:41\n"b"=hex(4):01,02,03,04\n"c"=hex(0):41\n"d"=hex(6):41\n"e"=hex(b):41\n`)),
    ).toEqual(['41', '01020304', '41', '41', '41'])
  })
  test('an odd number of bytes, empty strings in the middle, no end', () => {
    const file = readBytes(
      utf16(
        `${HEADER_5}\n[${KEY}]\n"a"=hex(2):41,00,42\n"b"=hex(7):41,00,00,00,00,00,42,00\n` +
          '"c"=hex(7):41,00,00,00,42,00\n"d"=hex(1):41\n',
      ),
    )
    const values = valuesOf(file) ?? {}
    expect(Object.values(values).map(([, data]) => data)).toEqual(['A', ['A'], ['A', 'B'], ''])
  })
  test('missing NULs and wrong lengths are noted', () => {
    const file = readBytes(latin1(`REGEDIT4\n${NARROW}"g"=hex(4):01\n"h"=hex(b):01\n"i"=hex(4):\n`))
    expect(file.notes.map((note) => [note.kind, 'missing' in note ? note.missing : 'bytes' in note ? note.bytes : null])).toEqual(
      [
        ['missing-terminator', 2],
        ['missing-terminator', 2],
        ['missing-terminator', 1],
        ['missing-terminator', 1],
        ['wrong-length', 1],
        ['wrong-length', 1],
        ['wrong-length', 0],
      ],
    )
  })
})

describe('the Windows 3.1 form', () => {
  const read = (text: string): ReturnType<typeof readBytes> => readBytes(latin1(`REGEDIT\n${text}`))
  const ROOT = 'HKEY_CLASSES_ROOT'
  test.each([
    ['= text', 'text'],
    ['=text', 'text'],
    ['text', 'text'],
    ['  text', 'text'],
    ['=  text', ' text'],
    ['= text ', 'text '],
    ['', ''],
    ['  ', ''],
    ['= a = b', 'a = b'],
    ['=\ttext', '\ttext'],
  ])('%j', (tail, data) => {
    for (const end of ['', '\n', '\r\n']) {
      const file = read(`${ROOT}\\K${tail === '' ? '' : ' '}${tail}${end}`)
      expect(valuesOf(file, `${ROOT}\\K`)).toEqual({ '@': ['REG_SZ', data, data] })
      expect(file.lost).toEqual([])
    }
  })
  test('other lines are lost, comments and empty lines are not', () => {
    const lines = [
      ` ${ROOT}\\A = 1`,
      `\t${ROOT}\\B = 2`,
      ';x',
      '#x',
      ' ; x',
      '',
      '  ',
      'hkey_classes_root\\C = 3',
      'HKEY_LOCAL_MACHINE\\D = 4',
      `${ROOT}X = 5`,
      `${ROOT}\\N\0 = 6`,
    ]
    const file = read(`${lines.join('\n')}\n`)
    expect(keysOf(file)).toEqual([])
    expect(droppedOf(file)).toEqual([
      [2, 'other-root', `${ROOT}\\A = 1`],
      [3, 'other-root', `${ROOT}\\B = 2`],
      [9, 'other-root', 'hkey_classes_root\\C = 3'],
      [10, 'other-root', 'HKEY_LOCAL_MACHINE\\D = 4'],
      [11, 'key-unknown-root', `${ROOT}X = 5`],
      [12, 'nul-character', `${ROOT}\\N\0 = 6`],
    ])
  })
  test('data may look like anything', () => {
    const file = read(`${ROOT}\\K = "a" \\ [x]\n[${KEY}]\n"a"="1"\n`)
    expect(valuesOf(file, `${ROOT}\\K`)?.['@']?.[1]).toBe('"a" \\ [x]')
    expect(droppedOf(file)).toHaveLength(2)
  })
})

describe('joined files', () => {
  test.each([
    HEADER_5,
    `\ufeff${HEADER_5}`,
    '\u00ef\u00bb\u00bfREGEDIT4',
    '\u00ff\u00feREGEDIT4',
    'REGEDIT4',
    '  REGEDIT4 ',
    'windows registry editor version 5.00',
  ])('a second header line: %j', (header) => {
    const file = readText(`REGEDIT4\n[${KEY}]\n"a"="1"\n${header}\n\n[${KEY}\\Two]\n"b"="2"\n`)
    expect(droppedOf(file)).toEqual([[4, 'second-header', header.trimEnd().replace(/^[ \t]+/, '')]])
    expect(valuesOf(file, `${KEY}\\Two`)).toEqual({ b: ['REG_SZ', '2', '2'] })
  })
})

describe('order and spelling', () => {
  test('keys stand in the order and spelling of their first appearance', () => {
    const file = readText(
      `REGEDIT4\n[HKEY_CURRENT_USER\\b]\n"x"="1"\n[HKEY_CURRENT_USER\\A]\n[hkey_current_user\\B]\n"y"="2"\n"X"="3"\n` +
        '[-HKEY_CURRENT_USER\\a]\n[HKEY_CURRENT_USER\\c]\n[HKEY_CURRENT_USER\\a]\n',
    )
    expect(keysOf(file)).toEqual(['HKEY_CURRENT_USER\\b', 'HKEY_CURRENT_USER\\c', 'HKEY_CURRENT_USER\\a'])
    const names = [...(file.registry.key('HKEY_CURRENT_USER\\B')?.values.values() ?? [])].map(({ name, storedName, text }) => [
      name,
      storedName,
      text,
    ])
    expect(names).toEqual([
      ['X', 'x', '3'],
      ['y', 'y', '2'],
    ])
    expect(file.keyLines).toBe(5)
    expect(file.valuesSet).toBe(3)
  })
  test('deletions are listed as written, whether or not there was something to delete', () => {
    const file = readText(`REGEDIT4\n[-${KEY}\\Gone\\]\n[${KEY}]\n"None"=-\n@=-\n`)
    expect(file.deletedKeys.map(({ path, place }) => [path, textOf(place)])).toEqual([[`${KEY}\\Gone`, `${KEY}\\Gone`]])
    expect(file.deletedValues.map(({ keyPath, name, place }) => [keyPath, name, textOf(place)])).toEqual([
      [KEY, 'None', 'None'],
      [KEY, '', '@'],
    ])
  })
  test('names that Windows tells apart stay apart', () => {
    const file = readText(
      `REGEDIT4\n[${KEY}]\n"i"="1"\n"\u0131"="2"\n"\u0130"="3"\n"k"="4"\n` +
        '"\u212a"="5"\n"\u00e4"="6"\n"\u00c4"="7"\n"\u00df"="8"\n"ss"="9"\n',
    )
    expect(Object.values(valuesOf(file) ?? {}).map(([, data]) => data)).toEqual(['1', '2', '3', '4', '5', '7', '8', '9'])
  })
  test('values before the first key line', () => {
    expect(droppedOf(readText('REGEDIT4\n"a"="1"\n@=-\n"b"=hex:01,\\\n  02\n'))).toEqual([
      [2, 'no-key', '1'],
      [3, 'no-key', '@'],
      [4, 'no-key', '01,\\\n  02'],
    ])
  })
})

describe('a file that regedit refuses', () => {
  test('is not read on, unless it speaks of what is checked here', () => {
    expect(keysOf(readText(`regedit4\n[${KEY}]\n`))).toEqual([])
    const file = readText('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios]\n"a"=dword:x\n')
    expect(keysOf(file)).toEqual(['HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios'])
    expect(droppedOf(file)).toEqual([[2, 'dword-not-hex', 'x']])
  })
})

test('every reason that the rows name has words', () => {
  for (const row of ROWS) for (const [, reason] of row.lost ?? []) expect(lossText(reason as LossReason)).toMatch(/\w/)
  expect(isDroppedLine({ kind: 'swallowed' } as never)).toBe(false)
})
