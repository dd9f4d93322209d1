import type { RegistryKey } from '../parse/registry/state.js'
import { nameWithoutSecrets } from '../secrets.js'
import { listed, plural } from '../rules/_shared/words.js'
import type { AlignedMachines, NamedMachine } from './align-machines.js'
import type { RegistryDifferences } from './compare-registry.js'
import { machineTitle } from './state.js'
import type { TableChanges } from './table-changes.js'

/** Says which machines only one of two states shows. */
export function machineNotices(aligned: AlignedMachines, before: readonly NamedMachine[], after: readonly NamedMachine[]): string[] {
  const title = (machine: NamedMachine, all: readonly NamedMachine[]): string =>
    machineTitle(machine, all) ?? machine.registry.files[0]?.source.path ?? 'a machine'
  return [
    ...aligned.onlyBefore.map((machine) => `AFTER holds no export of ${title(machine, before)}, which BEFORE holds: it is not compared`),
    ...aligned.onlyAfter.map((machine) => `BEFORE holds no export of ${title(machine, after)}, which AFTER holds: all its findings count as new`),
  ]
}

/** Says which keys stand outside of what the other state has exported. */
export function partNotices({ unknownBefore, unknownAfter }: Pick<RegistryDifferences, 'unknownBefore' | 'unknownAfter'>): string[] {
  return [...partNotice('AFTER', 'BEFORE', unknownAfter), ...partNotice('BEFORE', 'AFTER', unknownBefore)]
}

function partNotice(lacking: string, holding: string, keys: readonly RegistryKey[]): string[] {
  const [first] = keys
  if (!first) return []
  const example = `${keys.length > 1 ? ', the first ' : ': '}[${nameWithoutSecrets(first.path)}]`
  return [`${lacking} does not export ${plural(keys.length, 'key')} that ${holding} holds${example}; they are not compared`]
}

/** Says which tables and columns only one of two states has. */
export function tableNotices({ unknownAfter, unknownBefore, uncompared }: TableChanges): string[] {
  return [
    ...unknownAfter.map((table) => `AFTER holds no rows of ${table}, which BEFORE holds: the table is not compared`),
    ...unknownBefore.map((table) => `BEFORE holds no rows of ${table}, which AFTER holds: all findings about them count as new`),
    ...uncompared.map(({ table, columns }) => `Only one of the two exports of ${table} has ${listed(columns.map(nameWithoutSecrets), 'and', 4)}: not compared`),
  ]
}
