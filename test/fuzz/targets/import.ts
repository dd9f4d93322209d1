import { importFile } from '../../../src/core/import/import-file.js'
import { registryPatch } from '../../../src/core/import/registry-patch.js'
import { regFileBytes } from '../../../src/core/import/reg-text.js'
import type { RegistryState } from '../../../src/core/parse/registry/state.js'
import { readBytes } from '../../support/registry-files.js'
import { checkUnpolluted } from '../checks.js'
import { differenceOf, imported, listed } from '../listed-registry.js'
import { casesOf } from '../make.js'
import { hold, type Case, type Target } from '../target.js'
import { REGISTRY_TOKENS } from '../tokens.js'

/** A change on a base: imported twice it does what it does once, and its patches lead forth and back. */
export const importTarget: Target = {
  name: 'import',
  share: 14,
  make: casesOf(['reg', 'reg'], REGISTRY_TOKENS),
  check,
}

function check({ files: [base = new Uint8Array(), change = new Uint8Array()], variant }: Case): void {
  const [old, now] = [readBytes(base), readBytes(change)]
  const once = imported(old, now)
  holdSame(imported(old, now, now), listed(once), 'import-twice')
  if (variant % 3 === 0) checkPatch(once, imported(old), 'patch-back')
  if (variant % 3 === 1) checkPatch(imported(old), once, 'patch-forth')
  checkUnpolluted()
}

/** A patch, imported, makes of one state the other. */
function checkPatch(from: RegistryState, to: RegistryState, check: string): void {
  const wanted = listed(to)
  const patch = readBytes(regFileBytes(registryPatch(from, to).lines))
  hold(patch.lost.length === 0, `${check}-loses`, () => patch.lost.map(({ reason, line }) => `${line} ${reason}`).join(', '))
  importFile(from, patch)
  holdSame(from, wanted, check)
}

function holdSame(state: RegistryState, wanted: ReadonlyMap<string, string>, check: string): void {
  const difference = differenceOf(listed(state), wanted)
  hold(difference === undefined, check, () => (difference ?? '').slice(0, 400))
}
