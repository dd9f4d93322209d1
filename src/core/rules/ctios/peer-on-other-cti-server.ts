import type { CtiosServer } from '../../estate/model.js'
import type { RelatedPlace } from '../../findings/finding.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { comparePlaces } from '../_shared/places.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { serverExport } from '../_shared/registry-example.js'
import { onSameCtiServer, peerNaming, serverPairs } from '../_shared/server-pairs.js'
import { shownName } from '../_shared/titles.js'
import { defineRule, type Example } from '../rule.js'
import { DRIVER, serverRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'ctios/peer-on-other-cti-server',
    severity: 'error',
    preset: 'recommended',
    summary: 'Two CTI OS servers are peers but connected to different CTI Servers, which the guide forbids',
    needs: ['two-servers'],
    symptom: 'lost-failover',
    sources: [{ document: 'COS', part: 'Peers registry key' }],
  },
  docs: {
    what:
      'Joins each key under `Server\\Peers` with the export of the machine that it names, and compares the CTI Servers under ' +
      '`CtiDriver\\Config` of both. Sides A and B may be swapped.',
    why:
      'The guide permits two CTI OS servers to be peers only if they are connected to the same CTI Server or pair of CTI ' +
      'Servers, and never across PGs. Peers pass messages about their agents to each other; with different PGs behind them, ' +
      'each gets events of agents that it does not know, and a desktop that fails over to the other server does not find its ' +
      'agent there.',
    flagged: estate('pg2a', 'pg2b'),
    repaired: estate('pg1b', 'pg1a'),
    remedy: serverRemedy(
      'Server\\Peers',
      'Delete the key of the peer on both servers if they serve different PGs. If they serve the same PG, put right ' +
        '`SideAHost`, `SideAPort`, `SideBHost` and `SideBPort` under `CtiDriver\\Config` of the one that is wrong.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    estate(estate, context) {
      for (const pair of serverPairs(estate, context)) {
        const [a, b] = pair
        const peers = [
          { from: a, to: b, peer: peerNaming(estate, a, b) },
          { from: b, to: a, peer: peerNaming(estate, b, a) },
        ].flatMap(({ from, to, peer }) => (peer ? [{ from, to, place: peer.section.place }] : []))
        const [first, second] = peers.sort((one, other) => comparePlaces(one.place, other.place))
        if (!first) {
          if (mayBePeers(a, b) || mayBePeers(b, a)) context.notChecked(HOST_UNKNOWN)
          continue
        }
        const same = onSameCtiServer(estate, pair)
        if (same === undefined) context.notChecked(`CtiDriver\\Config of a CTI OS server is not exported (${EXPORT_CTIOS})`)
        if (same !== false) continue
        context.report({
          subject: first.from.subject,
          place: first.place,
          message:
            `${serverTitle(first.from)} has ${serverTitle(first.to)} as a peer, but they are connected to different CTI ` +
            `Servers (${sides(first.from)} and ${sides(first.to)}): the guide forbids that, and agents who fail over do not ` +
            'find their state. Remove the peers, or connect both to the same CTI Servers.',
          related: [
            ...(second ? [{ place: second.place, message: `${serverTitle(second.from)} has it as a peer, too` }] : []),
            ...driverOf(first.from),
            ...driverOf(first.to),
          ],
        })
      }
    },
  },
})

const HOST_UNKNOWN =
  'which machine an export comes from is unknown (servers.hosts in the configuration says it, or the exports of two servers ' +
  'that name each other as peers)'

/** Whether one server has peers, none of which can be told to be the other or somebody else. */
function mayBePeers(from: CtiosServer, to: CtiosServer): boolean {
  return from.peers.length > 0 && to.machine.host === null && from.machine !== to.machine
}

function sides({ ctiServer }: CtiosServer): string {
  return [ctiServer?.sideA, ctiServer?.sideB].flatMap((side) => (side == null ? [] : shownName(side))).join(', ')
}

function driverOf(server: CtiosServer): RelatedPlace[] {
  const section = server.section(DRIVER)
  return section ? [{ place: section.place, message: `${serverTitle(server)} is connected to ${sides(server)}` }] : []
}

function estate(sideA: string, sideB: string): Example {
  const connections = { 'Server\\Connections': { ListenPort: 42028 } }
  return {
    'ctios-a.reg': serverExport({
      [DRIVER]: { SideAHost: 'pg1a', SideAPort: 42027, SideBHost: 'pg1b', SideBPort: 42027 },
      'Server\\Peers\\ctios-b': { Port: 42028 },
      ...connections,
    }),
    'ctios-b.reg': serverExport(
      {
        [DRIVER]: { SideAHost: sideA, SideAPort: 42027, SideBHost: sideB, SideBPort: 42027 },
        'Server\\Peers\\ctios-a': { Port: 42028 },
        ...connections,
      },
      'CTIOS2',
    ),
  }
}
