import type { DeskSettings } from '../../estate/model.js'
import { listed } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, columnFact, deskTitle, enumFault, WHERE_TO_CHANGE } from './_shared.js'
import { WRAPUP_MODES } from './_wrapup.js'

export const rule = defineRule({
  meta: {
    id: 'desk/wrapup-mode-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'WrapupDataIncomingMode not 0 to 3, or WrapupDataOutgoingMode not 0 to 2',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [
      { document: 'DSH15', part: 'Agent_Desk_Settings: wrap-up modes' },
      { document: 'CTIMSG', part: 'WrapupDataIncomingMode, WrapupDataOutgoingMode' },
      { document: 'REST', part: 'wrapupDataIncomingMode, wrapupDataOutgoingMode' },
    ],
  },
  docs: {
    what:
      'A wrap-up mode that is none of 0 (required), 1 (optional), 2 (not allowed) and, after incoming calls only, 3 ' +
      '(required with data).',
    why: 'What the desktop does after a call is not documented for another value; agents may get stuck in wrap-up or never ' +
    'reach it.',
    flagged: deskExample({ WrapupDataIncomingMode: 1, WrapupDataOutgoingMode: 3 }),
    repaired: deskExample({ WrapupDataIncomingMode: 1, WrapupDataOutgoingMode: 1 }),
    remedy: `${WHERE_TO_CHANGE}, and choose the **Work mode** anew for the call direction. ${AFTER_LOGIN}`,
    release: '12.5 to 15.0.',
    contradiction: columnFact('WrapupDataIncomingMode').contradiction ?? '',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  for (const column of WRAPUP_MODES) {
    const allowed = columnFact(column).enum ?? []
    const fault = enumFault(settings, column, allowed, context)
    if (!fault) continue
    context.report({
      subject: settings.subject,
      place: fault.field.place,
      message:
        `${fault.field.writtenName} of ${deskTitle(settings)} is ${fault.text}: what the desktop does after a call is ` +
        `documented only for ${listed(allowed.map(String), 'and')} (required, optional, not ` +
        `allowed${allowed.includes(3) ? ', required with data' : ''}). Choose one of them.`,
    })
  }
}
