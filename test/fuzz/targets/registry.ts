import { regFileBytes } from '../../../src/core/import/reg-text.js'
import { registryPatch } from '../../../src/core/import/registry-patch.js'
import type { RegistryFile } from '../../../src/core/parse/registry/model.js'
import { RegistryState } from '../../../src/core/parse/registry/state.js'
import { readBytes } from '../../support/registry-files.js'
import { checkedRead, checkLineEnds, checkReadAgain } from '../checks-of-reads.js'
import { differenceOf, imported, listed } from '../listed-registry.js'
import { casesOf } from '../make.js'
import { hold, type Case, type Target } from '../target.js'
import { QUERY_TOKENS, REGISTRY_TOKENS } from '../tokens.js'

/** `.reg` files of all versions: places, order, and that a state written as a file reads as the same state. */
export const registryTarget: Target = {
  name: 'registry',
  share: 22,
  make: casesOf(['reg'], REGISTRY_TOKENS),
  check,
}

/** What `reg query /s` prints. */
export const listingTarget: Target = {
  name: 'listing',
  share: 10,
  make: casesOf(['query'], QUERY_TOKENS),
  check,
}

async function check({ files: [bytes = new Uint8Array()], variant }: Case): Promise<void> {
  const read = await checkedRead(bytes)
  if (variant % 8 === 0) await checkReadAgain(read, bytes)
  if (variant % 4 === 2) await checkLineEnds(read)
  if (variant % 4 === 1 && read.registry?.form === 'reg') checkWritten(read.registry)
}

/** The file that makes the state out of nothing makes that state, and loses nothing. */
function checkWritten(file: RegistryFile): void {
  const state = imported(file)
  const written = readBytes(regFileBytes(registryPatch(new RegistryState(), state).lines))
  hold(written.lost.length === 0, 'written-lines-lost', () => written.lost.map(({ reason, line }) => `${line} ${reason}`).join(', '))
  const difference = differenceOf(listed(imported(written)), listed(state))
  hold(difference === undefined, 'written-state-differs', () => (difference ?? '').slice(0, 400))
}
