import type { Estate, PimRegistry } from '../../estate/model.js'
import { registrySubject } from '../_shared/subjects.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import type { KnownPimRegistryValue } from './_facts.js'
import { registryFact } from './_facts.js'
import { registryExample, registrySection, registryTitle, sectionNotExported } from './_registry.js'

const THRESHOLD = registryFact('AccountLockoutThreshold')
const DURATION = registryFact('AccountLockoutDuration')

export const rule = defineRule({
  meta: {
    id: 'pim/account-lockout',
    severity: 'info',
    preset: 'strict',
    summary: 'Agents are locked out after fewer than 3 wrong passwords, or for more than 15 minutes',
    needs: ['pim-registry'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'SEC15', part: 'account lockout: AccountLockoutThreshold, AccountLockoutDuration' }],
  },
  docs: {
    what:
      'In the registry of a CUCM PIM (`…\\PIMS\\pim<n>\\EAGENTData\\Dynamic`) `AccountLockoutThreshold` is below its default ' +
      'of 3 wrong passwords, or `AccountLockoutDuration` above its default of 15 minutes.',
    why:
      'An agent who mistypes the password once or twice cannot log in for the rest of the duration, and the desktop says no ' +
      'more than that the login failed. It may be a security policy; then the help desk should know it.',
    flagged: { 'pg1a.reg': registryExample(THRESHOLD, 1) },
    repaired: { 'pg1a.reg': registryExample(THRESHOLD, 3) },
    remedy:
      'On both sides of the peripheral gateway set the value under the PIM’s `EAGENTData\\Dynamic` key with regedit. Values ' +
      'under `Dynamic` act without a restart.',
    release: 'Security Guide 15.0(1).',
  },
  check: { estate: check },
})

function check({ pimRegistries }: Estate, context: RuleContext): void {
  for (const registry of pimRegistries) {
    checkValue(registry, THRESHOLD, context)
    checkValue(registry, DURATION, context)
  }
}

function checkValue(registry: PimRegistry, fact: KnownPimRegistryValue, context: RuleContext): void {
  const section = registrySection(registry, fact)
  if (!section) return
  const { key } = section
  if (!key) {
    context.notChecked(sectionNotExported(fact))
    return
  }
  const value = key.value(fact.name)
  const number = value?.number
  if (!value || number === undefined) return
  const isStrict = fact === THRESHOLD ? number < fact.default : number > fact.default
  if (!isStrict) return
  context.report({
    subject: registrySubject(key.source, key.path, fact.name),
    place: value.place,
    message: fact === THRESHOLD
      ? `${fact.name} of ${registryTitle(registry)} is ${number}, below the default of ${fact.default}: agents who mistype ` +
        'their password are soon locked out and cannot log in. Raise it, unless your security policy wants it.'
      : `${fact.name} of ${registryTitle(registry)} is ${number} min, above the default of ${fact.default} min: an agent who ` +
        'mistyped the password cannot log in for that long. Lower it, unless your security policy wants it.',
  })
}
