import fc from 'fast-check'
import { rangeOf } from '../../src/core/decode/source.js'
import { lint } from '../../src/core/lint.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { Skimmer } from '../../src/core/parse/registry/skim/skimmer.js'
import { readInput } from '../../src/core/read/read.js'
import { skimRegistry } from '../../src/core/read/skim-registry.js'
import { seemsSecret } from '../../src/core/secrets/name.js'
import { corpusBytes, corpusTable, describeWithCorpus } from '../support/corpus.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'
import { seen } from '../support/seen-registry.js'
import { skimInWindows } from '../support/skim-in-windows.js'

const CISCO = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'

/** Keys that nobody looks at, enough of them that the rest is worth passing over. */
const FILLER = Array.from({ length: 40 }, (_, i) => `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Filler${i}]\n@="a"\n"Path"="C:\\\\Program Files\\\\x"\n"n"=dword:0000000${i % 10}\n\n`).join('')

/** Lines as regedit writes them, and as people leave them. */
const lines = fc.constantFrom(
  '"Name"="text"', '"Name"=dword:00000001', '@="default"', '"Bytes"=hex:01,02,\\\n  03,04', '"Expand"=hex(2):25,00,41,00,25,00,00,00',
  '"Multi"=hex(7):41,00,00,00,00,00', '"Quad"=hex(b):01,00,00,00,00,00,00,00', '"Empty"=""', '"E2"=hex:', '; a comment', '',
  '"NAME"="again"', '"Name"=dword:0x1', '"Bad"=dword:1', '"Open"=hex:01,\\', '"Broken"=hex:01\\', '"Single"="C:\\Temp\\new"', '"Tail"="a" ; comment',
  '"Gone"=-', '"NoNul"=hex(2):41,00', '"Short"=hex(4):01', '"Wrong"=hex(b):01', '# hash', '// slashes', 'junk', '"Quote"="a"b"', '"Zero"="a\\0"',
  '"Password"="hunter2"', '"Clientpasword"="x"', '“Curly”=dword:00000001', '"Ünïcode"="ä"', '"ünïcode"="b"', '"Emoji"="😀"', '"Half"="\ud800"',
  '  "Indented"="x"', '"Blank" = "x"', '; icmlint-disable-next-line reg/dropped-value -- reason', '"Esc\\"aped"="x"', '"Tab"="a\tb"', '"Nul"="\u0000"',
  'Windows Registry Editor Version 5.00', '\ufeff"Mark"="x"', '"Long"=hex(100):01,02', '"Caps"=hex:AA,bb', '"Comma"=hex:01,02,', '"Cont"=hex:01,\\\n\n  02',
)
const keys = fc.constantFrom(
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\A', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\a', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\B',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\ClientSecret', 'hkey_current_user\\Software\\C', 'HKLM\\SOFTWARE\\D', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\E\\', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\F ', ' HKEY_USERS\\G',
  `${CISCO}\\Server\\Agent`, CISCO.replace(', Inc.', ' Inc.'), 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Сisco', 'HKEY_LOCAL_MACHINE', 'HKEY_NOWHERE\\H', 'HKEY_USERS\\a]b',
)
const block = fc.record({ key: keys, sign: fc.constantFrom('', '', '', '', '', '-'), close: fc.constantFrom(']', ']', ']', ']', '', '] x'), own: fc.array(lines, { maxLength: 5 }) })
  .map(({ key, sign, close, own }) => `[${sign}${key}${close}\n${own.join('\n')}\n`)
const files = fc.array(block, { maxLength: 8 })

function fileOf(blocks: readonly string[], lineEnd: string, last: string): Uint8Array {
  const [half, rest] = [blocks.slice(0, blocks.length >> 1), blocks.slice(blocks.length >> 1)]
  return utf16(`${HEADER_5}\n\n${half.join('')}${FILLER}${rest.join('')}${last}`.replaceAll('\n', lineEnd))
}

describe('a large export of which only a part is read', () => {
  test('shows the rules the same as one that is read as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom('\r\n', '\n', '\r'), fc.constantFrom('', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Last]\n"a"="b"', '"last"=hex:01,\\'), async (blocks, lineEnd, last) => {
        const bytes = fileOf(blocks, lineEnd, last)
        const part = await skimRegistry({ path: 'x.reg', bytes })
        const whole = await readInput({ path: 'x.reg', bytes })
        expect(part?.registry).toBeDefined()
        expect(seen(part?.registry as RegistryFile)).toEqual(seen(whole.registry as RegistryFile))
        expect(part?.oddities.map(({ kind }) => kind)).toEqual(whole.oddities.map(({ kind }) => kind))
      }),
      { numRuns: 600, seed: 20261125 },
    )
  })

  test.each([[']', '] x'], [']', ']\v'], [']', '\\]'], ['] ; c', ']']])('a key is one key, whether its line ends in %j or in %j', async (one, other) => {
    const [first, second] = [one, other].map((close) => `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Twice${close}\n"Name"="x"\n`)
    for (const indent of ['', ' \t']) {
      const bytes = fileOf([first ?? '', `${indent}${second ?? ''}`], '\r\n', '')
      const [part, whole] = [await skimRegistry({ path: 'x.reg', bytes }), await readInput({ path: 'x.reg', bytes })]
      expect(whole.registry?.notes.map(({ kind }) => kind)).toEqual(['duplicate-value'])
      expect(seen(part?.registry as RegistryFile)).toEqual(seen(whole.registry as RegistryFile))
    }
  })

  test('is passed over in windows of any size in the same way', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 40, max: 2000 }), (blocks, size) => {
        const bytes = fileOf(blocks, '\r\n', '')
        const units = new Uint16Array(bytes.buffer.slice(bytes.byteOffset + 2, bytes.byteOffset + bytes.length))
        const whole = new Skimmer(seemsSecret)
        whole.feed(units, 0, true)
        expect(skimInWindows(units, size)).toEqual(whole.take())
      }),
      { numRuns: 300, seed: 20261125 },
    )
  })

  test('has its findings at the same places, with the same frames', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\K${i}]\n"a"="b"\n`).join('')
    const bytes = utf16(`${HEADER_5}\n\n${many}[${CISCO}\\Server\\Agent]\n"AgentChatLevel"="Everyone"\n"x"=dword:0x1\n${many.replaceAll('Vendor', 'Other')}`.replaceAll('\n', '\r\n'))
    const told = async (whole: boolean) =>
      (await lint([{ path: 'x.reg', bytes }], { whole })).findings.map(({ ruleId, message, place, fingerprint }) => [ruleId, message, rangeOf(place), fingerprint])
    const findings = await told(false)
    expect(findings.length).toBeGreaterThan(1)
    expect(findings).toEqual(await told(true))
  })

  test('is read as a whole where most of it is worth it, and where it is no such export', async () => {
    const read = (bytes: Uint8Array) => skimRegistry({ path: 'x.reg', bytes })
    expect(await read(utf16(`${HEADER_5}\r\n\r\n[${CISCO}]\r\n"a"="b"\r\n`))).toBeUndefined()
    expect(await read(utf16(`REGEDIT\r\n${FILLER}`))).toBeUndefined()
    expect(await read(utf16(`REGEDIT5\r\n${FILLER}`))).toBeUndefined()
    expect(await read(utf16(`${HEADER_5}\r\n${FILLER}`, false))).toBeUndefined()
    expect(await read(utf16(`${HEADER_5}\r\n${FILLER}`).subarray(0, -1))).toBeUndefined()
  })
})

describeWithCorpus('real files of the corpus, read in part', () => {
  test.each(corpusTable('reg/MANIFEST.tsv').map((row) => [row.file as string]))('%s', async (name) => {
    const bytes = corpusBytes(`reg/${name}`)
    const part = await skimRegistry({ path: name, bytes })
    if (!part) return
    const whole = await readInput({ path: name, bytes })
    expect(seen(part.registry as RegistryFile)).toEqual(seen(whole.registry as RegistryFile))
  })
})
