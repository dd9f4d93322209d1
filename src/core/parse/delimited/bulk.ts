import type { Cell, DelimitedTable, Row } from './table.js'
import { RowReader } from './row-reader.js'
import { everyCell } from './rows.js'

/**
 * The text of the Configuration Manager's Bulk tool: `__TABLE`, the table's name on the next line, `__COLUMNS`, the
 * column names on the next line, rows; a tab between values. Lines that begin with `#` and blank lines are skipped.
 * Several blocks may follow each other. Names may also stand on the line of the marker.
 */
export function readBulk(text: string): DelimitedTable[] {
  const reader = new RowReader(text, '\t', 0, false)
  const blocks: Block[] = []
  let block: Block | undefined
  let awaited: 'table' | 'columns' | null = null
  for (let row = reader.next(); row; row = reader.next()) {
    const first = row.cell(0) as Cell
    if (isBlankRow(row) || first.text.startsWith('#')) continue
    const marker = markerOf(first.text)
    if (marker) {
      awaited = marker
      if (marker === 'table' || !block) {
        block = { name: null, columns: [], rows: [] }
        blocks.push(block)
      }
      const rest = restOfMarker(row)
      if (rest.length === 0) continue
      take(block, awaited, rest)
      awaited = null
    } else if (block && awaited) {
      take(block, awaited, row.cells)
      awaited = null
    } else {
      block?.rows.push(row)
    }
  }
  return blocks
}

/** Whether a text is the Bulk tool's: its first line beside comments is a marker. */
export function isBulk(text: string): boolean {
  const lines = text.slice(0, 4096).split(/\r\n|\r|\n/)
  const first = lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  return first !== undefined && markerOf(first.trim()) !== null
}

interface Block {
  name: Cell | null
  columns: readonly Cell[]
  rows: Row[]
}

function take(block: Block, what: 'table' | 'columns', cells: readonly Cell[]): void {
  if (what === 'table') block.name = cells[0] ?? null
  else block.columns = cells
}

function markerOf(text: string): 'table' | 'columns' | null {
  const upper = text.slice(0, 10).toUpperCase()
  if (/^__TABLE(?:\s|$)/.test(upper)) return 'table'
  if (/^__COLUMNS?(?:\s|$)/.test(upper)) return 'columns'
  return null
}

/** What stands on the marker's own line: `__TABLE Agent`, or tabs between marker and names. */
function restOfMarker(row: Row): readonly Cell[] {
  const first = row.cells[0] as Cell
  const others = row.cells.slice(1).filter((cell) => cell.text !== '')
  const blank = first.text.search(/\s/)
  if (blank < 0) return others
  const text = first.text.slice(blank).trimStart()
  return [{ text, start: first.end - text.length, end: first.end, quoted: false }, ...others]
}

function isBlankRow(row: Row): boolean {
  return everyCell(row, (cell) => cell.text === '')
}
