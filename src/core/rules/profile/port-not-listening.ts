import type { ConnectionProfile, CtiosServer, Estate, ProfileHost } from '../../estate/model.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { foldName } from '../../parse/registry/names.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { perEstate } from '../_shared/per-estate.js'
import { inOrder } from '../_shared/places.js'
import { dwordText, fixNumber } from '../_shared/registry-fix.js'
import { profilePath, profileValues, serverExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { shownName } from '../_shared/titles.js'
import { addToGroup } from '../../text/add-to-group.js'
import { listed } from '../../text/words.js'
import { defineRule, type Example, type RuleContext } from '../rule.js'
import { isPort, profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/port-not-listening',
    severity: 'error',
    preset: 'recommended',
    summary: 'PortA or PortB differs from the ListenPort of the CTI OS server that it belongs to',
    needs: ['profiles', 'servers'],
    symptom: 'cannot-log-in',
    sources: [
      { document: 'COS', part: 'Connections registry key, ListenPort' },
      { document: 'COS', part: 'ConnectionProfiles registry key, PortA and PortB' },
    ],
  },
  docs: {
    what:
      'Looks up the export of the machine that `CtiOsA` or `CtiOsB` names and compares `PortA` or `PortB` with its ' +
      '`ListenPort`. Which machine an export comes from is told by `servers.hosts` in the configuration or by the peers of ' +
      'the servers; where neither tells, the port is not checked.',
    why:
      'The CTI OS server listens on one port, which setup asks for. A profile with another one leads agents to a port where ' +
      'nobody answers: they cannot log in through that server, and with `PortB` wrong, they find out in the middle of a ' +
      'failover.',
    flagged: estate(42027),
    repaired: estate(42028),
    remedy: profileRemedy(
      'Set `PortA` and `PortB` to the `ListenPort` under `Server\\Connections` of the server that each belongs to.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      for (const host of profile.hosts) {
        const { port } = host
        if (port?.number !== undefined && isPort(port.number)) compare(profile, host, port, port.number, context)
      }
    },
  },
})

/** Two servers that name each other as peers, which tells the hosts of both. */
function estate(portB: number): Example {
  const first = { 'Server\\Peers\\ctios-b': { Port: 42028 }, [profilePath()]: profileValues({ PortB: portB }) }
  const second = { 'Server\\Peers\\ctios-a': { Port: 42028 }, 'Server\\Connections': { ListenPort: 42028 } }
  return {
    'ctios-a.reg': serverExport({ ...first, 'Server\\Connections': { ListenPort: 42028 } }),
    'ctios-b.reg': serverExport(second, 'CTIOS2'),
  }
}

function compare(
  profile: ConnectionProfile,
  { side, host }: ProfileHost,
  port: RegistryValue,
  number: number,
  context: RuleContext,
): void {
  const listening = listenPorts(profile, host, context)
  if (listening.length === 0) {
    context.notChecked(
      'the ListenPort of a server that a profile names is unknown (export its registry, too, and say in servers.hosts of the ' +
        'configuration which file comes from which host)',
    )
    return
  }
  if (listening.some((one) => one.number === number)) return
  const called = shownName(host)
  const ports = listed(
    listening.map((one) => String(one.number)),
    'or',
  )
  const only = listening.length === 1 ? listening[0] : undefined
  const written = only ? ` (${dwordText(only.number)})` : ''
  const [first, ...others] = inOrder([
    { place: port.place, message: `Port${side} of profile ${quoted(profile.name)} is ${number}` },
    ...listening.map((one) => ({ place: one.value.place, message: `${called} listens on ${one.number}` })),
  ])
  context.report({
    subject: profile.subject,
    place: first.place,
    message:
      `Port${side} is ${number} in profile ${quoted(profile.name)}, but ${called} listens on ${ports}: desktops cannot connect ` +
      `to it, and agents cannot log in through it. Set Port${side} to ${ports}${written}.`,
    related: others,
    ...(only ? fixNumber(context, profile.section, `Port${side}`, only.number, { safe: false }) : {}),
  })
}

interface ListenPort {
  readonly value: RegistryValue
  readonly number: number
}

/** The ports on which the CTI OS servers of the profile's instance listen on a host. */
function listenPorts(profile: ConnectionProfile, host: string, { estate }: RuleContext): readonly ListenPort[] {
  return listenPortsOf(estate).get(serverKey(profile.server, host, estate)) ?? []
}

/** By instance and host. */
const listenPortsOf = perEstate((estate) => {
  const ports = new Map<string, ListenPort[]>()
  for (const server of estate.servers) {
    const { host } = server.machine
    const value = server.section('Server\\Connections')?.value('ListenPort')
    if (host === null || value?.number === undefined) continue
    addToGroup(ports, serverKey(server, host, estate), { value, number: value.number })
  }
  return ports
})

function serverKey({ instance }: CtiosServer, host: string, { hosts }: Estate): string {
  return `${foldName(instance)}\\${hosts.canonical(host)}`
}
