import type { LintOptions } from '../../src/core/engine/options.js'
import type { Estate } from '../../src/core/estate/model.js'
import { estateOf, readInputs } from '../../src/core/lint.js'
import { toInputs, WINDOWS, type EstateFiles } from '../support/estate-files.js'

const ROOT = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1'

/** A registry export of keys below a server's key: path → lines. */
function reg(server: string, keys: Readonly<Record<string, readonly string[]>>, root = ROOT): string {
  const blocks = Object.entries(keys).map(([path, lines]) => [`[${root}\\${server}\\${path}]`, ...lines].join('\n'))
  return `Windows Registry Editor Version 5.00\n\n${blocks.join('\n\n')}\n`
}

async function estate(files: EstateFiles, options: LintOptions = {}): Promise<Estate> {
  const crlf = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
  return estateOf(await readInputs(toInputs(crlf, WINDOWS)), options)
}

const PROFILE = 'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents'
const PERIPHERAL = { 'Server\\Peripherals\\CUCM': ['"PeripheralID"=dword:00001388', '"PeripheralType"=dword:00000011'] }

function profile(a: string, b: string): Readonly<Record<string, readonly string[]>> {
  return { [PROFILE]: ['"PeripheralID"=dword:00001388', `"CtiOsA"="${a}"`, `"CtiOsB"="${b}"`] }
}

describe('CTI OS servers from registry exports', () => {
  test('a profile knows its server, peripheral and hosts', async () => {
    const { profiles } = await estate({ 'a.reg': reg('CTIOS1', profile('ctios-a', 'ctios-b')) })
    expect(profiles.map((one) => [one.subject, one.peripheralId, one.hosts.map(({ host }) => host)])).toEqual([
      ['profile:CTIOS_cust1/CTIOS1/Agents', 5000, ['ctios-a', 'ctios-b']],
    ])
  })

  test('a 64-bit export holds the same server under Wow6432Node', async () => {
    const root = ROOT.replace('SOFTWARE\\', 'SOFTWARE\\Wow6432Node\\')
    const { servers } = await estate({ 'a.reg': reg('CTIOS1', PERIPHERAL, root) })
    expect(servers.map(({ subject }) => subject)).toEqual(['ctios:CTIOS_cust1/CTIOS1'])
  })

  test('files that are disjoint or agree are one machine', async () => {
    const { servers } = await estate({
      'a1.reg': reg('CTIOS1', profile('ctios-a', 'ctios-b')),
      'a2.reg': reg('CTIOS1', { ...PERIPHERAL, ...profile('ctios-a', 'ctios-b') }),
    })
    expect(servers).toHaveLength(1)
    expect(servers[0]?.peripherals.map(({ id, type }) => [id, type])).toEqual([[5000, 17]])
  })

  test('files that state one value differently are two machines', async () => {
    const { servers } = await estate({
      'a.reg': reg('CTIOS1', { 'Server\\Connections': ['"ListenPort"=dword:0000a42c'] }),
      'b.reg': reg('CTIOS1', { 'Server\\Connections': ['"ListenPort"=dword:0000a42d'] }),
    })
    expect(servers.map((server) => server.section('Server\\Connections')?.number('ListenPort'))).toEqual([42028, 42029])
    expect(servers[0]?.machine).not.toBe(servers[1]?.machine)
  })

  test('of two servers that name each other, the peer that A names is B', async () => {
    const { servers } = await estate({
      'a.reg': reg('CTIOS1', { 'Server\\Peers\\ctios-b': ['"Port"=dword:0000a42c'] }),
      'b.reg': reg('CTIOS2', { 'Server\\Peers\\CTIOS-A.example.com': ['"Port"=dword:0000a42c'] }),
    })
    expect(servers.map(({ name, machine }) => [name, machine.host])).toEqual([['CTIOS1', 'ctios-a.example.com'], ['CTIOS2', 'ctios-b']])
  })

  test('servers that name the same peer tell nothing', async () => {
    const { servers } = await estate({
      'a.reg': reg('CTIOS1', { 'Server\\Peers\\ctios-c': ['"Port"=dword:0000a42c'] }),
      'b.reg': reg('CTIOS2', { 'Server\\Peers\\ctios-c': ['"Port"=dword:0000a42c'] }),
    })
    expect(servers.map(({ machine }) => machine.host)).toEqual([null, null])
  })

  test('the configuration says which machine a file comes from', async () => {
    const hosts = [
      { host: 'ctios-a', matches: (path: string) => path.startsWith('a') },
      { host: 'ctios-b', matches: (path: string) => path.startsWith('b') },
    ]
    const same = reg('CTIOS1', PERIPHERAL)
    const { servers } = await estate({ 'a.reg': same, 'b.reg': same }, { servers: { hosts } })
    expect(servers.map(({ machine }) => machine.host)).toEqual(['ctios-a', 'ctios-b'])
  })

  const A = { host: 'ctios-a', matches: (path: string) => path.startsWith('a') }
  const port = (digits: string): Readonly<Record<string, readonly string[]>> => ({
    'Server\\Connections': [`"ListenPort"=dword:${digits}`],
  })

  test('a file that the configuration does not list joins a listed one that it agrees with, wherever it sorts', async () => {
    for (const name of ['0.reg', 'z.reg']) {
      const files = { 'a.reg': reg('CTIOS1', port('a42c')), [name]: reg('CTIOS1', { ...port('a42c'), ...PERIPHERAL }) }
      const { servers } = await estate(files, { servers: { hosts: [A] } })
      expect(servers.map(({ machine, peripherals }) => [machine.host, peripherals.length])).toEqual([['ctios-a', 1]])
      expect(servers[0]?.sources.map(({ path }) => path)).toEqual(Object.keys(files).sort())
    }
  })

  test('one that contradicts the listed one stays another machine', async () => {
    const files = { 'a.reg': reg('CTIOS1', port('a42c')), 'z.reg': reg('CTIOS1', port('a42d')) }
    const { servers } = await estate(files, { servers: { hosts: [A] } })
    expect(servers.map(({ machine }) => machine.host)).toEqual(['ctios-a', null])
  })

  test('one that contradicts any file of the listed one stays another machine, even where those contradict each other', async () => {
    const files = { 'a.reg': reg('CTIOS1', port('a42c')), 'a2.reg': reg('CTIOS1', port('a42d')), 'z.reg': reg('CTIOS1', port('a42d')) }
    const all = { ...A, matches: (path: string) => path.startsWith('a') }
    const { servers } = await estate(files, { servers: { hosts: [all] } })
    expect(servers.map(({ machine, sources }) => [machine.host, sources.map(({ path }) => path)])).toEqual([
      ['ctios-a', ['a.reg', 'a2.reg']], [null, ['z.reg']],
    ])
  })

  test('one that contradicts a file which joined later is another machine', async () => {
    const files = { 'a.reg': reg('CTIOS1', PERIPHERAL), 'b.reg': reg('CTIOS1', { ...PERIPHERAL, ...port('a42c') }), 'c.reg': reg('CTIOS1', port('a42d')) }
    const { servers } = await estate(files)
    expect(servers.map(({ sources }) => sources.map(({ path }) => path))).toEqual([['a.reg', 'b.reg'], ['c.reg']])
  })

  test('two host names of the configuration may mean one machine', async () => {
    const full = { host: 'CTIOS-A.example.com', matches: (path: string) => path.startsWith('b') }
    const files = { 'a.reg': reg('CTIOS1', port('a42c')), 'b.reg': reg('CTIOS1', PERIPHERAL) }
    expect((await estate(files, { servers: { hosts: [A, full] } })).servers).toHaveLength(1)
    const other = reg('CTIOS1', { 'Server\\Peers\\ctios-a.elsewhere.com': ['"Port"=dword:1'] })
    expect((await estate({ ...files, 'c.reg': other }, { servers: { hosts: [A, full] } })).servers).toHaveLength(2)
    const aliases = { 'ctios-a': ['softphone'] }
    const alias = { ...full, host: 'softphone' }
    expect((await estate(files, { servers: { hosts: [A, alias], aliases } })).servers).toHaveLength(1)
  })

  test('keys that CTI OS does not read are not part of the estate', async () => {
    const misspelt = ROOT.replace('Systems, Inc.', 'Systems,\u00a0Inc.')
    const { servers } = await estate({ 'a.reg': reg('CTIOS1', PERIPHERAL, misspelt) })
    expect(servers).toEqual([])
  })

  test('a profile whose path a guide has shortened is read, of an unknown server', async () => {
    const { profiles } = await estate({
      'guide.reg': `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\Software\\…\\ConnectionProfiles\\Name\\Agents]\n"PeripheralID"=dword:5000\n`,
    })
    expect(profiles.map((one) => [one.subject, one.peripheralId])).toEqual([['profile:…/…/Agents', 20480]])
  })
})

describe('the CTI OS server hosts of a peripheral', () => {
  const labels = async (files: EstateFiles): Promise<string[]> => (await estate(files)).serverHostsOf(5000).map(({ label }) => label)

  test('of two instances with as many, those of the one whose name sorts first, in whatever order the files stand', async () => {
    const [one, other] = [reg('CTIOS1', profile('b1', 'b2'), ROOT.replace('cust1', 'cust2')), reg('CTIOS1', profile('a1', 'a2'))]
    expect(await labels({ 'a.reg': one, 'b.reg': other })).toEqual(['a1', 'a2'])
    expect(await labels({ 'a.reg': other, 'b.reg': one })).toEqual(['a1', 'a2'])
  })

  test('those that its profiles name, each once', async () => {
    expect(await labels({ 'a.reg': reg('CTIOS1', profile('ctios-a', 'CTIOS-A.example.com')) })).toEqual(['ctios-a'])
    expect(await labels({ 'a.reg': reg('CTIOS1', profile('ctios-a', 'ctios-b')) })).toEqual(['ctios-a', 'ctios-b'])
  })

  test('a server and its peer are two', async () => {
    const files = { 'a.reg': reg('CTIOS1', { ...PERIPHERAL, 'Server\\Peers\\ctios-b': ['"Port"=dword:0000a42c'] }) }
    expect(await labels(files)).toEqual(['ctios-b', 'a.reg'])
  })

  test('two exports that differ are two, though one name is known', async () => {
    const port = (digits: string): Readonly<Record<string, readonly string[]>> => ({
      ...profile('ctios-a', ''), 'Server\\Connections': [`"ListenPort"=dword:${digits}`],
    })
    expect(await labels({ 'a.reg': reg('CTIOS1', port('a42c')), 'b.reg': reg('CTIOS1', port('a42d')) })).toEqual(['a.reg', 'b.reg'])
  })

  test('no more than a hundred, by whatever they are known', async () => {
    const numbers = Array.from({ length: 120 }, (_, i) => i)
    const peers = Object.fromEntries(numbers.map((i) => [`Server\\Peers\\h${i}`, ['"Port"=dword:0000a42c']]))
    expect(await labels({ 'a.reg': reg('CTIOS1', { ...PERIPHERAL, ...peers }) })).toEqual(numbers.slice(0, 100).map((i) => `h${i}`))
    const exports = numbers.map((i) => [`${i}.reg`, reg('CTIOS1', { ...PERIPHERAL, 'Server\\Agent': [`"n"=dword:${i}`] })])
    expect(await labels(Object.fromEntries(exports) as EstateFiles)).toHaveLength(100)
  })

  test('those of two CTI OS instances are not added up', async () => {
    const second = reg('CTIOS1', profile('ctios-c', ''), ROOT.replace('cust1', 'cust2'))
    expect(await labels({ 'a.reg': reg('CTIOS1', profile('ctios-a', '')), 'b.reg': second })).toEqual(['ctios-a'])
    expect(await labels({ 'a.reg': reg('CTIOS1', profile('ctios-a', 'ctios-b')), 'b.reg': second })).toEqual(['ctios-a', 'ctios-b'])
    const pair = reg('CTIOS1', profile('ctios-c', 'ctios-d'), ROOT.replace('cust1', 'cust2'))
    expect(await labels({ 'a.reg': reg('CTIOS1', profile('ctios-a', '')), 'b.reg': pair })).toEqual(['ctios-c', 'ctios-d'])
  })

  test('a server of another peripheral does not count', async () => {
    const other = { 'Server\\Peripherals\\Other': ['"PeripheralID"=dword:00001389'], 'Server\\Peers\\ctios-z': ['"Port"=dword:1'] }
    expect(await labels({ 'a.reg': reg('CTIOS1', profile('ctios-a', '')), 'z.reg': reg('CTIOS9', other) })).toEqual(['ctios-a'])
  })
})
