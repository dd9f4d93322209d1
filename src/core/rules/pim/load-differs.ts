import type { Estate, Peripheral, ServerHost } from '../../estate/model.js'
import { MOST_SERVERS } from '../../estate/most-servers.js'
import type { Place } from '../../decode/source.js'
import { profilePath, profileValues, serverExport } from '../_shared/registry-example.js'
import { comparePlaces } from '../_shared/places.js'
import { addToGroup } from '../../text/add-to-group.js'
import { listed } from '../../text/words.js'
import { isDeleted } from '../_shared/columns.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralItem } from './_examples.js'
import { CYCLE_PG, hostLabel, loadOf, WHERE_TO_CHANGE } from './_shared.js'

const PROFILES_OF_TWO = serverExport({
  [profilePath('Agents')]: profileValues(),
  [profilePath('Sales')]: profileValues({ PeripheralID: 5001 }),
})

export const rule = defineRule({
  meta: {
    id: 'pim/load-differs',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Peripherals behind the same CTI OS servers have different /LOAD',
    needs: ['two-pim'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'DW', part: 'what /LOAD 1 does' },
      { document: 'FINFO', part: 'the default is Not Ready, as with /LOAD 0' },
    ],
  },
  docs: {
    what:
      'Two or more peripherals are reached through the same CTI OS server, and one of their PIMs has `/LOAD 1` while another ' +
      'has `/LOAD 0` or none (which, as the Finesse guide describes the default, is the same).',
    why:
      'Agents who use the same desktop and the same servers are treated differently when a connection ends: some become Not ' +
      'Ready, others are logged out. To the help desk it looks like a fault that comes and goes.',
    flagged: {
      'ctios-a.reg': PROFILES_OF_TWO,
      'pim.yaml': `peripherals:\n${peripheralItem('/LOAD 1')}${peripheralItem('/LOAD 0', 5001, 'CUCM_PIM_2')}`,
    },
    repaired: {
      'ctios-a.reg': PROFILES_OF_TWO,
      'pim.yaml': `peripherals:\n${peripheralItem('/LOAD 0')}${peripheralItem('/LOAD 0', 5001, 'CUCM_PIM_2')}`,
    },
    exampleConfig: { rules: { 'pim/load-with-multiple-ctios-servers': 'off' } },
    remedy: `${WHERE_TO_CHANGE} of each PIM, and give all the same value, \`/LOAD 0\` where nothing speaks for another. ` +
    CYCLE_PG,
    release: 'All.',
  },
  check: { estate: check },
})

interface Member {
  readonly peripheral: Peripheral
  readonly meaning: '0' | '1'
  /** The value, or the peripheral's name where there is no /LOAD. */
  readonly place: Place
  readonly written: string
  readonly servers: readonly ServerHost[]
  /** Whether it has more servers than are compared. */
  readonly more: boolean
}

function check(estate: Estate, context: RuleContext): void {
  const members = membersOf(estate)
  if (new Set(members.map(({ meaning }) => meaning)).size < 2) return
  for (const _ of members.filter(({ servers }) => servers.length === 0)) {
    context.notChecked('no CTI OS server is known of a peripheral whose /LOAD differs from that of another')
  }
  for (const _ of members.filter(({ more }) => more)) {
    context.notChecked(`of the CTI OS servers of a peripheral, only the first ${MOST_SERVERS} were compared with those of others`)
  }
  for (const group of groupsByServer(members, estate)) reportGroup(group, context)
}

function reportGroup(group: readonly Member[], context: RuleContext): void {
  const sorted = [...group].sort((a, b) => comparePlaces(a.place, b.place))
  const first = sorted.find(({ written }) => written !== '')
  const others = sorted.filter((other) => other.meaning !== first?.meaning)
  const [other] = others
  if (!first || !other) return
  const same = sorted.filter((one) => one !== first && one.meaning === first.meaning)
  const { hosts } = context.estate
  const ofFirst = new Set(first.servers.map(({ label }) => hosts.canonical(label)))
  const shared = other.servers.filter(({ label }) => ofFirst.has(hosts.canonical(label)))
  const servers = shared.length > 0 ? shared : first.servers
  context.report({
    subject: first.peripheral.subject,
    place: first.place,
    message:
      `${first.written} on ${peripheralTitle(first.peripheral)}, but ${listed(others.map(saying))}, behind the same CTI OS ` +
      `${servers.length === 1 ? 'server' : 'servers'} (${listed(servers.map(hostLabel))}): when a connection ` +
      'ends, some agents are logged out and others become Not Ready. Configure all PIMs alike, for /LOAD 0.',
    related: [...others, ...same].sort((a, b) => comparePlaces(a.place, b.place))
      .map((one) => ({ place: one.place, message: saying(one) })),
  })
}

function saying({ written, peripheral }: Member): string {
  return `${written === '' ? 'no /LOAD (the same as 0)' : written} on ${peripheralTitle(peripheral)}`
}

/** The peripherals whose /LOAD is known, each id once. */
function membersOf(estate: Estate): Member[] {
  const members = new Map<number, Member>()
  for (const peripheral of estate.peripherals) {
    const { id, pim, place } = peripheral
    const load = pim && loadOf(pim)
    if (id === undefined || !load || load.state === 'malformed' || members.has(id) || isDeleted(peripheral)) continue
    const behind = { servers: estate.serverHostsOf(id), more: estate.hasMoreServerHosts(id) }
    members.set(id, load.state === 'set'
      ? { peripheral, meaning: load.value, place: load.place, written: `/LOAD ${load.value}`, ...behind }
      : { peripheral, meaning: '0', place, written: '', ...behind })
  }
  return [...members.values()]
}

/** Members that share a server, directly or through a third. */
function groupsByServer(members: readonly Member[], { hosts }: Estate): Iterable<readonly Member[]> {
  const byHost = new Map<string, Member[]>()
  for (const member of members) for (const { label } of member.servers) addToGroup(byHost, hosts.canonical(label), member)
  const groups: Member[][] = []
  const left = new Set(members)
  for (const member of members) {
    if (!left.delete(member)) continue
    // It grows while it is walked through.
    const group = [member]
    for (const one of group) {
      for (const { label } of one.servers) {
        const host = hosts.canonical(label)
        for (const other of byHost.get(host) ?? []) if (left.delete(other)) group.push(other)
        byHost.delete(host)
      }
    }
    groups.push(group)
  }
  return groups
}
