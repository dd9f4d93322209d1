import type { HostNames } from './hosts.js'
import type { ConnectionProfile, CtiosServer, Machine, ServerHost } from './model.js'

/**
 * The distinct CTI OS server hosts of a peripheral, which belong to one CTI OS instance: of several instances that have a
 * peripheral of this number, those of the one with most. They are the hosts that its profiles name, the peers of the servers that serve it,
 * and the machines their exports come from. An export whose machine is unknown may be one of the named hosts, so an
 * export counts on its own only where all names are its peers, or where there are more exports than names.
 */
export function serverHosts(
  peripheralId: number,
  servers: readonly CtiosServer[],
  profiles: readonly ConnectionProfile[],
  hosts: HostNames,
): readonly ServerHost[] {
  const instances = new Set(servers.map((server) => server.instance.toLowerCase()))
  let most: readonly ServerHost[] = []
  for (const instance of instances) {
    const isOf = (server: CtiosServer): boolean => server.instance.toLowerCase() === instance
    const found = hostsOfInstance(peripheralId, servers.filter(isOf), profiles.filter(({ server }) => isOf(server)), hosts)
    if (found.length > most.length) most = found
  }
  return most
}

function hostsOfInstance(
  peripheralId: number,
  servers: readonly CtiosServer[],
  profiles: readonly ConnectionProfile[],
  hosts: HostNames,
): ServerHost[] {
  const named = new Map<string, ServerHost>()
  const name = (host: string, found: Omit<ServerHost, 'label'>): void => {
    const canonical = hosts.canonical(host)
    if (!named.has(canonical)) named.set(canonical, { label: host, ...found })
  }
  for (const profile of profiles) {
    for (const { host, value } of profile.hosts) name(host, { place: value.place, by: 'profile' })
  }
  const machines = new Map<Machine, CtiosServer>()
  for (const server of servers) {
    const serves = server.peripherals.some((entry) => entry.id === peripheralId)
    if (!serves && !server.profiles.some((profile) => profile.peripheralId === peripheralId)) continue
    for (const peer of server.peers) name(peer.host, { place: peer.section.place, by: 'peer' })
    if (server.machine.host !== null) name(server.machine.host, { place: server.place, by: 'export' })
    if (!machines.has(server.machine)) machines.set(server.machine, server)
  }
  const found = [...named.values()]
  for (const [machine, server] of machines) {
    const peers = new Set(server.peers.map((peer) => hosts.canonical(peer.host)))
    const mayBeNamed = machine.host !== null || [...named.keys()].some((host) => !peers.has(host))
    if (!mayBeNamed) found.push(exportOf(machine, server))
  }
  if (found.length >= machines.size) return found
  return [...machines].map(([machine, server]) => exportOf(machine, server))
}

function exportOf(machine: Machine, server: CtiosServer): ServerHost {
  return { label: machine.host ?? server.place.source.path, place: server.place, by: 'export' }
}
