import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import type { CtiosServer, Section } from '../../estate/model.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { knownDefault } from '../_shared/known-values.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { defineRule, type RuleContext } from '../rule.js'
import { AGENT, serverRemedy } from './_shared.js'

const SWITCH = 'DisableStatsMinimization'
const INTERVAL = 'PollingIntervalSec'

export const rule = defineRule({
  meta: {
    id: 'ctios/statistics-load',
    severity: 'warning',
    preset: 'recommended',
    summary: 'DisableStatsMinimization is 1, or PollingIntervalSec is below its default: statistics load the network',
    needs: ['servers'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'COS', part: 'Agent and SkillGroup registry keys; statistics grid configuration' },
      { document: 'DW', part: 'sister article on desktops that fail over back and forth' },
    ],
  },
  docs: {
    what:
      'Looks for `DisableStatsMinimization` 1 in the grids of agent and skill group statistics, and for `PollingIntervalSec` ' +
      'below its default under `Server\\Agent` (15 s) and `Server\\SkillGroup` (10 s). Absent values count as their defaults.',
    why:
      'With the first, every statistic goes to every desktop instead of those that the grid shows; with the second, they go ' +
      'more often. Cisco’s article on desktops that fail over back and forth names statistics load as a cause: heartbeats are ' +
      'late, desktops change to the other server, load it as well, and come back.',
    flagged: { 'ctios-a.reg': serverExport({ 'Server\\SkillGroup': { [INTERVAL]: 2 } }) },
    repaired: { 'ctios-a.reg': serverExport({ 'Server\\SkillGroup': { [INTERVAL]: 10 } }) },
    remedy: serverRemedy(
      'Server\\SkillGroup',
      'Set `PollingIntervalSec` to 10 there and to 15 under `Server\\Agent`, and `DisableStatsMinimization` under ' +
        '`EnterpriseDesktopSettings\\All Desktops\\Grid\\…\\Columns\\Number` to 0.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const grids = sectionsWith(server, SWITCH)
      const polls = sectionsWith(server, INTERVAL)
      if (grids.length + polls.length === 0) {
        context.notChecked(
          `neither ${AGENT} and Server\\SkillGroup nor a statistics grid of a CTI OS server is exported (${EXPORT_CTIOS})`,
        )
      }
      for (const section of grids) checkGrid(server, section, context)
      for (const section of polls) checkInterval(server, section, context)
    },
  },
})

/** The exported keys that have a value of this name in the guide. */
function sectionsWith(server: CtiosServer, name: string): Section[] {
  return ctiosKnowledge.keysWith(name).flatMap(({ path }) => server.section(path) ?? [])
}

function checkGrid(server: CtiosServer, section: Section, context: RuleContext): void {
  const value = section.value(SWITCH)
  if (value?.number !== 1) return
  const grid = /\\Grid\\([^\\]+)\\/i.exec(section.path)?.[1] ?? 'statistics'
  context.report({
    subject: server.subject,
    place: value.place,
    message:
      `${SWITCH} of the ${grid} grid is 1 on ${serverTitle(server)}: all statistics go to all desktops, not only those that ` +
      'the grid shows, and under that load desktops may fail over back and forth. Set it to 0.',
    ...fixNumber(context, section, SWITCH, 0, { safe: false }),
  })
}

function checkInterval(server: CtiosServer, section: Section, context: RuleContext): void {
  const value = section.value(INTERVAL)
  const usual = knownDefault(section.path, INTERVAL)
  if (value?.number === undefined || usual === undefined || value.number >= usual) return
  context.report({
    subject: server.subject,
    place: value.place,
    message:
      `${INTERVAL} of ${section.path} is ${value.number} s on ${serverTitle(server)}, below the default of ${usual} s: ` +
      'statistics are polled and sent more often, and under that load desktops may fail over back and forth. Set it to ' +
      `${usual}.`,
    ...fixNumber(context, section, INTERVAL, usual, { safe: false }),
  })
}
