import type { CtiosServer, Estate } from '../../estate/model.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { perEstate } from '../_shared/per-estate.js'
import { profileExport } from '../_shared/registry-example.js'
import { CHANGE_IS_NO_PROFILE, isWholeProfile } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { shownName } from '../_shared/titles.js'
import { listedFirst, MOST_LISTED } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/no-secondary-server',
    severity: 'warning',
    preset: 'recommended',
    summary: 'CtiOsB is missing or empty, so that desktops have nowhere to fail over to',
    needs: ['profiles'],
    symptom: 'lost-failover',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, CtiOsB' }],
  },
  docs: {
    what: `Checks that each ConnectionProfile names a secondary CTI OS server in \`CtiOsB\`. ${CHANGE_IS_NO_PROFILE}`,
    why:
      'A desktop that loses its CTI OS server connects to the other one that the profile names. Without a second name, all ' +
      'agents of the profile stand still until the first server is back: their desktops show no state, and depending on the ' +
      'PIM they are Not Ready or logged out.',
    flagged: { 'ctios-a.reg': profileExport({ CtiOsB: null, PortB: null }) },
    repaired: { 'ctios-a.reg': profileExport() },
    remedy: profileRemedy(
      'Set `CtiOsB` to the host name or address of the second CTI OS server, and `PortB` to its `ListenPort`. Where there is ' +
        'only one server by design, suppress the finding with the reason.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      if (!isWholeProfile(profile, context)) return
      const value = profile.section.value('CtiOsB')
      if (value && value.text?.trim() !== '') return
      const [primary] = profile.hosts
      const peers = otherPeers(profile.server, primary?.host, context.estate)
      const advice = peers === undefined ? 'Name the second CTI OS server there' : `Name the peer ${peers} there`
      const alone = primary?.side === 'A' ? ` when ${shownName(primary.host)} is down` : ''
      context.report({
        subject: profile.subject,
        place: value?.place ?? profile.place,
        message:
          `CtiOsB is ${value ? 'empty' : 'missing'} in profile ${quoted(profile.name)}: its desktops have nowhere to fail ` +
          `over to${alone}, and its agents cannot work until the server is back. ${advice}.`,
      })
    },
  },
})

/** The peers of a server on other hosts than one, as a clause; undefined where there is none. */
function otherPeers(server: CtiosServer, host: string | undefined, estate: Estate): string | undefined {
  const { first, countOf } = peersOf(estate).get(server) ?? { first: [], countOf: new Map<string, number>() }
  const without = host === undefined ? undefined : estate.hosts.canonical(host)
  const others = first.filter(({ canonical }) => canonical !== without)
  const count = server.peers.length - (without === undefined ? 0 : (countOf.get(without) ?? 0))
  return count === 0 ? undefined : listedFirst(others.map(({ name }) => shownName(name)), count, 'or')
}

/** Of each server's peers so many that enough are left without those of any one host, and how many each host has. */
const peersOf = perEstate(({ servers, hosts }) => new Map(servers.map((server) => {
  const first: Array<{ readonly name: string; readonly canonical: string }> = []
  const countOf = new Map<string, number>()
  for (const { host } of server.peers) {
    const canonical = hosts.canonical(host)
    const count = countOf.get(canonical) ?? 0
    countOf.set(canonical, count + 1)
    if (count < MOST_LISTED && first.length < 2 * MOST_LISTED) first.push({ name: host, canonical })
  }
  return [server, { first, countOf }]
})))
