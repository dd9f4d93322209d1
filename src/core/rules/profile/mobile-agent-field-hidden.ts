import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { CHANGE_IS_NO_PROFILE } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { CALL_MODE, effectiveNumber, hasBit, isCallMode, loginFieldFault, LOGIN_FIELDS, profileRemedy } from './_shared.js'

const MASK = 'ShowFieldBitMask'
const MOBILE = LOGIN_FIELDS.mobileAgent

export const rule = defineRule({
  meta: {
    id: 'profile/mobile-agent-field-hidden',
    severity: 'warning',
    preset: 'recommended',
    summary: 'RasCallMode is set, but ShowFieldBitMask hides the mobile agent field, so that nobody can log in as a mobile agent',
    needs: ['profiles'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, RasCallMode and the bits of ShowFieldBitMask' }],
  },
  docs: {
    what:
      'Looks for profiles with `RasCallMode`, which only mobile agents need, whose `ShowFieldBitMask` lacks the bit 0x80 of ' +
      'the mobile agent field. An absent mask counts as 0x23, which setup writes. A `RasCallMode` that is none of the valid ' +
      'ones is left to profile/ras-call-mode-range. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'The login dialog shows the fields of the mask. Without the bit, an agent cannot tick mobile agent nor enter a phone ' +
      'number, and logs in as a local agent or not at all.',
    flagged: { 'ctios-a.reg': profileExport({ ShowFieldBitMask: 0x23, RasCallMode: 1 }) },
    repaired: { 'ctios-a.reg': profileExport({ ShowFieldBitMask: 0xa3, RasCallMode: 1 }) },
    remedy: profileRemedy(
      'Add 0x80 to `ShowFieldBitMask`, for example `dword:000000a3`. If the profile is for local agents only, delete ' +
        '`RasCallMode`.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const mode = profile.section.value(CALL_MODE)
      if (mode?.number === undefined || !isCallMode(mode.number)) return
      const value = profile.section.value(MASK)
      const mask = effectiveNumber(profile, MASK, context)
      if (mask === undefined || hasBit(mask, MOBILE)) return
      if (value && loginFieldFault(mask) !== undefined) return
      const found = value ? `is 0x${mask.toString(16)}` : `is missing, and setup writes 0x${mask.toString(16)},`
      context.report({
        subject: profile.subject,
        place: value?.place ?? profile.place,
        message:
          `${MASK} ${found} in profile ${quoted(profile.name)}, without the mobile agent field (0x80), although RasCallMode ` +
          `is ${mode.number}: nobody can log in as a mobile agent with it. Set it to 0x${((mask | MOBILE) >>> 0).toString(16)}.`,
        related: [{ place: mode.place, message: `RasCallMode ${mode.number} is for mobile agents` }],
        ...fixNumber(context, profile.section, MASK, (mask | MOBILE) >>> 0, { safe: false }),
      })
    },
  },
})
