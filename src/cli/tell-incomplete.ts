import type { Finding } from '../core/findings/finding.js'
import { unreadInputs, unreadMessage, type ReadStatus } from '../report/unread-inputs.js'
import { diagnostics } from './diagnostic.js'
import type { Io } from './io.js'

/** The inputs of a run whose bytes could be had, and what it says of them. */
interface Told {
  readonly inputs: readonly ReadStatus[]
  readonly findings: readonly Finding[]
}

/**
 * Names the inputs of which not all was read, whatever the rules say: those beyond a limit of which a part was, and those that
 * are no exports and of which no finding says so. The exit code is theirs, and not every report names them.
 */
export async function tellIncomplete({ inputs, findings }: Told, io: Io): Promise<void> {
  const inPart = inputs.filter(({ status, reason }) => status === 'partial' && reason !== undefined)
  const texts = [
    ...inPart.map(({ path, reason = '' }) => `${path}: read in part: ${reason}`),
    ...unreadInputs({ inputs, findings }).map((input) => `${input.path}: ${unreadMessage(input)}`),
  ]
  // A review may have read one file for both states.
  await io.stderr.write(diagnostics([...new Set(texts)]))
}
