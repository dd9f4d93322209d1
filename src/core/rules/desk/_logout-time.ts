import type { DeskSettings } from '../../estate/model.js'
import type { Fix } from '../../findings/finding.js'
import type { Release, RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { rangeFault } from './_shared.js'

/** The column that one family of rules is about: each value of it gets one finding. */
export const LOGOUT_TIME = 'LogoutNonActivityTime'

export const LOGOUT_TIME_PATH = 'leave **Logout non-activity time** (PCCE: **Logout Inactivity Time**)'

/** The release from whose documents on blank is off. */
const BLANK_IS_OFF = { major: 12, minor: 5 } as const

/** What two generations of documents say about a blank value; true under both. */
export const OFF_CONTRADICTION =
  'The article of 2009 (Release 7.5(x)) says that the timer cannot be disabled. The documents of 12.5 to 15.0 (Packaged CCE, ' +
  'Mobile Agent) say that a blank value disables it, and the API’s default is NULL. What holds for the releases between is not ' +
  'documented; icmlint takes blank for off from 12.5 on.'

/** A LogoutNonActivityTime that is a number in its range; the faults belong to the rules for range and zero. */
export function validLogoutTime(settings: DeskSettings, context: RuleContext): number | undefined {
  const number = numberOf(settings, LOGOUT_TIME, context)
  return number?.state === 'number' && !rangeFault(number, LOGOUT_TIME) ? number.value : undefined
}

/** Clearing the field, where the release does not speak against it; for debate, since the timer may be wanted. */
export function clearingFix({ record }: DeskSettings, { release }: RuleContext): { readonly fix?: Fix } {
  if (release && !isBlankOff(release)) return {}
  const condition = release ? '' : ' on Release 12.5 or later'
  return {
    fix: {
      safe: false,
      description: `Clear the Logout non-activity time in the Agent Desk Settings List${condition}`,
      setting: { record, column: LOGOUT_TIME, value: null },
    },
  }
}

export function isBlankOff(release: Release): boolean {
  return release.compare(BLANK_IS_OFF.major, BLANK_IS_OFF.minor) >= 0
}

/** How to switch the timer off, as far as the release tells. */
export function offAdvice({ release }: RuleContext): string {
  const off = 'leave it blank, which is off'
  if (!release) return `From 12.5 on ${off}; an article on 7.5 says that the timer cannot be disabled there`
  return isBlankOff(release)
    ? `If it is meant to be off, ${off} on ${release.text} (only an article on 7.5 says that it cannot be disabled)`
    : 'An article on 7.5 says that the timer cannot be disabled, while documents from 12.5 on say that blank is off: on ' +
      `${release.text}, test a blank value, or tell agents to log out before long breaks`
}
