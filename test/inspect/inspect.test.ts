import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { inspect, type InspectedRegistry, type Inspection, type InspectOptions } from '../../src/core/inspect.js'
import { inspectText } from '../../src/report/inspect-text.js'
import { HEADER_5, KEY, latin1, utf16 } from '../support/registry-files.js'

const schema = JSON.parse(readFileSync(resolve(__dirname, '../../schemas/inspect.schema.json'), 'utf8')) as object
const validate = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
}).compile(schema)

/** Inspects files and holds what comes out against the schema. */
async function look(files: Readonly<Record<string, Uint8Array>>, options: InspectOptions = {}): Promise<Inspection> {
  const inspection = await inspect(
    Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
    options,
  )
  const printed = JSON.parse(JSON.stringify(inspection)) as Inspection
  validate(printed)
  expect(validate.errors ?? []).toEqual([])
  return printed
}

async function registryOf(bytes: Uint8Array, options: InspectOptions = {}): Promise<InspectedRegistry> {
  const { inputs } = await look({ 'a.reg': bytes }, options)
  const registry = inputs[0]?.registry
  if (!registry) throw new Error('no registry')
  return registry
}

const utf16Hex = (text: string): string => Buffer.from(text, 'utf16le').toString('hex')
const reg4 = (...lines: readonly string[]): Uint8Array => latin1(`REGEDIT4\n\n[${KEY}]\n${lines.join('\n')}\n`)
const reg5 = (...lines: readonly string[]): Uint8Array => utf16(`${HEADER_5}\r\n\r\n[${KEY}]\r\n${lines.join('\r\n')}\r\n`)

test('the shape and its order', async () => {
  const { inputs } = await look({
    'a.reg': latin1(`REGEDIT4\n[${KEY}]\n"side"="\u00e4"\n"gone"=-\n[-${KEY}\\Old]\n"lost"="1"\n`),
  })
  expect(inputs).toEqual([
    {
      path: 'a.reg',
      kind: 'registry',
      encoding: 'windows-1252',
      status: 'read',
      registry: {
        form: 'reg',
        import: 'accepted',
        keys: [{ path: KEY, values: [{ name: 'side', type: 'REG_SZ', data: '\u00e4', hex: utf16Hex('\u00e4\0') }] }],
        deletedKeys: [`${KEY}\\Old`],
        deletedValues: [{ key: KEY, name: 'gone' }],
        dropped: [{ line: 6, reason: 'it stands under a line that deletes its key' }],
        swallowed: [],
      },
    },
  ])
  const [input] = inputs
  expect(Object.keys(input ?? {})).toEqual(['path', 'kind', 'encoding', 'status', 'registry'])
  expect(Object.keys(input?.registry ?? {})).toEqual(['form', 'import', 'keys', 'deletedKeys', 'deletedValues', 'dropped', 'swallowed'])
  expect(Object.keys(input?.registry?.keys[0]?.values[0] ?? {})).toEqual(['name', 'type', 'data', 'hex'])
})

test('data and bytes of every type', async () => {
  const { keys } = await registryOf(
    reg4(
      '@="x"',
      '"quoted \\"n\\""="a\\\\b"',
      '"empty"=""',
      '"expand"=hex(2):25,54',
      '"dword"=dword:ABC',
      '"zero"=dword:;x',
      '"dword-bytes"=hex(4):ff,ff,ff,ff',
      '"dword-1"=hex(4):01',
      '"dword-8"=hex(4):01,00,00,00,00,00,00,00',
      '"dword-0"=hex(4):',
      '"qword"=hex(b):ff,ff,ff,ff,ff,ff,ff,7f',
      '"qword-4"=hex(b):01,00,00,00',
      '"multi"=hex(7):41,00,42,43,00,00',
      '"multi-empty"=hex(7):',
      '"bytes"=hex:AB,c',
      '"none"=hex(0):',
      '"unknown"=hex(FFFFFFFF):0a',
      '"big-endian"=hex(5):00,00,00,01',
      '"sz"=hex(1):41',
      '"sz-empty"=hex(1):',
    ),
  )
  expect(keys[0]?.values).toEqual([
    { name: '@', type: 'REG_SZ', data: 'x', hex: '78000000' },
    { name: 'quoted "n"', type: 'REG_SZ', data: 'a\\b', hex: utf16Hex('a\\b\0') },
    { name: 'empty', type: 'REG_SZ', data: '', hex: '0000' },
    { name: 'expand', type: 'REG_EXPAND_SZ', data: '%T', hex: utf16Hex('%T\0') },
    { name: 'dword', type: 'REG_DWORD', data: 0xabc, hex: 'bc0a0000' },
    { name: 'zero', type: 'REG_DWORD', data: 0, hex: '00000000' },
    { name: 'dword-bytes', type: 'REG_DWORD', data: 0xffffffff, hex: 'ffffffff' },
    { name: 'dword-1', type: 'REG_DWORD', hex: '01' },
    { name: 'dword-8', type: 'REG_DWORD', hex: '0100000000000000' },
    { name: 'dword-0', type: 'REG_DWORD', hex: '' },
    { name: 'qword', type: 'REG_QWORD', data: '9223372036854775807', hex: 'ffffffffffffff7f' },
    { name: 'qword-4', type: 'REG_QWORD', hex: '01000000' },
    { name: 'multi', type: 'REG_MULTI_SZ', data: ['A', 'BC'], hex: utf16Hex('A\0BC\0\0') },
    { name: 'multi-empty', type: 'REG_MULTI_SZ', data: [], hex: '' },
    { name: 'bytes', type: 'REG_BINARY', hex: 'ab0c' },
    { name: 'none', type: 'REG_NONE', hex: '' },
    { name: 'unknown', type: '0xffffffff', hex: '0a' },
    { name: 'big-endian', type: '0x5', hex: '00000001' },
    { name: 'sz', type: 'REG_SZ', data: 'A', hex: '41000000' },
    { name: 'sz-empty', type: 'REG_SZ', data: '', hex: '' },
  ])
})

test('a name keeps the spelling it came with first, and its place in the order', async () => {
  const { keys } = await registryOf(reg5('"Foo"="1"', '"bar"="2"', '"FOO"="3"'))
  expect(keys[0]?.values.map(({ name, data }) => [name, data])).toEqual([
    ['Foo', '3'],
    ['bar', '2'],
  ])
})

describe('import', () => {
  test.each([
    ['rejected', 'regedit4'],
    ['rejected', 'Windows Registry Editor Version 4.00'],
    ['nothing', 'REGEDIT5'],
    ['nothing', 'REGEDIT 4'],
  ])('%s: %s', async (verdict, header) => {
    // A file that speaks of Cisco is read on for the rules; the registry stays empty all the same.
    const text = `${header}\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios]\n"a"="1"\n"b"=x\n[-${KEY}]\n`
    expect(await registryOf(latin1(text))).toEqual({
      form: 'reg', import: verdict, keys: [], deletedKeys: [], deletedValues: [], dropped: [], swallowed: [],
    })
  })
  test('UTF-16 without its mark is rejected', async () => {
    const { inputs } = await look({ 'a.reg': utf16(`${HEADER_5}\n[${KEY}]\n`, false) })
    expect(inputs[0]).toMatchObject({ encoding: 'utf16le', registry: { import: 'rejected', keys: [] } })
  })
})

test('what is dropped', async () => {
  const { dropped } = await registryOf(
    reg4(
      '"a"=hex:01,\\',
      '"eaten"="1"',
      '"b"=hex:01\\',
      '  02',
      '[HKLM\\X]',
      '"under"="1"',
      '"too"=hex:01,\\',
      '  02',
      `[${KEY}\\`,
      'Split]',
      `[-${KEY}]`,
      '"deleted"="1"',
      '; comment',
      '',
      `[${KEY}]`,
      '"ok"="1"',
      '"c"=dword:0x1',
    ),
  )
  expect(dropped.map(({ line }) => line)).toEqual([4, 6, 8, 9, 10, 12, 13, 15, 20])
  for (const { reason } of dropped) expect(reason).toMatch(/^[^\n]{10,}$/)
})

describe('secrets', () => {
  const SECRETS = ['ClientPassword', 'DefaultPassword', 'password', 'PASSWORD', 'dbPwd', 'Pwd']
  const lines = [
    ...SECRETS.map((name) => `"${name}"="geheim"`),
    '"PasswordLength"="8"',
    '"number password"=dword:1',
    '"hex pwd"=hex:01',
    '"multi pwd"=hex(7):41,00,00',
  ]
  test('read *** and have no bytes', async () => {
    const inspection = await look({ 'a.reg': reg5(...lines) })
    expect(JSON.stringify(inspection)).not.toContain('geheim')
    expect(JSON.stringify(inspection)).not.toContain(utf16Hex('geheim'))
    const values = inspection.inputs[0]?.registry?.keys[0]?.values ?? []
    expect(values.filter(({ data }) => data === '***').map(({ name, hex }) => [name, hex])).toEqual(
      [...SECRETS.filter((name) => name !== 'PASSWORD'), 'number password', 'hex pwd', 'multi pwd'].map((name) => [
        name,
        undefined,
      ]),
    )
    expect(values.find(({ name }) => name === 'PasswordLength')?.data).toBe('8')
  })
  test('are shown on request', async () => {
    const { keys } = await registryOf(reg5(...lines), { secrets: 'show' })
    expect(keys[0]?.values[0]).toEqual({ name: 'ClientPassword', type: 'REG_SZ', data: 'geheim', hex: utf16Hex('geheim\0') })
  })
  test('in columns and elements, too', async () => {
    const csv = latin1('PersonID,FirstName,LastName,LoginName,Password\n1,A,B,ab,geheim\n')
    const { inputs } = await look({ 'person.csv': csv })
    expect(inputs[0]?.records?.[0]?.fields.Password).toBe('***')
    const shown = await look({ 'person.csv': csv }, { secrets: 'show' })
    expect(shown.inputs[0]?.records?.[0]?.fields.Password).toBe('geheim')
  })
})

test('other inputs, and what is none', async () => {
  const { inputs, estate } = await look({
    'desk.xml': latin1(
      '<agentDeskSetting><name>Claims</name><logoutNonActivityTime>600</logoutNonActivityTime></agentDeskSetting>',
    ),
    'native.yaml': latin1('peripherals:\n  - id: 5000\n    name: CUCM_PIM_1\n    clientType: 30\n    configParam: /LOAD 1\n'),
    'query.txt': latin1(`${KEY}\n    a    REG_SZ    b\n`),
    'ctios.reg': utf16(
      `${HEADER_5}\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\` +
        'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents]\n' +
        '"CtiosA"="ctios-a"\n"PeripheralID"=dword:1388\n',
    ),
    'none.txt': latin1('hello'),
    'zip.reg': Uint8Array.of(0x50, 0x4b, 3, 4),
  })
  expect(inputs.map(({ path, kind, status }) => [path, kind, status])).toEqual([
    ['ctios.reg', 'registry', 'read'],
    ['desk.xml', 'desk-settings', 'read'],
    ['native.yaml', 'peripherals', 'read'],
    ['none.txt', null, 'failed'],
    ['query.txt', 'registry', 'read'],
    ['zip.reg', null, 'failed'],
  ])
  expect(inputs.find(({ path }) => path === 'none.txt')).toMatchObject({
    encoding: 'utf8',
    reason: expect.stringContaining('no export'),
  })
  expect(inputs.find(({ path }) => path === 'zip.reg')).toMatchObject({ encoding: null, reason: 'a ZIP archive' })
  expect(estate.ctiosServers).toMatchObject([{ subject: 'ctios:CTIOS_cust1/CTIOS1', profiles: [{ name: 'Agents' }] }])
  expect(estate.peripherals).toMatchObject([{ subject: 'peripheral:5000', parameters: [{ name: 'LOAD', value: '1' }] }])
  expect(estate.deskSettings).toEqual(['desk:Claims'])
})

test('what a search came upon and is no export is named as skipped', async () => {
  const { inputs } = await inspect([{ path: 'a.txt', bytes: latin1('hello'), named: false }])
  expect(inputs).toEqual([
    { path: 'a.txt', kind: null, encoding: 'utf8', status: 'skipped', reason: 'a text in which no export is recognised' },
  ])
})

describe('for people', () => {
  const shown = async (files: Readonly<Record<string, Uint8Array>>, named = true): Promise<string> => {
    const inputs = Object.entries(files).map(([path, bytes]) => ({ path, bytes, named }))
    return inspectText(await inspect(inputs), { color: false, width: 100 })
  }
  test('a listing is no file to import', async () => {
    const text = await shown({ 'query.txt': latin1(`${KEY}\n    a    REG_DWORD    0xa42c\n`) })
    expect(text).toContain('a reg query listing, not a file to import')
    expect(text).not.toContain('regedit')
    expect(text).toContain('a  REG_DWORD  0x0000a42c (42028)')
  })
  test('swallowed lines are listed', async () => {
    const text = await shown({ 'a.reg': reg4('"a"=hex:01,\\', '"eaten"="1"') })
    expect(text).toMatch(/Lines lost\n {4}line 4: .*\n[^]*Lines swallowed\n {4}line 5: .*/)
  })
  test('what was skipped takes one line', async () => {
    expect(await shown({ 'notes.txt': latin1('hello') }, false)).toContain(
      'notes.txt  skipped: a text in which no export is recognised\n',
    )
  })
})

test('the schema refuses what the contract does not allow', () => {
  const value = (one: object): unknown => ({
    inputs: [
      {
        path: 'a',
        kind: 'registry',
        encoding: 'utf8',
        registry: {
          form: 'reg', import: 'accepted', keys: [{ path: 'k', values: [one] }], deletedKeys: [], deletedValues: [], dropped: [],
          swallowed: [],
        },
      },
    ],
    estate: { ctiosServers: [], peripherals: [], deskSettings: [], agents: 0, teams: 0, skillGroups: 0 },
  })
  const base = { name: 'a', type: 'REG_SZ', data: 'x', hex: '7800' }
  expect(validate(value(base))).toBe(true)
  for (const wrong of [
    { ...base, hex: 'AB' },
    { ...base, hex: 'a' },
    { ...base, type: 'REG_FOO' },
    { ...base, type: '0xFF', data: undefined },
    { name: 'a', type: 'REG_SZ', data: 'x' },
    { ...base, data: 5 },
    { ...base, type: 'REG_DWORD' },
    { ...base, type: 'REG_QWORD', data: 5 },
    { ...base, type: 'REG_BINARY' },
    { ...base, more: 1 },
  ]) {
    expect([wrong, validate(JSON.parse(JSON.stringify(value(wrong))))]).toEqual([wrong, false])
  }
})

test('a name that a build runner would act on', async () => {
  const text = inspectText(await look({ '##[error]boo': new Uint8Array(), '::error::boo': new Uint8Array() }), { color: false, width: 80 })
  expect(text).toContain('boo')
  expect(text).not.toMatch(/##\[|^::/m)
})
