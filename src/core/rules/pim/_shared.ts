import type { Place } from '../../decode/source.js'
import { textOf } from '../../decode/source.js'
import type { Peripheral, ServerHost } from '../../estate/model.js'
import type { PimParameter, PimParameters } from '../../estate/pim-parameters.js'
import type { Fix } from '../../findings/finding.js'
import { isDeleted, missingColumn } from '../_shared/columns.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { peripheralTitle, shownName } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { parameterFact } from './_facts.js'

/** Where an engineer changes the parameters. */
export const WHERE_TO_CHANGE =
  'Open **PG Explorer** on the Administration & Data Server, select the PIM under its peripheral gateway, and on the ' +
  '**Peripheral** tab edit **Configuration Parameters**'

/** The parameters are sent when the PIM starts. */
export const CYCLE_PG =
  'The string is sent to the device when the PIM is initialised, so restart the PG (one side, then the other, in a ' +
  'maintenance window) for the change to take effect.'

/** What the `/LOAD` of a PIM means, in whatever spelling. */
export type Load =
  /** No such parameter: as documents describe it, the same as 0. */
  | { readonly state: 'absent' }
  /** Without a value, with one that is neither 0 nor 1, or given twice with different values. */
  | { readonly state: 'malformed' }
  | { readonly state: 'set'; readonly value: '0' | '1'; readonly parameter: PimParameter; readonly place: Place }

export function loadsOf(pim: PimParameters): readonly PimParameter[] {
  return pim.named('LOAD')
}

export function isLoadValue(value: string | null): value is '0' | '1' {
  return value !== null && (parameterFact('LOAD').values ?? []).includes(value)
}

export function loadOf(pim: PimParameters): Load {
  const [first, ...others] = loadsOf(pim)
  if (!first) return { state: 'absent' }
  const { value, valuePlace } = first
  if (!isLoadValue(value) || others.some((other) => other.value !== value)) return { state: 'malformed' }
  return { state: 'set', value, parameter: first, place: valuePlace ?? first.place }
}

/**
 * The parameters of a PIM that runs. Where the export of its row lacks the column, the rule says that it did not check.
 */
export function parametersOf(peripheral: Peripheral, context: RuleContext): PimParameters | undefined {
  if (isDeleted(peripheral)) return undefined
  if (!peripheral.pim) context.notChecked(missingColumn(peripheral, 'ConfigParam'))
  return peripheral.pim
}

/** The `/LOAD 1` of a PIM that runs, and its value's place. */
export function loadOneOf(peripheral: Peripheral, context: RuleContext): (Load & { readonly state: 'set' }) | undefined {
  const pim = parametersOf(peripheral, context)
  const load = pim && loadOf(pim)
  return load?.state === 'set' && load.value === '1' ? load : undefined
}

/**
 * The `/LOAD 1` of a PIM that runs, with what the estate has behind the peripheral. Where that is nothing, or the export does
 * not tell which peripheral it is, the rule says that it did not check.
 * @param what that is, and where it would be exported
 */
export function loadOneWith<T>(
  peripheral: Peripheral,
  context: RuleContext,
  what: { readonly name: string; readonly from: string; readonly of: (id: number) => readonly T[] },
): { readonly load: Load & { readonly state: 'set' }; readonly found: readonly [T, ...T[]]; readonly title: string } | undefined {
  const load = loadOneOf(peripheral, context)
  if (!load) return undefined
  if (peripheral.id === undefined) {
    context.notChecked('a peripheral with /LOAD 1 has no PeripheralID in its export')
    return undefined
  }
  const found = what.of(peripheral.id)
  if (!hasSome(found)) {
    context.notChecked(`no ${what.name} is known of a peripheral with /LOAD 1 (${what.from}: ${EXPORT_CTIOS})`)
    return undefined
  }
  return { load, found, title: peripheralTitle(peripheral) }
}

function hasSome<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0
}

/** How a sentence names a server: `ctios-a`, or by its file where nothing tells its host. */
export function hostLabel(server: ServerHost): string {
  const { label } = server
  return isOfFile(server) ? `the one of ${label}` : shownName(label)
}

function isOfFile({ label, place, by }: ServerHost): boolean {
  return by === 'export' && label === place.source.path
}

/** `CTI OS server ctios-a`, `the CTI OS server of pe.reg` */
export function hostTitle(server: ServerHost): string {
  return isOfFile(server) ? `the CTI OS server of ${server.label}` : `CTI OS server ${hostLabel(server)}`
}

/**
 * A repair of the configuration parameters. Only the native form is written by hand and so is edited; an export is changed
 * at its origin, and gets the steps alone.
 */
export function parameterFix(
  peripheral: Peripheral, safe: boolean, description: string, edits: ReadonlyArray<{ place: Place; from: string; to: string }>,
): Fix {
  const native = peripheral.record.form === 'native' && edits.every(({ place, from }) => textOf(place) === from)
  if (native) return { safe, description, edits: edits.map(({ place, to }) => ({ place, text: to })) }
  const value = parametersAfter(peripheral, edits)
  return {
    safe,
    description: `${description} (PG Explorer > Peripheral > Configuration Parameters, then restart the PG)`,
    ...(value === undefined ? {} : { setting: { record: peripheral.record, column: 'ConfigParam', value } }),
  }
}

/** The whole string after edits; undefined where the file does not write it letter for letter. */
function parametersAfter(
  peripheral: Peripheral, edits: ReadonlyArray<{ readonly place: Place; readonly from: string; readonly to: string }>,
): string | undefined {
  const field = peripheral.field('ConfigParam')
  if (field?.text == null || textOf(field.place) !== field.text) return undefined
  let { text } = field
  for (const { place, from, to } of [...edits].sort((a, b) => b.place.start - a.place.start)) {
    const at = place.start - field.place.start
    if (textOf(place) !== from) return undefined
    text = text.slice(0, at) + to + text.slice(at + from.length)
  }
  return text
}

/** The documented remedy for every harm that `/LOAD 1` does; for debate where what it does is but a risk. */
export function loadZeroFix(
  peripheral: Peripheral, load: Load & { readonly state: 'set' }, { safe }: { readonly safe: boolean },
): Fix {
  return parameterFix(peripheral, safe, 'Configure the PIM for /LOAD 0', [{ place: load.place, from: load.value, to: '0' }])
}
