import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { decode } from '../../src/core/decode/decode.js'
import { readBulk } from '../../src/core/parse/delimited/bulk.js'
import { RowReader } from '../../src/core/parse/delimited/row-reader.js'
import type { Cell, Delimiter } from '../../src/core/parse/delimited/table.js'
import { corpusBytes, describeWithCorpus } from '../support/corpus.js'
import { read, sourceOf, values, VARIANTS } from '../support/records.js'

/** What csv-parse, which shares nothing with our reader, makes of a text. It is told to take odd quotes as ours does. */
function oracle(text: string, delimiter: Delimiter): string[][] {
  return parse(text, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    // It takes a tab for a blank, and would take off empty cells at the ends of a row.
    trim: delimiter !== '\t',
  })
}

function ours(text: string, delimiter: Delimiter, width = 0): (readonly Cell[])[] {
  const reader = new RowReader(text, delimiter)
  reader.width = width
  const rows: (readonly Cell[])[] = []
  for (let row = reader.next(); row; row = reader.next()) rows.push(row.cells)
  return rows
}

const texts = (rows: readonly (readonly Cell[])[]): string[][] => rows.map((row) => row.map((cell) => cell.text))

/** Blanks inside of quotes are taken off too, which csv-parse keeps. */
const withoutBlanks = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => row.map((cell) => cell.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')))

/** Checks that what stands at a cell's place is its text, once doubled quotes are taken for one. */
function expectPlaces(rows: readonly (readonly Cell[])[], text: string): void {
  for (const { text: value, start, end, quoted, offsets } of rows.flat()) {
    const written = text.slice(start, end)
    expect(quoted ? written.replaceAll('""', '"') : written).toBe(value)
    if (offsets) expect(offsets.map((offset) => text[offset]).join('')).toBe(value)
    if (quoted) expect(/^"[ \t\r\n]*$/.test(text.slice(text.lastIndexOf('"', start - 1), start))).toBe(true)
  }
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const plain = fc.string({ unit: fc.constantFrom('a', 'Z', '0', 'é', '😀', '-', '\\', "'", '#', '=', 'NULL'), maxLength: 6 })
const inQuotes = fc.string({
  unit: fc.constantFrom('a', '"', ',', ';', '|', '\t', ' ', '\n', '\r\n', '\r', 'é', '😀', '\u2028', '\\'), maxLength: 10,
})
const around = fc.constantFrom('', '', ' ', '  ')

/** A cell as programs write it: bare, or in quotes with those inside of it doubled. */
const cell = fc.tuple(around, fc.oneof(plain, inQuotes.map((text) => `"${text.replaceAll('"', '""')}"`)), around)
  .map((parts) => parts.join(''))

describe.each(DELIMITERS)('cells between %j', (delimiter) => {
  test('are those of csv-parse, each at its place', () => {
    // A tab is both; csv-parse takes no blanks off there.
    const one = delimiter === '\t' ? cell.map((text) => text.trim()) : cell
    fc.assert(fc.property(fc.array(fc.array(one, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      lineEnd, fc.boolean(), (rows, end, last) => {
        const text = rows.map((row) => row.join(delimiter)).join(end) + (last ? end : '')
        const found = ours(text, delimiter)
        expect(texts(found)).toEqual(withoutBlanks(oracle(text, delimiter)))
        expectPlaces(found, text)
      }), { seed: 4711, numRuns: 400 })
  })

  test('of a table with one width are those, too', () => {
    const one = delimiter === '\t' ? cell.map((text) => text.trim()) : cell
    fc.assert(fc.property(fc.array(fc.array(one, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), lineEnd,
      (rows, end) => {
        const text = rows.map((row) => row.join(delimiter)).join(end)
        const found = ours(text, delimiter, 3)
        expect(texts(found)).toEqual(withoutBlanks(oracle(text, delimiter)))
        expectPlaces(found, text)
      }), { seed: 4712, numRuns: 400 })
  })
})

test('of text without quotes, whatever it is, csv-parse reads the same cells', () => {
  const unit = fc.constantFrom('a', ',', ' ', '\n', '\r\n', '\r', 'é', '\\', "'")
  fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), (written) => {
    // Of a last line that is blank and has no end, csv-parse makes no row.
    const text = `${written}\n`
    const found = ours(text, ',')
    expect(texts(found)).toEqual(oracle(text, ','))
    expectPlaces(found, text)
  }), { seed: 4713, numRuns: 1000 })
})

test('of any text that csv-parse takes without leniency, we read the same cells', () => {
  let taken = 0
  const unit = fc.constantFrom('"', '"', ',', '\n', '\r\n', 'a', '""', '","', '"\n"')
  fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), (written) => {
    const text = `${written}\n`
    let expected: string[][]
    try {
      expected = parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
    } catch {
      return
    }
    taken++
    const found = ours(text, ',')
    expect(texts(found)).toEqual(withoutBlanks(expected))
    expectPlaces(found, text)
  }), { seed: 4715, numRuns: 1000 })
  expect(taken).toBeGreaterThan(100)
})

test('rows of the Bulk tool, in which quotes are letters, are those of csv-parse without quotes', () => {
  const one = fc.string({ unit: fc.constantFrom('a', '"', ',', "'", 'é', '😀', 'b c'), minLength: 1, maxLength: 6 })
  fc.assert(fc.property(fc.array(fc.tuple(one, one, one), { minLength: 1, maxLength: 5 }), lineEnd, (rows, end) => {
    const body = rows.map((row) => row.join('\t')).join(end)
    const text = ['__TABLE', 'Agent', '__COLUMNS', 'PeripheralNumber\tEnterpriseName\tDescription', body].join(end)
    const found = readBulk(text).flatMap((block) => block.rows.map((row) => row.cells))
    expect(texts(found)).toEqual(parse(body, { delimiter: '\t', quote: null, record_delimiter: ['\r\n', '\n', '\r'] }))
    expectPlaces(found, text)
  }), { seed: 4716, numRuns: 200 })
})

/** Where we read otherwise than csv-parse, why, and both readings; null where it refuses. */
const DIFFERENCES: ReadonlyArray<readonly [why: string, text: string, ours: string[][], theirs: string[][] | null]> = [
  ['blanks inside of quotes are no part of a value', '" a ",b\n', [['a', 'b']], [[' a ', 'b']]],
  ['a quote that never closes ends with its line', 'a,"b\nc,d\n', [['a', '"b'], ['c', 'd']], null],
  ['with text behind a closing quote, the quotes are part of the value', '"a"b,c\n', [['"a"b', 'c']], null],
  ['a blank last line without an end is a row', 'a\n ', [['a'], ['']], [['a']]],
  ['a no-break space is no blank', 'a\u00a0,b\n', [['a\u00a0', 'b']], [['a', 'b']]],
  ['a line separator is no blank', 'a\u2028,b\n', [['a\u2028', 'b']], [['a', 'b']]],
]

test.each(DIFFERENCES)('another reading by intent: %s', (_why, text, expected, theirs) => {
  expect(texts(ours(text, ','))).toEqual(expected)
  const reading = () => oracle(text, ',')
  if (theirs) expect(reading()).toEqual(theirs)
  else expect(reading).toThrow()
})

describe.each(VARIANTS)('a table in %s', (_name, encoding, end) => {
  const COLUMNS = ['EnterpriseName', 'Description', 'WorkModeTimer']
  const name = fc.string({ unit: fc.constantFrom('a', 'B', '"', ',', "'", 'é', '😀', ' '), minLength: 1, maxLength: 8 })
    .map((text) => `"${`N${text}`.replaceAll('"', '""')}"`)
  const row = fc.tuple(name, cell, fc.oneof(around, fc.nat().map(String), fc.constant('NULL')))

  test('gives the values that csv-parse finds, each at its place', async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const text = [COLUMNS, ...rows].map((cells) => cells.join(',')).join('\n')
      const source = sourceOf(text, encoding, end)
      const [header, ...expected] = withoutBlanks(oracle(source.text, ','))
      expect(header).toEqual(COLUMNS)
      const { records, problems } = await read(source)
      expect(problems).toEqual([])
      // A blank cell is no value, nor is NULL without quotes, of which our generator makes no other.
      expect(records.map(values)).toEqual(expected.map((cells) =>
        Object.fromEntries(cells.map((value, index) => [COLUMNS[index], value === '' || value === 'NULL' ? null : value]))))
      for (const field of records.flatMap((record) => [...record.fields.values()])) {
        if (field.text === null) continue
        const written = source.text.slice(field.place.start, field.place.end)
        expect(field.offsets ? written.replaceAll('""', '"') : written).toBe(field.text)
      }
    }), { seed: 4714, numRuns: 100 })
  })
})

describeWithCorpus('tables of the corpus', () => {
  test.each(['ctios', 'reg', 'uccexml', 'xml'])('%s/MANIFEST.tsv has the cells of csv-parse', (folder) => {
    const { text } = decode(corpusBytes(`${folder}/MANIFEST.tsv`))
    const found = ours(text, '\t', text.split('\n', 1)[0]?.split('\t').length)
    expect(found.length).toBeGreaterThan(10)
    expect(texts(found)).toEqual(withoutBlanks(oracle(text, '\t')))
    expectPlaces(found, text)
  })
})

test.each(['faulty', 'repaired'])('examples/%s/desk-settings.csv has the cells of csv-parse', (folder) => {
  const { text } = decode(new Uint8Array(readFileSync(join(__dirname, '../../examples', folder, 'desk-settings.csv'))))
  const found = ours(text, ',')
  expect(found.length).toBeGreaterThan(2)
  expect(texts(found)).toEqual(withoutBlanks(oracle(text, ',')))
  expectPlaces(found, text)
})
