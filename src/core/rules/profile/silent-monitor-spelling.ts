import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { CHANGE_IS_NO_PROFILE, lacksValue } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { profileRemedy, SILENT_MONITOR_NAMES } from './_shared.js'

const [DOCUMENTED, SAMPLE] = SILENT_MONITOR_NAMES

export const rule = defineRule({
  meta: {
    id: 'profile/silent-monitor-spelling',
    severity: 'info',
    preset: 'recommended',
    summary: 'UCCESilentMonitorEnabled, a spelling of samples, stands alone or says something else than IPCCSilentMonitorEnabled',
    needs: ['profiles'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, IPCCSilentMonitorEnabled, and the samples below it' }],
  },
  docs: {
    what:
      'Looks for profiles with `UCCESilentMonitorEnabled` but without `IPCCSilentMonitorEnabled`, and for profiles in which ' +
      'the two differ. Where profile/silent-monitor-not-ucce reports the value, this rule is quiet. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'If CTI OS reads the other name, silent monitor is not what the profile seems to say: off, since an absent value means ' +
      'disabled, or the opposite of what was meant.',
    flagged: { 'ctios-a.reg': profileExport({ UCCESilentMonitorEnabled: 1 }) },
    repaired: { 'ctios-a.reg': profileExport({ IPCCSilentMonitorEnabled: 1, UCCESilentMonitorEnabled: 1 }) },
    remedy: profileRemedy(
      'Add `IPCCSilentMonitorEnabled` with the value that is meant; `UCCESilentMonitorEnabled` may stay beside it with the ' +
        'same value.',
    ),
    release: CTIOS_RELEASES,
    contradiction:
      'The tables of the System Manager Guide, its chapter on installation and the Developer Guide spell ' +
      '`IPCCSilentMonitorEnabled`; every sample of a profile spells `UCCESilentMonitorEnabled`. No document says that both ' +
      'are read, so the rule asks for the first.',
  },
  check: {
    profile(profile, context) {
      const sample = profile.section.value(SAMPLE)
      const state = sample?.number
      if (!sample || (state !== 0 && state !== 1)) return
      const notUcce = profile.peripheralId !== undefined && context.estate.isUcce(profile.peripheralId) === false
      if (notUcce && state === 1) return
      const documented = profile.section.value(DOCUMENTED)
      if (documented && (documented.number === state || (documented.number !== 0 && documented.number !== 1))) return
      if (!documented && !lacksValue(profile, DOCUMENTED, context)) return
      const found = documented
        ? `${SAMPLE} is ${state} in profile ${quoted(profile.name)}, but ${DOCUMENTED} is ${documented.number ?? ''}`
        : `Profile ${quoted(profile.name)} has ${SAMPLE} ${state}, as the samples of the guide spell it, but not ` +
          `${DOCUMENTED}, as its tables do`
      context.report({
        subject: profile.subject,
        place: sample.place,
        message:
          `${found}: which of the two CTI OS reads is not documented for sure, and silent monitor may not be what it seems. ` +
          `${documented ? 'Give both the same value.' : `Add ${DOCUMENTED} with the same value.`}`,
        related: documented ? [{ place: documented.place, message: `${DOCUMENTED} is ${documented.number ?? ''}` }] : [],
      })
    },
  },
})
