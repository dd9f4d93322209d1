/** Value name → data as the file writes it after the `=`, marks included; null leaves the value out. */
export type RawValues = Readonly<Record<string, string | null>>

export const INSTANCE = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1'
export const PROFILES = 'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name'

const CLEAN_PROFILE: RawValues = {
  PeripheralID: 'dword:00001388',
  CtiOsA: '"ctios-a"',
  PortA: 'dword:0000a42c',
  CtiOsB: '"ctios-b"',
  PortB: 'dword:0000a42c',
  Heartbeat: 'dword:00000005',
  MaxHeartbeats: 'dword:00000005',
  AutoLogin: 'dword:00000001',
  RejectIfAlreadyLoggedIn: 'dword:00000001',
}

export interface RegistryWriting {
  readonly server?: string
  readonly header?: string
}

/** A registry export of keys below a CTI OS server's key; a key's last segment may carry marks. */
export function ctios(
  keys: Readonly<Record<string, RawValues>>,
  { server = 'CTIOS1', header = V5 }: RegistryWriting = {},
): string {
  const blocks = Object.entries(keys).map(
    ([path, values]) => `[${INSTANCE}\\${server}${path === '' ? '' : `\\${path}`}]\n${lines(values)}`,
  )
  return `${header}\n\n${blocks.join('\n')}`
}

/** The same as `reg query … /s` lists it; the data are those of a .reg file. */
export function regQuery(keys: Readonly<Record<string, RawValues>>, server = 'CTIOS1'): string {
  const blocks = Object.entries(keys).map(([path, values]) => {
    const rows = Object.entries(values).flatMap(([name, data]) => (data === null ? [] : [`    ${name}    ${queried(data)}`]))
    return `${INSTANCE}\\${server}\\${path}\n${rows.join('\n')}\n`
  })
  return `\n${blocks.join('\n')}\n`
}

/** A ConnectionProfile with nothing to say against it, but for the changes. */
export function profileKey(changes: RawValues = {}, name = 'Agents'): Readonly<Record<string, RawValues>> {
  return { [`${PROFILES}\\${name}`]: { ...CLEAN_PROFILE, ...changes } }
}

/** An export of one ConnectionProfile. */
export function profile(changes: RawValues = {}, name = 'Agents', writing: RegistryWriting = {}): string {
  return ctios(profileKey(changes, name), writing)
}

/** An entry of Server\Peripherals. */
export function peripheralKey(type: string, id = 'dword:00001388', name = 'PIM_1'): Readonly<Record<string, RawValues>> {
  return { [`Server\\Peripherals\\${name}`]: { PeripheralID: id, PeripheralType: type } }
}

export const UCCE = 'dword:00000011'
export const AVAYA = 'dword:00000005'

const V5 = 'Windows Registry Editor Version 5.00'

function lines(values: RawValues): string {
  return Object.entries(values)
    .flatMap(([name, data]) => (data === null ? [] : [`"${name}"=${data}\n`]))
    .join('')
}

/** `dword:‹00000005›` → `REG_DWORD    0x‹5›` */
function queried(data: string): string {
  const number = /^dword:(‹?)0*([0-9a-f]+?)(›?)$/.exec(data)
  if (number) return `REG_DWORD    0x${number[1] ?? ''}${number[2] ?? ''}${number[3] ?? ''}`
  return `REG_SZ    ${data.slice(1, -1)}`
}

/** A server that serves some peripherals and names peers: their agents are behind so many hosts, the peers and its own. */
export function serverOfHosts(count: number, peripherals: readonly string[] = ['dword:00001388']): string {
  const peers = Array.from({ length: count - 1 }, (_, i): [string, RawValues] => [`Server\\Peers\\h${i}`, {}])
  const served = peripherals.map((id, i) => peripheralKey(UCCE, id, `PIM_${i + 1}`))
  return ctios(Object.assign(Object.fromEntries(peers), ...served))
}
