import type { ConnectionProfile, Peripheral } from '../../estate/model.js'
import type { RelatedPlaces } from '../../findings/finding.js'
import { kept } from '../../text/kept.js'
import { oncePer } from '../../text/once-per.js'
import { profileExport } from '../_shared/registry-example.js'
import { loginPair, secondLogin } from '../_shared/second-login.js'
import { shownName } from '../_shared/titles.js'
import { CHANGE_IS_NO_PROFILE } from '../_shared/whole-profile.js'
import { listed } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import { CYCLE_PG, loadOneWith, loadZeroFix, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'pim/load-with-duplicate-login',
    severity: 'error',
    preset: 'recommended',
    summary: '/LOAD 1 on a PIM, and a ConnectionProfile of its peripheral that permits duplicate logins',
    needs: ['pim', 'profiles'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'DW', part: 'a second CTI Toolkit on the same agent and instrument; /LOAD 1' },
      { document: 'COS', part: 'ConnectionProfiles: RejectIfAlreadyLoggedIn' },
      { document: 'COSD', part: 'custom_RejectIfAgentLoggedIn for desktops of one’s own' },
    ],
  },
  docs: {
    what:
      'A PIM with `/LOAD 1` and a ConnectionProfile of the same peripheral in which `RejectIfAlreadyLoggedIn` is 0 or absent ' +
      '(its default is 0). With custom desktops (`deployment.desktop: custom`) `custom_RejectIfAgentLoggedIn` decides instead. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'Both documented causes of an unexpected logout meet. The profile lets a second CTI Toolkit log in with the same agent ' +
      'and instrument, so the agent has two connections; with `/LOAD 1` the end of either one logs the agent out. A ' +
      'colleague who closes a forgotten desktop, or a crashed one that times out, ends the shift of the agent on the other.',
    flagged: {
      'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 0, WarnIfAlreadyLoggedIn: 1 }),
      'pim.yaml': peripheralExample('/LOAD 1'),
    },
    repaired: {
      'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 1 }),
      'pim.yaml': peripheralExample('/LOAD 0'),
    },
    exampleConfig: {
      rules: { 'pim/load-with-multiple-ctios-servers': 'off', 'profile/reject-if-already-logged-in': 'off' },
    },
    remedy:
      `${WHERE_TO_CHANGE}: change \`/LOAD 1\` to \`/LOAD 0\`. ${CYCLE_PG}\n\nOn every CTI OS server set ` +
      '`RejectIfAlreadyLoggedIn` to 1 in the ConnectionProfile with regedit, and restart the CTI OS services.',
    release: 'The article is of Release 7.5(x); the profile value is the same in the CTI OS guides up to 12.6(1).',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  const behind = loadOneWith(peripheral, context, {
    name: 'ConnectionProfile', from: 'on its CTI OS servers', of: (id) => context.estate.profilesOfPeripheral(id),
  })
  if (!behind) return
  const { load, found: profiles, title } = behind
  const open = openProfiles(profiles, context)
  if (!open) return
  const { reject } = loginPair(context)
  const { names, related } = open
  context.report({
    subject: peripheral.subject,
    place: load.place,
    message:
      `/LOAD 1 on ${title}, and its connection ${names.length === 1 ? 'profile' : 'profiles'} ${listed(names)} ` +
      `${names.length === 1 ? 'permits' : 'permit'} duplicate logins: when one of two desktops of the same agent ` +
      `disconnects, the PIM logs the agent out on both. Configure the PIM for /LOAD 0 and set ${reject} to 1.`,
    related,
    scenario: [
      `An agent of ${title} logs in with a desktop that uses connection profile ${names[0] ?? ''}.`,
      `A second desktop logs in with the same agent and instrument; ${reject} does not reject it.`,
      'One of the two desktops is closed or loses its connection.',
      `The PIM of ${title}, configured with /LOAD 1, logs the agent out, although the other desktop is still connected.`,
    ],
    fix: loadZeroFix(peripheral, load, { safe: true }),
  })
}

interface OpenProfiles {
  /** Each once. */
  readonly names: readonly string[]
  readonly related: RelatedPlaces
}

/** Those of the profiles that let an agent log in a second time; undefined where none does. Rows of one peripheral share them. */
function openProfiles(profiles: readonly ConnectionProfile[], context: RuleContext): OpenProfiles | undefined {
  return kept(openOf(context), profiles, () => findOpen(profiles, context))
}

const openOf = oncePer((_: RuleContext) => new Map<readonly ConnectionProfile[], OpenProfiles | undefined>())

function findOpen(profiles: readonly ConnectionProfile[], context: RuleContext): OpenProfiles | undefined {
  const pair = loginPair(context)
  const open = profiles.flatMap((profile) => {
    const permits = secondLogin(profile, pair, context)
    return permits ? [{ ...permits, name: shownName(profile.name) }] : []
  })
  if (open.length === 0) return undefined
  return {
    names: [...new Set(open.map(({ name }) => name))],
    related: open.map(({ name, place, value }) => ({
      place, message: `${pair.reject} is ${value ? '0' : 'absent (the same as 0)'} in profile ${name}`,
    })),
  }
}
