/** How to get the registry of a CTI OS server. */
export const EXPORT_CTIOS = 'reg export "HKLM\\SOFTWARE\\Cisco Systems, Inc.\\Ctios" ctios.reg'

/** How to get the registry of a peripheral gateway. */
export const EXPORT_ICM = 'reg export "HKLM\\SOFTWARE\\Cisco Systems, Inc.\\ICM" pg.reg'
