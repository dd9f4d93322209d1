import { lint } from '../../src/core/lint.js'
import { decode } from '../../src/core/decode/decode.js'
import { inspect } from '../../src/core/inspect.js'
import { readRegQuery } from '../../src/core/parse/registry/reg-query.js'
import { Source } from '../../src/core/decode/source.js'
import { cpuTime } from '../helpers/cpu-time.js'
import { droppedOf, HEADER_5, KEY, keysOf, latin1, readBytes, readText, utf16, valuesOf } from '../support/registry-files.js'

const MB = 1 << 20

/** Texts of about `size` characters, most on few lines, that hurt one reader or another. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'one hex value on one line': (size) => `"a"=hex:${'41,'.repeat(size / 3)}41`,
  'one string without a closing quote': (size) => `"a"="${'x'.repeat(size)}`,
  'one string with a quote at its end': (size) => `"a"="${'x'.repeat(size)}"`,
  'one name without a closing quote': (size) => `"${'x'.repeat(size)}`,
  'one key without a closing bracket': (size) => `[HKEY_CURRENT_USER\\${'x'.repeat(size)}`,
  'one key': (size) => `[HKEY_CURRENT_USER\\${'x'.repeat(size)}]`,
  'one comment': (size) => `;${'x'.repeat(size)}`,
  'one byte a line': (size) => `"a"=hex:41,\\\n${'41,\\\n'.repeat(size / 5)}`,
  'comments and empty lines between bytes': (size) => `"a"=hex:41,\\\n${'41,\\\n;x\n\n'.repeat(size / 9)}`,
  'a continuation that comments never end': (size) => `"a"=hex:41,\\\n${';x\n'.repeat(size / 3)}`,
  'continuations that keys end': (size) => `"a"=hex:41,\\\n[${KEY}]\n`.repeat(size / 60),
  'nothing but line ends': (size) => '\n'.repeat(size),
  'nothing but carriage returns': (size) => '\r'.repeat(size),
  'line ends of both kinds': (size) => '\n\r'.repeat(size / 2),
  'a quote and backslashes': (size) => `"a"="${'\\'.repeat(size)}`,
  'backslashes before an unclosed name': (size) => `"${'\\'.repeat(size)}`,
  'escaped quotes without end': (size) => `"a"="${'\\"'.repeat(size / 2)}`,
  'quotes without end': (size) => '"'.repeat(size),
  'a name of quotes without one at its beginning': (size) => `a${'"'.repeat(size)}b="1"`,
  'curly quotes': (size) => `${'\u201c'.repeat(size)}b${'\u201d'.repeat(size)}x="1"`,
  'opening brackets': (size) => '['.repeat(size),
  'closing brackets': (size) => `[${']'.repeat(size)}`,
  'backslashes in a key': (size) => `[HKEY_CURRENT_USER${'\\'.repeat(size)}x]`,
  'equals signs': (size) => `x${'='.repeat(size)}`,
  'blanks before an equals sign': (size) => `"a"${' '.repeat(size)}="1"`,
  'blanks behind a string': (size) => `"a"="1"${' '.repeat(size)}x`,
  'blanks without end': (size) => ' '.repeat(size),
  'blanks between bytes': (size) => `"a"=hex:1 ${' '.repeat(size)}2`,
  commas: (size) => `"a"=hex:${','.repeat(size)}`,
  zeros: (size) => `"a"=hex:${'0'.repeat(size)}1`,
  'digits of a dword': (size) => `"a"=dword:${'1'.repeat(size)}`,
  'digits of a type': (size) => `"a"=hex(${'1'.repeat(size)}):00`,
  'lost dwords': (size) => '"a"=dword:0x1\n'.repeat(size / 14),
  'dwords with a # comment': (size) => '"a"=dword:1 #\n'.repeat(size / 14),
  'strings that are not closed': (size) => '"a"="x\ny\n'.repeat(size / 9),
  'keys that are not closed': (size) => `[${KEY}\nx]\n"a"="1"\n`.repeat(size / 50),
  'lines that say nothing': (size) => 'x\n'.repeat(size / 2),
  'bytes that belong to nothing': (size) => `"a"=hex:1\n${'41,42\n'.repeat(size / 6)}`,
  'NUL characters': (size) => '\0'.repeat(size),
  'lines with a NUL': (size) => '"a"="\0"\n'.repeat(size / 9),
  'comments with a NUL': (size) => ';\0\n'.repeat(size / 3),
  marks: (size) => '\ufeff'.repeat(size),
  'second headers': (size) => 'REGEDIT4\n'.repeat(size / 9),
  'one value set again and again': (size) => '"a"="1"\n'.repeat(size / 8),
  'one value set and deleted': (size) => '"a"="1"\n"a"=-\n'.repeat(size / 14),
  'one key opened and deleted': (size) => `[${KEY}\\x]\n"a"="1"\n[-${KEY}\\x]\n"b"="1"\n`.repeat(size / 100),
}

function seconds(work: () => unknown): number {
  const start = cpuTime()
  work()
  return (cpuTime() - start) / 1000
}

describe.each(Object.entries(TEXTS))('reg 1, reg 2, reg 4: %s', (_name, text) => {
  test('is read in linear time', () => {
    const read = (size: number): number => {
      const bytes = utf16(`${HEADER_5}\r\n\r\n[${KEY}]\r\n${text(size)}`)
      return seconds(() => readBytes(bytes))
    }
    const small = read(MB)
    expect(small).toBeLessThan(5)
    if (small > 0.25) expect(read(4 * MB) / small).toBeLessThan(8)
  })
  test('is linted', async () => {
    const start = cpuTime()
    const { inputs } = await lint([{ path: 'a.reg', bytes: utf16(`${HEADER_5}\r\n\r\n[${KEY}]\r\n${text(MB / 16)}`) }])
    expect(inputs).toMatchObject([{ kind: 'registry', status: 'read' }])
    expect(cpuTime() - start).toBeLessThan(10_000)
  })
})

describe('reg 3: many keys, values and deletions', () => {
  test('a million values, then a million keys', () => {
    const values = Array.from({ length: 1_000_000 }, (_, i) => `"v${i}"=dword:${i % 10}`).join('\n')
    let file = readText('')
    expect(seconds(() => (file = readText(`REGEDIT4\n[${KEY}]\n${values}\n`)))).toBeLessThan(10)
    expect(file.registry.key(KEY)?.values.size).toBe(1_000_000)
    const keys = Array.from({ length: 1_000_000 }, (_, i) => `[${KEY}\\k${i}]`).join('\n')
    expect(seconds(() => (file = readText(`REGEDIT4\n${keys}\n`)))).toBeLessThan(15)
    expect(file.registry.keyCount).toBe(1_000_000)
  })

  test.each([
    ['in order', (i: number) => i],
    ['in reverse', (i: number) => 19_999 - i],
  ])('20,000 keys and 20,000 deletions %s', (_name, order) => {
    const opened = Array.from({ length: 20_000 }, (_, i) => `[${KEY}\\k${i}\\below]\n"a"="1"`).join('\n')
    const deleted = Array.from({ length: 20_000 }, (_, i) => `[-${KEY}\\k${order(i)}]`).join('\n')
    let file = readText('')
    expect(seconds(() => (file = readText(`REGEDIT4\n${opened}\n${deleted}\n[${KEY}\\last]\n`)))).toBeLessThan(2)
    expect(keysOf(file)).toEqual([`${KEY}\\last`])
    expect(file.deletedKeys).toHaveLength(20_000)
  })

  test('20,000 keys opened, deleted and opened again, one by one', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `[${KEY}\\k${i}]\n[-${KEY}\\k${i}]\n[${KEY}\\k${i}]\n"a"="${i}"`).join(
      '\n',
    )
    let file = readText('')
    expect(seconds(() => (file = readText(`REGEDIT4\n${lines}\n`)))).toBeLessThan(2)
    expect(file.registry.keyCount).toBe(20_000)
  })

  test('many deletions of a key with many keys below it, which are gone after the first', () => {
    const opened = Array.from({ length: 20_000 }, (_, i) => `[${KEY}\\k${i}]`).join('\n')
    expect(seconds(() => readText(`REGEDIT4\n${opened}\n${`[-${KEY}]\n`.repeat(20_000)}`))).toBeLessThan(2)
  })

  test('100,000 lines of a listing', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `    v${i}    REG_DWORD    0x${i.toString(16)}`).join('\r\n')
    const text = `HKEY_LOCAL_MACHINE\\X\r\n${lines}\r\n`
    expect(seconds(() => readRegQuery(new Source('q.txt', text, 'utf8')))).toBeLessThan(2)
  })

  test.each([
    ['blanks', ' '.repeat(MB)],
    ['types', '    REG_SZ'.repeat(MB / 10)],
    ['unset values', '() REG_A '.repeat(MB / 9)],
    ['colons', `x${': '.repeat(MB / 2)}`],
    ['capitals', `    REG_${'A'.repeat(MB)}`],
    ['parentheses', `(${')'.repeat(MB)}`],
  ])('one line of a listing: %s', (_name, line) => {
    expect(seconds(() => readRegQuery(new Source('q.txt', `HKEY_LOCAL_MACHINE\\X\n${line}x\n${line}`, 'utf8')))).toBeLessThan(2)
  })
})

describe('reg 6: deep paths', () => {
  test('100,000 levels, opened and deleted', () => {
    const path = `${KEY}${'\\x'.repeat(100_000)}`
    const file = readText(`REGEDIT4\n[${path}]\n"a"="1"\n[-${path}\\y]\n[${path}\\z]\n[-${KEY}\\x\\x]\n`)
    expect(keysOf(file)).toEqual([])
  })
  test('empty segments, dots and device names are ordinary', () => {
    const names = ['a\\\\b', '.', '..\\..', 'CON', 'NUL', 'a.', 'x'.repeat(300)]
    const file = readText(`REGEDIT4\n${names.map((name) => `[${KEY}\\${name}]`).join('\n')}\n`)
    expect(keysOf(file)).toEqual(names.map((name) => `${KEY}\\${name}`))
  })
  test('are linted and inspected', async () => {
    const path = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios${'\\x'.repeat(20_000)}`
    const bytes = utf16(`${HEADER_5}\n[${path}]\n"a"=dword:0x1\n`)
    const { findings } = await lint([{ path: 'a.reg', bytes }])
    expect(findings.map(({ ruleId }) => ruleId)).toContain('reg/dropped-value')
    expect((await inspect([{ path: 'a.reg', bytes }])).inputs[0]?.registry?.keys).toHaveLength(1)
  })
})

describe("reg 5: names of JavaScript's own", () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '__defineGetter__']
  test('are ordinary keys and values', async () => {
    const lines = NAMES.map((name) => `"${name}"="x"`).join('\n')
    const keys = NAMES.map((name) => `[${KEY}\\${name}]`).join('\n')
    const text = `REGEDIT4\n[__proto__]\n"a"="1"\n[HKEY_LOCAL_MACHINE\\__proto__\\polluted]\n${lines}\n${keys}\n`
    const file = readText(text)
    expect(keysOf(file)).toEqual(['HKEY_LOCAL_MACHINE\\__proto__\\polluted', ...NAMES.map((name) => `${KEY}\\${name}`)])
    const values = [...(file.registry.key('hkey_local_machine\\__PROTO__\\polluted')?.values.values() ?? [])]
    expect(values.map(({ label, text: data }) => [label, data])).toEqual(NAMES.map((name) => [name, 'x']))
    expect(droppedOf(file)).toEqual([
      [2, 'key-unknown-root', '[__proto__]'],
      [3, 'under-lost-key', '1'],
    ])
    await lint([{ path: '__proto__', bytes: latin1(text) }])
    const { inputs } = await inspect([{ path: '__proto__', bytes: latin1(text) }])
    expect(inputs[0]?.registry?.keys[0]?.values.map(({ name }) => name)).toEqual(NAMES)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('characters', () => {
  test('reg 7: a lone surrogate in a name is kept', () => {
    const file = readBytes(utf16(`${HEADER_5}\n[${KEY}\\a\ud800]\n"b\udc00"="c\ud800"\n`))
    expect(valuesOf(file, `${KEY}\\a\ud800`)).toEqual({ 'b\udc00': ['REG_SZ', 'c\ud800', 'c\ud800'] })
  })
  test('reg 7: a mark in the middle is a character', () => {
    const file = readBytes(utf16(`${HEADER_5}\n[${KEY}]\n"a\ufeff"="b\ufeff"\n`))
    expect(valuesOf(file)).toEqual({ 'a\ufeff': ['REG_SZ', 'b\ufeff', 'b\ufeff'] })
  })
  test('reg 7: half a character at the end is left out', () => {
    const file = readBytes(Uint8Array.of(...utf16(`${HEADER_5}\n[${KEY}]\n"a"="b"`), 0x41))
    expect(valuesOf(file)).toEqual({ a: ['REG_SZ', 'b', 'b'] })
  })
  test('reg 9: keys that only look the same are different', () => {
    const names = ['CTI', '\u0421TI', '\uff23TI', 'CTI ', 'CTI\t', 'CT\u0131', 'CTI\u200b', 'CTI\u00a0']
    const file = readBytes(utf16(`${HEADER_5}\n${names.map((name) => `[${KEY}\\${name}]`).join('\n')}\n[-${KEY}\\cti]\n`))
    expect(keysOf(file)).toEqual(names.slice(1).map((name) => `${KEY}\\${name}`))
  })
  test('reg 8: a file that changes its encoding half-way', async () => {
    const joined = new Uint8Array([
      ...latin1(`REGEDIT4\r\n[${KEY}]\r\n"a"="1"\r\n`),
      ...utf16(`${HEADER_5}\r\n[${KEY}]\r\n"b"="2"\r\n`),
    ])
    const file = readBytes(joined)
    expect(valuesOf(file)).toEqual({ a: ['REG_SZ', '1', '1'] })
    expect(file.lost.length).toBeGreaterThan(2)
    await lint([{ path: 'a.reg', bytes: joined }])
    const other = new Uint8Array([
      ...utf16(`${HEADER_5}\r\n[${KEY}]\r\n"a"="1"\r\n`),
      ...latin1(`REGEDIT4\r\n[${KEY}]\r\n"b"="2"\r\n`),
    ])
    expect(valuesOf(readBytes(other))).toEqual({ a: ['REG_SZ', '1', '1'] })
  })
  test('reg 8: UTF-16 encoded twice is refused', () => {
    const twice = utf16(Buffer.from(utf16(`${HEADER_5}\n[${KEY}]\n`)).toString('latin1'))
    expect(decode(twice).oddities).toContainEqual({ kind: 'utf16-encoded-twice' })
    expect(readBytes(twice).header.verdict).toBe('rejected')
  })
})

describe('reg 14: what is no export', () => {
  test.each([
    ["Wine's own", 'WINE REGISTRY Version 2\n;; All keys relative to \\\\Machine\n\n[Software\\\\X] 1\n"a"=str(2):"b"\n'],
    ['an .inf file', '[Version]\r\nSignature="$CHICAGO$"\r\n[AddReg]\r\nHKLM,"X","a",,"b"\r\n'],
    ['a batch file', '@echo off\r\nreg add HKLM\\X /v a /d b\r\n'],
    ['an .ini file', '[General]\r\na=b\r\n'],
    ['a transcript', 'PSPath : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\X\r\na : b\r\n'],
    ['a page', '<!doctype html><title>regedit</title>'],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'],
    ['a hive', `regf${'\0'.repeat(100)}`],
    ['nothing', ''],
  ])('%s imports nothing', async (_name, text) => {
    const { inputs } = await inspect([{ path: 'a.reg', bytes: latin1(text) }])
    expect(inputs[0]?.registry?.keys ?? []).toEqual([])
    const { findings, inputs: linted } = await lint([{ path: 'a.reg', bytes: latin1(text) }])
    expect(linted[0]?.status).toBe(linted[0]?.kind === null ? 'failed' : 'read')
    expect(findings.length).toBeGreaterThan(0)
  })
})
