import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { EXPORT_PERIPHERALS } from '../_shared/peripherals.js'
import { examplePeripheral, profilePath, profileValues, serverExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { decimalPeripheralId, knownPeripheralIds } from './_peripheral-ids.js'
import { profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/peripheral-unknown',
    severity: 'error',
    preset: 'recommended',
    summary: 'PeripheralID is neither under Server\\Peripherals of the CTI OS server nor in the peripheral export',
    needs: ['profiles'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'COS', part: 'Peripherals registry key; Configure Additional Peripherals' }],
  },
  docs: {
    what:
      'Looks for the `PeripheralID` of each profile among the entries under `Server\\Peripherals` of the CTI OS servers of ' +
      'its instance, and among the rows of the peripheral export. It is reported if it stands in neither. Without ' +
      '`Server\\Peripherals` and without the whole list of peripherals (a page of a longer list, a single peripheral or an ' +
      'export with a row that cannot be read is none) the rule cannot check anything. Rows that are marked as deleted do not ' +
      'count.',
    why:
      'The guide wants one entry for each valid peripheral, and the same id in the profile. CTI OS makes its objects from ' +
      'that list when it starts: an agent who picks a profile with an id that is not in it cannot log in.',
    flagged: {
      'ctios-a.reg': serverExport({ ...examplePeripheral(17), [profilePath()]: profileValues({ PeripheralID: 5001 }) }),
    },
    repaired: {
      'ctios-a.reg': serverExport({ ...examplePeripheral(17), [profilePath()]: profileValues({ PeripheralID: 5000 }) }),
    },
    remedy: profileRemedy(
      'Set `PeripheralID` to the PeripheralID of the peripheral in the ICM configuration. If the peripheral is new, add a key ' +
        'for it under `Server\\Peripherals`, with `PeripheralID` and `PeripheralType`.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const value = profile.section.value('PeripheralID')
      const id = value?.number
      if (!value || id === undefined) return
      const ids = knownPeripheralIds(context.estate, profile)
      if (ids.has(id) || decimalPeripheralId(context.estate, profile)) return
      if (!ids.told) {
        context.notChecked(`no whole list of peripherals among the inputs (${EXPORT_PERIPHERALS})`)
        return
      }
      const known = ids.text === undefined ? 'There is none at all' : `There is ${ids.text}`
      context.report({
        subject: profile.subject,
        place: value.place,
        message:
          `PeripheralID ${id} of profile ${quoted(profile.name)} is neither under Server\\Peripherals nor in a peripheral ` +
          `export: agents who pick the profile cannot log in. ${known}; name one of them, or add the peripheral.`,
      })
    },
  },
})
