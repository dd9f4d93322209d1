import { kept } from '../text/kept.js'
import type { HostNames } from './hosts.js'
import type { ConnectionProfile, CtiosServer, Machine, ServerHost } from './model.js'
import { MOST_SERVERS } from './most-servers.js'

/** The distinct CTI OS server hosts of a peripheral. */
export interface ServerHosts {
  /** No more than MOST_SERVERS. */
  readonly hosts: readonly ServerHost[]
  /** Whether there are more. */
  readonly more: boolean
}

/** So many are collected: one more than are compared tells that there are more. */
const ENOUGH = MOST_SERVERS + 1

/** What one CTI OS instance has to do with a peripheral. */
interface Serving {
  readonly profiles: ConnectionProfile[]
  /** The first server of each machine that serves it. */
  readonly machines: Map<Machine, CtiosServer>
  readonly servers: Set<CtiosServer>
}

/**
 * Tells the distinct CTI OS server hosts of a peripheral. They belong to one CTI OS instance: of several that have a peripheral
 * of this number, the one with most hosts, and of two with as many the one whose name sorts first. The hosts are those that
 * its profiles name, the peers of the servers that serve it, and the machines their exports come from. An export whose machine
 * is unknown may be one of the named hosts, so an export counts on its own only where all names are its peers, or where there
 * are more exports than names.
 */
export function serverHosts(servers: readonly CtiosServer[], hosts: HostNames): (peripheralId: number) => ServerHosts {
  const known = new Map<number, ServerHosts>()
  const peersOf = new Map<CtiosServer, ReadonlySet<string>>()
  let serving: ReturnType<typeof servingByPeripheral> | undefined

  const namesOfPeers = (server: CtiosServer): ReadonlySet<string> =>
    kept(peersOf, server, () => new Set(server.peers.map((peer) => hosts.canonical(peer.host))))
  const namingsOfServer = new Map<CtiosServer, readonly ServerHost[]>()
  const namings = (server: CtiosServer): readonly ServerHost[] =>
    kept(namingsOfServer, server, () => [...distinctHosts(namingsOf(server), hosts).values()])
  const hostsOfInstance = ({ profiles, servers: own, machines }: Serving): ServerHost[] => {
    const named = distinctHosts(namingsOfAll(profiles, own, namings), hosts)
    const found = [...named.values()]
    for (const [machine, server] of machines) {
      if (found.length === ENOUGH) break
      const peers = namesOfPeers(server)
      const mayBeNamed = machine.host !== null || [...named.keys()].some((host) => !peers.has(host))
      if (!mayBeNamed) found.push(exportOf(machine, server))
    }
    if (found.length >= Math.min(machines.size, ENOUGH)) return found
    return [...machines].slice(0, ENOUGH).map(([machine, server]) => exportOf(machine, server))
  }
  const mostHosts = (peripheralId: number): ServerHosts => {
    serving ??= servingByPeripheral(servers)
    let most: readonly ServerHost[] = []
    let mostOf = ''
    for (const [instance, own] of serving.get(peripheralId) ?? []) {
      const found = hostsOfInstance(own)
      // Which of two with as many must not depend on the order of the files.
      if (found.length > most.length || (found.length === most.length && instance < mostOf)) [most, mostOf] = [found, instance]
    }
    return { hosts: most.slice(0, MOST_SERVERS), more: most.length > MOST_SERVERS }
  }
  return (peripheralId) => kept(known, peripheralId, () => mostHosts(peripheralId))
}

const noServing = (): Map<string, Serving> => new Map()
const newServing = (): Serving => ({ profiles: [], machines: new Map(), servers: new Set() })

/** By peripheral id and folded instance, in the order of the servers. */
function servingByPeripheral(servers: readonly CtiosServer[]): Map<number, Map<string, Serving>> {
  const byId = new Map<number, Map<string, Serving>>()
  for (const server of servers) {
    const instance = server.instance.toLowerCase()
    const serve = (id: number | undefined): Serving | undefined => {
      if (id === undefined) return undefined
      const serving = kept(kept(byId, id, noServing), instance, newServing)
      serving.servers.add(server)
      if (!serving.machines.has(server.machine)) serving.machines.set(server.machine, server)
      return serving
    }
    for (const { id } of server.peripherals) serve(id)
    for (const profile of server.profiles) serve(profile.peripheralId)?.profiles.push(profile)
  }
  return byId
}

/** By their canonical names, the first naming of each host. */
function distinctHosts(namings: Iterable<ServerHost>, hosts: HostNames): Map<string, ServerHost> {
  const named = new Map<string, ServerHost>()
  for (const naming of namings) {
    if (named.size === ENOUGH) break
    const canonical = hosts.canonical(naming.label)
    if (!named.has(canonical)) named.set(canonical, naming)
  }
  return named
}

/** What profiles name, then peers and machines, server by server. */
function* namingsOfAll(
  profiles: readonly ConnectionProfile[], servers: Iterable<CtiosServer>, namings: (server: CtiosServer) => readonly ServerHost[],
): Iterable<ServerHost> {
  for (const profile of profiles) {
    for (const { host, value } of profile.hosts) yield { label: host, place: value.place, by: 'profile' }
  }
  for (const server of servers) yield* namings(server)
}

function* namingsOf({ peers, machine, place }: CtiosServer): Iterable<ServerHost> {
  for (const peer of peers) yield { label: peer.host, place: peer.section.place, by: 'peer' }
  if (machine.host !== null) yield { label: machine.host, place, by: 'export' }
}

function exportOf(machine: Machine, server: CtiosServer): ServerHost {
  return { label: machine.host ?? server.place.source.path, place: server.place, by: 'export' }
}
