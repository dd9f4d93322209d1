import { closest } from '../../text/closest.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { knownValue } from '../_shared/known-values.js'
import { serverExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { listed } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { AGENT, exportedSection, serverRemedy } from './_shared.js'

const LEVELS = [
  [AGENT, 'AgentChatLevel', 'agents'],
  ['Server\\Supervisor', 'SupervisorChatLevel', 'supervisors'],
] as const

export const rule = defineRule({
  meta: {
    id: 'ctios/chat-level',
    severity: 'error',
    preset: 'recommended',
    summary: 'AgentChatLevel or SupervisorChatLevel is none of the words that the guide lists',
    needs: ['servers'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'Agent and Supervisor registry keys, chat levels' }],
  },
  docs: {
    what:
      'Checks `AgentChatLevel` under `Server\\Agent` (Disabled, PrimarySupervisor, TeamSupervisors, Team, Unrestricted) and ' +
      '`SupervisorChatLevel` under `Server\\Supervisor` (Disabled, Team, Unrestricted). Letter case is not checked, since the ' +
      'guide does not speak of it.',
    why:
      'The guide says that the value must be one of these words. With another one, nobody can tell whom agents or supervisors ' +
      'may write to.',
    flagged: { 'ctios-a.reg': serverExport({ [AGENT]: { AgentChatLevel: 'Supervisors' } }) },
    repaired: { 'ctios-a.reg': serverExport({ [AGENT]: { AgentChatLevel: 'TeamSupervisors' } }) },
    remedy: serverRemedy(AGENT, 'Set the string to one of the words. `SupervisorChatLevel` is under `Server\\Supervisor`.'),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      for (const [path, name, who] of LEVELS) {
        const value = exportedSection(server, path, context)?.value(name)
        const text = value?.text
        if (!value || text === undefined) continue
        const words = (knownValue(path, name)?.enum ?? []).map(String)
        if (words.some((word) => word.toLowerCase() === text.toLowerCase())) continue
        const meant = closest(text, words)
        context.report({
          subject: server.subject,
          place: value.place,
          message:
            `${name} is ${text === '' ? 'empty' : quoted(text)} on ${serverTitle(server)}, which is no chat level: whom ${who} ` +
            `may chat with is left to chance. ${meant === undefined ? '' : `Did you mean ${meant}? `}The guide has ` +
            `${listed(words, 'and', 9)}.`,
        })
      }
    },
  },
})
