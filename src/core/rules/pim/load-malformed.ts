import type { Peripheral } from '../../estate/model.js'
import type { PimParameter } from '../../estate/pim-parameters.js'
import type { Fix } from '../../findings/finding.js'
import { named } from '../_shared/subjects.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { Report, RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import { CYCLE_PG, isLoadValue, loadsOf, parameterFix, parametersOf, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'pim/load-malformed',
    severity: 'error',
    preset: 'recommended',
    summary: '/LOAD without a value, with a value other than 0 or 1, or given twice',
    needs: ['pim'],
    symptom: 'setting-not-applied',
    sources: [
      { document: 'DW', part: 'the forms /LOAD 0 and /LOAD 1' },
      { document: 'FINFO', part: 'Logout on Agent Disconnect' },
    ],
  },
  docs: {
    what:
      'In the configuration parameters of a PIM, `/LOAD` must be followed by `0` or `1`, and it must stand there once. ' +
      'Values such as `yes`, `2` or `01`, a `/LOAD` with nothing behind it, and a second `/LOAD` are reported.',
    why:
      'No document says what the PIM makes of such a string. It may fall back to its default (Not Ready) or take the other ' +
      'of two values, so that what happens to agents whose desktop is lost is not what was intended: they may be logged out ' +
      'although `/LOAD 0` is written there.',
    flagged: { 'pim.yaml': peripheralExample('/LOAD off') },
    repaired: { 'pim.yaml': peripheralExample('/LOAD 0') },
    remedy: `${WHERE_TO_CHANGE} so that it holds one \`/LOAD 0\` (or, where a logout is wanted, one \`/LOAD 1\`). ${CYCLE_PG}`,
    release: 'All; the form is documented for Release 7.5(x).',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  const pim = parametersOf(peripheral, context)
  const loads = pim ? loadsOf(pim) : []
  loads.forEach((load, index) => {
    const found = wrongValue(peripheral, load) ?? (index > 0 ? repeated(peripheral, load, loads, index) : undefined)
    if (found) context.report({ subject: peripheral.subject, ...found })
  })
}

type Found = Omit<Report, 'subject'>

function wrongValue(peripheral: Peripheral, { value, valuePlace, namePlace }: PimParameter): Found | undefined {
  if (isLoadValue(value)) return undefined
  const title = peripheralTitle(peripheral)
  if (value === null) {
    return {
      place: namePlace,
      message:
        `/LOAD on ${title} has no value: what the PIM does with agents whose desktop is lost is not documented for it. Write ` +
        '/LOAD 0 (Not Ready) or /LOAD 1 (logout).',
    }
  }
  return {
    place: valuePlace ?? namePlace,
    message:
      `/LOAD ${named(value)} on ${title}: the only documented values are 0 (an agent whose desktop is lost becomes Not Ready) ` +
      'and 1 (is logged out), so the setting may not count at all. Write /LOAD 0 or /LOAD 1.',
  }
}

function repeated(peripheral: Peripheral, load: PimParameter, loads: readonly PimParameter[], index: number): Found {
  const [first] = loads as [PimParameter]
  const same = first.value === load.value
  const effect = same
    ? 'both mean the same now, but a change of only one of them will not'
    : `the first says ${first.value ?? 'nothing'}, and which one counts is not documented, so agents may be logged out ` +
      'against intention'
  const fix = same ? removal(peripheral, loads[index - 1] as PimParameter, load) : undefined
  return {
    place: load.valuePlace ?? load.place,
    message: `/LOAD ${load.value ?? ''} on ${peripheralTitle(peripheral)} is a second /LOAD: ${effect}. Leave one.`,
    related: [{ place: first.valuePlace ?? first.place, message: `the first /LOAD says ${first.value ?? 'nothing'}` }],
    ...(fix ? { fix } : {}),
  }
}

/** Removes the repetition with the blank before it; where other parameters stand between, it is left to the reader. */
function removal(peripheral: Peripheral, before: PimParameter, load: PimParameter): Fix {
  const { source } = load.place
  const between = source.place(before.place.end, load.place.end)
  const text = source.text.slice(between.start, between.end)
  const isOnlyBlank = source.text.slice(before.place.end, load.place.start).trim() === ''
  const description = 'Remove the second /LOAD'
  if (!isOnlyBlank) return { safe: true, description }
  return parameterFix(peripheral, true, description, [{ place: between, from: text, to: '' }])
}
