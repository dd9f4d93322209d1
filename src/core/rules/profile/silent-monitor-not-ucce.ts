import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { titleOfPeripheral, peripheralTypePlace, TYPE_UNKNOWN } from '../_shared/peripherals.js'
import { examplePeripheral, profilePath, profileValues, serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { profileRemedy, SILENT_MONITOR_NAMES } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/silent-monitor-not-ucce',
    severity: 'error',
    preset: 'recommended',
    summary: 'Silent monitor is enabled in a profile for a peripheral other than UCCE',
    needs: ['profiles'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, IPCCSilentMonitorEnabled' }],
  },
  docs: {
    what:
      'Looks for `IPCCSilentMonitorEnabled` 1, or `UCCESilentMonitorEnabled` 1 as samples spell it, in profiles whose ' +
      'peripheral is not UCCE. The type is taken from the peripheral export or from `Server\\Peripherals`; where neither ' +
      'tells, the profile is not checked.',
    why:
      'The guide says that the value must be 0 for all peripherals other than UCCE. Supervisors get a button for a function ' +
      'that the switch does not have.',
    flagged: {
      'ctios-a.reg': serverExport({
        ...examplePeripheral(5),
        [profilePath()]: profileValues({ AutoLogin: 0, IPCCSilentMonitorEnabled: 1 }),
      }),
    },
    repaired: {
      'ctios-a.reg': serverExport({
        ...examplePeripheral(5),
        [profilePath()]: profileValues({ AutoLogin: 0, IPCCSilentMonitorEnabled: 0 }),
      }),
    },
    remedy: profileRemedy('Set the DWORD `IPCCSilentMonitorEnabled` to 0.'),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      for (const name of SILENT_MONITOR_NAMES) {
        const value = profile.section.value(name)
        if (value?.number !== 1) continue
        const id = profile.peripheralId
        const ucce = id === undefined ? undefined : context.estate.isUcce(id)
        if (id === undefined || ucce === undefined) {
          context.notChecked(id === undefined ? 'a profile has no PeripheralID that could be read' : TYPE_UNKNOWN)
          continue
        }
        if (ucce) continue
        const typePlace = peripheralTypePlace(context.estate, id)
        const peripheral = titleOfPeripheral(context.estate, id)
        context.report({
          subject: profile.subject,
          place: value.place,
          message:
            `${name} is 1 in profile ${quoted(profile.name)}, whose ${peripheral} is not UCCE: the guide wants 0 there, and ` +
            'supervisors get a function that cannot work. Set it to 0.',
          related: typePlace ? [{ place: typePlace, message: `${peripheral} is not UCCE` }] : [],
          ...fixNumber(context, profile.section, name, 0, { safe: true }),
        })
      }
    },
  },
})
