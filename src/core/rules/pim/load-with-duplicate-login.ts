import type { ConnectionProfile, Peripheral } from '../../estate/model.js'
import type { Place } from '../../decode/source.js'
import { EXPORT_CTIOS } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { listed } from '../_shared/words.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import { CYCLE_PG, loadOneOf, loadZeroFix, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'pim/load-with-duplicate-login',
    severity: 'error',
    preset: 'recommended',
    summary: '/LOAD 1 on a PIM, and a ConnectionProfile of its peripheral that permits duplicate logins.',
    needs: ['pim', 'profiles'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'DW', part: 'a second CTI Toolkit on the same agent and instrument; /LOAD 1' },
      { document: 'COS', part: 'ConnectionProfiles: RejectIfAlreadyLoggedIn' },
      { document: 'COSD', part: 'custom_RejectIfAgentLoggedIn for desktops of one\'s own' },
    ],
  },
  docs: {
    what:
      'A PIM with `/LOAD 1` and a ConnectionProfile of the same peripheral in which `RejectIfAlreadyLoggedIn` is 0 or absent ' +
      '(its default is 0). With custom desktops (`deployment.desktop: custom`) `custom_RejectIfAgentLoggedIn` decides instead.',
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
  const load = loadOneOf(peripheral, context)
  if (!load) return
  if (peripheral.id === undefined) {
    context.notChecked('a peripheral with /LOAD 1 has no PeripheralID in its export')
    return
  }
  const profiles = context.estate.profilesOfPeripheral(peripheral.id)
  if (profiles.length === 0) {
    context.notChecked(`no ConnectionProfile is known of a peripheral with /LOAD 1 (on its CTI OS servers: ${EXPORT_CTIOS})`)
    return
  }
  const name = context.deployment.desktop === 'custom' ? 'custom_RejectIfAgentLoggedIn' : 'RejectIfAlreadyLoggedIn'
  const open = profiles.flatMap((profile) => {
    const permits = permitsDuplicates(profile, name)
    return permits ? [{ ...permits, profile }] : []
  })
  if (open.length === 0) return
  const title = peripheralTitle(peripheral)
  const names = [...new Set(open.map(({ profile }) => profile.name))]
  context.report({
    subject: peripheral.subject,
    place: load.place,
    message:
      `/LOAD 1 on ${title}, and its connection ${names.length === 1 ? 'profile' : 'profiles'} ${listed(names)} ` +
      `${names.length === 1 ? 'permits' : 'permit'} duplicate logins: when one of two desktops of the same agent ` +
      'disconnects, the PIM logs the agent out on both. Configure the PIM for /LOAD 0 and set ' +
      `${name} to 1.`,
    related: open.map(({ profile, place, is }) => ({ place, message: `${name} is ${is} in profile ${profile.name}` })),
    scenario: [
      `An agent of ${title} logs in with a desktop that uses connection profile ${names[0] ?? ''}.`,
      `A second desktop logs in with the same agent and instrument; ${name} does not reject it.`,
      'One of the two desktops is closed or loses its connection.',
      `The PIM of ${title}, configured with /LOAD 1, logs the agent out, although the other desktop is still connected.`,
    ],
    fix: loadZeroFix(peripheral, load),
  })
}

/** Where the profile permits a second login: at the 0, or at the profile's name where the value is absent. */
function permitsDuplicates(profile: ConnectionProfile, name: string): { readonly place: Place; readonly is: string } | undefined {
  const value = profile.section.value(name)
  if (!value) return { place: profile.place, is: 'absent (the same as 0)' }
  return value.number === 0 ? { place: value.place, is: '0' } : undefined
}
