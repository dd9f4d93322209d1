import { PROFILE_KEYS } from '../../estate/ctios-keys.js'
import { dwordText } from './registry-fix.js'

/** A number is written as a DWORD, a string as a string; null leaves the value out. */
export type ExampleValues = Readonly<Record<string, string | number | null>>

/** The key of the CTI OS servers in the examples. */
const INSTANCE = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1'

/** A ConnectionProfile with nothing to say against it. */
const PROFILE: ExampleValues = {
  PeripheralID: 5000,
  CtiOsA: 'ctios-a',
  PortA: 42028,
  CtiOsB: 'ctios-b',
  PortB: 42028,
  Heartbeat: 5,
  MaxHeartbeats: 5,
  AutoLogin: 1,
  ShowFieldBitMask: 0x23,
  RejectIfAlreadyLoggedIn: 1,
}

/** A regedit export of keys of a CTI OS server, by their path below the server's key. */
export function serverExport(keys: Readonly<Record<string, ExampleValues>>, server: 'CTIOS1' | 'CTIOS2' = 'CTIOS1'): string {
  const blocks = Object.entries(keys).map(([path, values]) => {
    const lines = Object.entries(values).flatMap(([name, data]) => (data === null ? [] : [`"${name}"=${dataText(data)}`]))
    return [`[${INSTANCE}\\${server}\\${path}]`, ...lines].join('\n')
  })
  return `Windows Registry Editor Version 5.00\n\n${blocks.join('\n\n')}\n`
}

/** The path of a ConnectionProfile below the server's key. */
export function profilePath(name = 'Agents'): string {
  return `${PROFILE_KEYS}\\${name}`
}

/** The values of the example profile with some of them changed. */
export function profileValues(changes: ExampleValues = {}): ExampleValues {
  return { ...PROFILE, ...changes }
}

/** A regedit export of the example profile with some of its values changed. */
export function profileExport(changes: ExampleValues = {}): string {
  return serverExport({ [profilePath()]: profileValues(changes) })
}

/** Server\Peripherals of the example, with one peripheral: 17 is UCCE, 5 Avaya (Definity with EAS). */
export function examplePeripheral(type: 17 | 5): Readonly<Record<string, ExampleValues>> {
  const name = type === 17 ? 'CUCM_PIM_1' : 'G3 ACD'
  return { [`Server\\Peripherals\\${name}`]: { PeripheralID: 5000, PeripheralType: type } }
}

function dataText(data: string | number): string {
  return typeof data === 'string' ? `"${data.replaceAll('\\', '\\\\')}"` : dwordText(data)
}
