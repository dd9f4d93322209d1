/** Lines of a `.reg` file below the key of CTI OS client tracing, which no other family of rules looks at. */
export function tracingExport(...lines: string[]): string {
  return excerpt(TRACING, lines)
}

/** The same below a first line of another kind. */
export function tracingExcerpt(header: string, ...lines: string[]): string {
  return [header, '', `[${TRACING}]`, ...lines, ''].join('\n')
}

/** Lines of a `.reg` file below `Server\CallObject` of the example's CTI OS server, or of one at another path. */
export function callObjectExport(lines: readonly string[], server = SERVER): string {
  return excerpt(`${server}\\Server\\CallObject`, lines)
}

export const TRACING = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS Tracing'

const SERVER = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'

function excerpt(key: string, lines: readonly string[]): string {
  return ['Windows Registry Editor Version 5.00', '', `[${key}]`, ...lines, ''].join('\n')
}
