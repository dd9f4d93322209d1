import type { ConnectionProfile } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'

/** For the page of a rule that judges what a profile lacks. */
export const CHANGE_IS_NO_PROFILE =
  'A file that sets only some values of a profile, as a change does, is not taken for a profile that lacks the others.'

/** Says of a profile of which only a change is there that it was not checked for what it lacks. */
export function isWholeProfile(profile: ConnectionProfile, context: RuleContext): boolean {
  if (profile.partial) {
    context.notChecked(
      'a file sets only some values of a profile, as a change does (lint it together with an export of the server)',
    )
  }
  return !profile.partial
}

/** Whether a profile is without a value; where only a change of it is there, that is unknown, and the rule says so. */
export function lacksValue(profile: ConnectionProfile, name: string, context: RuleContext): boolean {
  return profile.section.value(name) === undefined && isWholeProfile(profile, context)
}
