import type { LintResult } from '../engine/result.js'
import type { Place, Source } from '../decode/source.js'
import type { Finding, NotChecked } from '../findings/finding.js'
import type { RegistryKey } from '../parse/registry/state.js'
import type { TableName } from '../records/record.js'
import type { NamedMachine } from './align-machines.js'

/** What of a subject's form says which table it is a row of. */
const TABLES: ReadonlyMap<string, TableName> = new Map([
  ['desk', 'Agent_Desk_Settings'],
  ['peripheral', 'Peripheral'],
  ['agent', 'Agent'],
  ['team', 'Agent_Team'],
])

/** What of the state before the state after does not export. */
export interface Gone {
  readonly machines: readonly NamedMachine[]
  readonly keys: readonly RegistryKey[]
  readonly tables: readonly TableName[]
}

/**
 * Tells of a finding that is gone whether it is repaired, or only cannot be seen any more: the state after lacks the export
 * that it stands in, or what its rule needs.
 */
export function judge(
  { machines, keys, tables }: Gone,
  before: LintResult,
  after: LintResult,
): (finding: Finding) => string | null {
  const sources = new Set<Source>(machines.flatMap(({ registry }) => registry.files.map(({ source }) => source)))
  const lines = new Set(keys.flatMap((key) => [key.place, ...[...key.values.values()].map(({ place }) => place)]).map(lineOf))
  const blind = new Map(newlyBlind(before, after).map(({ ruleId, reason }) => [ruleId, reason]))
  return ({ ruleId, subject, place }) => {
    if (sources.has(place.source)) return `AFTER holds no export of what ${place.source.path} shows`
    if (lines.has(lineOf(place))) return 'AFTER does not export the key'
    const table = TABLES.get(subject.slice(0, subject.indexOf(':')))
    if (table !== undefined && tables.includes(table)) return `AFTER holds no rows of ${table}`
    return blind.get(ruleId) ?? null
  }
}

function lineOf({ source, start }: Place): string {
  return `${source.lineOf(start)} ${source.path}`
}

/** Rules that could look before and cannot look at anything now. */
function newlyBlind(before: LintResult, after: LintResult): NotChecked[] {
  const blindBefore = new Set(before.notChecked.filter(({ subjects }) => subjects === undefined).map(({ ruleId }) => ruleId))
  return after.notChecked.filter(({ ruleId, subjects }) => subjects === undefined && !blindBefore.has(ruleId))
}
