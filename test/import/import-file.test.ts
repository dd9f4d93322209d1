import fc from 'fast-check'
import { importFile } from '../../src/core/import/import-file.js'
import { registryPatch } from '../../src/core/import/registry-patch.js'
import { regFileBytes } from '../../src/core/import/reg-text.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { RegistryState } from '../../src/core/parse/registry/state.js'
import { describeWithCorpus } from '../support/corpus.js'
import { cases, encode, expectState } from '../support/oracle.js'
import { HEADER_5, latin1, readBytes, utf16 } from '../support/registry-files.js'
import { effective } from './effective.js'
import { bodyOf, changes, exported, type Step } from './generated-registries.js'

const RUNS = { numRuns: 300, seed: 20261125 }

function fileOf(steps: readonly Step[]): RegistryFile {
  return readBytes(utf16(`${HEADER_5}\r\n\r\n${bodyOf(steps)}`))
}

function imported(...files: readonly RegistryFile[]): RegistryState {
  const state = new RegistryState()
  for (const file of files) importFile(state, file)
  return state
}

describe('an import into a registry that is not empty', () => {
  test('leaves what one file of both texts leaves', () => {
    fc.assert(
      fc.property(exported, changes, (base, change) => {
        const joined = readBytes(utf16(`${HEADER_5}\r\n\r\n${bodyOf(base)}\r\n${bodyOf(change)}`))
        expect(effective(imported(fileOf(base), fileOf(change)))).toEqual(effective(joined.registry))
      }),
      RUNS,
    )
  })

  test('done twice leaves the same as done once', () => {
    fc.assert(
      fc.property(exported, changes, (base, change) => {
        const file = fileOf(change)
        expect(effective(imported(fileOf(base), file, file))).toEqual(effective(imported(fileOf(base), file)))
      }),
      RUNS,
    )
  })

  test('of a file that regedit refuses leaves everything as it is', () => {
    const base = readBytes(utf16(`${HEADER_5}\r\n[HKEY_CURRENT_USER\\Cisco]\r\n"a"="1"\r\n`))
    for (const header of ['Windows Registry Editor Version 5.0', 'REGEDIT5', 'regedit4']) {
      const change = readBytes(latin1(`${header}\r\n[-HKEY_CURRENT_USER\\Cisco]\r\n[HKEY_CURRENT_USER\\Cisco]\r\n"a"="2"\r\n`))
      expect(effective(imported(base, change))).toEqual(effective(base.registry))
    }
  })

  test('keeps the spelling that a name came with first, unless it was deleted', () => {
    const base = readBytes(utf16(`${HEADER_5}\r\n[HKEY_CURRENT_USER\\K]\r\n"Side"="A"\r\n"Port"="1"\r\n`))
    const change = readBytes(utf16(`${HEADER_5}\r\n[hkey_current_user\\k]\r\n"SIDE"="B"\r\n"PORT"=-\r\n"port"="2"\r\n`))
    const key = imported(base, change).key('HKEY_CURRENT_USER\\K')
    expect(key?.path).toBe('HKEY_CURRENT_USER\\K')
    expect([...(key?.values.values() ?? [])].map(({ storedName, text }) => [storedName, text])).toEqual([['Side', 'B'], ['port', '2']])
  })
})

describe('the way back', () => {
  test('a change and then its patch back leave the base', () => {
    fc.assert(
      fc.property(exported, changes, (base, change) => {
        const before = imported(fileOf(base))
        const after = imported(fileOf(base), fileOf(change))
        const { lines, uncertain } = registryPatch(after, before)
        // Below the key that was exported, everything is known.
        expect(uncertain.filter((path) => path.includes('CTIOS1'))).toEqual([])
        const back = readBytes(regFileBytes(lines))
        expect(back.lost).toEqual([])
        importFile(after, back)
        expect(effective(after)).toEqual(effective(before))
      }),
      RUNS,
    )
  })

  test('a patch forth leaves what the change leaves', () => {
    fc.assert(
      fc.property(exported, changes, (base, change) => {
        const before = imported(fileOf(base))
        const after = imported(fileOf(base), fileOf(change))
        importFile(before, readBytes(regFileBytes(registryPatch(before, after).lines)))
        expect(effective(before)).toEqual(effective(after))
      }),
      RUNS,
    )
  })

  test('deep keys go with the highest that came with them, whatever their depth', () => {
    const deep = `HKEY_LOCAL_MACHINE\\SOFTWARE\\A${'\\x'.repeat(50_000)}`
    const base = fileOf([{ kind: 'key', path: 'HKEY_LOCAL_MACHINE\\SOFTWARE', values: [] }])
    const change = fileOf([{ kind: 'key', path: deep, values: [] }, { kind: 'key', path: `${deep}\\y`, values: [] }])
    const start = performance.now()
    expect(registryPatch(imported(base, change), imported(base))).toEqual({
      lines: ['[-HKEY_LOCAL_MACHINE\\SOFTWARE\\A]', ''], holdsSecrets: false, uncertain: [],
    })
    expect(registryPatch(imported(change), imported()).uncertain).toEqual([deep])
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test.each([
    ['a value of a secret', '[HKEY_CURRENT_USER\\A]\r\n"Pwd"="x"'],
    ['a connection string', '[HKEY_CURRENT_USER\\A]\r\n"Dsn"="Server=a;Pwd=x"'],
    ['an address among several texts', '[HKEY_CURRENT_USER\\A]\r\n"Hosts"=hex(7):66,00,3a,00,2f,00,2f,00,61,00,3a,00,62,00,40,00,63,00,00,00,00,00'.replace('66,00', '66,00,74,00,70,00')],
    ['a name', '[HKEY_CURRENT_USER\\A]\r\n"Pwd=x"=dword:1'],
    ['a key', '[HKEY_CURRENT_USER\\Pwd=x]\r\n"a"=dword:1'],
  ])('a patch that holds a secret says so, whichever way it goes: %s', (what, text) => {
    const file = readBytes(utf16(`${HEADER_5}\r\n\r\n${text}\r\n`))
    expect(registryPatch(imported(), imported(file)).holdsSecrets).toBe(true)
    // What is deleted is named, and its data is not.
    const emptied = readBytes(utf16(`${HEADER_5}\r\n\r\n[HKEY_CURRENT_USER\\A]\r\n`))
    expect(registryPatch(imported(file), imported(emptied)).holdsSecrets).toBe(what === 'a name' || what === 'a key')
  })

  test('a path with an empty segment is not cut there: that would delete the key above', () => {
    const base = fileOf([{ kind: 'key', path: 'HKEY_LOCAL_MACHINE\\SOFTWARE', values: [] }])
    const change = fileOf([{ kind: 'key', path: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\\\A\\B', values: [] }])
    expect(registryPatch(imported(base, change), imported(base)).lines).toEqual(['[-HKEY_LOCAL_MACHINE\\SOFTWARE\\\\A]', ''])
  })

  test('nothing is written where nothing differs', () => {
    fc.assert(
      fc.property(exported, (base) => {
        expect(registryPatch(imported(fileOf(base)), imported(fileOf(base))).lines).toEqual([])
      }),
      RUNS,
    )
  })
})

describeWithCorpus('what Windows does with small files', () => {
  test.each(cases.map((oracle) => [oracle.id, oracle] as const))('%s', (_id, oracle) => {
    const texts = [oracle.importFirst, oracle.text].flatMap((text) => (text === null ? [] : [readBytes(encode(text, oracle.encoding))]))
    expectState(imported(...texts), oracle)
  })

  test('some of them import a first file', () => {
    expect(cases.filter(({ importFirst }) => importFirst !== null).length).toBeGreaterThan(0)
  })
})
