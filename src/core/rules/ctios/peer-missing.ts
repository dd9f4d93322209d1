import type { Place } from '../../decode/source.js'
import type { CtiosServer } from '../../estate/model.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { comparePlaces } from '../_shared/places.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { serverExport } from '../_shared/registry-example.js'
import { onSameCtiServer, peerNaming, serverPairs } from '../_shared/server-pairs.js'
import { shownName } from '../_shared/titles.js'
import { defineRule, type Example, type RuleContext } from '../rule.js'
import { CONNECTIONS, DRIVER, serverRemedy } from './_shared.js'

const PEERS = 'Server\\Peers'

interface Fault {
  readonly server: CtiosServer
  readonly place: Place
  readonly text: string
}

export const rule = defineRule({
  meta: {
    id: 'ctios/peer-missing',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Two CTI OS servers on the same CTI Server do not name each other as peers, or with the wrong port',
    needs: ['two-servers'],
    symptom: 'lost-failover',
    sources: [{ document: 'COS', part: 'Peers registry key' }],
  },
  docs: {
    what:
      'For every two CTI OS servers of an instance that are connected to the same CTI Server or pair, checks that each has a ' +
      'key under `Server\\Peers` with the host of the other, and in it the `ListenPort` of the other as `Port`.',
    why:
      'A CTI OS server opens connections to all its peers when it starts, and passes on messages between agents that are ' +
      'connected to different servers. Where one does not know the other, chat and supervisor functions reach only half of a ' +
      'team, and each server has its own idea of who is logged in.',
    flagged: estate({}),
    repaired: estate({ 'Server\\Peers\\ctios-a': { Port: 42028 } }),
    remedy: serverRemedy(
      PEERS,
      'Add a key named by the host name or address of the other server, with the DWORD `Port` set to the `ListenPort` of that ' +
        'server.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    estate(estate, context) {
      for (const pair of serverPairs(estate, context)) {
        const [a, b] = pair
        if (a.machine === b.machine) continue
        const same = onSameCtiServer(estate, pair)
        if (same === undefined) context.notChecked(`CtiDriver\\Config of a CTI OS server is not exported (${EXPORT_CTIOS})`)
        if (same !== true) continue
        const faults = [...faultsOf(a, b, context), ...faultsOf(b, a, context)].sort((one, other) =>
          comparePlaces(one.place, other.place),
        )
        const [first, ...others] = faults
        if (!first) continue
        context.report({
          subject: first.server.subject,
          place: first.place,
          message:
            `${serverTitle(a)} and ${serverTitle(b)} are on the same CTI Server but no proper peers: ` +
            `${faults.map(({ text }) => text).join('; ')}. Messages between agents of the two servers get lost. Name each ` +
            'under Server\\Peers of the other, with its ListenPort.',
          related: others.map(({ place, text }) => ({ place, message: text })),
        })
      }
    },
  },
})

/** What is wrong with one server's way to the other. */
function faultsOf(from: CtiosServer, to: CtiosServer, context: RuleContext): Fault[] {
  const section = from.section(PEERS)
  if (!section && from.peers.length === 0) {
    context.notChecked(`${PEERS} of a CTI OS server is not exported (${EXPORT_CTIOS})`)
    return []
  }
  if (to.machine.host === null && from.peers.length > 0) {
    context.notChecked('which machine an export comes from is unknown (servers.hosts in the configuration says it)')
    return []
  }
  const fault = (place: Place, text: string): Fault[] => [{ server: from, place, text }]
  const peer = peerNaming(context.estate, from, to)
  if (!peer) return fault(section?.place ?? from.place, `${serverTitle(from)} does not name ${hostOf(to)}`)
  const listening = to.section(CONNECTIONS)?.number('ListenPort')
  if (listening === undefined) return []
  if (!peer.port)
    return fault(peer.section.place, `${serverTitle(from)} names ${shownName(peer.host)} without a Port, where it listens on ${listening}`)
  const port = peer.port.number
  if (port === undefined || port === listening) return []
  return fault(peer.port.place, `${serverTitle(from)} names ${shownName(peer.host)} with port ${port}, where it listens on ${listening}`)
}

function hostOf({ machine, instance, name }: CtiosServer): string {
  return shownName(machine.host ?? `${instance}/${name}`)
}

function estate(peersOfB: Parameters<typeof serverExport>[0]): Example {
  const driver = { [DRIVER]: { SideAHost: 'pg1a', SideAPort: 42027, SideBHost: 'pg1b', SideBPort: 43027 } }
  const peers = { [PEERS]: { HeartbeatIntervalMs: 5000, HeartbeatRetrys: 3 } }
  return {
    'ctios-a.reg': serverExport({ ...driver, ...peers, [`${PEERS}\\ctios-b`]: { Port: 42028 } }),
    'ctios-b.reg': serverExport({ ...driver, ...peers, ...peersOfB }, 'CTIOS2'),
  }
}
