import { windowsOf } from '../../src/core/read/windows.js'
import { lint } from '../../src/core/lint.js'
import { reviewStates } from '../../src/core/review/review-states.js'
import { inspect } from '../../src/core/inspect.js'
import type { LargeFile, LintInput } from '../../src/core/model/input.js'
import { FORMATS } from '../../src/report/formats.js'
import { report } from '../helpers/results.js'
import { expectLinear, lintAndReport } from '../support/growth.js'
import { HEADER_5, KEY, keysOf, latin1, readText, utf16, valuesOf } from '../support/registry-files.js'

const CISCO = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios'
const SERVER = `${CISCO}\\CTIOS_cust1\\CTIOS1`
const many = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join('')
const input = (text: string): LintInput => ({ path: 'a.reg', bytes: utf16(`${HEADER_5}\r\n\r\n${text}`) })

type Shape = readonly [name: string, size: number, text: (size: number) => string]

describe.each<readonly [idea: string, shapes: readonly Shape[]]>([
  ['reg 1: long lines', [
    ['a hex value without a line end', 300_000, (n) => `[${SERVER}]\r\n"a"=hex:${'41,'.repeat(n)}4x\r\n`],
    ['a string without a closing quote', 500_000, (n) => `[${SERVER}]\r\n"a"="${'x'.repeat(n)}`],
    ['a key without a bracket', 500_000, (n) => `[${SERVER}${'x'.repeat(n)}\r\n"a"="x"`],
    ['a name', 500_000, (n) => `[${SERVER}]\r\n"${'x'.repeat(n)}"="x\\y"`],
    ['nothing but line ends', 500_000, (n) => '\n'.repeat(n)],
  ]],
  ['reg 2: endless continuations', [
    ['to the end of the file', 50_000, (n) => `[${SERVER}]\r\n"a"=hex:41,\\\r\n${'  41,\\\r\n'.repeat(n)}`],
    ['with comments and blank lines', 50_000, (n) => `[${SERVER}]\r\n"a"=hex:41,\\\r\n${'  41,\\\r\n;x\r\n\r\n'.repeat(n)}`],
    ['that keys end', 300, (n) => `"a"=hex:41,\\\r\n[${SERVER}]\r\n`.repeat(n)],
  ]],
  ['reg 3: quadratic duplicate checks', [
    ['keys', 8_000, (n) => many(n, (i) => `[${CISCO}\\k${i}]\r\n"a"=dword:00000001\r\n`)],
    ['values', 20_000, (n) => `[${SERVER}\\Server\\Agent]\r\n${many(n, (i) => `"v${i}"=dword:00000001\r\n`)}`],
    ['one value again and again', 600, (n) => `[${SERVER}]\r\n${'"v"="x"\r\n'.repeat(n)}`],
    ['lines that are lost', 600, (n) => `[${SERVER}]\r\n${many(n, (i) => `"v${i}"=dword:0x1\r\n`)}`],
    ['profiles', 400, (n) => many(n, (i) => `[${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\P${i}]\r\n"Heartbeat"=dword:00000001\r\n`)],
    ['servers of one instance', 200, (n) => many(n, (i) => `[${CISCO}\\CTIOS_cust1\\CTIOS${i}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\P]\r\n"CtiOsA"="a"\r\n`)],
    ['secrets', 600, (n) => `[${SERVER}\\Server]\r\n${many(n, (i) => `"x${i}Password"="s"\r\n`)}`],
    ['directives', 600, (n) => `[${SERVER}]\r\n${'; icmlint-disable-next-line reg/dropped-value -- x\r\n"a"=dword:0x1\r\n'.repeat(n)}`],
  ]],
  ['reg 4: slow patterns', [
    ['backslashes behind a quote', 500_000, (n) => `[${SERVER}]\r\n"a"="${'\\'.repeat(n)}`],
    ['backslashes in a name', 500_000, (n) => `[${SERVER}]\r\n"${'\\'.repeat(n)}`],
    ['escaped quotes', 300_000, (n) => `[${SERVER}]\r\n"a"="${'\\"'.repeat(n)}`],
    ['brackets', 500_000, (n) => '['.repeat(n)],
    ['equals signs', 500_000, (n) => `[${SERVER}]\r\nx${'='.repeat(n)}`],
    ['blanks before an equals sign', 500_000, (n) => `[${SERVER}]\r\n"a"${' '.repeat(n)}="1"`],
    ['commas', 500_000, (n) => `[${SERVER}]\r\n"a"=hex:${','.repeat(n)}`],
  ]],
  ['reg 6: deep paths', [
    ['one key', 100_000, (n) => `[${CISCO}${'\\x'.repeat(n)}]\r\n"a"=dword:0x1\r\n`],
    ['a profile', 100_000, (n) => `[${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name${'\\P'.repeat(n)}]\r\n"a"="1"\r\n`],
  ]],
])('%s take linear time to the last report', (_idea, shapes) => {
  test.each(shapes)('%s', async (_name, size, text) => {
    await expectLinear((n) => input(text(n)), size)
  })
})

describe('reg 3: quadratic checks of what leads to one another', () => {
  const PROFILE = 'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\P'
  const dword = (number: number): string => `dword:${number.toString(16).padStart(8, '0')}`
  const profile = (server: string, i: number): string =>
    `[${server}\\${PROFILE}${i}]\r\n"PeripheralID"=${dword(5000 + i)}\r\n"CtiOsA"="a${i}"\r\n"CtiOsB"="b${i}"\r\n`
  const peripherals = (count: number): LintInput => ({
    path: 'p.csv', bytes: Buffer.from(`PeripheralID,EnterpriseName,ClientType,ConfigParam\r\n${many(count, (i) => `${5000 + i},P${i},30,/LOAD 1\r\n`)}`),
  })

  test('machines that contradict each other', async () => {
    const heartbeat = (i: number): string => `[${SERVER}\\${PROFILE}]\r\n"PeripheralID"=dword:00001388\r\n"Heartbeat"=${dword(i)}\r\n`
    const same = many(20, (i) => profile(SERVER, i))
    await expectLinear((n) => Array.from({ length: n }, (_, i) => ({ ...input(`${same}${heartbeat(i)}`), path: `${i}.reg` })), 500, inspect)
  })

  test('two states of many instances', async () => {
    const state = (n: number, heartbeat: number): LintInput[] => Array.from({ length: n }, (_, i) => ({
      ...input(`${profile(`${CISCO}\\CTIOS_${i}\\CTIOS1`, 0)}"Heartbeat"=${dword(heartbeat)}\r\n`), path: `${i}.reg`,
    }))
    await expectLinear((n) => [...state(n, 5), ...state(n, 6)], 600, (inputs) => {
      const [before, after] = [inputs.slice(0, inputs.length / 2), inputs.slice(inputs.length / 2)]
      return reviewStates({ inputs: before, options: {} }, { inputs: after, options: {} })
    })
  })

  test('peripherals of many instances', async () => {
    await expectLinear((n) => [input(many(n, (i) => profile(`${CISCO}\\CTIOS_${i}\\CTIOS1`, i))), peripherals(n)], 250)
  })

  test('peripherals that many servers serve', async () => {
    const peer = (i: number): string => `[${SERVER}\\Server\\Peers\\h${i}]\r\n"Port"=dword:0000a42c\r\n`
    await expectLinear((n) => [input(many(n, (i) => profile(SERVER, i) + peer(i))), peripherals(n)], 250)
  })
})

describe('reg 1: a line of a large file', () => {
  /** An export whose one value has a single line of so many bytes, made as it is read. */
  function oneLine(megabytes: number): { readonly bytes: Uint8Array; readonly file: LargeFile } {
    const head = utf16(`${HEADER_5}\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n"a"=hex:`)
    const tail = utf16(`41\r\n\r\n[${SERVER}]\r\n"x"=dword:0x1\r\n`, false)
    const unit = utf16('41,', false)
    const filling = Math.floor((megabytes << 20) / unit.length) * unit.length
    const size = head.length + filling + tail.length
    const byteAt = (at: number): number => {
      if (at < head.length) return head[at] as number
      return at < head.length + filling ? (unit[(at - head.length) % unit.length] as number) : (tail[at - head.length - filling] as number)
    }
    const read = async (offset: number, into: Uint8Array): Promise<number> => {
      const count = Math.max(0, Math.min(into.length, size - offset))
      for (let i = 0; i < count; i++) into[i] = byteAt(offset + i)
      return count
    }
    return { bytes: head, file: { size, read } }
  }

  test('is looked at a few times, however long it is', async () => {
    const { file } = oneLine(48)
    let seen = 0
    let end = 0
    for await (const window of windowsOf(file, 2)) {
      // Nothing is done before the end is there.
      seen += window.bytes.length
      end = window.start * 2 + 2 + window.bytes.length
      expect(window.start).toBe(0)
    }
    expect(end).toBe(file.size)
    expect(seen).toBeLessThan(4 * file.size)
  })

  test('and what stands behind it is checked', async () => {
    const { findings, inputs } = await lint([{ path: 'a.reg', ...oneLine(24) }])
    expect(inputs).toMatchObject([{ status: 'read' }])
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['reg/dropped-value'])
  })

  test('a name that is longer than Windows takes is read, whatever it says', async () => {
    const { inputs } = await lint([input(`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n"${'pass'.repeat(300_000)}"="x"\r\n`)])
    expect(inputs).toMatchObject([{ status: 'read' }])
  })
})

describe('reg 3: as much as a full export has', () => {
  const keys = many(200_000, (i) => `[${KEY}\\k${i}]\n`)
  test('a key with 200,000 below it is deleted', () => {
    expect(keysOf(readText(`REGEDIT4\n${keys}[-${KEY}]\n`))).toEqual([])
  })
  test('130,000 values that differ between two states', async () => {
    const state = (data: number) => ({ inputs: [input(`[${SERVER}]\r\n${many(130_000, (i) => `"v${i}"=dword:0000000${data}\r\n`)}`)], options: {} })
    const { changes } = await reviewStates(state(1), state(2))
    expect(changes).toHaveLength(130_000)
  })
  test('150,000 findings for GitHub', async () => {
    const { findings, ...result } = await lint([input(`[${SERVER}]\r\n"a"=dword:0x1\r\n`)])
    const lots = Array.from({ length: 150_000 }, () => findings[0] as (typeof findings)[number])
    expect(report(await FORMATS.github(), { ...result, findings: lots })).toContain('149990 more problems')
  })
  test('more servers in an instance than are compared: the rules say so', async () => {
    const profile = 'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\P'
    const { notChecked } = await lint([input(many(101, (i) => `[${CISCO}\\CTIOS_cust1\\CTIOS${i}\\${profile}]\r\n"CtiOsA"="a"\r\n`))])
    expect(notChecked.find(({ ruleId }) => ruleId === 'profile/differs-between-servers')?.reason).toContain('101 CTI OS servers, of which only the first 100')
  })
})

describe('reg 7: NUL', () => {
  test('what stands behind one in an 8-bit file is seen', async () => {
    const text = `REGEDIT4\r\n[${SERVER}]\r\n"a"="x\0y"\r\n;\0\r\n"b"=dword:0x1\r\n`
    const { findings, inputs } = await lintAndReport([{ path: 'a.reg', bytes: latin1(text) }])
    expect(inputs).toMatchObject([{ status: 'read' }])
    expect(findings.map(({ ruleId, place }) => [ruleId, place.source.lineOf(place.start)])).toContainEqual(['reg/dropped-value', 5])
  })
  test('NULs in names and inside of hex(7), an escaped zero', async () => {
    const { inputs } = await lintAndReport([input(`[${SERVER}]\r\n"a\0b"="c"\r\n"m"=hex(7):41,00,00,00,00,00,42,00,00,00\r\n"z"="\\0"\r\n`)])
    expect(inputs).toMatchObject([{ status: 'read' }])
    JSON.stringify(await inspect([input(`[${SERVER}]\r\n"a\0b"="c"\r\n`)]))
  })
})

describe('reg 8: encodings', () => {
  const text = `${HEADER_5}\r\n\r\n[${SERVER}]\r\n"a"=dword:0x1\r\n`
  const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16())
  test.each<readonly [string, Uint8Array]>([
    ['UTF-16LE without a mark', utf16(text, false)],
    ['UTF-16BE', swapped(utf16(text))],
    ['UTF-8 with a mark', new Uint8Array(Buffer.from(`\ufeff${text}`))],
    ['UTF-16 encoded twice', utf16(Buffer.from(utf16(text)).toString('latin1'))],
  ])('%s is said, for regedit refuses or misreads it', async (_name, bytes) => {
    const { findings } = await lintAndReport([{ path: 'a.reg', bytes }])
    expect(findings.map(({ ruleId }) => ruleId)).toContain('reg/encoding-rejected')
  })
  test.each([0x80, 0x81, 0x8d, 0x90, 0xa4, 0xe3, 0xff])('a byte of another code page, %i, is kept as some character', async (byte) => {
    const bytes = latin1(`REGEDIT4\r\n[${SERVER}]\r\n"a?"="b?"\r\n`).map((one) => (one === 63 ? byte : one))
    const { inputs } = await lintAndReport([{ path: 'a.reg', bytes }])
    expect(inputs).toMatchObject([{ status: 'read' }])
  })
})

describe('reg 10: set twice, deleted between, set behind a deleted key', () => {
  test.each<readonly [string, string, Readonly<Record<string, unknown>> | undefined]>([
    ['the later one wins', `[${KEY}]\n"a"="1"\n"A"="2"\n`, { A: ['REG_SZ', '2', '2'] }],
    ['deleted', `[${KEY}]\n"a"="1"\n"a"=-\n`, {}],
    ['deleted and set', `[${KEY}]\n"a"="1"\n"a"=-\n"a"="3"\n`, { a: ['REG_SZ', '3', '3'] }],
    ['the key deleted', `[${KEY}]\n"a"="1"\n[-${KEY}]\n`, undefined],
    ['set under the line that deletes', `[${KEY}]\n"a"="1"\n[-${KEY}]\n"a"="2"\n`, undefined],
    ['the key opened again', `[${KEY}]\n"a"="1"\n[-${KEY}]\n[${KEY}]\n"b"="2"\n`, { b: ['REG_SZ', '2', '2'] }],
  ])('%s', (_name, text, values) => {
    expect(valuesOf(readText(`REGEDIT4\n${text}`))).toEqual(values)
  })
})

describe('reg 11: type confusion', () => {
  test.each([
    'hex(4):', 'hex(4):01,00,00', 'hex(4):01,00,00,00,00,00,00,00', 'hex(1):41', 'hex(1):41,00,42', 'hex(7):41,00', 'hex(7):41,00,00,00,00,00,42,00',
    'hex(7):00,00', 'hex(b):01,00,00,00,00,00,00,00', 'hex(b):01', 'hex(ffffffff):01', 'hex(100000000):01', 'hex(0):', '"5000"', '"dword:00000001"', '"hex:01"',
    'dword:', 'dword:0000000g', 'hex(4:01', 'hex():01',
  ])('%s in the place of a number, a flag and a name', async (data) => {
    const profile = `${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\P`
    const text = ['PeripheralID', 'Heartbeat', 'RejectIfAlreadyLoggedIn', 'CtiOsA', 'PortA', '@'].map((name) => (name === '@' ? `@=${data}` : `"${name}"=${data}`))
    const { findings, inputs } = await lintAndReport([input(`[${profile}]\r\n${text.join('\r\n')}\r\n`)])
    expect(inputs).toMatchObject([{ status: 'read' }])
    expect(findings.map(({ message }) => message).join(' ')).not.toMatch(/NaN|undefined|\[object/)
    JSON.stringify(await inspect([input(`[${profile}]\r\n${text.join('\r\n')}\r\n`)]))
  })
})

describe('reg 13: dialog spoofing', () => {
  const name = 'ok%n%0Press%bYes%r'
  const estate = [{ path: `${name}.reg`, bytes: latin1(`REGEDIT4\r\n[${SERVER}\\${name}]\r\n"${name}"=dword:0x1\r\n`) }]
  test('the signs are printed as they are, and no format acts on them', async () => {
    const result = await lint(estate)
    expect(report(await FORMATS.compact(), result)).toContain(`${name}.reg:3:`)
    const commands = report(await FORMATS.github(), result)
    expect(commands).toContain(`file=${name.replaceAll('%', '%25')}.reg`)
    expect(commands).not.toMatch(/%(?!25)/)
    expect(report(await FORMATS.sarif(), result)).not.toMatch(/"uri": "[^"]*%(?!25)/)
  })
})
