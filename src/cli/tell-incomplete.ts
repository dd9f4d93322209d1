import type { Finding } from '../core/findings/finding.js'
import { unreadInputs, unreadMessage, type ReadStatus } from '../report/unread-inputs.js'
import { diagnostics } from './diagnostic.js'
import type { Io } from './io.js'

/** The inputs of a run whose bytes could be had, and what it says of them. */
interface Told {
  readonly inputs: readonly ReadStatus[]
  readonly findings: readonly Finding[]
}

/** How many of the skipped files are named: a folder may hold thousands of other things. */
const MOST_NAMED = 5

/**
 * Names the inputs of which not all was read, whatever the rules say: those beyond a limit of which a part was, and those that
 * are no exports and of which no finding says so. The exit code is theirs, and not every report names them. So with files of a folder
 * that were skipped: one may be what is left of an export that failed.
 */
export async function tellIncomplete({ inputs, findings }: Told, io: Io): Promise<void> {
  const inPart = inputs.filter(({ status, reason }) => status === 'partial' && reason !== undefined)
  const texts = [
    ...inPart.map(({ path, reason = '' }) => `${path}: read in part: ${reason}`),
    ...unreadInputs({ inputs, findings }).map((input) => `${input.path}: ${unreadMessage(input)}`),
    ...skippedText(inputs.filter(({ status }) => status === 'skipped')),
    ...(inputs.length > 0 && inputs.every(({ status }) => status === 'skipped') ? ['no exports found'] : []),
  ]
  // A review may have read one file for both states.
  await io.stderr.write(diagnostics([...new Set(texts)]))
}

/**
 * Of the skipped files, those that somebody may have taken for exports: by what they are called, or by a near miss. Text, YAML and
 * JSON are in every folder.
 */
function skippedText(skipped: readonly ReadStatus[]): string[] {
  const meant = skipped.filter(({ path, reason }) => /\.(?:reg|csv|tsv|xml)$/i.test(path) || reason?.includes('did you mean') === true)
  if (meant.length === 0) return []
  const names = meant.slice(0, MOST_NAMED).map(({ path, reason }) => (reason === undefined ? path : `${path} (${reason})`))
  const more = meant.length - names.length
  return [`skipped what is no export: ${names.join(', ')}${more > 0 ? `, and ${more} more (-f json names them)` : ''}`]
}
