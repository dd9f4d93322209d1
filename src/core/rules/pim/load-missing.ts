import type { Peripheral } from '../../estate/model.js'
import type { PimParameters } from '../../estate/pim-parameters.js'
import type { Fix } from '../../findings/finding.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import { parameterFact, pimOfClientType } from './_facts.js'
import { CYCLE_PG, loadOf, parameterFix, parametersOf, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'pim/load-missing',
    severity: 'info',
    preset: 'strict',
    summary: 'A PIM without /LOAD: the default is described as Not Ready, the same as /LOAD 0; say it explicitly',
    needs: ['pim'],
    symptom: null,
    sources: [
      { document: 'FINFO', part: 'Logout on Agent Disconnect: the default behaviour' },
      { document: 'DW', part: '/LOAD 0 as the remedy' },
    ],
  },
  docs: {
    what:
      'The configuration parameters of a PIM with agents hold no `/LOAD`. VRU, NIC and media routing peripherals, to which no ' +
      'agent logs in, are left alone.',
    why:
      'The Finesse guide describes the default after a lost desktop as Not Ready, which is what `/LOAD 0` does; that an absent ' +
      'parameter means 0 is said nowhere in so many words. Written out, it shows that somebody decided it, and it stays when ' +
      'another parameter is added.',
    flagged: { 'pim.yaml': peripheralExample("''") },
    repaired: { 'pim.yaml': peripheralExample('/LOAD 0') },
    remedy: `${WHERE_TO_CHANGE}: add \`/LOAD 0\`. ${CYCLE_PG}`,
    release: 'All; the default is described in the Finesse guides 12.5 to 15.0.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  if (pimOfClientType(peripheral.clientType)?.agents === false) return
  const pim = parametersOf(peripheral, context)
  if (!pim || loadOf(pim).state !== 'absent') return
  context.report({
    subject: peripheral.subject,
    place: peripheral.place,
    message:
      `No /LOAD on ${peripheralTitle(peripheral)}: by the Finesse guide an agent whose desktop is lost then becomes ` +
      `${parameterFact('LOAD').absent ?? ''}. Write /LOAD 0, so that it is a decision and not a default.`,
    fix: addition(peripheral, pim),
  })
}

/** Appended to what is there; what is blank has no place for it in a file that is written by hand. */
function addition(peripheral: Peripheral, { field }: PimParameters): Fix {
  if (field.text !== null) {
    const { source, end } = field.place
    return parameterFix(peripheral, false, 'Add /LOAD 0', [{ place: source.place(end, end), from: '', to: ' /LOAD 0' }])
  }
  const { record } = peripheral
  const setting = record.form === 'native' ? {} : { setting: { record, column: 'ConfigParam', value: '/LOAD 0' } }
  return { safe: false, description: 'Add /LOAD 0 in PG Explorer > Peripheral > Configuration Parameters', ...setting }
}
