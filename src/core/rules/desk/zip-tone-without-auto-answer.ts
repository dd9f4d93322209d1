import type { DeskSettings } from '../../estate/model.js'
import { flagOf } from '../_shared/columns.js'
import { compareRelease } from '../_shared/releases.js'
import { RELEASE_UNKNOWN } from '../_shared/unknown.js'
import type { Release, RuleContext } from '../rule.js'
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
    summary: 'Zip tone on and auto answer off: the API refuses the pair',
    needs: ['desk'],
    needsFacts: ['release'],
    symptom: 'invalid-value',
    sources: [
      { document: 'REST', part: 'playZipTone needs autoAnswerEnabled' },
      { document: 'DSH15', part: 'Agent_Desk_Settings.MultilineAgentStateBehavior' },
    ],
  },
  docs: {
    what:
      'A zip tone while `AutoAnswerEnabled` is off. In REST the tone is `playZipTone`. In the table it is ' +
      '`MultilineAgentStateBehavior` 1, from 12.6 on; before, the column is reserved, so that an export of the table is ' +
      'checked only where the configuration names the release. The column `MultilineAgentStateBehavior` of the table `Peripheral` is ' +
      'another thing.',
    why:
      'The tone announces a call that is answered automatically; without auto answer there is nothing to announce, and the ' +
      'API refuses every change of such desk settings.',
    flagged: deskExample({ MultilineAgentStateBehavior: 1, AutoAnswerEnabled: 'N' }),
    repaired: deskExample({ MultilineAgentStateBehavior: 1, AutoAnswerEnabled: 'Y' }),
    exampleConfig: { release: '12.6' },
    remedy: `${WHERE_TO_CHANGE}, and choose **Auto answer** with or without zip tone, or neither. ${AFTER_LOGIN}`,
    release: '12.6 to 15.0; before, the column of the table is reserved.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const tone = settings.field(ZIP_TONE)
  // REST and its kin call the tone by its name; the table's column means it in some releases only.
  const byName = tone !== undefined && tone.writtenName.toLowerCase() !== ZIP_TONE.toLowerCase()
  if (!byName && isReserved(context.release)) return
  if (flagOf(settings, ZIP_TONE, context) !== true || !tone) return
  if (!byName && !context.release) {
    context.notChecked(RELEASE_UNKNOWN)
    return
  }
  if (flagOf(settings, AUTO_ANSWER, context) !== false) return
  const name = byName ? tone.writtenName : `${ZIP_TONE} (zip tone)`
  context.report({
    subject: settings.subject,
    place: tone.place,
    message:
      `${name} of ${deskTitle(settings)} is on while auto answer is off: agents never hear the tone, and the API refuses to ` +
      'save the pair. Switch auto answer on, or the tone off.',
    related: fieldNotes(settings, [AUTO_ANSWER]),
  })
}

/** Whether the table's column means nothing yet in a release. */
function isReserved(release: Release | null): boolean {
  const { since } = columnFact(ZIP_TONE)
  return release !== null && since !== undefined && compareRelease(release, since) < 0
}
