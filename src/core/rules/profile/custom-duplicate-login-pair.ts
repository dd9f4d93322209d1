import type { ConnectionProfile } from '../../estate/model.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { profileExport } from '../_shared/registry-example.js'
import { BUILT_IN_PAIR, CUSTOM_PAIR, secondLogin } from '../_shared/second-login.js'
import { CHANGE_IS_NO_PROFILE, isWholeProfile } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule, type RuleContext } from '../rule.js'
import { defaultNumber, profileRemedy } from './_shared.js'

type Half = keyof typeof CUSTOM_PAIR

const HALVES: readonly Half[] = ['reject', 'warn']

export const rule = defineRule({
  meta: {
    id: 'profile/custom-duplicate-login-pair',
    severity: 'warning',
    preset: 'recommended',
    summary:
      'custom_RejectIfAgentLoggedIn and custom_WarnIfAgentLoggedIn disagree with the built-in pair, or one of the two is missing',
    needs: ['profiles'],
    symptom: 'logged-out',
    sources: [{ document: 'COSD', part: 'duplicate logins in custom desktops' }],
  },
  docs: {
    what:
      'Compares `custom_RejectIfAgentLoggedIn` and `custom_WarnIfAgentLoggedIn`, which a custom desktop has to use, with ' +
      '`RejectIfAlreadyLoggedIn` and `WarnIfAlreadyLoggedIn`, which the CTI Toolkit desktops use. An absent built-in value ' +
      'counts as its documented default. Where only one of the two custom values exists, the rule says so. A profile without ' +
      'either is not its business. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'The Developer Guide tells writers of custom desktops to read a pair of values of their own. As soon as the two pairs ' +
      'differ, it depends on the desktop whether the same agent can log in twice: the CTI Toolkit refuses it, the custom ' +
      'desktop lets it pass, and its logout then logs out the agent at the CTI Toolkit.',
    flagged: { 'ctios-a.reg': profileExport({ custom_RejectIfAgentLoggedIn: 0, custom_WarnIfAgentLoggedIn: 1 }) },
    repaired: { 'ctios-a.reg': profileExport({ custom_RejectIfAgentLoggedIn: 1, custom_WarnIfAgentLoggedIn: 1 }) },
    remedy: profileRemedy(
      'Give `custom_RejectIfAgentLoggedIn` the value of `RejectIfAlreadyLoggedIn`, best 1, and `custom_WarnIfAgentLoggedIn` ' +
        'that of `WarnIfAlreadyLoggedIn`, and keep both.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const { section } = profile
      if (!HALVES.some((half) => section.value(CUSTOM_PAIR[half]))) return
      const complete = HALVES.filter((half) => section.value(CUSTOM_PAIR[half]) && section.value(BUILT_IN_PAIR[half]))
      const judged = complete.length === HALVES.length || isWholeProfile(profile, context) ? HALVES : complete
      for (const half of judged) {
        const custom = section.value(CUSTOM_PAIR[half])
        if (isTold(profile, half, context)) continue
        if (custom) compare(profile, half, custom, context)
        else reportMissing(profile, half, context)
      }
    },
  },
})

/** Where all desktops are custom ones, the rules on second logins look at this pair themselves. */
function isTold(profile: ConnectionProfile, half: Half, context: RuleContext): boolean {
  if (context.deployment.desktop !== 'custom') return false
  if (half === 'warn' && profile.section.number(CUSTOM_PAIR.warn) !== 0) return false
  return secondLogin(profile, CUSTOM_PAIR, context) !== undefined
}

function compare(profile: ConnectionProfile, half: Half, custom: RegistryValue, context: RuleContext): void {
  const name = BUILT_IN_PAIR[half]
  const builtIn = profile.section.value(name)
  // With custom desktops only, nobody reads a built-in value that is not there.
  if (!builtIn && context.deployment.desktop === 'custom') return
  const expected = builtIn ? builtIn.number : defaultNumber(name)
  if (!isFlag(custom.number) || !isFlag(expected) || custom.number === expected) return
  const found = builtIn ? `${name} is ${expected}` : `${name} is missing, which counts as ${expected}`
  const loose =
    half === 'reject'
      ? 'lets the same agent log in twice, and the second logout logs out the first'
      : 'does not warn of a second login'
  const strict = half === 'reject' ? 'refuses a second login' : 'warns of a second login'
  const [customDoes, builtInDoes] = custom.number === 0 ? [loose, strict] : [strict, loose]
  context.report({
    subject: profile.subject,
    place: custom.place,
    message:
      `${CUSTOM_PAIR[half]} is ${custom.number} in profile ${quoted(profile.name)}, but ${found}: a custom desktop ` +
      `${customDoes}, the CTI Toolkit ${builtInDoes}. Give both the same value${half === 'reject' ? ', 1' : ''}.`,
    related: [{ place: builtIn?.place ?? profile.place, message: found }],
    ...(half === 'reject' && expected === 0
      ? {}
      : fixNumber(context, profile.section, CUSTOM_PAIR[half], expected, { safe: false })),
  })
}

function reportMissing(profile: ConnectionProfile, half: Half, context: RuleContext): void {
  const other = CUSTOM_PAIR[half === 'reject' ? 'warn' : 'reject']
  const place = profile.section.value(other)?.place
  context.report({
    subject: profile.subject,
    place: profile.place,
    message:
      `${CUSTOM_PAIR[half]} is missing in profile ${quoted(profile.name)}, while ${other} is there: a custom desktop reads ` +
      'both, and what it does without one of them on a second login of the same agent is up to its code. Add it, with the ' +
      `value of ${BUILT_IN_PAIR[half]}.`,
    related: place ? [{ place, message: `only ${other} is there` }] : [],
  })
}

function isFlag(number: number | undefined): number is 0 | 1 {
  return number === 0 || number === 1
}
