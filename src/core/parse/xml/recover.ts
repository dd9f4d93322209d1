import { append } from '../../text/append.js'
import type { XmlElement, XmlFault } from './tree.js'
import { readXml } from './read-xml.js'
import { recordSlices } from './record-slices.js'
import { checkWellFormed } from './wellformed.js'

export interface Recovery {
  readonly elements: readonly XmlElement[]
  /** One a broken record, and the document's own where no record holds it; never empty. */
  readonly faults: readonly XmlFault[]
}

/**
 * Reads the records of a document that is not well-formed, each on its own. `fault` is the first fault of the document
 * as a whole: the record that holds it is reported with it, for it knows more than the record alone.
 */
export function recoverRecords(text: string, name: string, fault: XmlFault, nesting?: number): Recovery {
  const elements: XmlElement[] = []
  const faults: XmlFault[] = []
  const prefixes = declaredPrefixes(text)
  let done = 0
  let explained = false
  for (const slice of recordSlices(text, name)) {
    if (slice.start < done) continue
    const found = slice.closed ? readSlice(text, slice, prefixes, nesting) : unclosed(name, slice.start)
    // What stands inside of a broken record is no record: one look at each stretch keeps the work linear.
    if (slice.closed) done = slice.end
    if (!('fault' in found)) {
      append(elements, found.roots)
      continue
    }
    const holds = fault.start >= slice.start && (fault.start < slice.end || slice.end === text.length)
    explained ||= holds || !slice.closed
    faults.push(holds ? fault : found.fault)
  }
  if (!explained) faults.push(fault)
  return { elements, faults: faults.sort((a, b) => a.start - b.start) }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function readSlice(
  text: string, slice: Stretch, prefixes: readonly string[], nesting: number | undefined,
): ReturnType<typeof readXml> {
  const { fault, refused } = checkWellFormed(text.slice(slice.start, slice.end), { prefixes, ...(nesting !== undefined && { nesting }) })
  const wrong = fault ?? refused[0]
  if (!wrong) return readXml(text, { within: slice })
  return { fault: { ...wrong, start: wrong.start + slice.start, end: wrong.end + slice.start } }
}

function unclosed(name: string, start: number): { fault: XmlFault } {
  return { fault: { message: `<${name}> is never closed`, start: start + 1, end: start + 1 + name.length } }
}

/** Prefixes that some element of the document declares. */
function declaredPrefixes(text: string): string[] {
  const prefixes = new Set<string>()
  for (const match of text.matchAll(/\sxmlns:([^\s=<>"'&]{1,60})\s{0,9}=/g)) prefixes.add(match[1] as string)
  return [...prefixes].slice(0, 100)
}
