import type { CtiosServer, Machine } from './model.js'
import type { HostNames } from './hosts.js'

/**
 * Lets the peers tell which machine an export comes from: the one host that all other servers of the instance name as
 * their peer and that the server itself does not. Of two servers that name each other, the peer that A names is B.
 */
export function settleHostsByPeers(servers: readonly CtiosServer[], hosts: HostNames): void {
  const byInstance = new Map<string, CtiosServer[]>()
  for (const server of servers) {
    const instance = server.instance.toLowerCase()
    const group = byInstance.get(instance)
    if (group) group.push(server)
    else byInstance.set(instance, [server])
  }
  for (const group of byInstance.values()) {
    const settled = new Map<Machine, string>()
    const sizes = new Map<Machine, number>()
    for (const { machine } of group) sizes.set(machine, (sizes.get(machine) ?? 0) + 1)
    for (const server of group) {
      const { machine, peers } = server
      const count = group.length - (sizes.get(machine) ?? 0)
      if (machine.host !== null || count === 0 || peers.length !== count) continue
      const others = group.filter((other) => other.machine !== machine)
      const host = hostNamedByAll(others, server, hosts)
      if (host !== undefined) settled.set(machine, host)
    }
    for (const [machine, host] of settled) (machine as { host: string | null }).host = host
  }
}

function hostNamedByAll(others: readonly CtiosServer[], server: CtiosServer, hosts: HostNames): string | undefined {
  const named = (one: CtiosServer): Set<string> => new Set(one.peers.map((peer) => hosts.canonical(peer.host)))
  const own = named(server)
  let candidates: string[] | undefined
  for (const other of others) {
    const peers = named(other)
    candidates = candidates ? candidates.filter((host) => peers.has(host)) : [...peers]
  }
  const left = candidates?.filter((host) => !own.has(host)) ?? []
  return left.length === 1 ? left[0] : undefined
}
