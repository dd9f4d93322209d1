import { utf16leToString } from '../decode/bytes-to-string.js'
import { utf16Oddities } from '../decode/decode.js'
import { Source, type Piece } from '../decode/source.js'
import type { LintInput } from '../model/input.js'
import { judgeHeader } from '../parse/registry/header.js'
import { readRegistry } from '../parse/registry/reader.js'
import type { HashSet } from '../parse/registry/skim/hash-set.js'
import { Skimmer } from '../parse/registry/skim/skimmer.js'
import { seemsSecret } from '../secrets.js'
import type { ReadInput } from './read-input.js'

/** How far the first line is looked for. */
const HEAD = 400
/** Where more than this share has to be read, passing over the rest gains nothing. */
const MOST_KEPT = 0.6

/**
 * Reads of a large regedit export the keys that some rule may have something to say about, and passes over the others after a
 * look at their lines. Undefined for what is no such export: UTF-16LE with its mark and a first line that regedit accepts.
 */
export function skimRegistry({ path, bytes, named = true }: LintInput): ReadInput | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe || bytes.length % 2 === 1) return undefined
  const [firstLine = ''] = utf16leToString(bytes.subarray(2, 2 + HEAD)).split(/[\r\n]/, 1)
  const { verdict, version } = judgeHeader(firstLine, 'utf16le', true)
  if (verdict !== 'accepted' || version === '3.1') return undefined
  const units = unitsOf(bytes)
  let skimmer = skim(units, null)
  if (skimmer.repeatedCount > 0) skimmer = skim(units, skimmer.repeated)
  if (skimmer.kept > units.length * MOST_KEPT) return undefined
  const pieces: Piece[] = []
  const texts: string[] = []
  let at = 0
  for (const { start, end, line } of skimmer.pieces) {
    pieces.push({ at, offset: start, line })
    texts.push(utf16leToString(bytes.subarray(2 + start * 2, 2 + end * 2)))
    at += end - start
  }
  const source = new Source(path, texts.join(''), 'utf16le', pieces)
  return {
    path,
    source,
    mark: true,
    oddities: utf16Oddities(source.text),
    kind: 'registry',
    form: 'reg',
    named,
    registry: readRegistry(source, true),
    records: [],
    problems: [],
    failed: false,
  }
}

function skim(units: Uint16Array, keep: HashSet | null): Skimmer {
  const skimmer = new Skimmer(seemsSecret, keep)
  skimmer.feed(units, 0, true)
  return skimmer
}

/** The code units behind the mark, without a copy where the bytes stand at an even place in memory. */
function unitsOf(bytes: Uint8Array): Uint16Array {
  const even = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice()
  return new Uint16Array(even.buffer, even.byteOffset + 2, (even.length - 2) >> 1)
}
