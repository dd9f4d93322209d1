import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { titleOfPeripheral } from '../_shared/peripherals.js'
import { dwordText, fixNumber } from '../_shared/registry-fix.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { decimalPeripheralId } from './_peripheral-ids.js'
import { profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/peripheral-id-decimal-as-hex',
    severity: 'error',
    preset: 'recommended',
    summary: 'PeripheralID was typed as a decimal number behind dword:, which reads hexadecimal (dword:5000 is 20480)',
    needs: ['profiles'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, sample with "PeripheralID"=dword:5000' }],
  },
  docs: {
    what:
      'Looks for a `PeripheralID` that no peripheral among the inputs has, while the same digits read as a decimal number are ' +
      'the id of one, or lie from 5000 to 5999, where ids usually do. `dword:00001388` is 5000, and right.',
    why:
      'The digits behind `dword:` are hexadecimal. The guide’s own sample has `"PeripheralID"=dword:5000`, which imports as ' +
      '20480, a peripheral that nobody has. An agent who picks such a profile cannot log in. The guide’s other samples write ' +
      '5000 as `dword:00001388`.',
    flagged: { 'ctios-a.reg': profileExport({ PeripheralID: 0x5000 }) },
    repaired: { 'ctios-a.reg': profileExport({ PeripheralID: 5000 }) },
    remedy: profileRemedy(
      'Set `PeripheralID` to the decimal id; in regedit’s dialog choose **Decimal** before typing it. In a `.reg` file, write ' +
        'it in hexadecimal: 5000 is `dword:00001388`.',
    ),
    release: CTIOS_RELEASES,
    contradiction:
      'The sample in the guide’s ConnectionProfiles section prints `dword:5000`; its samples for Server\\Peripherals and for ' +
      'further profiles print `dword:00001388`. An import reads the first as 20480, so the rule follows the others.',
  },
  check: {
    profile(profile, context) {
      const found = decimalPeripheralId(context.estate, profile)
      if (!found) return
      const { value, stored, meant, certain } = found
      const evidence = certain
        ? `no peripheral has that id, while there is ${titleOfPeripheral(context.estate, meant)}`
        : `an unusual id that no peripheral among the inputs has, while ${meant} would be a usual one`
      context.report({
        subject: profile.subject,
        place: value.place,
        message:
          `PeripheralID of profile ${quoted(profile.name)} is ${stored}, because dword: reads its digits as hexadecimal: ` +
          `${evidence}. Agents who pick the profile cannot log in. If ${meant} is meant, write ${dwordText(meant)}.`,
        ...fixNumber(context, profile.section, 'PeripheralID', meant, { safe: false }),
      })
    },
  },
})
