import fc from 'fast-check'
import { RowReader } from '../../src/core/parse/delimited/row-reader.js'
import { readElement } from '../../src/core/parse/xml/read-element.js'
import { readXml } from '../../src/core/parse/xml/read-xml.js'
import { recordSlices } from '../../src/core/parse/xml/record-slices.js'
import { decodeReferences } from '../../src/core/parse/xml/references.js'
import type { XmlElement } from '../../src/core/parse/xml/tree.js'
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
  }), { seed: 4711 })
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
  }), { seed: 4711 })
})

test('rows without quotes have the cells that splitting gives, with blanks around them taken off', () => {
  const unit = fc.constantFrom('a', ' ', ',', '\t', 'é', '\r', '\n')
  fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), fc.constantFrom(',' as const, '\t' as const), (text, delimiter) => {
    const blanks = delimiter === ',' ? /^[ \t]+|[ \t]+$/g : /^ +| +$/g
    const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
    const reader = new RowReader(text, delimiter)
    for (const line of text === '' ? [] : lines) {
      const row = reader.next()
      const expected = line.split(delimiter).map((cell) => cell.replace(blanks, ''))
      expect(row?.cells.map((cell) => cell.text)).toEqual(expected)
      expect(row?.cells.map((cell) => text.slice(cell.start, cell.end))).toEqual(expected)
      expect([row?.count, row?.cell(0)?.text, row?.cell(-1), row?.cell(expected.length)]).toEqual(
        [expected.length, expected[0], undefined, undefined],
      )
    }
    expect(reader.next()).toBeUndefined()
  }), { seed: 4711 })
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
  }), { seed: 4711 })
})

test('an element read without detour is the one that fast-xml-parser finds, to the last place', () => {
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc.tuple(fc.constantFrom('a', 'record', 'x:y'), fc.constantFrom('', ' k="1 > 0"', " k='/' "),
      fc.array(fc.oneof({ maxDepth: 3 }, xmlText, tie('element')), { maxLength: 4 }), fc.boolean())
      .map(([name, attributes, inner, empty]) =>
        empty ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner.join('')}</${name}\n>`),
  }))
  fc.assert(fc.property(element, xmlText, (inside, around) => {
    const text = `<root>${around}${inside}${around}</root>`
    const reading = readXml(text)
    if ('fault' in reading) throw new Error(reading.fault.message)
    expect(readElement(text, 0)).toEqual(reading.roots[0])
    // In a record nothing is read, in all else the same.
    const outside = readXml(text, { record: 'record' })
    if ('fault' in outside) throw new Error(outside.fault.message)
    for (const root of outside.roots) expectSame(root, reading.roots[0], text)
  }), { seed: 4711 })
})

function expectSame(found: XmlElement, expected: XmlElement | undefined, text: string): void {
  const { children, ...own } = found.name === 'record' ? readElement(text, found.start) : found
  const { children: others = [], ...alike } = expected ?? {}
  expect(own).toEqual(alike)
  expect(found.end).toBe(expected?.end)
  if (found.name !== 'record') children.forEach((child, i) => expectSame(child, others[i], text))
}

test('references: every character has a place', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('&', '#', 'x', '4', '1', ';', 'lt', 'amp', '😀'), maxLength: 30 }),
    (raw) => {
    const { text, offsets } = decodeReferences(raw, 10)
    if (offsets) expect(offsets).toHaveLength(text.length)
    else expect(text).toBe(raw)
  }), { seed: 4711 })
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
  }), { seed: 4711 })
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
  }), { seed: 4711, numRuns: 500 })
})
