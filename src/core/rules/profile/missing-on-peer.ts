import { PROFILE_KEYS } from '../../estate/ctios-keys.js'
import type { CtiosServer } from '../../estate/model.js'
import { foldName } from '../../parse/registry/names.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { inOrder } from '../_shared/places.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { profilePath, profileValues, serverExport } from '../_shared/registry-example.js'
import { profilesByName } from '../_shared/server-index.js'
import { arePartners, serverPairs } from '../_shared/server-pairs.js'
import { isWholeProfile } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule, type RuleContext } from '../rule.js'
import { profileRemedy } from './_shared.js'
import { AT_MOST, Told } from './_told.js'

export const rule = defineRule({
  meta: {
    id: 'profile/missing-on-peer',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A ConnectionProfile exists on one CTI OS server and not on its partner',
    needs: ['profiles', 'two-servers'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'DES125', part: 'CTI OS: desktops pick one of two active servers at random' }],
  },
  docs: {
    what:
      'For every two CTI OS servers that serve the same agents (peers, or on the same CTI Server, or, where the exports tell ' +
      'neither, with profiles that name a common host), looks for a profile that only one of them has. The partner’s profiles ' +
      'must have been exported: a file that sets only some values of profiles, as a change does, is not taken for a list of ' +
      `all of them. ${AT_MOST}`,
    why:
      'Profiles live in the registry of each CTI OS server, and nothing copies them. A desktop that happens to connect to the ' +
      'server without the profile does not find it: the agent cannot log in there, and cannot come back after a failover.',
    flagged: {
      'ctios-a.reg': serverExport({ [profilePath()]: profileValues(), [profilePath('Outbound')]: profileValues() }),
      'ctios-b.reg': serverExport({ [profilePath()]: profileValues() }, 'CTIOS2'),
    },
    repaired: {
      'ctios-a.reg': serverExport({ [profilePath()]: profileValues(), [profilePath('Outbound')]: profileValues() }),
      'ctios-b.reg': serverExport({ [profilePath()]: profileValues(), [profilePath('Outbound')]: profileValues() }, 'CTIOS2'),
    },
    remedy: profileRemedy(
      'Export the profile’s key with `reg export` and import it on the other server, or delete it where it is no longer used.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    estate(estate, context) {
      const told = new Told('is missing on', context)
      for (const pair of serverPairs(estate, context)) {
        const [a, b] = pair
        if (a.profiles.length + b.profiles.length === 0 || !arePartners(estate, pair)) continue
        compare(a, b, told, context)
        compare(b, a, told, context)
      }
    },
  },
})

/** Reports what the partner lacks. */
function compare(server: CtiosServer, partner: CtiosServer, told: Told, context: RuleContext): void {
  if (server.profiles.length === 0) return
  const list = partner.section(PROFILE_KEYS) ?? partner.section(PROFILE_KEYS.slice(0, PROFILE_KEYS.lastIndexOf('\\')))
  if (partner.profiles.length === 0 && !list) {
    context.notChecked(`the ConnectionProfiles of a CTI OS server are not exported (${EXPORT_CTIOS})`)
    return
  }
  const there = profilesByName(context.estate).get(partner)
  const missing = server.profiles.filter(({ name }) => there?.has(foldName(name)) !== true)
  const [change] = partner.profiles
  if (missing.length > 0 && change && partner.profiles.every(({ partial }) => partial) && !isWholeProfile(change, context)) return
  for (const profile of missing) {
    if (told.isEnough(profile)) continue
    told.add(profile)
    const [first, ...others] = inOrder([
      { place: profile.place, message: `${serverTitle(server)} has profile ${quoted(profile.name)}` },
      { place: list?.place ?? partner.place, message: `${serverTitle(partner)} has no profile ${quoted(profile.name)}` },
    ])
    context.report({
      subject: profile.subject,
      place: first.place,
      message:
        `Profile ${quoted(profile.name)} exists on ${serverTitle(server)}, but not on its partner ${serverTitle(partner)}: ` +
        'agents whose desktop picks or fails over to the partner cannot log in with it. Create it there, too.',
      related: others,
    })
  }
}
