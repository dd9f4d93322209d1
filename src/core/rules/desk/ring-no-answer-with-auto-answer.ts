import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { flagOf, numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { RNA_TIME } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle, fieldNotes, validNumber, WHERE_TO_CHANGE } from './_shared.js'
import { seconds } from '../../text/words.js'

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-with-auto-answer',
    severity: 'warning',
    preset: 'recommended',
    summary: 'RingNoAnswerTime set and auto answer on: auto answer wins',
    needs: ['desk'],
    symptom: null,
    sources: [{ document: 'AA15', part: 'ring no answer and auto answer exclude each other' }],
  },
  docs: {
    what: 'Desk settings with a `RingNoAnswerTime` and with `AutoAnswerEnabled` on.',
    why:
      'The two exclude each other, and auto answer wins: the ring no answer time never counts. Calls to an agent who has ' +
      'left the desk are answered by an empty chair.',
    flagged: deskExample({ RingNoAnswerTime: 20, AutoAnswerEnabled: 'Y' }),
    repaired: deskExample({ RingNoAnswerTime: 20, AutoAnswerEnabled: 'N' }),
    remedy: `${WHERE_TO_CHANGE}, and decide: uncheck **Auto answer**, or clear the **Ring no answer time**. ${AFTER_LOGIN}`,
    release: 'Administration Guide 15.0(1).',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, RNA_TIME, context)
  const time = validNumber(number, RNA_TIME)
  if (!number || time === undefined || context.deployment.type === 'pcce') return
  if (flagOf(settings, 'AutoAnswerEnabled', context) !== true) return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `RingNoAnswerTime of ${deskTitle(settings)} is ${seconds(time)}, but auto answer is on, and it wins: calls to an agent ` +
      'who has left the desk are answered all the same. Switch auto answer off, or clear the time.',
    related: fieldNotes(settings, ['AutoAnswerEnabled']),
  })
}
