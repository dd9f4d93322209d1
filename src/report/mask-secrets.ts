import type { Source } from '../core/decode/source.js'
import { isBulk } from '../core/parse/delimited/bulk.js'
import { RowReader } from '../core/parse/delimited/row-reader.js'
import type { Delimiter } from '../core/parse/delimited/table.js'
import { findHeader, headerAt } from '../core/records/find-header.js'
import { ownSecretParts, secretParts, type HiddenPart } from '../core/secrets/lines.js'
import { seemsSecret } from '../core/secrets/name.js'
import { nameWithoutSecrets } from '../core/secrets/shown.js'
import { leadingCount } from '../core/text/leading-count.js'
import { oncePer } from '../core/text/once-per.js'

/** The columns of a line (0-based) that no report may show. */
export function hiddenParts(source: Source, line: number): readonly HiddenPart[] {
  return columnsOf(source)?.parts(line) ?? secretParts(source, line)
}

const columnsOf = oncePer((source: Source) => SecretColumns.of(source))

interface Header {
  readonly line: number
  readonly delimiter: Delimiter
  readonly width: number
  readonly secrets: ReadonlySet<number>
}

/** The columns of delimited text whose names are secrets'. */
class SecretColumns {
  readonly #source: Source
  readonly #headers: readonly Header[]
  readonly #quotes: boolean
  /** Whether a line begins inside of quotes, by its number. */
  readonly #quoted: Uint8Array
  /** What was found in the line that was asked for last: of one row, many places may be asked for. */
  #last: { readonly line: number; readonly parts: readonly HiddenPart[] | undefined } | undefined

  private constructor(source: Source, headers: readonly Header[], quotes: boolean) {
    this.#source = source
    this.#headers = headers
    this.#quotes = quotes
    this.#quoted = quotes ? quotedLines(source) : new Uint8Array(source.lineStarts.length + 2)
  }

  static of(source: Source): SecretColumns | null {
    const bulk = isBulk(source.text)
    const headers = bulk ? bulkHeaders(source) : tableHeaders(source)
    return headers.length > 0 ? new SecretColumns(source, headers, !bulk) : null
  }

  /**
   * Of rows that fit the header the cells of secrets, and whatever secrets a row names itself, as connection strings and
   * addresses in other cells do; of all others everything, or undefined where the header names no secret.
   */
  parts(line: number): readonly HiddenPart[] | undefined {
    // In the order of their lines, of which a hostile text has thousands.
    const headers = this.#headers
    const header = headers[leadingCount(headers.length, (index) => (headers[index] as Header).line <= line) - 1]
    if (!header) return undefined
    if (this.#last?.line !== line) this.#last = { line, parts: this.#find(line, header) }
    return this.#last.parts
  }

  #find(line: number, header: Header): readonly HiddenPart[] | undefined {
    const text = this.#source.lineText(line)
    const row = new RowReader(text, header.delimiter, 0, this.#quotes).next()
    // The names of columns are no data of the columns before them.
    if (header.line === line) return row?.cells.flatMap((cell) => partsOfName(text, cell)) ?? []
    if (!this.#quotes && /^__[A-Z]/i.test(text)) return ownSecretParts(text)
    const fits = row?.cells.length === header.width && !row.unclosed
    // A quote that is open before or behind the line, and a number of cells that is not the header's, shift the columns.
    if (!row || !fits || this.#quoted[line] !== 0 || this.#quoted[line + 1] !== 0) {
      return header.secrets.size > 0 ? [{ start: 0, end: text.length }] : undefined
    }
    const cells = row.cells.filter((cell, index) => header.secrets.has(index) && cell.end > cell.start)
    return merged([...cells, ...ownSecretParts(text)])
  }
}

/** What the name of a column gives away, which a misplaced delimiter or row may be. */
function partsOfName(text: string, { start, end }: HiddenPart): HiddenPart[] {
  const name = text.slice(start, end)
  return nameWithoutSecrets(name) === name ? [] : ownSecretParts(name).map((part) => ({ start: start + part.start, end: start + part.end }))
}

/** In order, none of them over another. */
function merged(parts: readonly HiddenPart[]): HiddenPart[] {
  const all: HiddenPart[] = []
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start < last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else all.push({ start, end })
  }
  return all
}

/** The header of a table, and those of further results that name a secret. */
function tableHeaders(source: Source): Header[] {
  const first = findHeader(source)
  if (!first) return []
  const headers = [headerOf(source, first.row.start, first.delimiter, first.row.cells)]
  for (const line of linesThatMention(source, first.next)) {
    const start = source.lineStarts[line - 1] ?? 0
    const header = headerAt(source.text, start)
    if (header) headers.push(headerOf(source, header.row.start, header.delimiter, header.row.cells))
    else if (isBetweenResults(source.lineText(line - 1))) {
      const row = new RowReader(source.lineText(line), first.delimiter, 0, true).next()
      if (row?.cells.some(({ text }) => seemsSecret(text))) headers.push(headerOf(source, start, first.delimiter, row.cells))
    }
  }
  return headers
}

/** A blank line or a number of rows, behind which a result of another table may follow. */
function isBetweenResults(line: string): boolean {
  return /^\s*(?:\(.{0,100}\)\s*)?$/.test(line)
}

/** The lines of bulk text that name columns: behind the marker or below it. */
function bulkHeaders(source: Source): Header[] {
  const headers: Header[] = []
  for (const { index } of source.text.matchAll(/^__COLUMNS?(?=\s)[ \t]*(?:\r\n|\r|\n)?/gim)) {
    const line = source.lineOf(index)
    const marker = source.lineText(line)
    const below = /^__COLUMNS?\s*$/i.test(marker)
    const row = new RowReader(below ? source.lineText(line + 1) : marker.replace(/^\S+\s+/, ''), '\t', 0, false).next()
    if (row) headers.push(headerOf(source, source.lineStarts[below ? line : line - 1] ?? index, '\t', row.cells))
  }
  return headers
}

function headerOf(source: Source, start: number, delimiter: Delimiter, cells: ReadonlyArray<{ readonly text: string }>): Header {
  const secrets = new Set(cells.flatMap(({ text }, index) => (seemsSecret(text) ? [index] : [])))
  return { line: source.lineOf(start), delimiter, width: cells.length, secrets }
}

function linesThatMention(source: Source, from: number): ReadonlySet<number> {
  const lines = new Set<number>()
  const mention = /(?:password|pwd|secret|passphrase|token|key)\b/gi
  mention.lastIndex = from
  for (let match = mention.exec(source.text); match; match = mention.exec(source.text)) lines.add(source.lineOf(match.index))
  return lines
}

function quotedLines({ text, lineStarts }: Source): Uint8Array {
  const quoted = new Uint8Array(lineStarts.length + 2)
  let open = 0
  let quote = text.indexOf('"')
  for (let line = 1; line <= lineStarts.length; line++) {
    quoted[line] = open
    const end = lineStarts[line] ?? text.length
    for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) open ^= 1
  }
  quoted[lineStarts.length + 1] = open
  return quoted
}
