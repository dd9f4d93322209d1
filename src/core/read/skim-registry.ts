import { utf16leToString } from '../decode/bytes-to-string.js'
import { utf16Oddities } from '../decode/decode.js'
import { Source, type Piece } from '../decode/source.js'
import type { LintInput } from '../model/input.js'
import { judgeHeader } from '../parse/registry/header.js'
import { readRegistry } from '../parse/registry/reader.js'
import type { HashSet } from '../parse/registry/skim/hash-set.js'
import { Skimmer } from '../parse/registry/skim/skimmer.js'
import { seemsSecret } from '../secrets/name.js'
import type { ReadInput } from './read-input.js'
import { windowsOf, type Window, type WindowSizes } from './windows.js'

/** How far the first line is looked for. */
const HEAD = 400
/** The bytes of the mark. */
const MARK = 2
/** Of code units: what is to be read must fit into one string with room to spare. */
const MOST = 256 * 1024 * 1024
/** Where more than this share has to be read, passing over the rest gains nothing. */
const MOST_KEPT = 0.6

/** More of a file would have to be held than can be. */
export class TooMuchToRead extends Error {
  override readonly name = 'TooMuchToRead'
}

/** Whether bytes begin a regedit export that can be read in part: UTF-16LE with its mark, with a first line that is accepted. */
export function canSkim(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return false
  const [firstLine = ''] = utf16leToString(bytes.subarray(MARK, MARK + HEAD)).split(/[\r\n]/, 1)
  const { verdict, version } = judgeHeader(firstLine, 'utf16le', true)
  return verdict === 'accepted' && version !== '3.1'
}

/**
 * Reads of a large regedit export the keys that some rule may have something to say about, and passes over the others after a
 * look at their lines. Undefined for what is no such export, and where little can be passed over.
 * @param sizes of the windows of a file, where they are to be others than it is best read with
 * @throws TooMuchToRead for a file of which more has to be held than can be
 */
export async function skimRegistry(
  { path, bytes, file, named = true }: LintInput, entries = Infinity, sizes?: WindowSizes,
): Promise<ReadInput | undefined> {
  const size = file?.size ?? bytes.length
  if (!canSkim(bytes) || size % 2 === 1) return undefined
  const windows = () => (file ? windowsOf(file, MARK, sizes) : [{ bytes: bytes.subarray(MARK), start: 0, last: true, done: 0 }])
  // A file that is in memory anyway may as well be read as a whole.
  const most = file ? MOST : ((size - MARK) / 2) * MOST_KEPT
  let kept = await keptOf(windows(), null, most)
  if (kept?.repeated) kept = await keptOf(windows(), kept.repeated, most)
  if (!kept) {
    if (file) throw new TooMuchToRead('a registry export of which more has to be read than fits into memory; export the keys of Cisco Systems alone')
    return undefined
  }
  const source = new Source(path, kept.texts.join(''), 'utf16le', kept.pieces)
  return {
    path,
    source,
    mark: true,
    oddities: utf16Oddities(source.text),
    kind: 'registry',
    form: 'reg',
    named,
    registry: readRegistry(source, true, entries),
    records: [],
    problems: [],
    failed: false,
  }
}

interface Kept {
  readonly pieces: readonly Piece[]
  readonly texts: readonly string[]
  /** Keys that stand in the file more than once, where there are any that this pass did not look for. */
  readonly repeated: HashSet | null
}

/** What a pass over the file keeps; undefined where it is too much. */
async function keptOf(windows: AsyncIterable<Window> | Iterable<Window>, keep: HashSet | null, most: number): Promise<Kept | undefined> {
  const skimmer = new Skimmer(seemsSecret, keep)
  const pieces: Piece[] = []
  const texts: string[] = []
  let at = 0
  let end = 0
  for await (const window of windows) {
    const { bytes, start, last } = window
    window.done = skimmer.feed(unitsOf(bytes), start, last)
    for (const piece of skimmer.take()) {
      if (piece.start !== end || pieces.length === 0) pieces.push({ at, offset: piece.start, line: piece.line })
      texts.push(utf16leToString(bytes.subarray((piece.start - start) * 2, (piece.end - start) * 2)))
      at += piece.end - piece.start
      end = piece.end
    }
    if (at > most || bytes.length > MOST * 2) return undefined
  }
  return { pieces, texts, repeated: keep === null ? skimmer.repeated : null }
}

/** The code units of bytes, without a copy where they stand at an even place in memory. */
function unitsOf(bytes: Uint8Array): Uint16Array {
  const even = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes)
  return new Uint16Array(even.buffer, even.byteOffset, even.length >> 1)
}
