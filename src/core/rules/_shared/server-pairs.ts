import { hostNames } from '../../estate/hosts.js'
import type { CtiosServer, CtiServerPair, Estate, Peer } from '../../estate/model.js'
import { MOST_SERVERS } from '../../estate/most-servers.js'
import { foldName } from '../../parse/registry/names.js'
import { addToGroup } from '../../text/add-to-group.js'
import type { RuleContext } from '../rule.js'
import { perEstate } from './per-estate.js'
import { peersByHost } from './server-index.js'

export type ServerPair = readonly [CtiosServer, CtiosServer]

/**
 * Every two CTI OS servers of one instance, once. Of an instance with more servers than there can be, only those of the first
 * ones, and the rule says so.
 */
export function serverPairs(estate: Estate, context: RuleContext): ServerPair[] {
  for (const reason of notCompared(estate)) context.notChecked(reason)
  return groupsOfServers(estate).flatMap((group) => {
    const compared = group.slice(0, MOST_SERVERS)
    return compared.flatMap((a, i) => compared.slice(i + 1).map((b): ServerPair => [a, b]))
  })
}

/** Why servers are not compared with all others of their instance. */
export function notCompared(estate: Estate): string[] {
  return groupsOfServers(estate).flatMap((group) => [
    ...(group.length > MOST_SERVERS
      ? [`an instance has ${group.length} CTI OS servers, of which only the first ${MOST_SERVERS} were compared`]
      : []),
    ...(group.every(({ machine }) => machine.comparedWithAll)
      ? []
      : [`more than ${MOST_SERVERS} machines hold the same CTI OS servers, so that a file was compared with the first of them ` +
        'only and taken for one of another machine (servers.hosts in the configuration says which host it comes from)']),
  ])
}

const groupsOfServers = perEstate((estate): readonly (readonly CtiosServer[])[] => {
  const byInstance = new Map<string, CtiosServer[]>()
  for (const server of estate.servers) {
    addToGroup(byInstance, foldName(server.instance), server)
  }
  return [...byInstance.values()]
})

/** How many CTI OS servers the instance of one has. */
export function serversOfInstance(estate: Estate, server: CtiosServer): number {
  return instanceSizes(estate).get(server) ?? 1
}

const instanceSizes = perEstate((estate): ReadonlyMap<CtiosServer, number> =>
  new Map(groupsOfServers(estate).flatMap((group) => group.map((server) => [server, group.length] as const))))

/** The key under Server\Peers by which one server names another; undefined where it does not, or the other's host is unknown. */
export function peerNaming(estate: Estate, from: CtiosServer, to: CtiosServer): Peer | undefined {
  const { host } = to.machine
  return host === null ? undefined : peersByHost(estate).get(from)?.get(estate.hosts.canonical(host))
}

/** Whether two servers are connected to the same CTI Server or pair; undefined where an export does not tell. */
export function onSameCtiServer(estate: Estate, [a, b]: ServerPair): boolean | undefined {
  const sidesA = sidesOf(a.ctiServer)
  const sidesB = sidesOf(b.ctiServer)
  if (sidesA.length === 0 || sidesB.length === 0) return undefined
  const shared = sidesA.filter((side) => sidesB.some((other) => sameSide(estate, side, other))).length
  return shared === Math.min(sidesA.length, sidesB.length)
}

/**
 * Whether two servers serve the same agents: they are peers, or on the same CTI Server. Where the exports tell neither,
 * they are taken for partners unless their profiles lead to different hosts.
 */
export function arePartners(estate: Estate, pair: ServerPair): boolean {
  const [a, b] = pair
  if (peerNaming(estate, a, b) || peerNaming(estate, b, a)) return true
  return onSameCtiServer(estate, pair) ?? !profilesLeadApart(estate, a, b)
}

function profilesLeadApart(estate: Estate, a: CtiosServer, b: CtiosServer): boolean {
  const hostsA = profileHosts(estate).get(a)
  const hostsB = profileHosts(estate).get(b)
  if (!hostsA?.size || !hostsB?.size) return false
  for (const host of hostsA) if (hostsB.has(host)) return false
  return true
}

/** The hosts that a server's profiles lead to. */
const profileHosts = perEstate((estate): ReadonlyMap<CtiosServer, ReadonlySet<string>> => {
  const hostsOf = ({ profiles }: CtiosServer): string[] =>
    profiles.flatMap(({ hosts }) => hosts.map(({ host }) => estate.hosts.canonical(host)))
  return new Map(estate.servers.map((server) => [server, new Set(hostsOf(server))]))
})

function sidesOf(pair: CtiServerPair | null): string[] {
  return [...new Set([pair?.sideA, pair?.sideB])].filter((side) => side != null)
}

/** Sides are `host:port`. */
function sameSide(estate: Estate, a: string, b: string): boolean {
  const [hostA, portA] = splitSide(a)
  const [hostB, portB] = splitSide(b)
  return portA === portB && (estate.hosts.same(hostA, hostB) || ctiServerHosts(estate).same(hostA, hostB))
}

function splitSide(side: string): [string, string] {
  const colon = side.lastIndexOf(':')
  return [side.slice(0, colon), side.slice(colon + 1)]
}

/** CTI Server hosts are not among the names that the estate joins. */
const ctiServerHosts = perEstate(({ servers }) =>
  hostNames(
    servers.flatMap(({ ctiServer }) => sidesOf(ctiServer).map((side) => splitSide(side)[0])),
    undefined,
  ),
)
