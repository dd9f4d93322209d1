import type { Section } from '../../estate/model.js'
import { lastSegment } from '../../parse/registry/names.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { serverExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { serverRemedy } from './_shared.js'

const COLUMNS = 'EnterpriseDesktopSettings\\All Desktops\\Grid\\SkillGroupStatistics\\Columns\\Number'
const WANTED = 'SkillGroupNumber'

export const rule = defineRule({
  meta: {
    id: 'ctios/first-skill-group-column',
    severity: 'warning',
    preset: 'strict',
    summary: 'The first column of the skill group statistics is not SkillGroupNumber',
    needs: ['servers'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'Automatic Skill Group Statistics Grid Configuration' }],
  },
  docs: {
    what:
      'Looks at the lowest numbered key below `Grid\\SkillGroupStatistics\\Columns\\Number` and checks that its `Type` is ' +
      '`SkillGroupNumber`. The header may say anything.',
    why:
      'The guide says that the first column of the skill group statistics window should be the skill group number, and to ' +
      'retain it when other columns are changed. Without it, rows of statistics cannot be told apart.',
    flagged: { 'ctios-a.reg': serverExport({ [`${COLUMNS}\\1`]: { Type: 'AgentsAvail' }, [`${COLUMNS}\\2`]: { Type: WANTED } }) },
    repaired: {
      'ctios-a.reg': serverExport({ [`${COLUMNS}\\1`]: { Type: WANTED }, [`${COLUMNS}\\2`]: { Type: 'AgentsAvail' } }),
    },
    remedy: serverRemedy(COLUMNS, 'Set `Type` of column `1` to `SkillGroupNumber`, and number the others anew.'),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const [first] = server
        .sectionsBelow(COLUMNS)
        .filter((section) => /^\d+$/.test(lastSegment(section.path)))
        .sort((a, b) => numberOf(a) - numberOf(b))
      if (!first) {
        context.notChecked(`the columns of the skill group statistics of a CTI OS server are not exported (${EXPORT_CTIOS})`)
        return
      }
      const value = first.value('Type')
      if (value && (value.text === undefined || value.text.trim().toLowerCase() === WANTED.toLowerCase())) return
      context.report({
        subject: server.subject,
        place: value?.place ?? first.place,
        message:
          `The first column of the skill group statistics (${numberOf(first)}) is ` +
          `${value ? quoted(value.text ?? '') : 'without a Type'} on ${serverTitle(server)}: the guide wants ` +
          `${WANTED} there, by which agents and supervisors tell the rows apart. Put it first.`,
      })
    },
  },
})

function numberOf(section: Section): number {
  return Number(lastSegment(section.path))
}
