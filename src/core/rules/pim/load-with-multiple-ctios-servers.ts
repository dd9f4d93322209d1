import type { Peripheral, ServerHost } from '../../estate/model.js'
import { profileExport } from '../_shared/registry-example.js'
import { listed, plural } from '../../text/words.js'
import { capital } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import { CYCLE_PG, hostLabel, hostTitle, loadOneWith, loadZeroFix, WHERE_TO_CHANGE } from './_shared.js'

/** How a server is known, as the note at its place says it. */
const NAMED_BY: Readonly<Record<ServerHost['by'], string>> = {
  profile: 'a connection profile of the peripheral connects to it',
  peer: 'a server of the peripheral names it as its peer',
  export: 'its registry serves the peripheral',
}

export const rule = defineRule({
  meta: {
    id: 'pim/load-with-multiple-ctios-servers',
    severity: 'error',
    preset: 'recommended',
    summary: '/LOAD 1 on a PIM whose agents are reached through two or more CTI OS servers',
    needs: ['pim', 'servers'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'DW', part: 'the PIM is configured with /LOAD 1 and there are several CTI OS servers' },
      { document: 'DES125', part: 'CTI Toolkit desktops pick one of the two active CTI OS servers at random' },
      { document: 'FINFO', part: 'Logout on Agent Disconnect' },
    ],
  },
  docs: {
    what:
      'A PIM with `/LOAD 1` must not serve agents through more than one CTI OS server. The rule counts the CTI OS servers of a ' +
      'peripheral by the hosts that its ConnectionProfiles name (`CtiOsA`, `CtiOsB`), by the peers of the servers that serve ' +
      'it, and by the exports themselves; a short host name and its full name are one server.',
    why:
      '`LOAD` stands for *Logout on Agent Disconnect*. With `/LOAD 1` the PIM logs an agent out as soon as a connection of ' +
      'that agent ends. It does not look whether the agent is still connected through the other CTI OS server: an agent who ' +
      'came over from server A to server B is thrown out when the old connection through A is finally closed. The agent sees ' +
      'a logout without a reason, and because desktops pick a server at random it comes and goes.',
    flagged: { 'ctios-a.reg': profileExport(), 'pim.yaml': peripheralExample('/LOAD 1') },
    repaired: { 'ctios-a.reg': profileExport(), 'pim.yaml': peripheralExample('/LOAD 0') },
    remedy: `${WHERE_TO_CHANGE}: change \`/LOAD 1\` to \`/LOAD 0\`, the remedy that the article names. ${CYCLE_PG}`,
    release:
      'The article is of Release 7.5(x) and speaks of all ACDs. Later configuration guides do not mention `/LOAD` any more, ' +
      'the Finesse guides up to 15.0 do.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  const behind = loadOneWith(peripheral, context, {
    name: 'CTI OS server', from: 'on each CTI OS server', of: (id) => context.estate.serverHostsOf(id),
  })
  if (!behind) return
  const { load, found: servers, title } = behind
  const [first, second] = servers
  if (!second) return
  const more = peripheral.id !== undefined && context.estate.hasMoreServerHosts(peripheral.id)
  context.report({
    subject: peripheral.subject,
    place: load.place,
    message:
      `/LOAD 1 on ${title}, which has ${more ? 'more than ' : ''}${plural(servers.length, 'CTI OS server')} ` +
      `(${listed(servers.map(hostLabel))}): when an agent’s connection through one of them ends, the PIM logs the agent out ` +
      'although another connection is still up. Configure the PIM for /LOAD 0.',
    related: servers.map((server) => ({
      place: server.place, message: `${capital(hostTitle(server))}: ${NAMED_BY[server.by]}`,
    })),
    scenario: [
      `An agent of ${title} has an agent mode connection through ${hostTitle(first)}.`,
      `The same agent connects again, now through ${hostTitle(second)}.`,
      `The connection through ${hostLabel(first)} ends.`,
      `The PIM of ${title}, configured with /LOAD 1, logs the agent out, although the agent is still connected through ` +
      `${hostLabel(second)}.`,
    ],
    fix: loadZeroFix(peripheral, load, { safe: true }),
  })
}
