import { textOf } from '../decode/source.js'
import { subjectName } from '../findings/subject-name.js'
import type { LostLine } from '../parse/registry/loss.js'
import { foldName } from '../parse/registry/names.js'
import type { ReadInput } from '../read/read-input.js'

/** The lines that an import of a state's files loses and that the state before did not hold in the same way. */
export function newlyLost(before: readonly ReadInput[], after: readonly ReadInput[]): LostLine[] {
  const known = new Map<string, number>()
  for (const lost of lostLines(before)) known.set(keyOf(lost), (known.get(keyOf(lost)) ?? 0) + 1)
  return lostLines(after).filter((lost) => {
    const left = known.get(keyOf(lost)) ?? 0
    if (left > 0) known.set(keyOf(lost), left - 1)
    return left === 0
  })
}

/** Of files that regedit imports at all. */
function lostLines(reads: readonly ReadInput[]): LostLine[] {
  return reads.flatMap(({ registry }) => (registry?.header.verdict === 'accepted' ? registry.lost : []))
}

function keyOf({ linePlace, keyPath = '' }: LostLine): string {
  return `${foldName(subjectName(keyPath))}\n${textOf(linePlace)}`
}
