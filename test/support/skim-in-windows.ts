import { Skimmer, type KeptPiece } from '../../src/core/parse/registry/skim/skimmer.js'
import { seemsSecret } from '../../src/core/secrets/name.js'

/** What the skimmer keeps of code units that it is given in windows of a size; pieces that meet are one. */
export function skimInWindows(units: Uint16Array, size: number): KeptPiece[] {
  const pieces: KeptPiece[] = []
  const skimmer = new Skimmer(seemsSecret)
  let end = Math.min(size, units.length)
  for (let start = 0; start < units.length;) {
    const last = end === units.length
    const done = skimmer.feed(units.subarray(start, end), start, last)
    for (const piece of skimmer.take()) {
      const previous = pieces.at(-1)
      if (previous?.end === piece.start) pieces[pieces.length - 1] = { ...previous, end: piece.end }
      else pieces.push(piece)
    }
    // What did not fit into the window needs a larger one.
    start += done
    end = Math.min(units.length, Math.max(end + (done === 0 ? size : 0), start + size))
    if (last) break
  }
  return pieces
}
