import { decode } from '../../src/core/decode/decode.js'
import { Source, textOf } from '../../src/core/decode/source.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { readRegQuery } from '../../src/core/parse/registry/reg-query.js'
import { recognise } from '../../src/core/recognise/recognise.js'
import { droppedOf, hexOf, keysOf, utf16, valuesOf } from '../support/registry-files.js'

const PATH = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios'

function read(bytes: Uint8Array): RegistryFile {
  const { text, encoding } = decode(bytes)
  const source = new Source('query.txt', text, encoding)
  expect(recognise(source)).toEqual({ kind: 'registry', form: 'reg-query' })
  return readRegQuery(source)
}

const lines = (...text: readonly string[]): string => ['', PATH, ...text, ''].join('\r\n')
const readLines = (...text: readonly string[]): RegistryFile => read(new Uint8Array(Buffer.from(lines(...text), 'utf8')))

const LISTING = lines(
  '    (Default)    REG_SZ    x',
  '    Desk Name    REG_SZ    a  b ',
  '    Two    Blanks    REG_EXPAND_SZ    %TMP%',
  '    Port    REG_DWORD    0xa41f',
  '    Big    REG_QWORD    0xffffffffffffffff',
  '    Bytes    REG_BINARY    0102fF',
  '    Hosts    REG_MULTI_SZ    ctios-a\\0ctios-b',
  '    None    REG_NONE    ',
  '    Empty    REG_SZ    ',
  '    Cut    REG_SZ',
  '    No bytes    REG_BINARY    ',
  '    No texts    REG_MULTI_SZ    ',
  '    List    REG_RESOURCE_LIST    00',
  '',
  `${PATH}\\Below`,
  '    (Default)    REG_SZ    (value not set)',
  '    (Standard)    REG_SZ    (Wert nicht gesetzt)',
  '',
  'End of search: 13 match(es) found.',
)

const STORED = {
  '@': ['REG_SZ', 'x', 'x'],
  'Desk Name': ['REG_SZ', 'a  b ', 'a  b '],
  'Two    Blanks': ['REG_EXPAND_SZ', '%TMP%', '%TMP%'],
  Port: ['REG_DWORD', 0xa41f, 'a41f'],
  Big: ['REG_QWORD', 0xffffffffffffffffn, 'ffffffffffffffff'],
  Bytes: ['REG_BINARY', '[0102ff]', '0102fF'],
  Hosts: ['REG_MULTI_SZ', ['ctios-a', 'ctios-b'], 'ctios-a\\0ctios-b'],
  None: ['REG_NONE', '[]', ''],
  Empty: ['REG_SZ', '', ''],
  Cut: ['REG_SZ', '', ''],
  'No bytes': ['REG_BINARY', '[]', ''],
  'No texts': ['REG_MULTI_SZ', [], ''],
  List: ['0x8', '[00]', '00'],
}

test.each([
  ['8-bit', new Uint8Array(Buffer.from(LISTING, 'utf8'))],
  ['UTF-16, as PowerShell redirects', utf16(LISTING)],
  ['with line feeds', new Uint8Array(Buffer.from(LISTING.replaceAll('\r\n', '\n'), 'utf8'))],
])('a listing: %s', (_name, bytes) => {
  const file = read(bytes)
  expect(valuesOf(file, PATH)).toEqual(STORED)
  expect(keysOf(file)).toEqual([PATH, `${PATH}\\Below`])
  expect(valuesOf(file, `${PATH}\\Below`)).toEqual({})
  expect(file.lost).toEqual([])
  expect([file.keyLines, file.valuesSet, file.form]).toEqual([2, 13, 'reg-query'])
  for (const key of file.registry.keys) {
    expect(textOf(key.pathPlace)).toBe(key.path)
    for (const value of key.values.values()) expect(textOf(value.namePlace)).toBe(value.name === '' ? '(Default)' : value.name)
  }
})

test('the bytes are those of the registry', () => {
  const key = read(utf16(LISTING)).registry.key(PATH)
  expect(['', 'Port', 'Hosts', 'Empty', 'Big'].map((name) => hexOf(key?.value(name)?.bytes ?? new Uint8Array()))).toEqual([
    '78000000',
    '1fa40000',
    Buffer.from('ctios-a\0ctios-b\0\0', 'utf16le').toString('hex'),
    '0000',
    'ffffffffffffffff',
  ])
})

test.each([['(Default)'], ['(Standard)'], ['(par défaut)'], ['(predeterminado)'], ['(Predefinito)']])(
  'the default value is called %s',
  (name) => {
    expect(valuesOf(readLines(`    ${name}    REG_SZ    x`), PATH)).toEqual({ '@': ['REG_SZ', 'x', 'x'] })
  },
)

test('lines that say nothing are lost', () => {
  const file = readLines(
    '    a    REG_DWORD    0xzz',
    '    b    REG_BINARY    012',
    '    c    REG_FOO    1',
    'text',
    '    d    REG_DWORD    0x123456789',
  )
  expect(valuesOf(file, PATH)).toEqual({})
  expect(droppedOf(file)).toEqual([
    [3, 'unreadable', 'a    REG_DWORD    0xzz'],
    [4, 'unreadable', 'b    REG_BINARY    012'],
    [5, 'unreadable', 'c    REG_FOO    1'],
    [6, 'unreadable', 'text'],
    [7, 'unreadable', 'd    REG_DWORD    0x123456789'],
  ])
})

test('data that looks like a type, and a value below an unknown root', () => {
  const file = readLines('    a    REG_SZ    x    REG_DWORD    0x1', 'HKEY_NOWHERE\\X', '    b    REG_SZ    1')
  expect(valuesOf(file, PATH)).toEqual({ a: ['REG_SZ', 'x    REG_DWORD    0x1', 'x    REG_DWORD    0x1'] })
  expect(droppedOf(file)).toEqual([[5, 'unreadable', 'b    REG_SZ    1']])
})

test('keys without values, and one key alone', () => {
  expect(keysOf(readLines(`${PATH}\\A`, `${PATH}\\B`, PATH.toLowerCase()))).toEqual([PATH, `${PATH}\\A`, `${PATH}\\B`])
})
