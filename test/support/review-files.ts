import { profileKey } from './fix-files.js'

/** A file for regedit with lines of its own. */
export function regFile(...lines: readonly string[]): string {
  return ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n')
}

/** The export of a CTI OS server with one connection profile, in which the setting of the tests has a value. */
export function serverExport(rejects: 0 | 1, server = 'CTIOS1'): string {
  return regFile(
    `[${profileKey('Agents').replace('CTIOS1', server)}]`, `"RejectIfAlreadyLoggedIn"=dword:0000000${rejects}`, '"PeripheralID"=dword:00001388',
    '"CtiOsA"="a"', '"PortA"=dword:0000a42c', '"CtiOsB"="b"', '"PortB"=dword:0000a42c', '"Heartbeat"=dword:00000005',
    '"MaxHeartbeats"=dword:00000005',
  )
}

/** A change of one setting of that server. */
export function heartbeatChange(seconds: number, server = 'CTIOS1'): string {
  return regFile(`[${profileKey('Agents').replace('CTIOS1', server)}]`, `"Heartbeat"=dword:0000000${seconds}`)
}
