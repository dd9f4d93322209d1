import type { CtiosServer } from '../../estate/model.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { addToSet } from '../../text/add-to-set.js'
import { knownDefault } from '../_shared/known-values.js'
import { perEstate } from '../_shared/per-estate.js'
import { comparePlaces } from '../_shared/places.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { profilePath, profileValues, serverExport } from '../_shared/registry-example.js'
import { profilesByName } from '../_shared/server-index.js'
import { arePartners, serverPairs, type ServerPair } from '../_shared/server-pairs.js'
import { defineRule, type Example, type RuleContext } from '../rule.js'
import { serverRemedy } from './_shared.js'

const KEY = 'Server\\Security'
const NAME = 'SecurityEnabled'

export const rule = defineRule({
  meta: {
    id: 'ctios/security-differs',
    severity: 'error',
    preset: 'recommended',
    summary: 'SecurityEnabled differs between CTI OS servers that share ConnectionProfiles',
    needs: ['two-servers'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'COS', part: 'CTI OS Security' },
      { document: 'DW', part: 'sister article on desktops that fail over back and forth' },
    ],
  },
  docs: {
    what:
      'Compares `SecurityEnabled` under `Server\\Security` of every two CTI OS servers that share profiles: those with a ' +
      'profile of the same name, or with a profile that names both machines. An absent value in an exported key counts as 0, ' +
      'the default.',
    why:
      'A desktop that talks to a secured server cannot talk to one that is not, and the other way round. Cisco’s article on ' +
      'desktops that fail over back and forth names security that is on at one side only as a cause: each failover ends at a ' +
      'server that refuses the desktop, which then returns to the first.',
    flagged: estate(1, 0),
    repaired: estate(1, 1),
    remedy: serverRemedy(
      KEY,
      'Set `SecurityEnabled` to the same value on all servers. Turning it on takes certificates on servers and desktops, ' +
        'which the CTI OS Security setup makes.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    estate(estate, context) {
      for (const pair of serverPairs(estate, context)) if (shareProfiles(pair, context)) compare(pair, context)
    },
  },
})

function compare(pair: ServerPair, context: RuleContext): void {
  const read = pair.flatMap((server) => {
    const section = server.section(KEY)
    if (!section) return []
    const value = section.value(NAME)
    const state = value ? value.number : knownDefault(KEY, NAME)
    return [
      {
        server,
        place: value?.place ?? section.place,
        state,
        found: value ? String(state) : `missing, which counts as ${state ?? 0}`,
      },
    ]
  })
  if (read.length < 2) {
    context.notChecked(`${KEY} of a CTI OS server is not exported (${EXPORT_CTIOS})`)
    return
  }
  const [first, second] = read.sort((a, b) => comparePlaces(a.place, b.place))
  if (!first || !second || first.state === undefined || second.state === undefined) return
  if ((first.state === 0) === (second.state === 0)) return
  context.report({
    subject: first.server.subject,
    place: first.place,
    message:
      `${NAME} is ${first.found} on ${serverTitle(first.server)} and ${second.found} on ${serverTitle(second.server)}, which ` +
      'share profiles: a desktop can connect to only one of them, and fails over back and forth. Set it to the same value on ' +
      'both.',
    related: [{ place: second.place, message: `${NAME} is ${second.found} on ${serverTitle(second.server)}` }],
  })
}

function shareProfiles(pair: ServerPair, { estate }: RuleContext): boolean {
  const [namesOfA, namesOfB] = pair.map((server) => profilesByName(estate).get(server))
  for (const name of namesOfA?.keys() ?? []) if (namesOfB?.has(name) === true) return arePartners(estate, pair)
  const [hostOfA, hostOfB] = pair.map(({ machine: { host } }) => (host === null ? undefined : estate.hosts.canonical(host)))
  if (hostOfA === undefined || hostOfB === undefined) return false
  return pair.some((server) => namedTogether(estate).get(server)?.get(hostOfA)?.has(hostOfB) === true)
}

/** For each server and each host that a profile of it names, the hosts that the profile names. */
const namedTogether = perEstate(({ servers, hosts }) => {
  const together = ({ profiles }: CtiosServer): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>()
    for (const profile of profiles) {
      const named = profile.hosts.map(({ host }) => hosts.canonical(host))
      for (const host of named) for (const other of named) addToSet(found, host, other)
    }
    return found
  }
  return new Map(servers.map((server) => [server, together(server)]))
})

function estate(a: number, b: number): Example {
  const profile = { [profilePath()]: profileValues() }
  return {
    'ctios-a.reg': serverExport({ [KEY]: { [NAME]: a }, ...profile }),
    'ctios-b.reg': serverExport({ [KEY]: { [NAME]: b }, ...profile }, 'CTIOS2'),
  }
}
