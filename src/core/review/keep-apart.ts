import type { RegistryFile } from '../parse/registry/model.js'
import type { ReadInput } from '../read/read-input.js'
import type { MachineRegistry } from '../import/machine-registry.js'
import { pathsBelow } from './homes.js'

/**
 * Exports that agree are taken for exports of one machine. Where those of the state before told two machines apart, a change
 * that makes them equal does not make one machine of them: files of the same names stay with the machines that they were of.
 */
export function keepApart(
  before: { readonly reads: readonly ReadInput[]; readonly machines: readonly MachineRegistry[] },
  after: { readonly reads: readonly ReadInput[]; readonly machines: readonly MachineRegistry[] },
): readonly ReadInput[] {
  const { path: pathBefore } = pathsBelow(before.reads.map(({ path }) => path))
  const { path: pathAfter } = pathsBelow(after.reads.map(({ path }) => path))
  const earlier = new Map<string, MachineRegistry>()
  for (const machine of before.machines) for (const { source } of machine.files) earlier.set(pathBefore(source), machine)
  const settled = new Map<RegistryFile, NonNullable<RegistryFile['machine']>>()
  for (const { files, host } of after.machines) {
    const homes = files.map(({ source }) => earlier.get(pathAfter(source)))
    if (host !== null || new Set(homes.filter((home) => home !== undefined)).size < 2) continue
    const marks = new Map<MachineRegistry | undefined, { readonly host: null }>()
    for (const [index, file] of files.entries()) {
      const home = homes[index] ?? homes.find((other) => other !== undefined)
      const mark = marks.get(home) ?? { host: null }
      marks.set(home, mark)
      settled.set(file, mark)
    }
  }
  if (settled.size === 0) return after.reads
  return after.reads.map((read) => {
    const machine = read.registry && settled.get(read.registry)
    return read.registry && machine ? { ...read, registry: { ...read.registry, machine } } : read
  })
}
