import fc from 'fast-check'
import { RowReader } from '../../src/core/parse/delimited/row-reader.js'
import { readXml } from '../../src/core/parse/xml/read-xml.js'
import { recordSlices } from '../../src/core/parse/xml/record-slices.js'
import { decodeReferences } from '../../src/core/parse/xml/references.js'
import { checkWellFormed } from '../../src/core/parse/xml/wellformed.js'
import { misplaced, read } from '../support/records.js'

const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const cellText = fc.string({ unit: fc.constantFrom('a', 'B', '"', ',', ';', ' ', '\n', '\r\n', 'é', '😀', '\t'), maxLength: 8 })
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

test('quoted cells come back as they were written, each at its place', () => {
  fc.assert(fc.property(fc.array(fc.array(cellText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), lineEnd,
    (rows, end) => {
    const text = rows.map((row) => row.map(quote).join(',')).join(end) + end
    const reader = new RowReader(text, ',')
    reader.width = 3
    for (const expected of rows) {
      const row = reader.next()
      expect(row?.cells.map((cell) => cell.text)).toEqual(expected.map((one) => one.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')))
      for (const cell of row?.cells ?? []) {
        const spelt = cell.offsets ? cell.offsets.map((offset) => text[offset]).join('') : text.slice(cell.start, cell.end)
        expect(spelt).toBe(cell.text)
      }
    }
    expect(reader.next()).toBeUndefined()
  }))
})

test('rows cover the text without a gap, whatever it is', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' '), maxLength: 60 }),
    fc.integer({ min: 0, max: 4 }), (text, width) => {
    const reader = new RowReader(text, ',')
    reader.width = width
    let at = 0
    for (let row = reader.next(); row; row = reader.next()) {
      expect(row.start).toBe(at)
      expect(reader.offset).toBeGreaterThan(at)
      for (const cell of row.cells) expect(cell.offsets ? '' : text.slice(cell.start,
        cell.end)).toBe(cell.offsets ? '' : cell.text)
      at = reader.offset
    }
    expect(at).toBe(text.length)
  }))
})

const xmlText = fc.array(fc.constantFrom('a', ' ', '&amp;', '&#65;', '<!-- <b> -->', '<![CDATA[<c>]]>', '<?p x?>', '\r\n',
  '>', '😀'), { maxLength: 6 })
  .map((parts) => parts.join(''))

test('texts of elements and attributes stand where they are said to', () => {
  const leaf = fc.tuple(fc.constantFrom('name', 'x', 'toString'), xmlText, fc.constantFrom('', ' k="1 &lt; >"',
    '\r\n k = \'a"b\''))
  fc.assert(fc.property(fc.array(leaf, { maxLength: 5 }), xmlText, (leaves, before) => {
    const inner = leaves.map(([name, content, attribute]) => `<${name}${attribute}>${content}</${name} >`).join(before)
    const text = `<?xml version="1.0"?><root>${inner}</root>`
    expect(checkWellFormed(text).fault).toBeNull()
    const reading = readXml(text)
    if ('fault' in reading) throw new Error(reading.fault.message)
    const root = reading.roots[0]
    expect(root?.children.map((child) => child.name)).toEqual(leaves.map(([name]) => name))
    for (const child of root?.children ?? []) {
      expect(text.slice(child.nameStart, child.nameEnd)).toBe(child.name)
      expect(text.slice(child.start, child.nameStart)).toBe('<')
      expect(text[child.end - 1]).toBe('>')
      if (child.textOffsets) expect(child.textOffsets).toHaveLength(child.text.length)
      else expect(text.slice(child.textStart, child.textEnd)).toBe(child.text)
      for (const one of child.attributes) {
        if (!one.valueOffsets) expect(text.slice(one.valueStart, one.valueEnd)).toBe(one.value)
      }
    }
  }))
})

test('references: every character has a place', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('&', '#', 'x', '4', '1', ';', 'lt', 'amp', '😀'), maxLength: 30 }),
    (raw) => {
    const { text, offsets } = decodeReferences(raw, 10)
    if (offsets) expect(offsets).toHaveLength(text.length)
    else expect(text).toBe(raw)
  }))
})

test('record slices stay inside of the text and in order', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('<row>', '</row>', '<row a="', '"/>', '<row/>', '<!--', '-->', '<rows>',
    'x'), { maxLength: 20 }), (parts) => {
    const text = parts.join('')
    let last = -1
    for (const slice of recordSlices(text, 'row')) {
      expect(slice.start).toBeGreaterThan(last)
      expect(slice.end).toBeGreaterThan(slice.start)
      expect(slice.end).toBeLessThanOrEqual(text.length)
      last = slice.start
    }
  }))
})

test('any text is read without a throw, with its values in place', async () => {
  const pieces = fc.constantFrom(
    '<agentDeskSetting>', '</agentDeskSetting>', '<name>', '</name>', '<results>', '&', '"', ',', '\n', '\r',
      'EnterpriseName', 'WorkModeTimer', 'A',
    'peripherals:', ' - ', '{', '}', '[', ']', ':', '__TABLE\n', '__COLUMNS\n', 'Agent', '\t',
      '<row EnterpriseName="A" WorkModeTimer="', '/>', '*a', '&a ', '|',
    '<__proto__/>', '"peripherals"',
  )
  await fc.assert(fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 25 }), async (parts) => {
    const { records, problems } = await read(parts.join(''))
    expect(misplaced(records.filter((record) => record.form !== 'native'))).toEqual([])
    for (const problem of problems) expect(problem.place.end).toBeGreaterThanOrEqual(problem.place.start)
  }), { numRuns: 500 })
})
