import type { ConnectionProfile, CtiosServer, Peer } from '../../estate/model.js'
import { foldName } from '../../parse/registry/names.js'
import { firstOfEach } from '../../text/first-of-each.js'
import { perEstate } from './per-estate.js'

/** The peers of each server, by canonical host; of several names of one host, the first. */
export const peersByHost = perEstate(({ servers, hosts }): ReadonlyMap<CtiosServer, ReadonlyMap<string, Peer>> => {
  const byHost = ({ peers }: CtiosServer): ReadonlyMap<string, Peer> =>
    firstOfEach(peers, ({ host }) => hosts.canonical(host), (peer) => peer)
  return new Map(servers.map((server) => [server, byHost(server)]))
})

/** The profiles of each server, by folded name; of several of one name, the last. */
export const profilesByName = perEstate(({ servers }): ReadonlyMap<CtiosServer, ReadonlyMap<string, ConnectionProfile>> =>
  new Map(servers.map((server) => [server, new Map(server.profiles.map((profile) => [foldName(profile.name), profile]))])))
