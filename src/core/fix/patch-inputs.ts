import type { LintInput, LintOptions } from '../engine/options.js'
import { machinePatches, type MachinePatch } from '../import/machine-patches.js'
import { mergedRegistry } from '../import/machine-registry.js'
import { estateOf, readInputs } from '../lint.js'
import { machinesOf, named, patchName } from '../review/state.js'
import type { ChangedInput } from './fix-result.js'

/** Fixes as files to import. */
export interface InputPatches {
  /** A file for each machine that the fixes change something on. */
  readonly change: readonly MachinePatch[]
  /** For each of them, what brings it back to what the inputs say. */
  readonly rollback: readonly MachinePatch[]
  /** Changed inputs that are no registry exports: no import changes what they show. */
  readonly notInPatch: readonly string[]
}

/** Makes of changed registry exports what has to be imported on the machines that they come from. */
export async function patchInputs(
  inputs: readonly LintInput[],
  changed: readonly ChangedInput[],
  options: LintOptions,
): Promise<InputPatches> {
  const before = await readInputs(inputs, 'all', options.limits)
  const bytes = new Map(changed.map(({ path, after }) => [path, after]))
  const after = await readInputs(inputs.map((input) => ({ ...input, bytes: bytes.get(input.path) ?? input.bytes })), 'all', options.limits)
  const registries = new Map(after.flatMap(({ path, registry }) => (registry ? [[path, registry] as const] : [])))
  const states = named(machinesOf(before, options), estateOf(before, options)).map((machine) => {
    const { files, state } = machine.registry
    const repaired = files.flatMap(({ source }) => registries.get(source.path) ?? [])
    return { name: patchName(machine), exports: files.map(({ source }) => source.path), from: state, to: mergedRegistry(repaired) }
  })
  return {
    change: machinePatches(states),
    rollback: machinePatches(states.map((machine) => ({ ...machine, from: machine.to, to: machine.from }))),
    notInPatch: changed.map(({ path }) => path).filter((path) => !registries.has(path)),
  }
}
