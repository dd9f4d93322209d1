import type { Section } from '../../estate/model.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { serverExport } from '../_shared/registry-example.js'
import { defineRule, type RuleContext } from '../rule.js'
import { DRIVER, exportedSection, serverRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'ctios/one-cti-server',
    severity: 'warning',
    preset: 'recommended',
    summary: 'SideBHost is missing, empty or the same as side A, so that the CTI OS server has one CTI Server only',
    needs: ['servers'],
    symptom: 'lost-failover',
    sources: [{ document: 'COS', part: 'CtiDriver registry key, SideAHost and SideBHost' }],
  },
  docs: {
    what: 'Checks that `CtiDriver\\Config` names a CTI Server on side B, with another host or another port than on side A.',
    why:
      'The CTI Server runs on both sides of a duplexed PG. A CTI OS server that knows one side only loses its connection ' +
      'whenever that side goes down or is cycled, and all its desktops stand still although the other side works.',
    flagged: { 'ctios-a.reg': serverExport({ [DRIVER]: { SideAHost: 'pg1a', SideAPort: 42027 } }) },
    repaired: {
      'ctios-a.reg': serverExport({ [DRIVER]: { SideAHost: 'pg1a', SideAPort: 42027, SideBHost: 'pg1b', SideBPort: 43027 } }),
    },
    remedy: serverRemedy(
      DRIVER,
      'Set `SideBHost` and `SideBPort` to the CTI Server of side B, or run CTI OS setup again, which asks for it. For a ' +
        'simplexed PG, suppress the finding with the reason.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const section = exportedSection(server, DRIVER, context)
      if (!section) return
      const a = section.value('SideAHost')
      const b = section.value('SideBHost')
      const fault = faultOf(section, context)
      if (!fault) return
      context.report({
        subject: server.subject,
        place: b?.place ?? section.place,
        message:
          `SideBHost ${fault} on ${serverTitle(server)}: the CTI OS server has no second CTI Server, and when the first one ` +
          'is down or being restarted, no agent can work. Name the CTI Server of side B.',
        related: a ? [{ place: a.place, message: `SideAHost is ${a.text ?? 'no string'}` }] : [],
      })
    },
  },
})

function faultOf(section: Section, { estate }: RuleContext): string | undefined {
  const b = section.value('SideBHost')
  if (!b) return 'is missing'
  const host = b.text?.trim()
  if (host === undefined) return undefined
  if (host === '') return 'is empty'
  const first = section.text('SideAHost')?.trim()
  if (!first || !estate.hosts.same(first, host)) return undefined
  const [portA, portB] = [section.value('SideAPort'), section.value('SideBPort')]
  const same = portA && portB ? portA.number !== undefined && portA.number === portB.number : !portA && !portB
  return same ? `is the same as SideAHost (${first}${portA?.number === undefined ? '' : `, port ${portA.number}`})` : undefined
}
