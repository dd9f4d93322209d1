import type { RegistryState } from '../parse/registry/state.js'
import { regFileBytes } from './reg-text.js'
import { registryPatch } from './registry-patch.js'

/** Two states of one machine's registry. */
export interface MachineStates {
  /** What the machine is called. */
  readonly name: string
  /** The paths of the exports that show it. */
  readonly exports: readonly string[]
  readonly from: RegistryState
  readonly to: RegistryState
}

/** A file to import on one machine. */
export interface MachinePatch {
  readonly name: string
  readonly exports: readonly string[]
  /** A `.reg` file: UTF-16LE with mark, CR LF. */
  readonly bytes: Uint8Array
  readonly holdsSecrets: boolean
  readonly uncertain: readonly string[]
}

/** A file for each machine whose two states differ. */
export function machinePatches(machines: readonly MachineStates[]): MachinePatch[] {
  const patches: MachinePatch[] = []
  for (const { name, exports, from, to } of machines) {
    const { lines, holdsSecrets, uncertain } = registryPatch(from, to)
    if (lines.length > 0) patches.push({ name, exports, bytes: regFileBytes(lines), holdsSecrets, uncertain })
  }
  return patches
}
