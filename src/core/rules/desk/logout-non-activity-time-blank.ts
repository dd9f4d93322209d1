import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { RELEASE_UNKNOWN } from '../_shared/unknown.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { isBlankOff, LOGOUT_TIME, OFF_CONTRADICTION } from './_logout-time.js'
import { AFTER_LOGIN, deskTitle, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/logout-non-activity-time-blank',
    severity: 'warning',
    preset: 'recommended',
    summary: 'LogoutNonActivityTime blank: before 12.5 the timer is described as impossible to disable; later, blank is off',
    needs: ['desk'],
    needsFacts: ['release'],
    symptom: 'logged-out',
    sources: [
      { document: 'DW', part: 'the logout non-activity time cannot be disabled' },
      { document: 'PCCE125', part: 'Desk Settings: blank disables the timer' },
      { document: 'MA15', part: 'blank disables the timer' },
      { document: 'REST', part: 'logoutNonActivityTime: default NULL' },
    ],
  },
  docs: {
    what:
      'A blank `LogoutNonActivityTime`. Before Release 12.5 it is a warning. From 12.5 on, where blank is documented as off, ' +
      'it is an info and only under the strict preset: agents who forget to log out stay logged in. In a REST export an ' +
      'absent `logoutNonActivityTime` is blank.',
    why:
      'The article on Release 7.5(x) says that the timer cannot be disabled. If that holds, agents with blank desk settings ' +
      'are logged out after a time that no export shows, and nobody finds the value that does it.',
    flagged: deskExample({ LogoutNonActivityTime: 'NULL' }),
    repaired: deskExample({ LogoutNonActivityTime: 3600 }),
    exampleConfig: { release: '7.5' },
    remedy:
      `${WHERE_TO_CHANGE}, and enter the **Logout non-activity time** that you want. From 12.5 on, leave it blank where agents ` +
      `are never to be logged out for inactivity. ${AFTER_LOGIN}`,
    release: 'A warning before 12.5, an info from 12.5 on.',
    contradiction: OFF_CONTRADICTION,
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, LOGOUT_TIME, context)
  if (number?.state !== 'blank') return
  const { release } = context
  if (!release) {
    context.notChecked(RELEASE_UNKNOWN)
    return
  }
  const title = deskTitle(settings)
  const report = { subject: settings.subject, place: number.field.place }
  if (!isBlankOff(release)) {
    context.report({
      ...report,
      message:
        `LogoutNonActivityTime of ${title} is blank, and on ${release.text} that may not be off: an article on 7.5 says that ` +
        'the timer cannot be disabled (documents from 12.5 on say that blank disables it), so agents may be logged out after ' +
        'a time that no export shows. Enter the time that you want.',
    })
  } else if (context.preset === 'strict') {
    context.report({
      ...report,
      severity: 'info',
      message:
        `LogoutNonActivityTime of ${title} is blank, which is off on ${release.text}: agents who forget to log out stay ` +
        'logged in (an article on 7.5 says that the timer cannot be disabled there). Enter a time if they are to be logged ' +
        'out.',
    })
  }
}
