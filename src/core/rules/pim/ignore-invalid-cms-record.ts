import type { Estate, PimRegistry } from '../../estate/model.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { registrySubject } from '../_shared/subjects.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { registryFact } from './_facts.js'
import { registryExample, registrySection, registryTitle, sectionNotExported } from './_registry.js'

const VALUE = registryFact('IgnoreInvalidCMSRecord')

export const rule = defineRule({
  meta: {
    id: 'pim/ignore-invalid-cms-record',
    severity: 'warning',
    preset: 'recommended',
    summary: 'IgnoreInvalidCMSRecord absent or 0: one bad CMS record takes the PG out of service and logs out all agents',
    needs: ['pim-registry'],
    symptom: 'logged-out-intermittently',
    sources: [{ document: 'AVA', part: 'IgnoreInvalidCMSRecord' }],
  },
  docs: {
    what:
      'In the registry of an Avaya PIM (`…\\PIMS\\pim<n>\\ATTData\\Dynamic`) the value `IgnoreInvalidCMSRecord` is absent or ' +
      '0. It is left alone where the configuration says that there is no CMS (`deployment.cms: false`).',
    why:
      'The guide says that with 0 a bad record from CMS takes the PG out of service, and all agents of the PIM are logged ' +
      'out at once. With 1 the record is skipped. Setup does not create the value, so without a hand it is missing.',
    flagged: { 'pg1a.reg': registryExample(VALUE, null) },
    repaired: { 'pg1a.reg': registryExample(VALUE, 1) },
    remedy:
      'On both sides of the peripheral gateway create the DWORD `IgnoreInvalidCMSRecord` with value 1 under the PIM’s ' +
      '`ATTData\\Dynamic` key with regedit. Values under `Dynamic` act without a restart.',
    release: 'ACD Supplement for Avaya 12.6(2).',
  },
  check: { estate: check },
})

function check({ pimRegistries }: Estate, context: RuleContext): void {
  if (context.deployment.cms === false) return
  for (const registry of pimRegistries) checkRegistry(registry, context)
}

function checkRegistry(registry: PimRegistry, context: RuleContext): void {
  const section = registrySection(registry, VALUE)
  if (!section) return
  const { key } = section
  if (!key) {
    context.notChecked(sectionNotExported(VALUE))
    return
  }
  const value = key.value(VALUE.name)
  if (value && value.number !== VALUE.default) return
  context.report({
    subject: registrySubject(key.source, key.path, VALUE.name),
    place: value?.place ?? key.place,
    message:
      `${VALUE.name} of ${registryTitle(registry)} is ${value ? '0' : 'absent, which is the same as 0'}: the guide says that ` +
      'a bad CMS record then takes the PG out of service and logs out all agents. Set it to 1, which skips the record.',
    ...fixNumber(context, { keys: [key], value: (name) => key.value(name) }, VALUE.name, 1, { safe: false }),
  })
}
