import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { titleOfPeripheral, peripheralTypePlace, TYPE_UNKNOWN } from '../_shared/peripherals.js'
import { examplePeripheral, profilePath, profileValues, serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { CHANGE_IS_NO_PROFILE, lacksValue } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { profileRemedy } from './_shared.js'

const NAME = 'AutoLogin'

export const rule = defineRule({
  meta: {
    id: 'profile/auto-login-for-peripheral',
    severity: 'error',
    preset: 'recommended',
    summary: 'AutoLogin is not 1 on a UCCE peripheral, or not 0 on any other',
    needs: ['profiles'],
    symptom: 'logged-out',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, AutoLogin' }],
  },
  docs: {
    what:
      'Checks that `AutoLogin` is 1 in profiles for UCCE (PeripheralType 17, ClientType 30) and 0 in profiles for every other ' +
      'peripheral. An absent value is reported for UCCE only. The type is taken from the peripheral export or from ' +
      '`Server\\Peripherals`; where neither tells, the profile is not checked. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'The value decides whether the desktop logs the agent in again after a system failure. The guide wants 1 for UCCE: ' +
      'without it, an agent is logged out after each failover and has to log in by hand. On another switch it must be 0: ' +
      'there the agent may still be logged in at the ACD, and the second login meets the first.',
    flagged: {
      'ctios-a.reg': serverExport({ ...examplePeripheral(17), [profilePath()]: profileValues({ [NAME]: 0 }) }),
    },
    repaired: {
      'ctios-a.reg': serverExport({ ...examplePeripheral(17), [profilePath()]: profileValues({ [NAME]: 1 }) }),
    },
    remedy: profileRemedy('Set the DWORD `AutoLogin` to 1 for UCCE, to 0 for any other peripheral.'),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const value = profile.section.value(NAME)
      if (value ? value.number !== 0 && value.number !== 1 : !lacksValue(profile, NAME, context)) return
      const id = profile.peripheralId
      const ucce = id === undefined ? undefined : context.estate.isUcce(id)
      if (id === undefined || ucce === undefined) {
        context.notChecked(id === undefined ? 'a profile has no PeripheralID that could be read' : TYPE_UNKNOWN)
        return
      }
      if (ucce ? value?.number === 1 : value?.number !== 1) return
      const peripheral = titleOfPeripheral(context.estate, id)
      const found = value ? `is ${value.number ?? ''}` : 'is missing'
      const typePlace = peripheralTypePlace(context.estate, id)
      context.report({
        subject: profile.subject,
        place: value?.place ?? profile.place,
        message: ucce
          ? `${NAME} ${found} in profile ${quoted(profile.name)}, whose ${peripheral} is UCCE: after a system failure the ` +
            'desktop does not log the agent in again, and the agent stays logged out. Set it to 1.'
          : `${NAME} ${found} in profile ${quoted(profile.name)}, whose ${peripheral} is not UCCE: after a system failure ` +
            'the desktop logs the agent in again while the switch may have the agent logged in still. The guide wants 0 ' +
            'there; set it to 0.',
        related: typePlace ? [{ place: typePlace, message: `${peripheral} is ${ucce ? '' : 'not '}UCCE` }] : [],
        ...fixNumber(context, profile.section, NAME, ucce ? 1 : 0, { safe: true }),
      })
    },
  },
})
