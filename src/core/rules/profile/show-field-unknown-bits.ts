import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { loginFieldFault, profileRemedy } from './_shared.js'

const MASK = 'ShowFieldBitMask'

export const rule = defineRule({
  meta: {
    id: 'profile/show-field-unknown-bits',
    severity: 'warning',
    preset: 'recommended',
    summary: 'ShowFieldBitMask has bits that the guide does not know, or shows neither agent ID nor login name',
    needs: ['profiles'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, bits of ShowFieldBitMask' }],
  },
  docs: {
    what:
      'Checks `ShowFieldBitMask` against the fields that the guide lists: instrument 0x01, password 0x02, work mode 0x04, ' +
      'position ID 0x08, skill group 0x10, agent ID 0x20, login name 0x40, mobile agent 0x80. Other bits are reported, and a ' +
      'mask with neither agent ID nor login name.',
    why:
      'The login dialog shows the fields of this mask. Without agent ID and login name nobody can say who they are, and ' +
      'cannot log in. Bits beyond 0xff mostly come of a decimal number typed as hexadecimal.',
    flagged: { 'ctios-a.reg': profileExport({ ShowFieldBitMask: 0x03 }) },
    repaired: { 'ctios-a.reg': profileExport({ ShowFieldBitMask: 0x23 }) },
    remedy: profileRemedy(
      'Set `ShowFieldBitMask` to the sum of the fields that agents need; setup writes 0x23 (instrument, password, agent ID), ' +
        'and samples for mobile agents have 0xa3.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const value = profile.section.value(MASK)
      const fault = value?.number === undefined ? undefined : loginFieldFault(value.number)
      if (!value || fault === undefined) return
      context.report({
        subject: profile.subject,
        place: value.place,
        message:
          `${MASK} is 0x${(value.number ?? 0).toString(16)} in profile ${quoted(profile.name)}: ${fault} Setup writes 0x23 ` +
          '(instrument, password, agent ID).',
      })
    },
  },
})
