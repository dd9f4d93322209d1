import type { DeskSettings } from '../../estate/model.js'
import { flagOf } from '../_shared/columns.js'
import { compareRelease } from '../_shared/releases.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, columnFact, deskTitle, fieldNotes, WHERE_TO_CHANGE } from './_shared.js'

/** The table keeps the zip tone in a column whose name says something else. */
const ZIP_TONE = 'MultilineAgentStateBehavior'
const AUTO_ANSWER = 'AutoAnswerEnabled'

export const rule = defineRule({
  meta: {
    id: 'desk/zip-tone-without-auto-answer',
    severity: 'error',
    preset: 'recommended',
    summary: 'Zip tone on and auto answer off: the API refuses the pair.',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [
      { document: 'REST', part: 'playZipTone needs autoAnswerEnabled' },
      { document: 'DSH15', part: 'Agent_Desk_Settings.MultilineAgentStateBehavior' },
    ],
  },
  docs: {
    what:
      'A zip tone (`playZipTone` in REST, `MultilineAgentStateBehavior` 1 in the table, from 12.6 on) while ' +
      '`AutoAnswerEnabled` is off. The column `MultilineAgentStateBehavior` of the table `Peripheral` is another thing.',
    why:
      'The tone announces a call that is answered automatically; without auto answer there is nothing to announce, and the ' +
      'API refuses every change of such desk settings.',
    flagged: deskExample({ MultilineAgentStateBehavior: 1, AutoAnswerEnabled: 'N' }),
    repaired: deskExample({ MultilineAgentStateBehavior: 1, AutoAnswerEnabled: 'Y' }),
    remedy: `${WHERE_TO_CHANGE}, and choose **Auto answer** with or without zip tone, or neither. ${AFTER_LOGIN}`,
    release: '12.6 to 15.0; before, the column is reserved.',
  },
  check: { deskSettings: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const { since } = columnFact(ZIP_TONE)
  if (context.release && since !== undefined && compareRelease(context.release, since) < 0) return
  const tone = settings.field(ZIP_TONE)
  if (flagOf(settings, ZIP_TONE, context) !== true || !tone) return
  if (flagOf(settings, AUTO_ANSWER, context) !== false) return
  const name = tone.writtenName === ZIP_TONE ? `${ZIP_TONE} (zip tone)` : tone.writtenName
  context.report({
    subject: settings.subject,
    place: tone.place,
    message:
      `${name} of ${deskTitle(settings)} is on while auto answer is off: agents never hear the tone, and the API refuses to ` +
      'save the pair. Switch auto answer on, or the tone off.',
    related: fieldNotes(settings, [AUTO_ANSWER]),
  })
}
