/** A seeded random number generator (mulberry32): the same file on every machine. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const CTIOS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'

/**
 * A registry export as regedit writes it, of mixed keys: strings, dwords, binary data over several lines, expandable and
 * multi strings, default values. About one key in a hundred is Cisco's,
 * and of those one in ten lacks a setting.
 * @param megabytes size of the UTF-16LE file
 */
export function registryExport(megabytes, seed = 1) {
  const random = seeded(seed)
  const pick = (n) => Math.floor(random() * n)
  const word = () => ['Classes', 'CLSID', 'Policies', 'Microsoft', 'Windows', 'Installer', 'Components', 'Interface', 'TypeLib'][pick(9)]
  const hexByte = () => pick(256).toString(16).padStart(2, '0')
  const guid = () => `{${Array.from({ length: 4 }, () => pick(0x7fffffff).toString(16).padStart(8, '0')).join('-')}}`
  const hexData = (prefix, count) => {
    let line = prefix
    const lines = []
    for (let i = 0; i < count; i++) {
      line += hexByte() + (i < count - 1 ? ',' : '')
      if (line.length > 76 && i < count - 1) {
        lines.push(`${line}\\`)
        line = '  '
      }
    }
    return [...lines, line].join('\r\n')
  }
  const parts = ['Windows Registry Editor Version 5.00\r\n\r\n']
  let length = parts[0].length
  const target = (megabytes * 1024 * 1024) / 2
  for (let n = 0; length < target; n++) {
    const cisco = n % 100 === 0
    const path = cisco
      ? `${CTIOS}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Profile${n}`
      : `HKEY_LOCAL_MACHINE\\SOFTWARE\\${word()}\\${word()}\\${guid()}\\Key${n}`
    let block = `[${path}]\r\n`
    if (cisco) {
      block += '"PeripheralID"=dword:00001388\r\n"Heartbeat"=dword:00000005\r\n"MaxHeartbeats"=dword:00000005\r\n'
      block += '"CtiOsA"="ctios-a"\r\n"CtiOsB"="ctios-b"\r\n"PortA"=dword:0000a42c\r\n"PortB"=dword:0000a42c\r\n'
      block += '"AutoLogin"=dword:00000001\r\n'
      if (n % 1000 !== 900) block += '"RejectIfAlreadyLoggedIn"=dword:00000001\r\n'
    } else {
      block += `@="${word()} ${guid()}"\r\n`
      for (let i = pick(6); i >= 0; i--) block += `"Value${i}"=dword:${pick(0x7fffffff).toString(16).padStart(8, '0')}\r\n`
      for (let i = pick(4); i >= 0; i--) block += `"Path${i}"="C:\\\\Program Files\\\\${word()}\\\\${guid()}\\\\${word()}.dll"\r\n`
      if (n % 3 === 0) block += `${hexData('"Blob"=hex:', 40 + pick(200))}\r\n`
      if (n % 7 === 0) block += `${hexData('"Expand"=hex(2):', 40)},00,00\r\n`
      if (n % 11 === 0) block += `${hexData('"Multi"=hex(7):', 40)},00,00,00,00\r\n`
    }
    block += '\r\n'
    parts.push(block)
    length += block.length
  }
  return Buffer.from(`\ufeff${parts.join('')}`, 'utf16le')
}
