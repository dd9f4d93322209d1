import type { Source } from '../decode/source.js'
import type { RegistryFile } from '../parse/registry/model.js'
import { lineComments, type Comment } from './comment.js'

/** The lines of a `.reg` file that an import passes over as comments: those that begin with ; or #, blanks aside. */
export function registryComments({ source, lost }: RegistryFile): Comment[] {
  const spoilers = new Set<number>()
  for (const { reason, line } of lost) {
    if (reason === 'hex-continuation-broken') spoilers.add(firstNotBytes(source, line + 1))
  }
  // Of the first line an import makes the header, whatever stands there.
  return lineComments(source, /^[ \t]*[;#]/, (line) => line === 1 || spoilers.has(line))
}

/** The line that hex data does not go on with. Where it begins with #, it spoils the data: only ; begins a comment there. */
function firstNotBytes(source: Source, from: number): number {
  let line = from
  while (line < source.lineStarts.length && /^[ \t]*(?:[0-9a-f;]|$)/i.test(source.lineText(line))) line++
  return line
}
