import { leadingCount } from '../text/leading-count.js'

/** How the bytes of an input were decoded. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'windows-1252'

/**
 * A place in a decoded text: line and column 1-based, column and offset in UTF-16 code units, a byte order mark counts as
 * nothing.
 */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** From `start` up to, but not including, `end`. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/**
 * A piece of one source: offsets into its text, end exclusive. Lines and columns are worked out only when a finding is made
 * of it.
 */
export interface Place {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** A piece of a text of which only pieces are at hand; each begins with a line. */
export interface Piece {
  /** Where it begins in the text at hand. */
  readonly at: number
  /** Where it begins in the file: its offset in the decoded text, and its 1-based line. */
  readonly offset: number
  readonly line: number
}

/**
 * The decoded text of one input. Lines end at CR LF, LF or a lone CR. Of a large file, the text may be no more than the
 * pieces that are worth reading: offsets and lines count in the text at hand, positions and ranges in the file.
 */
export class Source {
  readonly path: string
  readonly text: string
  readonly encoding: Encoding
  readonly #pieces: readonly Piece[] | undefined
  #lineStarts: readonly number[] | undefined

  constructor(path: string, text: string, encoding: Encoding, pieces?: readonly Piece[]) {
    this.path = path
    this.text = text
    this.encoding = encoding
    this.#pieces = pieces
  }

  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= findLineStarts(this.text))
  }

  /** The 1-based line, in the text at hand, that holds the offset. */
  lineOf(offset: number): number {
    const starts = this.lineStarts
    return Math.max(1, leadingCount(starts.length, (index) => (starts[index] as number) <= offset))
  }

  /** Where an offset is in the file. */
  position(offset: number): Position {
    return this.#positionIn(this.#pieceOf(offset), offset)
  }

  range(start: number, end: number): Range {
    // What ends with a piece ends there, and not where the next one begins.
    return { start: this.position(start), end: this.#positionIn(this.#pieceOf(Math.max(start, end - 1)), end) }
  }

  #positionIn(piece: Piece | undefined, offset: number): Position {
    const line = this.lineOf(offset)
    const column = offset - (this.lineStarts[line - 1] as number) + 1
    if (!piece) return { line, column, offset }
    return { line: piece.line + line - this.lineOf(piece.at), column, offset: piece.offset + offset - piece.at }
  }

  #pieceOf(offset: number): Piece | undefined {
    const pieces = this.#pieces
    if (!pieces) return undefined
    const begun = leadingCount(pieces.length, (index) => (pieces[index] as Piece).at <= offset)
    return pieces[Math.max(0, begun - 1)]
  }

  /** The text of a 1-based line of the text at hand, without its line end; empty beyond the last line. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1]
    if (start === undefined) return ''
    return this.text.slice(start, trimLineEnd(this.text, start, this.lineStarts[line] ?? this.text.length))
  }

  place(start: number, end: number): Place {
    return { source: this, start, end }
  }
}

/** The text a place covers. */
export function textOf(place: Place): string {
  return place.source.text.slice(place.start, place.end)
}

export function rangeOf(place: Place): Range {
  return place.source.range(place.start, place.end)
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  let lf = text.indexOf('\n')
  let cr = text.indexOf('\r')
  while (lf >= 0 || cr >= 0) {
    if (cr >= 0 && (lf < 0 || cr < lf)) {
      const next = lf === cr + 1 ? cr + 2 : cr + 1
      if (lf === cr + 1) lf = text.indexOf('\n', next)
      cr = text.indexOf('\r', next)
      starts.push(next)
    } else {
      starts.push(lf + 1)
      lf = text.indexOf('\n', lf + 1)
    }
  }
  return starts
}

function trimLineEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start) {
    const code = text.charCodeAt(trimmed - 1)
    if (code !== 10 && code !== 13) break
    trimmed--
  }
  return trimmed
}
