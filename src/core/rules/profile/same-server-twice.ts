import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { shownName } from '../_shared/titles.js'
import { defineRule } from '../rule.js'
import { profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/same-server-twice',
    severity: 'warning',
    preset: 'recommended',
    summary: 'CtiOsA and CtiOsB name the same CTI OS server and port, so that failover leads back to the same server',
    needs: ['profiles'],
    symptom: 'lost-failover',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, CtiOsA and CtiOsB' }],
  },
  docs: {
    what:
      'Compares `CtiOsA` with `CtiOsB`, and `PortA` with `PortB`. Names compare without case, a short name equals the full ' +
      'name that starts with it, and `servers.aliases` of the configuration joins names and addresses. The same host with two ' +
      'ports is not reported.',
    why:
      'A desktop that loses its server tries the other one of the profile. If both are one and the same, it comes back to the ' +
      'server that has just failed: there are two names, but no failover.',
    flagged: { 'ctios-a.reg': profileExport({ CtiOsB: 'ctios-a.example.com' }) },
    repaired: { 'ctios-a.reg': profileExport() },
    remedy: profileRemedy('Set `CtiOsB` and `PortB` to the second CTI OS server.'),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const a = profile.hosts.find(({ side }) => side === 'A')
      const b = profile.hosts.find(({ side }) => side === 'B')
      if (!a || !b || !context.estate.hosts.same(a.host, b.host)) return
      const samePort = a.port && b.port ? a.port.number !== undefined && a.port.number === b.port.number : !a.port && !b.port
      if (!samePort) return
      const isSameName = a.host.toLowerCase() === b.host.toLowerCase()
      const names = isSameName ? shownName(a.host) : `${shownName(a.host)} and ${shownName(b.host)}, the same host`
      const port = a.port?.number === undefined ? '' : `, on port ${a.port.number}`
      context.report({
        subject: profile.subject,
        place: b.value.place,
        message:
          `CtiOsA and CtiOsB of profile ${quoted(profile.name)} are both ${names}${port}: when it ` +
          'is down, its desktops fail over to the same server, and agents cannot work. Name the second CTI OS server in CtiOsB.',
        related: [{ place: a.value.place, message: `CtiOsA is ${shownName(a.host)}, too` }],
      })
    },
  },
})
