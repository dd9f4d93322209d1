/** The key of a connection profile of CTIOS1. */
export function profileKey(name: string): string {
  const server = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
  return `${server}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\${name}`
}
