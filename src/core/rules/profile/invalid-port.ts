import type { Section } from '../../estate/model.js'
import type { Fix } from '../../findings/finding.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { dwordText, fixNumber } from '../_shared/registry-fix.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule, type RuleContext } from '../rule.js'
import { isPort, knownProfileValue, profileRemedy, SIDES } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/invalid-port',
    severity: 'error',
    preset: 'recommended',
    summary: 'PortA or PortB of a ConnectionProfile is 0 or above 65535, so that no desktop can connect',
    needs: ['profiles'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, PortA and PortB' }],
  },
  docs: {
    what:
      'Checks that `PortA` and `PortB` are TCP ports, from 1 to 65535. The usual mistake is a decimal number behind `dword:`, ' +
      'which reads hexadecimal: `dword:42028` is 270376, and 42028 has to be written `dword:0000a42c`. A `PortB` of 0 beside ' +
      'an empty `CtiOsB` is not reported: nobody connects to it.',
    why:
      'A desktop cannot connect to such a port. With `PortA` wrong, agents cannot log in or always end on the secondary ' +
      'server; with `PortB` wrong, failover finds nothing.',
    flagged: { 'ctios-a.reg': profileExport({ PortA: 0x42028 }) },
    repaired: { 'ctios-a.reg': profileExport() },
    remedy: profileRemedy(
      'Set the port to the `ListenPort` under `Server\\Connections` of the server that it belongs to; in regedit’s dialog, ' +
        'mind the choice between hexadecimal and decimal.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      for (const side of SIDES) {
        const name = `Port${side}`
        const value = profile.section.value(name)
        const port = value?.number
        if (!value || port === undefined || isPort(port)) continue
        if (port === 0 && side === 'B' && !profile.hosts.some((host) => host.side === 'B')) continue
        const { fix, hint } = decimalReading(value, profile.section, name, context)
        const { minimum = 1, maximum = 65535 } = knownProfileValue(name) ?? {}
        context.report({
          subject: profile.subject,
          place: value.place,
          message:
            `${name} is ${port} in profile ${quoted(profile.name)}, and TCP ports go from ${minimum} to ${maximum}: no desktop ` +
            `can connect to CTI OS server ${side} with it.${hint} Set it to the server’s ListenPort.`,
          ...(fix ? { fix } : {}),
        })
      }
    },
  },
})

/** The port that was meant where its decimal digits stand behind `dword:`. */
function decimalReading(
  value: RegistryValue,
  section: Section,
  name: string,
  context: RuleContext,
): { readonly hint: string; readonly fix?: Fix } {
  const digits = value.number?.toString(16) ?? ''
  const meant = /^\d+$/.test(digits) ? Number(digits) : 0
  if (!isPort(meant)) return { hint: '' }
  return {
    hint: ` If port ${meant} is meant, that is ${dwordText(meant)}: dword: reads hexadecimal digits.`,
    ...fixNumber(context, section, name, meant, { safe: false }),
  }
}
