import { Source, textOf } from '../../src/core/decode/source.js'
import { foldName, lastSegment, longRootOf, parentPath, rootOf } from '../../src/core/parse/registry/names.js'
import type { RegistryKey, RegistryState } from '../../src/core/parse/registry/state.js'
import { keysOf, readText, valuesOf } from '../support/registry-files.js'

const read = (...lines: string[]) => readText(`REGEDIT4\n${lines.join('\n')}\n`)
const paths = (state: RegistryState): string[] => [...state.keys].map(({ path }) => path)

describe('a registry', () => {
  const file = read('[HKEY_USERS\\A]', '"x"="1"', '[HKEY_USERS\\A\\B\\C]', '[HKEY_USERS\\AB]', '"y"="2"')

  test('has keys by their path in any letter case', () => {
    expect(file.registry.keyCount).toBe(3)
    expect(file.registry.key('hkey_users\\a\\b\\c')?.path).toBe('HKEY_USERS\\A\\B\\C')
    expect(file.registry.key('HKEY_USERS\\A\\B')).toBeUndefined()
    expect(file.registry.key('HKEY_USERS\\a')?.value('X')?.text).toBe('1')
    expect(file.registry.key('HKEY_USERS\\A')?.value('y')).toBeUndefined()
  })

  test('tells whether a key or one below it is there', () => {
    const there = ['HKEY_USERS', 'HKEY_USERS\\A', 'hkey_users\\a\\b', 'HKEY_USERS\\A\\B\\C', 'HKEY_USERS\\AB']
    expect(there.map((path) => file.registry.holdsAtOrBelow(path))).toEqual(there.map(() => true))
    const absent = ['HKEY_USERS\\B', 'HKEY_USERS\\A\\B\\C\\D', 'HKEY_CURRENT_USER', '']
    expect(absent.map((path) => file.registry.holdsAtOrBelow(path))).toEqual(absent.map(() => false))
  })

  test('tells whether a key above is there', () => {
    expect(file.registry.showsAround('HKEY_USERS\\A\\X\\Y')).toBe(true)
    expect(file.registry.showsAround('HKEY_USERS\\AB\\X')).toBe(true)
    expect(file.registry.showsAround('HKEY_USERS\\A')).toBe(false)
    expect(file.registry.showsAround('HKEY_USERS')).toBe(false)
    expect(file.registry.showsAround('HKEY_USERS\\A\\B')).toBe(true)
  })

  test('tells the highest key that is missing above a path', () => {
    const missing = (path: string): string => file.registry.highestMissing(path)
    expect(missing('HKEY_USERS\\A\\X\\Y')).toBe('HKEY_USERS\\A\\X')
    expect(missing('hkey_users\\a\\b\\c\\d\\e')).toBe('hkey_users\\a\\b\\c\\d')
    expect(missing('HKEY_CURRENT_USER\\A')).toBe('HKEY_CURRENT_USER')
    expect(missing('HKEY_USERS\\A\\B\\C')).toBe('HKEY_USERS\\A\\B\\C')
    expect(missing('HKEY_USERS\\A\\\\X')).toBe('HKEY_USERS\\A\\\\X')
  })

  test('deletes a key with all below it, before and after more is opened', () => {
    const { registry } = read('[HKEY_USERS\\A]', '[HKEY_USERS\\A\\B\\C]', '[HKEY_USERS\\AB]')
    const gone = (path: string) => registry.deleteKey(path).map((key) => key.path)
    expect(gone('HKEY_USERS\\X\\Y')).toEqual([])
    expect(gone('HKEY_USERS\\X')).toEqual([])
    expect(gone('hkey_users\\a')).toEqual(['HKEY_USERS\\A', 'HKEY_USERS\\A\\B\\C'])
    expect(paths(registry)).toEqual(['HKEY_USERS\\AB'])
    expect(gone('HKEY_USERS\\A')).toEqual([])
    registry.openKey('HKEY_USERS\\A\\D', file.source, 0)
    expect(registry.holdsAtOrBelow('HKEY_USERS\\A')).toBe(true)
    expect(gone('HKEY_USERS\\A\\D')).toEqual(['HKEY_USERS\\A\\D'])
    expect(paths(registry)).toEqual(['HKEY_USERS\\AB'])
  })

  test('opens a key once, in its first spelling', () => {
    const { registry } = read('[HKEY_USERS\\A]')
    const first = registry.key('HKEY_USERS\\A')
    expect(registry.openKey('hkey_users\\a', file.source, 0)).toBe(first)
    expect(paths(registry)).toEqual(['HKEY_USERS\\A'])
  })

  test('is copied with its keys and values, to be changed on its own', () => {
    const copy = file.registry.copy()
    expect(paths(copy)).toEqual(paths(file.registry))
    expect([...(copy.key('HKEY_USERS\\A')?.values.values() ?? [])].map(({ text }) => text)).toEqual(['1'])
    copy.key('HKEY_USERS\\A')?.values.clear()
    copy.deleteKey('HKEY_USERS\\AB')
    expect(keysOf(file)).toHaveLength(3)
    expect(valuesOf(file, 'HKEY_USERS\\A')).toHaveProperty('x')
  })

  test('finds and opens the key that another one has', () => {
    const other = read('[hkey_users\\a]', '"z"="3"', '[HKEY_USERS\\New]')
    const [like, fresh] = [...other.registry.keys] as [RegistryKey, RegistryKey]
    const { registry } = read('[HKEY_USERS\\A]')
    expect(registry.keyLike(like)?.path).toBe('HKEY_USERS\\A')
    expect(registry.keyLike(fresh)).toBeUndefined()
    expect(registry.openLike(like)).toBe(registry.key('HKEY_USERS\\A'))
    const opened = registry.openLike(fresh)
    expect(registry.key('HKEY_USERS\\New')).toBe(opened)
    expect([textOf(opened.pathPlace), opened.source, opened.values.size]).toEqual(['HKEY_USERS\\New', fresh.source, 0])
    const elsewhere = new Source('b.reg', fresh.source.text, 'utf8')
    const third = read('[HKEY_USERS\\A]').registry.openLike(fresh, elsewhere)
    expect([third.source, textOf(third.place)]).toEqual([elsewhere, 'New'])
  })
})

describe('two values', () => {
  const file = read('[HKEY_USERS\\A]',
    '"zero"=dword:0', '"padded"=dword:00000000', '"one"=dword:1', '"hex"=hex(4):00,00,00,00', '"bytes"=hex:00,00,00,00',
    '"short"=hex:00,00,00',
    '"spaced"=hex: 00,00,00,00', '"text"="0"', '"same"="0"', '"other"="1"', '"escaped"="a\\\\b"', '"expand"=hex(2):30',
    '"none"=dword:;c',
  )
  const value = (name: string) => {
    const found = file.registry.key('HKEY_USERS\\A')?.value(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }

  test.each([
    ['zero', 'padded', true], ['zero', 'one', false], ['zero', 'hex', true], ['hex', 'zero', true], ['one', 'hex', false],
    ['hex', 'bytes', false], ['zero', 'bytes', false],
    ['bytes', 'spaced', true], ['bytes', 'short', false], ['short', 'bytes', false], ['text', 'same', true],
    ['text', 'other', false], ['text', 'expand', false],
    ['escaped', 'escaped', true], ['escaped', 'text', false], ['none', 'zero', true],
  ])('%s and %s hold the same: %s', (one, other, same) => {
    expect(value(one).sameDataAs(value(other))).toBe(same)
  })

  test('a value moves into another key, with its place', () => {
    const [key] = [...read('[HKEY_USERS\\B]').registry.keys] as [RegistryKey]
    const moved = value('one').in(key, 'ONE')
    expect([moved.key, moved.name, moved.storedName, moved.number, textOf(moved.place), textOf(moved.namePlace)])
      .toEqual([key, 'one', 'ONE', 1, '1', 'one'])
    expect(moved.source).toBe(file.source)
    const source = new Source('b.reg', file.source.text, 'utf8')
    expect(value('one').in(key, 'ONE', source).source).toBe(source)
  })
})

test('names fold as Windows compares them, never into ASCII', () => {
  expect(['ABC', 'AbÄ\u017f', '\u0130', '\u212a', '\u0080', '\u00c5x', '\u1e9e'].map(foldName)).toEqual(
    ['abc', 'abä\u017f', '\u0130', '\u212a', '\u0080', '\u00e5x', '\u00df'],
  )
})

test('paths come apart at their backslashes', () => {
  expect(['A\\B\\C', 'A', '', '\\A'].map(rootOf)).toEqual(['A', 'A', '', ''])
  expect(['A\\B\\C', 'A', '', 'A\\'].map(lastSegment)).toEqual(['C', 'A', '', ''])
  expect(['A\\B\\C', 'A', '', 'A\\'].map(parentPath)).toEqual(['A\\B', '', '', 'A'])
  expect(['hklm', 'HKCU', 'HKEY_USERS', 'x'].map(longRootOf)).toEqual(['HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER', undefined, undefined])
})
