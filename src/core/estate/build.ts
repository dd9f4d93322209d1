/*
 * From files to servers: excerpts (the keys of a server in one file) → machines (which files are of one computer; machine-values
 * compares what they say) → ctios-servers → machine-hosts (the host of each machine, as its peers name it) → server-hosts (the
 * hosts behind a peripheral). hosts tells all of them which names mean one computer.
 */
import type { ServerNames } from '../model/server-names.js'
import type { RegistryFile } from '../parse/registry/model.js'
import type { RegistryKey } from '../parse/registry/state.js'
import type { ExportRecord } from '../records/record.js'
import { subjectName } from '../findings/subject-name.js'
import { addToGroup } from '../text/add-to-group.js'
import { firstOfEach } from '../text/first-of-each.js'
import { pimKey } from './ctios-keys.js'
import { buildServers } from './ctios-servers.js'
import { hostsNamed, readExcerpts } from './excerpts.js'
import { hostNames } from './hosts.js'
import { settleHostsByPeers } from './machine-hosts.js'
import { groupByMachine } from './machines.js'
import type { Agent, DeskSettings, DeskSettingsReference, Estate, PimRegistry } from './model.js'
import { serverHosts } from './server-hosts.js'
import { buildTables } from './tables.js'

/** PeripheralType of the CTI protocol and ClientType of the database for the same thing: Enterprise Agent, which is UCCE. */
const UCCE_PERIPHERAL_TYPE = 17
const UCCE_CLIENT_TYPE = 30

const idOf = ({ id }: { readonly id: number | undefined }): number | undefined => id

/** Joins everything the inputs say into one estate. */
export function buildEstate(
  registryFiles: readonly RegistryFile[],
  records: readonly ExportRecord[],
  tables: ReadonlySet<ExportRecord['table']>,
  incomplete: ReadonlySet<ExportRecord['table']>,
  configured: ServerNames | undefined,
): Estate {
  const excerpts = readExcerpts(registryFiles)
  const hosts = hostNames(hostsNamed(excerpts), configured)
  const servers = buildServers(groupByMachine(excerpts, configured, hosts), registryFiles)
  const profiles = servers.flatMap((server) => server.profiles)
  settleHostsByPeers(servers, hosts)
  const hostsOf = serverHosts(servers, hosts)
  const rows = buildTables(records)

  const profilesById = groupBy(profiles, (profile) => profile.peripheralId)
  const peripheralsById = firstOfEach(rows.peripherals, idOf, (peripheral) => peripheral)
  const deskById = new Map(rows.deskSettings.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])))
  const deskByName = new Map(
    rows.deskSettings.flatMap((row) => (row.name === undefined ? [] : [[row.name.toLowerCase(), row] as const])),
  )
  const deskSettingsOf = (reference: DeskSettingsReference): DeskSettings | undefined => {
    if (reference.state !== 'named') return undefined
    if (reference.id !== undefined) return deskById.get(reference.id)
    return reference.name === undefined ? undefined : deskByName.get(reference.name.toLowerCase())
  }
  const effectiveDeskSettings = (agent: Agent): DeskSettings | undefined => {
    if (agent.deskSettings.state === 'named') return deskSettingsOf(agent.deskSettings)
    const peripheral = agent.peripheralId === undefined ? undefined : peripheralsById.get(agent.peripheralId)
    return agent.deskSettings.state === 'blank' && peripheral ? deskSettingsOf(peripheral.deskSettings) : undefined
  }
  const clientTypes = firstOfEach(rows.peripherals, idOf, ({ clientType }) => clientType)
  const serverTypes = firstOfEach(servers.flatMap(({ peripherals }) => peripherals), idOf, ({ type }) => type)
  let agentsBySettings: ReadonlyMap<DeskSettings, readonly Agent[]> | undefined
  const estate: Estate = {
    registryFiles,
    servers,
    profiles,
    pimRegistries: pimRegistries(registryFiles),
    ...rows,
    hosts,
    hasTable: (table) => tables.has(table),
    isWhole: (table) => tables.has(table) && !incomplete.has(table),
    profilesOfPeripheral: (id) => profilesById.get(id) ?? [],
    deskSettingsOf,
    effectiveDeskSettings,
    agentsOf: (settings) => (agentsBySettings ??= groupBy(liveAgents(rows.agents), effectiveDeskSettings)).get(settings) ?? [],
    isUcce: (id) => {
      const clientType = clientTypes.get(id)
      if (clientType !== undefined) return clientType === UCCE_CLIENT_TYPE
      const type = serverTypes.get(id)
      return type === undefined ? undefined : type === UCCE_PERIPHERAL_TYPE
    },
    serverHostsOf: (id) => hostsOf(id).hosts,
    hasMoreServerHosts: (id) => hostsOf(id).more,
  }
  return estate
}

/** Agents that can log in, each once: a deleted row stays in the table, and two exports may hold the same row. */
function liveAgents(agents: readonly Agent[]): Agent[] {
  const seen = new Set<number>()
  return agents.filter((agent) => {
    if (agent.flag('Deleted') === true || (agent.id !== undefined && seen.has(agent.id))) return false
    if (agent.id !== undefined) seen.add(agent.id)
    return true
  })
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) addToGroup(groups, key, item)
  }
  return groups
}

function pimRegistries(files: readonly RegistryFile[]): PimRegistry[] {
  const found: PimRegistry[] = []
  for (const file of files) {
    const here = new Map<string, { sections: Map<string, RegistryKey> }>()
    for (const key of file.registry.keys) {
      const at = pimKey(key.path, key.folded)
      if (!at) continue
      const { instance, gateway, pim, kind } = at
      const id = `${instance}/${gateway}/${pim}/${kind}`
      const known = here.get(id.toLowerCase())
      if (known) {
        known.sections.set(at.section, key)
        continue
      }
      const sections = new Map([[at.section, key]])
      here.set(id.toLowerCase(), { sections })
      found.push({ subject: `registry:${subjectName(key.path)}`, instance, gateway, pim, kind, sections, place: key.place })
    }
  }
  return found
}

