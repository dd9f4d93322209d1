import type { Place } from '../../decode/source.js'
import type { ConnectionProfile } from '../../estate/model.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import type { RuleContext } from '../rule.js'
import { lacksValue } from './whole-profile.js'

/** The two values that decide on a second login: custom desktops have a pair of their own. */
export interface LoginPair {
  readonly reject: string
  readonly warn: string
}

export const BUILT_IN_PAIR: LoginPair = { reject: 'RejectIfAlreadyLoggedIn', warn: 'WarnIfAlreadyLoggedIn' }
export const CUSTOM_PAIR: LoginPair = { reject: 'custom_RejectIfAgentLoggedIn', warn: 'custom_WarnIfAgentLoggedIn' }

/** The pair that the desktops of this deployment read. */
export function loginPair({ deployment }: RuleContext): LoginPair {
  return deployment.desktop === 'custom' ? CUSTOM_PAIR : BUILT_IN_PAIR
}

/** Where a profile lets an agent log in a second time: its reject value if that is 0, its own name if there is none. */
export function secondLogin(
  profile: ConnectionProfile,
  pair: LoginPair,
  context: RuleContext,
): { readonly place: Place; readonly value: RegistryValue | undefined } | undefined {
  const value = profile.section.value(pair.reject)
  if (value) return value.number === 0 ? { place: value.place, value } : undefined
  return lacksValue(profile, pair.reject, context) ? { place: profile.place, value } : undefined
}
