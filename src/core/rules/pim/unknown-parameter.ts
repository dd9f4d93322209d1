import { parametersWithoutSecrets } from '../../secrets/shown.js'
import type { Place } from '../../decode/source.js'
import { textOf } from '../../decode/source.js'
import type { Peripheral } from '../../estate/model.js'
import { PARAMETERS_ELSEWHERE, PIM_PARAMETERS, PIMS } from '../../generated/pim-parameters.js'
import { closest } from '../../text/closest.js'
import { named } from '../_shared/subjects.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import type { KnownPim, KnownPimParameter } from './_facts.js'
import { pimOfClientType } from './_facts.js'
import { CYCLE_PG, parametersOf, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'pim/unknown-parameter',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A PIM parameter that no document names for this client type; the documents are known to leave some out',
    needs: ['pim'],
    symptom: 'setting-not-applied',
    sources: [
      { document: 'DW', part: '/LOAD' },
      { document: 'FINFO', part: 'Logout on Agent Disconnect' },
      { document: 'AVC', part: 'PIM configuration parameters' },
      { document: 'PGX15', part: 'Configuration Parameters: usually left blank' },
    ],
  },
  docs: {
    what:
      'A parameter in the configuration parameters of a PIM that Cisco’s documents do not name for this kind of PIM, with the ' +
      'nearest one that they do name. `/LOAD` is documented for all; the others for Avaya. The list is known to be ' +
      'incomplete: the parameters of Aspect, Symposium and others were never published in one place.',
    why:
      'The PIM ignores what it does not know, without a word. A misspelt `/LAOD 0` leaves agents with the default after a lost ' +
      'desktop, and nobody sees why.',
    flagged: { 'pim.yaml': peripheralExample('/LAOD 0') },
    repaired: { 'pim.yaml': peripheralExample('/LOAD 0') },
    remedy:
      `${WHERE_TO_CHANGE}: correct the name. If Cisco support gave you the parameter, suppress the finding with that reason. ` +
      CYCLE_PG,
    release: 'All; the Avaya parameters are those of 12.6(2).',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  const pim = parametersOf(peripheral, context)
  if (!pim) return
  const kind = pimOfClientType(peripheral.clientType)
  const documented = PIM_PARAMETERS.filter((known) => isDocumentedFor(known, kind))
  const titled = peripheralTitle(peripheral)
  const report = (place: Place, message: string): void => { context.report({ subject: peripheral.subject, place, message }) }
  for (const { name, namePlace } of pim.parameters) {
    const lower = name.toLowerCase()
    if (documented.some((known) => known.name.toLowerCase() === lower)) continue
    report(namePlace, `/${name} on ${titled} ${whatItIs(name, kind, documented)}`)
  }
  const stray = pim.stray && strayWord(pim.stray, documented)
  if (pim.stray && stray !== undefined) {
    report(
      pim.stray,
      `${named(parametersWithoutSecrets(textOf(pim.stray)))} on ${titled} belongs to no parameter, since a parameter starts with a slash, so the PIM may ` +
      `ignore it. If /${stray} is meant, write the slash.`,
    )
  }
}

/** A client type that no document ties to a kind of PIM may be of any kind. */
function isDocumentedFor({ pim }: KnownPimParameter, kind: KnownPim | undefined): boolean {
  return pim === 'any' || kind === undefined || pim === kind.name
}

function whatItIs(name: string, kind: KnownPim | undefined, documented: readonly KnownPimParameter[]): string {
  const lower = name.toLowerCase()
  const elsewhere = PARAMETERS_ELSEWHERE.find((one) => one.name.toLowerCase() === lower)
  if (elsewhere) return `belongs in another field, ${elsewhere.field}: here the PIM may ignore it. Move it there.`
  const other = PIM_PARAMETERS.find((known) => known.name.toLowerCase() === lower)
  if (other) {
    const title = PIMS.find((one) => one.name === other.pim)?.title ?? other.pim
    return `is documented for ${title}, not for ${kind?.title ?? 'this PIM'}: the PIM may ignore it. ` +
      'Remove it, unless Cisco support asked for it.'
  }
  const near = closest(name, documented.map((known) => known.name))
  const list = documented.map((known) => `/${known.name}`)
  return near === undefined
    ? `is not a documented parameter, so the PIM may ignore it (documented here: ${list.join(', ')}; the list is known to be ` +
      'incomplete). Check its name.'
    : `is not a documented parameter, so the PIM may ignore it: did you mean /${near}? The list of documented ones is known ` +
      'to be incomplete.'
}

/** The documented parameter that text without a slash begins with or nearly so; `1` or free text is nobody's parameter. */
function strayWord(stray: Place, documented: readonly KnownPimParameter[]): string | undefined {
  const word = /^[A-Za-z][A-Za-z0-9_]*/.exec(textOf(stray))?.[0]
  return word === undefined ? undefined : closest(word, documented.map((known) => known.name))
}
