import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { serverExport } from '../_shared/registry-example.js'
import { defineRule } from '../rule.js'
import { deskRequirement, isPlaceholder, sectionOrParent, serverRemedy, type DeskDemand } from './_shared.js'

const STRINGS = 'Server\\Agent\\WrapupStrings\\Incoming'
const COLUMN = 'WrapupDataIncomingMode'
/** Required with data. */
const WITH_DATA = 3

const DESK = 'AgentDeskSettingsID,EnterpriseName,WrapupDataIncomingMode,WorkModeTimer\n5000,Claims_Day,3,60\n'

const DATA_REQUIRED: DeskDemand = {
  column: COLUMN,
  demands: (row) => {
    const mode = row.number(COLUMN)
    return mode?.state === 'number' && mode.value === WITH_DATA
  },
}

export const rule = defineRule({
  meta: {
    id: 'ctios/wrapup-strings-missing',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Desk settings require wrap-up data for incoming calls, but WrapupStrings has none to choose from',
    needs: ['servers', 'desk'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'COSP', part: 'wrap-up, CF_WRAPUP_DATA_REQUIRED (280)' },
      { document: 'COS', part: 'WrapupStrings registry key' },
    ],
  },
  docs: {
    what:
      'Where desk settings have `WrapupDataIncomingMode` 3 (required with data), checks that ' +
      '`Server\\Agent\\WrapupStrings\\Incoming` has at least one text that is neither empty nor one of the placeholders of ' +
      'setup (`String0` to `String3`).',
    why:
      'With mode 3 an agent who wants to leave wrap-up without data is refused with 280, wrap-up data required. The CTI ' +
      'Toolkit offers the texts of this key; if there are none, agents have to think of something to type after each call, or ' +
      'stay in wrap-up and get no calls.',
    flagged: {
      'ctios-a.reg': serverExport({
        [STRINGS]: { String0: 'String0', String1: 'String1', String2: 'String2', String3: 'String3' },
      }),
      'desk.csv': DESK,
    },
    repaired: {
      'ctios-a.reg': serverExport({ [STRINGS]: { String0: 'New contract', String1: 'Complaint' } }),
      'desk.csv': DESK,
    },
    remedy: serverRemedy(
      STRINGS,
      'Set `String0`, `String1` and so on to the texts that agents shall choose from. Or set **Work mode on incoming** of the ' +
        'desk settings to Required or Optional in Configuration Manager, Agent Desk Settings List.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const mode3 = deskRequirement(DATA_REQUIRED, context)
      const found = mode3 && sectionOrParent(server, STRINGS, context)
      if (!mode3 || !found) return
      const texts = found.section ? [...found.section.values].map(({ text }) => text ?? '') : []
      if (texts.some((text) => text.trim() !== '' && !isPlaceholder(STRINGS, text))) return
      const holds = !found.section ? 'is missing' : texts.length === 0 ? 'is empty' : 'holds only placeholders'
      context.report({
        subject: server.subject,
        place: found.place,
        message:
          `${STRINGS} ${holds} on ${serverTitle(server)}, while wrap-up data are required after incoming calls (mode 3): an ` +
          'agent who enters none cannot leave wrap-up (280, wrap-up data required) and gets no calls. Fill in the texts.',
        related: [{ place: mode3.place, message: mode3.text }],
      })
    },
  },
})
