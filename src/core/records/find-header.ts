import type { Source } from '../decode/source.js'
import type { Delimiter, Row } from '../parse/delimited/table.js'
import type { Table } from './table.js'
import { RowReader } from '../parse/delimited/row-reader.js'
import { tableForHeader, tableOf } from './table.js'

/** The header line of delimited text and what it says about the rows. */
export interface Header {
  readonly table: Table
  readonly form: 'csv' | 'pcce-bulk'
  readonly delimiter: Delimiter
  readonly row: Row
  /** Where the line after it begins. */
  readonly next: number
}

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|']

/** sqlcmd and editors may print a few lines of their own before the header. */
const LINES_BEFORE_HEADER = 20

/** The first line that fits a table's columns, within the first lines that are not blank. */
export function findHeader(source: Source): Header | undefined {
  const { text } = source
  let delimiters = DELIMITERS
  let seen = 0
  for (let start = 0; start < text.length && seen < LINES_BEFORE_HEADER;) {
    const end = lineEnd(text, start)
    if (text.slice(start, Math.min(end, start + 200)).trim() !== '') {
      const told = seen === 0 ? toldDelimiter(text.slice(start, Math.min(end, start + 20))) : undefined
      if (told) delimiters = [told]
      const header = told ? undefined : headerAt(text, start, delimiters)
      if (header) return header
      seen++
    }
    start = afterLineEnd(text, end)
  }
  return undefined
}

/** No header is longer; a line that is would cost much to compare. */
const MAX_HEADER = 65_536

/** The header that a line is, with the delimiter that makes the most of its columns known. */
export function headerAt(text: string, start: number, delimiters: readonly Delimiter[] = DELIMITERS): Header | undefined {
  const end = lineEnd(text, start)
  if (end - start > MAX_HEADER) return undefined
  const line = text.slice(0, end)
  let best: Header | undefined
  let bestCount = 0
  for (const delimiter of delimiters) {
    if (line.indexOf(delimiter, start) < 0) continue
    const row = new RowReader(line, delimiter, start).next()
    if (!row) continue
    const names = row.cells.map((cell) => cell.text)
    const fit = isPcceBulk(names) ? { table: tableOf('Agent'), count: names.length } : tableForHeader(names)
    if (!fit || fit.count <= bestCount) continue
    bestCount = fit.count
    const form = isPcceBulk(names) ? 'pcce-bulk' : 'csv'
    best = { table: fit.table, form, delimiter, row, next: afterLineEnd(text, end) }
  }
  return best
}

/** The content file of a Packaged CCE bulk job for agents has what to do in front. */
function isPcceBulk(names: readonly string[]): boolean {
  const lower = new Set(names.map((name) => name.toLowerCase()))
  return lower.has('operation') && lower.has('agentid')
}

/** Excel's first line `sep=;`. */
function toldDelimiter(line: string): Delimiter | undefined {
  const match = /^"?sep=([,;|\t])"?\s*$/i.exec(line.trimStart())
  return match?.[1] as Delimiter | undefined
}

const LINE_END = /[\r\n]/g

function lineEnd(text: string, start: number): number {
  // Looking for one of the two characters at a time would go through the whole text for each line of one with the other.
  LINE_END.lastIndex = start
  return LINE_END.exec(text)?.index ?? text.length
}

function afterLineEnd(text: string, end: number): number {
  if (text[end] === '\r') return text[end + 1] === '\n' ? end + 2 : end + 1
  return end < text.length ? end + 1 : end
}
