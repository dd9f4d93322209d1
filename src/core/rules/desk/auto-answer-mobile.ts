import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { flagOf, numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { LOCAL_ONLY, MODE_NAMES, REMOTE_TYPE } from './_mobile-agent.js'
import { AFTER_LOGIN, deskTitle, fieldNotes, WHERE_TO_CHANGE } from './_shared.js'

const AUTO_ANSWER = 'AutoAnswerEnabled'

export const rule = defineRule({
  meta: {
    id: 'desk/auto-answer-mobile',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Auto answer on in desk settings for mobile agents, where it does not apply',
    needs: ['desk'],
    symptom: null,
    sources: [{ document: 'PCCE15', part: 'Desk Settings: auto answer is not applicable to mobile agents' }],
  },
  docs: {
    what: 'Desk settings with `AutoAnswerEnabled` on and a `RemoteAgentType` other than 0.',
    why:
      'Auto answer does not apply to mobile agents: a call to a mobile agent rings until it is answered by hand, or until it ' +
      'is taken away. Who relies on auto answer gets unanswered calls, and agents are made Not Ready for them.',
    flagged: deskExample({ AutoAnswerEnabled: 'Y', RemoteAgentType: 1 }),
    repaired: deskExample({ AutoAnswerEnabled: 'N', RemoteAgentType: 1 }),
    remedy: `${WHERE_TO_CHANGE}, and uncheck **Auto answer**, or make desk settings of their own for mobile agents. ` +
    AFTER_LOGIN,
    release: '12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const flag = settings.field(AUTO_ANSWER)
  if (flagOf(settings, AUTO_ANSWER, context) !== true || !flag) return
  const type = numberOf(settings, REMOTE_TYPE, context)
  const mode = type?.state === 'number' && type.value !== LOCAL_ONLY ? MODE_NAMES[type.value] : undefined
  if (type?.state !== 'number' || mode === undefined) return
  context.report({
    subject: settings.subject,
    place: flag.place,
    message:
      `${flag.writtenName} of ${deskTitle(settings)} is on, but it does not apply to mobile agents (RemoteAgentType ` +
      `${type.value}, ${mode}): their calls ring until somebody answers. Switch it off, or separate the desk settings.`,
    related: fieldNotes(settings, [REMOTE_TYPE]),
  })
}
