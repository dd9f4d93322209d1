import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { serverExport } from '../_shared/registry-example.js'
import { defineRule } from '../rule.js'
import { isPlaceholder, reasonRequirement, REASONS, sectionOrParent, serverRemedy, type ReasonKind } from './_shared.js'

const KINDS = Object.keys(REASONS) as ReasonKind[]

const DESK = 'AgentDeskSettingsID,EnterpriseName,IdleReasonRequired,LogoutReasonRequired\n5000,Claims_Day,N,Y\n'

export const rule = defineRule({
  meta: {
    id: 'ctios/reason-codes-missing',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A logout or Not Ready reason is required, but ReasonCodes has none to choose from',
    needs: ['servers', 'desk'],
    symptom: 'logout-button',
    sources: [
      { document: 'COSP', part: 'reason codes, CF_REASON_CODE_REQUIRED (281)' },
      { document: 'COS', part: 'ReasonCodes registry key' },
    ],
  },
  docs: {
    what:
      'Where a logout reason or a Not Ready (idle) reason is required, checks that `Server\\Agent\\ReasonCodes\\Logout` or ' +
      '`…\\NotReady` holds at least one reason beside the four placeholders that setup leaves (“Insert logout reason code 1 ' +
      'here”). For UCCE the desk settings say what is required, for any other peripheral `LogoutReasonRequired` and ' +
      '`NotReadyReasonRequired` under `Server\\Agent`.',
    why:
      'The CTI Toolkit offers the texts of these keys when an agent logs out or goes Not Ready, and sends the code of the one ' +
      'chosen. If there is none, the request goes without a reason and fails with 281, reason code required: the agent cannot ' +
      'log out, or cannot become Not Ready, from which alone a logout is allowed.',
    flagged: {
      'ctios-a.reg': serverExport({
        'Server\\Agent\\ReasonCodes\\Logout': { 'Insert logout reason code 1 here': 1, 'Insert logout reason code 2 here': 2 },
      }),
      'desk.csv': DESK,
    },
    repaired: {
      'ctios-a.reg': serverExport({ 'Server\\Agent\\ReasonCodes\\Logout': { 'End of shift': 1, Training: 2 } }),
      'desk.csv': DESK,
    },
    remedy: serverRemedy(
      'Server\\Agent\\ReasonCodes',
      'Under `Logout` and `NotReady`, replace the placeholders: the name of each DWORD is the text that agents see, its data ' +
        'the code. Use the codes of the Reason List of Configuration Manager.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      for (const kind of KINDS) {
        const requirement = reasonRequirement(kind, server, context)
        const { codes: path, label } = REASONS[kind]
        const found = requirement && sectionOrParent(server, path, context)
        if (!requirement || !found) continue
        const names = found.section ? [...found.section.values].map(({ name }) => name).filter((name) => name !== '') : []
        if (names.some((name) => !isPlaceholder(path, name))) continue
        const holds = !found.section ? 'is missing' : names.length === 0 ? 'is empty' : 'holds only the placeholders of setup'
        context.report({
          subject: server.subject,
          place: found.place,
          message:
            `${path} ${holds} on ${serverTitle(server)}, while ${label} is required: ` +
            `${kind === 'logout' ? 'a logout' : 'going Not Ready'} fails with 281 (reason code required), and agents cannot ` +
            `${kind === 'logout' ? 'log out' : 'become Not Ready, without which they cannot log out'}. Fill in the reasons.`,
          related: [{ place: requirement.place, message: requirement.text }],
        })
      }
    },
  },
})
