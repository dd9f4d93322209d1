import { MOST_SERVERS } from '../estate/most-servers.js'
import type { MachineRegistry } from '../import/machine-registry.js'
import type { RegistryKey } from '../parse/registry/state.js'
import type { ReadInput } from '../read/read-input.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import { listed, plural } from '../text/words.js'
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
    ...(aligned.cut ? [`More than ${MOST_SERVERS} machines hold the same CTI OS servers: each was looked for among the first of them only; name them under servers.hosts in the configuration`] : []),
  ]
}

/** Says which exports are taken for one machine although they hold the same keys: they may be of two that are alike. */
export function mergedNotices(machines: readonly MachineRegistry[]): string[] {
  return machines.flatMap(({ files, host }) => {
    const seen = new Map<string, string>()
    for (const { source, registry } of host === null ? files : []) {
      for (const key of registry.keys) {
        const other = key.values.size > 0 ? seen.get(key.folded) : undefined
        if (other !== undefined) {
          return [`${other} and ${source.path} hold the same keys and agree, so they are taken for exports of one machine; if they are not, name the machines under servers.hosts in the configuration`]
        }
        if (key.values.size > 0) seen.set(key.folded, source.path)
      }
    }
    return []
  })
}

/** Says which changes do not arrive as they look: regedit takes 8-bit text for the code page of the machine. */
export function encodingNotices(changes: readonly ReadInput[]): string[] {
  return changes.flatMap(({ path, source, mark }) => {
    const misread = source.encoding === 'utf8' && !mark && /[\u0080-\uffff]/.test(source.text)
    return misread ? [`${path}: UTF-8 without a mark, which regedit takes for the code page of the machine: letters beyond ASCII arrive as others. Save it as UTF-16`] : []
  })
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
