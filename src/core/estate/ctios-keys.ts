import { foldName } from '../parse/registry/names.js'

/** Where a key stands among the settings of a CTI OS server. */
export interface CtiosKey {
  readonly instance: string
  readonly server: string
  /** The server's own key. */
  readonly serverPath: string
  /** Below the server's key, as written; empty for the key itself. */
  readonly relative: string
}

const LOCAL_MACHINE_SOFTWARE = 'hkey_local_machine\\software\\'
const PRODUCT_ROOTS = ['cisco systems, inc.\\', 'wow6432node\\cisco systems, inc.\\']

/** What stands for `…\Cisco Systems, Inc.\Ctios\<instance>\<server>` where a guide shortens the path. */
const ELISIONS = new Set(['\u2026', '...'])
const PROFILES = '\\connectionprofiles\\name\\'

/** The part of a folded key path behind `…\Cisco Systems, Inc.\`; undefined for any other key. */
export function belowCisco(folded: string): string | undefined {
  if (!folded.startsWith(LOCAL_MACHINE_SOFTWARE)) return undefined
  const rest = folded.slice(LOCAL_MACHINE_SOFTWARE.length)
  for (const root of PRODUCT_ROOTS) if (rest.startsWith(root)) return rest.slice(root.length)
  return undefined
}

/** Places a key among a CTI OS server's settings; undefined for a key that CTI OS does not read. */
export function ctiosKey(path: string, folded: string): CtiosKey | undefined {
  const below = belowCisco(folded)
  if (below === undefined) return elidedProfileKey(path, folded)
  if (!below.startsWith('ctios\\')) return undefined
  const start = folded.length - below.length + 'ctios\\'.length
  const instanceEnd = path.indexOf('\\', start)
  if (instanceEnd < 0 || instanceEnd === start) return undefined
  const serverStop = path.indexOf('\\', instanceEnd + 1)
  const serverEnd = serverStop < 0 ? path.length : serverStop
  if (serverEnd === instanceEnd + 1) return undefined
  return {
    instance: path.slice(start, instanceEnd),
    server: path.slice(instanceEnd + 1, serverEnd),
    serverPath: path.slice(0, serverEnd),
    relative: path.slice(serverEnd + 1),
  }
}

/**
 * A ConnectionProfile as the guides print it, with `…` for the path before it. CTI OS never reads such a key, and a
 * reg rule says so; its values are checked all the same, for the sample will be pasted under the right key.
 */
function elidedProfileKey(path: string, folded: string): CtiosKey | undefined {
  const at = folded.indexOf(PROFILES)
  if (at < 0) return undefined
  const before = path.slice(0, at).split('\\')
  const elision = before.findIndex((segment) => ELISIONS.has(segment))
  if (elision < 0) return undefined
  const server = before[elision] as string
  return {
    instance: server,
    server,
    serverPath: before.slice(0, elision + 1).join('\\'),
    relative: `${PROFILE_KEYS}\\${path.slice(at + PROFILES.length)}`,
  }
}

/** Relative to the server's key. */
export const PROFILE_KEYS = 'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name'

/** Where a key stands among the registry of a peripheral gateway's PIMs. */
export interface PimKey {
  readonly instance: string
  readonly gateway: string
  readonly pim: string
  /** Without `Data`: EAGENT, ATT, ACMI, MR, … */
  readonly kind: string
  /** Config or Dynamic, folded. */
  readonly section: string
}

/** Places a key of the form `…\ICM\<instance>\<PG1A>\PG\CurrentVersion\PIMS\<pim1>\<XXX>Data\<Config|Dynamic>`. */
export function pimKey(path: string, folded: string): PimKey | undefined {
  const below = belowCisco(folded)
  if (!below?.startsWith('icm\\')) return undefined
  const segments = path.slice(folded.length - below.length).split('\\')
  const [, instance = '', gateway = '', pg = '', version = '', pims = '', pim = '', data = '', section = ''] = segments
  if (segments.length !== 9 || foldName(`${pg}\\${version}\\${pims}`) !== 'pg\\currentversion\\pims') return undefined
  if (!foldName(data).endsWith('data')) return undefined
  return { instance, gateway, pim, kind: data.slice(0, -4), section: foldName(section) }
}
